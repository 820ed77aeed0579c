import type { Page } from '@playwright/test'
import { expect, expectAccessible, goTo, importTable, NEXT_YEAR_TEXT, OFFICE_TEXT, test } from './app'

const PROJECTS = '“政府综合工作业务经费”与“综合工作业务经费”'
const GUESTS = '“本单位支出金额涉及的接待宾客批次”与“接待宾客批次”'
const CLOSED = '“按时结案率”与“政务公开申请按时结案率”'

/** Imports the second year and stays on what the import says. */
async function importNextYear(page: Page): Promise<void> {
  await page.goto('./#/import')
  await page.getByRole('textbox', { name: '表格文本' }).fill(NEXT_YEAR_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2026')
  await page.getByRole('button', { name: '确认导入' }).click()
}

async function openPairing(page: Page): Promise<void> {
  await importTable(page, OFFICE_TEXT, 2025)
  await importNextYear(page)
  await page.getByRole('link', { name: '去配对' }).click()
  await expect(page.getByRole('heading', { name: '待确认 2' })).toBeVisible()
}

const same = (page: Page, kind: string, pair: string) =>
  page.getByRole('button', { name: `是同一${kind}：${pair}`, exact: true })

test('导入下一年度后确认改名的项目和指标，读对比，再撤销和解除', async ({ page }) => {
  await openPairing(page)
  await page.getByRole('textbox', { name: '操作人' }).fill('王敏')
  await page.getByRole('textbox', { name: `理由：${PROJECTS}` }).fill('去掉了前缀')
  await same(page, '项目', PROJECTS).click()
  await expect(page.getByText(`已将${PROJECTS}配对。`)).toBeVisible()

  await expect(same(page, '指标', GUESTS)).toBeVisible()
  await same(page, '指标', GUESTS).click()
  await same(page, '指标', CLOSED).click()
  await expect(page.getByText('没有待确认的项目或指标。')).toBeVisible()

  const decided = page.getByRole('table', { name: '人工确认的配对' })
  await expect(decided.getByRole('row').filter({ hasText: '综合工作业务经费' }).first()).toContainText('王敏')
  await expect(decided).toContainText('去掉了前缀')
  const retired = page.getByRole('region', { name: '2025 年度有、2026 年度没有（取消）' })
  await expect(retired.getByRole('listitem')).toHaveText([/值班管理系统/])
  const added = page.getByRole('region', { name: '2026 年度新增' })
  await expect(added.getByRole('listitem').first()).toContainText('政务信创云资源租赁')

  await page.getByText('两年对比', { exact: true }).click()
  await expect(page.locator('main')).toContainText('取消')
  await expect(page.locator('main')).toContainText('“政府综合工作业务经费”改为“综合工作业务经费”')

  await page.getByRole('button', { name: /^撤销/ }).click()
  await page.getByText('配对（待确认 1）').click()
  await expect(same(page, '指标', CLOSED)).toBeVisible()

  await page.getByRole('button', { name: `解除配对：${PROJECTS}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '解除配对' }).click()
  await expect(page.getByRole('table', { name: '判为不是同一项的' })).toContainText('政府综合工作业务经费')
  await expect(retired).toContainText('政府综合工作业务经费')
  await expect(page.getByRole('table', { name: '人工确认的配对' })).toHaveCount(0)

  await page.reload()
  await page.getByRole('button', { name: `收回判断：${PROJECTS}` }).click()
  await expect(same(page, '项目', PROJECTS)).toBeVisible()
})

test('改得认不出的名称可以手工配对', async ({ page }) => {
  await openPairing(page)
  await page
    .getByRole('combobox', { name: '与“政务信创云资源租赁”配对的是' })
    .selectOption({ label: '2025 值班管理系统' })
  await page.getByRole('button', { name: '配对：“政务信创云资源租赁”与“值班管理系统”' }).click()
  await expect(page.getByRole('table', { name: '人工确认的配对' })).toContainText('手工配对')
  await expect(page.getByRole('region', { name: '2025 年度有、2026 年度没有（取消）' })).not.toContainText(
    '值班管理系统项目',
  )
})

test('两个窗口同时配对，后一个看到前一个的决定', async ({ page, context }) => {
  await openPairing(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(same(other, '项目', PROJECTS)).toBeVisible()
  await same(other, '项目', PROJECTS).click()
  await expect(page.getByRole('table', { name: '人工确认的配对' })).toContainText('综合工作业务经费')
  await expect(same(page, '项目', PROJECTS)).toHaveCount(0)
})

test('导入说明与上年的配对；总览说出与上年的变化，带到对比和配对', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await importNextYear(page)
  await expect(
    page.getByText('2025 年度与 2026 年度已自动配对项目 6 个、指标 17 项；另有 2 项名称相近'),
  ).toBeVisible()
  await page.getByRole('link', { name: '查看总览' }).click()
  await expect(page.getByRole('link', { name: /预算增加 56\.89 万元（增长 20\.25%）/ })).toBeVisible()
  await page.getByRole('link', { name: '名称有变、待配对 2 项' }).click()
  await expect(page.getByRole('heading', { name: '待确认 2' })).toBeVisible()
})

test('配对页面无障碍', async ({ page }) => {
  await openPairing(page)
  await same(page, '项目', PROJECTS).click()
  await page.getByText(/^自动配对 \d+$/).click()
  await expect(page.getByRole('table', { name: '自动配对' })).toBeVisible()
  await expectAccessible(page)
})

test('只有一个年度时，说明还没有可对比的', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '年度对比')
  await expect(page.getByText('2025 年度之前还没有可对比的年度')).toBeVisible()
})

test('先导入新年度、再补录上年度，也说明配对并带到新年度去配对', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await page.goto('./#/import')
  await page.getByRole('textbox', { name: '表格文本' }).fill(OFFICE_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('2025 年度与 2026 年度已自动配对项目 6 个')).toBeVisible()
  await page.getByRole('link', { name: '去配对' }).click()
  await expect(page.getByRole('heading', { name: '2025 年度与 2026 年度配对' })).toBeVisible()
  await expect(same(page, '项目', PROJECTS)).toBeVisible()
})

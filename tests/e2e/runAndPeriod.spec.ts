import type { ChartElement } from '@/components/chart/chartElement'
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, goTo, importTable, NEXT_YEAR_TEXT, OFFICE_TEXT, test } from './app'

const TRAINED = '全区政务信息、政务公开培训人次'
const STUDIES = '研究成果得到领导批示或圈阅，或被区级政策文件吸收采纳'
const FOREIGNERS = '外籍来穗人员对翻译服务的投诉人数'
const ABROAD = '全年计划因公出国（境）团组批次'
const CLOUD = '完成迁移上云的业务系统数量'
const COST = '项目总成本'

/** The table of the year after the next: one target raised, one lowered; of 2027 there is none. */
const LATER_TEXT = NEXT_YEAR_TEXT.replaceAll('≥120人次', '≥130人次').replaceAll('≥3次', '≥2次')

const ACTUALS: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  2025: [
    [TRAINED, '128'],
    [STUDIES, '1'],
    [FOREIGNERS, '3'],
    [ABROAD, '3'],
  ],
  2026: [
    [TRAINED, '114'],
    [STUDIES, '2'],
    [FOREIGNERS, '0'],
    [CLOUD, '4'],
    [COST, '88'],
  ],
  2028: [
    [TRAINED, '131'],
    [CLOUD, '2'],
    [COST, '100'],
  ],
}

/** Three tables with what was achieved, typed on 填报 as a person does. */
async function importYears(page: Page, years: readonly number[] = [2025, 2026, 2028]): Promise<void> {
  for (const year of years) {
    await importTable(page, { 2025: OFFICE_TEXT, 2026: NEXT_YEAR_TEXT }[year] ?? LATER_TEXT, year)
    await goTo(page, '填报')
    for (const [indicator, text] of ACTUALS[year] ?? []) {
      const field = page.getByRole('textbox', { name: `实际完成值：${indicator}`, exact: true })
      await field.fill(text)
      await field.press('Enter')
      await expect(page.getByText(`已保存：${indicator}`, { exact: false }).first()).toBeAttached()
    }
  }
}

async function openPart(page: Page, part: string, year: number): Promise<void> {
  await goTo(page, '年度对比')
  await page.getByRole('group', { name: '年度对比的内容' }).getByText(part, { exact: true }).click()
  await page.getByRole('group', { name: '年度', exact: true }).getByText(String(year)).click()
  await expect(page).toHaveURL(new RegExp(`year=${year}`))
}

function card(page: Page, heading: string): Locator {
  return page.getByRole('region', { name: heading, exact: true })
}

/** The cells of a row, by what heads it. */
function cellsOf(within: Locator, head: string): Locator {
  const header = within.page().getByRole('rowheader', { name: head, exact: true })
  return within.getByRole('row').filter({ has: header }).getByRole('cell')
}

/** The cells of an indicator's years in the list. */
function yearsOf(page: Page, indicator: string): Locator {
  const link = page.getByRole('link', { name: indicator, exact: true })
  return card(page, '各项指标历年').getByRole('row').filter({ has: link }).getByRole('cell')
}

async function seriesOf(page: Page, heading: string, id: string): Promise<unknown[]> {
  const picture = page.getByRole('img', { name: new RegExp(`^${heading}`) })
  await expect(picture.locator('svg').first()).toBeVisible()
  const option = await picture.evaluate((element: ChartElement) => element.echartsOption?.())
  const series = [option?.series ?? []].flat().find(one => one.id === id)
  return (series?.data ?? []) as unknown[]
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => {
    const main = document.querySelector('main')
    const within = (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)
    return Math.max(within, document.documentElement.scrollWidth - window.innerWidth)
  })
  expect(excess).toBe(0)
}

test('历年：完成情况按项目和年度计数，缺年留空，数字引到指标', async ({ page }) => {
  await importYears(page)
  await openPart(page, '历年', 2028)
  const matrix = card(page, '各项目历年完成情况')
  await expect(matrix).toContainText('2028年 8 个项目中 1 个有未达标指标')
  await expect(card(page, '各项指标历年')).toContainText(
    '2025—2028 年，先后 10 个项目、31 项指标；缺 2027 年的目标表，留空不补。',
  )
  await expect(page.getByRole('button', { name: '导出 PNG：各项目历年完成情况' })).toBeVisible()
  await matrix.getByText('表', { exact: true }).click()
  await expect(page).toHaveURL(/matrix=table/)

  // 政务信息工作经费: 4 indicators a year; 128 ≥ 100 met, 114 < 120 missed, 131 ≥ 130 met.
  await expect(cellsOf(matrix, '政务信息工作经费')).toHaveText([
    '达标1未填3',
    '未达标1未填3',
    '—',
    '达标1未填3',
  ])
  await expect(
    matrix.getByRole('link', { name: '2026 年“政务信息工作经费”未达标 1 项', exact: true }),
  ).toBeVisible()
  await expect(cellsOf(matrix, '值班管理系统')).toHaveText(['未填2', '—', '—', '—'])
  // 2025: 128 and 3 met, 1 of 2 and 3 of ＜3人 missed, 18 of 22 blank.
  await expect(cellsOf(matrix, '合计').first()).toHaveText('达标2未达标2未填18')

  await matrix.getByRole('link', { name: '2026 年“政务信息工作经费”未达标 1 项', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '指标' })).toBeVisible()
  await expect(page).toHaveURL(/year=2026/)
  await expect(page.locator('tr[data-indicator]')).toHaveCount(1)
  await expect(page.locator('tr[data-indicator]')).toContainText(TRAINED)
})

test('历年：逐项并列，按项目和文字筛选，写在地址里', async ({ page }) => {
  await importYears(page)
  await openPart(page, '历年', 2028)
  await expect(yearsOf(page, TRAINED)).toHaveText([
    '达标128≥100人次',
    '未达标114≥120人次',
    '无目标表',
    '达标131≥130人次',
  ])
  await expect(yearsOf(page, STUDIES)).toHaveText(['未达标1≥2次', '未达标2≥3次', '无目标表', '未填未填≥2次'])
  await expect(yearsOf(page, CLOUD)).toHaveText(['—', '达标4≥3个', '无目标表', '未达标2≥3个'])
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  const list = card(page, '各项指标历年')
  await list.getByRole('searchbox', { name: '查找' }).fill('<3人')
  await expect(list.getByText('1 项指标', { exact: true })).toBeVisible()
  await expect(yearsOf(page, FOREIGNERS)).toHaveText([
    '未达标3＜3人',
    '达标0＜3人',
    '无目标表',
    '未填未填＜3人',
  ])
  await expect(page).toHaveURL(/q=/)
  await list.getByRole('combobox', { name: '项目' }).selectOption('政务信息工作经费')
  await expect(list).toContainText('没有符合条件的指标')
  await page.reload()
  await expect(list).toContainText('没有符合条件的指标')
  await list.getByRole('button', { name: '清除筛选' }).click()
  await expect(yearsOf(page, ABROAD)).toHaveCount(4)
  await expect(page).not.toHaveURL(/q=/)
})

test('历年：一项指标的折线、逐年情况、发现，上一项下一项，返回原处', async ({ page }) => {
  await importYears(page, [2025, 2026])
  await openPart(page, '历年', 2026)
  await page.getByRole('link', { name: TRAINED, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: TRAINED })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: TRAINED })).toBeInViewport()
  await expect(page).toHaveURL(/lineage=/)

  const table = card(page, '逐年情况')
  // 128 ÷ 100 and 114 ÷ 120.
  await expect(cellsOf(table, '2025 年该项指标')).toHaveText(['≥100人次', '128', '达标', '128.0%', '', ''])
  await expect(cellsOf(table, '2026 年该项指标')).toHaveText([
    '≥120人次提高',
    '114',
    '未达标',
    '95.0%',
    '还差 6 人次',
    '待说明',
  ])
  await expect(table.locator('mark')).toHaveText('120')
  await expect(card(page, '对比发现')).toContainText('2026年目标值 ≥ 120 人次，低于2025年实际完成值 128 人次')
  await expect(card(page, '历年变化')).toContainText('2025年至 2026年由 128 人次降至 114 人次')
  await expect(page.getByRole('button', { name: '导出 PNG：历年变化' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.getByRole('link', { name: '下一项' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '政务信息报送达标率' })).toBeFocused()
  await page.getByRole('link', { name: '上一项' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: TRAINED })).toBeVisible()

  await table.getByRole('link', { name: '2025 年该项指标' }).click()
  await expect(page.getByRole('complementary', { name: '指标详情' })).toContainText('2025 年完成情况')
  await page.goBack()
  await page.getByRole('link', { name: '返回全部指标' }).click()
  await expect(page.getByRole('link', { name: TRAINED, exact: true })).toBeFocused()
  await expect(page.getByRole('link', { name: TRAINED, exact: true })).toBeInViewport()

  const list = card(page, '各项指标历年')
  await list.getByRole('checkbox', { name: /只看有发现的/ }).check()
  await expect(yearsOf(page, STUDIES)).toHaveText(['未达标1≥2次', '未达标2≥3次'])
  await expect(list.getByRole('row').filter({ hasText: STUDIES })).toContainText('连续未达标')
  await expect(yearsOf(page, FOREIGNERS)).toHaveCount(0)
})

test('历年：缺年是折线的断口，定性指标只有表', async ({ page }) => {
  await importYears(page)
  await openPart(page, '历年', 2028)
  await page.getByRole('link', { name: TRAINED, exact: true }).click()
  await expect(cellsOf(card(page, '逐年情况'), '2027')).toHaveText(['没有该年度的目标表'])
  await expect(card(page, '逐年情况').locator('mark')).toHaveText(['120', '130'])
  const line = (await seriesOf(page, '历年变化', 'actual')).map(
    point => (point as { value: unknown[] }).value,
  )
  expect(line.map(value => value.at(-1))).toEqual([128, 114, '-', 131])

  await page.getByRole('link', { name: '下一项' }).click()
  await page.getByRole('link', { name: '下一项' }).click()
  await page.getByRole('link', { name: '下一项' }).click()
  await expect(card(page, '逐年情况')).toContainText('定性指标没有数值，不作折线图，见表')
  await expect(card(page, '历年变化')).toHaveCount(0)
})

test('指标详情里有历年，引到该项的历年', async ({ page }) => {
  await importYears(page)
  await goTo(page, '指标')
  await page.getByRole('button', { name: TRAINED, exact: true }).click()
  const panel = page.getByRole('complementary', { name: '指标详情' })
  const years = panel.getByRole('table', { name: '历年指标值与完成情况' })
  await expect(years.getByRole('rowheader')).toHaveText(['2028', '2027', '2026', '2025'])
  await expect(cellsOf(years, '2028')).toHaveText(['≥130人次', '131', '达标'])
  await expect(cellsOf(years, '2027')).toHaveText(['该年度没有此项指标'])
  await expect(cellsOf(years, '2026')).toHaveText(['≥120人次', '114', '未达标'])
  await expectAccessible(page)

  await panel.getByRole('link', { name: '查看历年变化' }).click()
  await expect(page.getByRole('heading', { level: 2, name: TRAINED })).toBeVisible()
  await expect(card(page, '历年变化')).toBeVisible()
})

test('实施周期：还需多少、剩几年，口径与计算过程，缺年是未填', async ({ page }) => {
  await importYears(page)
  await openPart(page, '实施周期', 2026)
  const list = card(page, '跨年实施的指标')
  await expect(list).toContainText('1 个项目的 5 项指标跨年实施：进行中 5；已成定局 0 项。')
  // 9 − 4, and 270 − 88.
  await expect(list.getByRole('link', { name: CLOUD })).toContainText('还需 5 个，剩 2 年')
  await expect(list.getByRole('link', { name: COST })).toContainText('尚可支出 182 万元，剩 2 年')
  const reasons = card(page, '计算依据')
  await expect(reasons).toContainText('进行中')
  await expect(reasons).toContainText('实施周期指标值与年度指标值不同，“个”可逐年相加，取各年累计')
  await expect(reasons).toContainText('4（已填 1/3 年）')
  await expect(cellsOf(reasons, '2026 年该项指标')).toHaveText([
    '≥3个',
    '4',
    '达标',
    '4 个',
    '4 个',
    '已计入',
  ])
  await expect(cellsOf(reasons, '2027')).toHaveText(['—', '—', '—', '—', '—', '以后年度'])
  await expect(card(page, CLOUD)).toContainText('还需 5 个，剩 2 年')
  await expect(page.getByRole('button', { name: `导出 SVG：${CLOUD}` })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.getByRole('group', { name: '年度', exact: true }).getByText('2028').click()
  // 4 + 2 of 9; 88 + 100 of 270: 2027 is missing, not 0.
  await expect(list.getByRole('link', { name: CLOUD })).toContainText('还需 3 个；2027年未填')
  await list.getByRole('link', { name: COST }).click()
  await expect(reasons).toContainText('88 + 未填 + 100 = 188（已填 2/3 年）')
  await expect(cellsOf(reasons, '2028 年该项指标')).toHaveText([
    '≤90万元',
    '100',
    '未达标',
    '100 万元',
    '188 万元',
    '已计入',
  ])
  await page.reload()
  await expect(card(page, COST)).toContainText('尚可支出 82 万元；2027年未填')
  await reasons.getByRole('link', { name: '查看历年变化' }).click()
  await expect(page.getByRole('heading', { level: 2, name: COST })).toBeVisible()
})

test('实施周期：没有跨年项目时说明在哪里设，设好即显示', async ({ page }) => {
  await importYears(page, [2025])
  await openPart(page, '实施周期', 2025)
  await expect(page.getByRole('heading', { name: '没有跨年实施的项目' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '去指标设置实施周期' }).click()

  const panel = page.getByRole('complementary', { name: '指标详情' })
  await panel.getByRole('button', { name: '更改实施周期' }).click()
  const form = panel.getByRole('form', { name: '更改实施周期' })
  await form.getByRole('spinbutton', { name: '终止年度' }).fill('2027')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)

  await openPart(page, '实施周期', 2025)
  const list = card(page, '跨年实施的指标')
  await expect(list).toContainText('1 个项目的 2 项指标跨年实施：进行中 2；已成定局 0 项。')
  await expect(list.getByRole('link', { name: ABROAD })).toContainText('每年均须 ≥ 3，剩 2 年')
  await expect(card(page, '计算依据')).toContainText('2025—2027 年 填写')
})

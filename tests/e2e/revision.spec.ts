import type { Locator, Page } from '@playwright/test'
import { printTable } from '../import/printTable'
import { officeTable, revisedOfficeTable } from '../import/revisedOffice'
import { expect, expectAccessible, goTo, importTable, OFFICE_TEXT, test } from './app'
import { storedTables, type StoredDocument } from './storedTables'

const DEPARTMENT = '广州市花都区人民政府办公室'
const ABROAD = '全年计划因公出国（境）团组批次'
const EXAM = '政府雇员考核率'
const REVISED_TEXT = printTable(revisedOfficeTable(), { width: 24 })

async function readAgain(page: Page, text: string): Promise<void> {
  await goTo(page, '导入')
  await page.getByRole('textbox', { name: '表格文本' }).fill(text)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await page.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
}

async function compare(page: Page, text: string): Promise<Locator> {
  await readAgain(page, text)
  await page.getByRole('button', { name: '与已导入的对比' }).click()
  await expect(page.getByText(`与已导入的对比：${DEPARTMENT} 2025 年度`)).toBeVisible()
  return page.getByRole('region', { name: '与已导入的差异' })
}

const save = (page: Page) => page.getByRole('button', { name: /^更新所选/ })
const field = (page: Page, what: string, name: string) =>
  page.getByRole('textbox', { name: `${what}：${name}`, exact: true })

async function fill(page: Page, what: string, name: string, text: string): Promise<void> {
  await field(page, what, name).fill(text)
  await field(page, what, name).press('Enter')
  await expect(page.getByText(`已保存：${name}`, { exact: false }).first()).toBeAttached()
}

/** Something recorded for every indicator, and for some a reason, money and a reading that is confirmed. */
async function recordedOffice(page: Page): Promise<void> {
  await importTable(
    page,
    OFFICE_TEXT.replaceAll(
      '政府雇员考核率；实施周期指\n\n标值:100%；年度指标值:100%',
      '政府雇员考核率；实施周期指\n\n标值:292%；年度指标值:292%',
    ),
    2025,
  )
  await goTo(page, '填报')
  const names = officeTable().units.flatMap(unit =>
    unit.projects.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
  )
  for (const [at, name] of names.entries()) await fill(page, '实际完成值', name, String(at))
  await fill(page, '偏差原因', ABROAD, '因公出国计划调整')
  await fill(page, '偏差原因', EXAM, '一人请假')
  await page.getByRole('textbox', { name: '全年执行数：工作经费' }).fill('51.20')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已保存：工作经费', { exact: false }).first()).toBeAttached()
  await goTo(page, '指标')
  await page.getByRole('button', { name: EXAM, exact: true }).click()
  await page.getByRole('button', { name: /^确认/ }).first().click()
  await expect(page.getByText('读法已由人工确认').first()).toBeVisible()
}

const HISTORY = ['batches', 'changes', 'settings', 'sourceFiles']

/** What is kept, but for its history, choices and the files that undoing leaves. */
function contentsOf(tables: Readonly<Record<string, readonly StoredDocument[]>>) {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !HISTORY.includes(name)))
}

interface KeptRow {
  readonly id: string
  readonly lineageId: string
  readonly carriesOn?: unknown
  readonly annualTarget: { readonly confirmed: boolean; readonly reading: { readonly printed: string } }
}

const rowsOf = (years: readonly StoredDocument[] = []) =>
  years.flatMap(year => year.indicators as readonly KeptRow[])

test('全部不同的表：逐行对比、更新；填报的每一条都原样，撤销后与更新前相同', async ({ page }) => {
  await recordedOffice(page)
  const before = await storedTables(page)
  expect(before.records).toHaveLength(8)

  const differences = await compare(page, REVISED_TEXT)
  await expect(page.getByText(/处待判断，不判断则保持原样/)).toBeVisible()
  const question = '是同一项目：“工作经费”与“工作经费（调整）”'
  await differences.getByRole('button', { name: question, exact: true }).click()
  await page.getByRole('button', { name: /都按最相近的认作同一项/ }).click()
  await expect(page.getByText(/待判断/)).toBeHidden()
  const chips = page.getByRole('group', { name: '只看一类差异' })
  for (const group of ['新增', '取消', '金额', '指标值', '绩效目标', '名称与分类']) {
    await expect(chips.getByRole('button', { name: new RegExp(`^${group} [1-9]`) })).toBeVisible()
  }
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '依据或原因' }).fill('花财预〔2025〕18号')
  await save(page).click()

  await expect(page.getByRole('heading', { name: '更新完成' })).toBeFocused()
  await expect(page.getByText(`已更新 ${DEPARTMENT} 2025 年度`, { exact: false })).toBeVisible()
  await expectAccessible(page)
  const after = await storedTables(page)

  // Record by record: every actual, reason, grade and amount.
  expect(after.records).toEqual(before.records)
  const now = new Map(rowsOf(after.projectYears).map(row => [row.id, row]))
  for (const was of rowsOf(before.projectYears)) {
    expect(now.get(was.id)).toMatchObject({ lineageId: was.lineageId })
    expect(now.get(was.id)?.carriesOn).toEqual(was.carriesOn)
  }
  expect(after.targetVersions).toHaveLength(8)
  expect(rowsOf(before.projectYears).filter(({ annualTarget }) => annualTarget.confirmed)).toHaveLength(1)

  await page.getByRole('button', { name: '撤销更新' }).click()
  await expect(page.getByText(`已撤销 ${DEPARTMENT} 2025 年度的更新，数据恢复原状。`)).toBeVisible()
  expect(contentsOf(await storedTables(page))).toEqual(contentsOf(before))
})

test('读法确认过而文字未变的，更新别的以后还是确认过的', async ({ page }) => {
  await recordedOffice(page)
  const before = await storedTables(page)
  const confirmed = rowsOf(before.projectYears).find(({ annualTarget }) => annualTarget.confirmed)
  const table = officeTable()
  const units = table.units.map(unit => ({
    ...unit,
    projects: unit.projects.map(project => ({
      ...project,
      goal: `${project.goal}按计划完成。`,
      indicators: project.indicators.map(row => {
        const target = row.name === EXAM ? '292%' : row.annualTarget
        return { ...row, annualTarget: target, periodTarget: target }
      }),
    })),
  }))
  await compare(page, printTable({ ...table, units }, { width: 24 }))
  await expect(save(page)).toHaveText('更新所选 8 处')
  await save(page).click()
  await expect(page.getByRole('heading', { name: '更新完成' })).toBeVisible()
  const after = await storedTables(page)
  expect(after.records).toEqual(before.records)
  expect(rowsOf(after.projectYears).find(({ id }) => id === confirmed?.id)?.annualTarget).toEqual(
    confirmed?.annualTarget,
  )
})

test('只更新选中的；用键盘逐行取消', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  const differences = await compare(page, REVISED_TEXT)
  await page.getByRole('button', { name: '全不选所列' }).click()
  await expect(page.getByText('没有选中任何差异，不会更新')).toBeVisible()
  await expect(save(page)).toBeDisabled()

  const goal = differences.getByRole('checkbox', { name: '外事业务专用经费 · 绩效目标' })
  await goal.focus()
  await page.keyboard.press('Space')
  await expect(goal).toBeChecked()
  await expect(save(page)).toHaveText('更新所选 1 处')
  await save(page).click()
  await expect(page.getByText('共 1 处：绩效目标 1 处', { exact: false })).toBeVisible()

  const { projectYears = [], targetVersions = [] } = await storedTables(page)
  const changed = projectYears.filter(({ goal: text }) => String(text).endsWith('按调整后的计划完成。'))
  expect(changed.map(({ name }) => name)).toEqual(['外事业务专用经费'])
  expect(targetVersions.map(({ projectYearId }) => projectYearId)).toEqual(changed.map(({ id }) => id))
  expect(projectYears.filter(({ retired }) => retired !== undefined)).toEqual([])
})

test('一处不选：不保存任何内容，返回核对再来选择还在', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  const before = await storedTables(page)
  await compare(page, REVISED_TEXT)
  await page.getByRole('button', { name: '全不选所列' }).click()
  await page.getByRole('button', { name: '返回核对' }).click()
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled()
  await page.getByRole('button', { name: '与已导入的对比' }).click()
  await expect(page.getByText('没有选中任何差异，不会更新')).toBeVisible()
  expect(await storedTables(page)).toEqual(before)
})

test('同一张表：没有差异', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await readAgain(page, OFFICE_TEXT)
  await page.getByRole('button', { name: '与已导入的对比' }).click()
  await expect(page.getByRole('heading', { name: '与已导入的没有差异' })).toBeVisible()
  await expect(save(page)).toBeDisabled()
})

test('只看一类差异：选与不选只管所列的', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  const differences = await compare(page, REVISED_TEXT)
  const chips = page.getByRole('group', { name: '只看一类差异' })
  await chips.getByRole('button', { name: /^金额/ }).click()
  await expect(differences.getByRole('checkbox', { name: /绩效目标/ })).toHaveCount(0)
  await page.getByRole('button', { name: '全不选所列' }).click()
  await chips.getByRole('button', { name: /^全部/ }).click()
  await expect(
    differences.getByRole('checkbox', { name: '外事业务专用经费 · 年初预算数（万元）' }),
  ).not.toBeChecked()
  await expect(differences.getByRole('checkbox', { name: '外事业务专用经费 · 绩效目标' })).toBeChecked()
})

test('文件只有一部分：其中没有的项目默认不取消', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  const table = officeTable()
  const units = table.units.map(unit => ({ ...unit, projects: unit.projects.slice(0, 2) }))
  await readAgain(page, printTable({ ...table, units }, { width: 24 }))
  await expect(page.getByRole('button', { name: '与已导入的对比' })).toBeDisabled()
  await expect(page.getByRole('alert').first()).toContainText('读入核对未通过')
  await page.getByRole('checkbox', { name: '我已核对，仍要导入' }).check()
  await page.getByRole('button', { name: '与已导入的对比' }).click()
  await expect(page.getByText('其中没有的 6 处默认不取消', { exact: false })).toBeVisible()
  await expect(save(page)).toBeDisabled()
  const gone = page.getByRole('checkbox', { name: /取消项目$/ })
  await expect(gone).toHaveCount(6)
  await expect(gone.first()).not.toBeChecked()
})

test.describe('更新以后', () => {
  async function updated(page: Page) {
    await importTable(page, OFFICE_TEXT, 2025)
    await goTo(page, '填报')
    await fill(page, '实际完成值', ABROAD, '3')
    await compare(page, REVISED_TEXT)
    await page.getByRole('button', { name: /都按最相近的认作同一项/ }).click()
    await page.getByRole('textbox', { name: '依据或原因' }).fill('花财预〔2025〕18号')
    await save(page).click()
    await expect(page.getByRole('heading', { name: '更新完成' })).toBeVisible()
  }

  test('指标的详情里有目标版本，取消的列在下面，不计入汇总', async ({ page }) => {
    await updated(page)
    await page.getByRole('link', { name: '查看指标' }).click()
    await page.getByRole('button', { name: `年度${ABROAD}`, exact: true }).click()
    const panel = page.getByRole('complementary', { name: '指标详情' })
    await expect(panel).toContainText('目标版本')
    await expect(panel).toContainText('第 2 版')
    await expect(panel).toContainText('依据：花财预〔2025〕18号')
    await expect(panel).toContainText('年度指标值：≥3')
    await expect(panel).toContainText('≥4')
    await expect(panel).toContainText('第 1 版')

    const retired = page.getByText('已取消 2 处')
    await retired.click()
    await expect(page.getByRole('table', { name: '已取消的指标和项目' })).toContainText('花财预〔2025〕18号')
    await expectAccessible(page)
    await goTo(page, '总览')
    await expect(page.getByText(/2025 年 8 个项目、22 项指标/)).toBeVisible()
  })

  test('清单里是新的来源；在清单中撤销更新，再撤销导入', async ({ page }) => {
    await updated(page)
    await page.getByRole('button', { name: '再导入一张表' }).click()
    const list = page.getByRole('region', { name: '已导入的目标表' })
    await expect(list).toContainText('更新')
    await list.getByRole('button', { name: '撤销更新' }).click()
    await expect(page.getByText(`已撤销 ${DEPARTMENT} 2025 年度的更新`)).toBeVisible()
    await expect(list.getByRole('button', { name: '撤销导入' })).toBeVisible()
  })

  test('变更记录里说清改了什么，撤销后可以重做', async ({ page }) => {
    await updated(page)
    await page.goto('./#/data?part=history')
    const list = page.getByRole('group', { name: '变更记录列表' })
    const batch = list.locator('tbody[data-kind="revision"]')
    await batch.locator('button[aria-expanded]').click()
    await expect(batch).toContainText('目标版本')
    await expect(batch).toContainText('年初预算数')
    await expect(batch).toContainText('已取消（花财预〔2025〕18号）')
    await expect(batch).not.toContainText('其他内容')
    await batch.getByRole('button', { name: /^撤销/ }).click()
    await expect(batch).toContainText('已撤销')
    await batch.getByRole('button', { name: /^重做/ }).click()
    await expect(batch).toContainText('有效')
    await goTo(page, '指标')
    await expect(page.getByText('已取消 2 处')).toBeVisible()
  })
})

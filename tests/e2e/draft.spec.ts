import type { Locator, Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  goTo,
  importTable,
  loadSample,
  NEXT_YEAR_TEXT,
  OFFICE_TEXT,
  test,
} from './app'

const ABROAD = '全年计划因公出国（境）团组批次'
const COMPLAINTS = '外籍来穗人员对翻译服务的投诉人数'
const REPORTED = '政务信息报送达标率'

/** Imports 2025 and opens 起草下年度 on it. */
async function openDraft(page: Page): Promise<void> {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '年度对比')
  await page.getByText('起草下年度', { exact: true }).click()
  await expect(page.getByRole('button', { name: '开始起草' })).toBeVisible()
}

async function begin(page: Page): Promise<void> {
  await openDraft(page)
  await page.getByRole('button', { name: '开始起草' }).click()
  await expect(field(page, `年度指标值：${ABROAD}`)).toBeVisible()
}

/** Types year-end actuals on 填报. */
async function fillActuals(page: Page, actuals: Readonly<Record<string, string>>): Promise<void> {
  await goTo(page, '填报')
  for (const [name, typed] of Object.entries(actuals)) {
    const actual = page.getByRole('textbox', { name: `实际完成值：${name}` })
    await actual.fill(typed)
    await actual.press('Enter')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    await expect(row.getByText('已保存')).toBeVisible()
  }
}

function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

/** The row of an indicator in the draft. */
function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: field(page, `年度指标值：${name}`) })
}

const saveButton = (page: Page) => page.getByRole('button', { name: '保存为 2026 年度目标' })
const discardButton = (page: Page) => page.getByRole('button', { name: '放弃草稿' })

test('由 2025 年度起草 2026 年度：改、取消、新增，中途刷新，保存后在指标和两年对比里看到，再撤销', async ({
  page,
}) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await fillActuals(page, { [ABROAD]: '5', [COMPLAINTS]: '0' })
  await goTo(page, '年度对比')
  await page.getByText('起草下年度', { exact: true }).click()
  await page.getByRole('button', { name: '开始起草' }).click()

  const abroad = rowOf(page, ABROAD)
  await expect(abroad).toContainText('166.7%')
  await expect(abroad).toContainText('上年完成 5，高于目标 3')
  await abroad.getByRole('button', { name: `年度指标值改为 ≥5：${ABROAD}` }).click()
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥5')
  await expect(field(page, `实施周期指标值：${ABROAD}`)).toHaveValue('≥5')
  await expect(abroad).toContainText('提高')
  await expect(abroad).not.toContainText('高于目标')

  await field(page, `年度指标值：${COMPLAINTS}`).fill('不超过2人')
  await expect(rowOf(page, COMPLAINTS)).toContainText('读作 ≤ 2 人')
  await expect(rowOf(page, COMPLAINTS)).toContainText('仅改写法')
  await field(page, '项目名称：工作经费').fill('因公出国（境）工作经费')
  await field(page, '总计（万元）：因公出国（境）工作经费').fill('62.5')
  await page.getByRole('button', { name: `移出指标：${REPORTED}` }).click()
  await expect(page.getByText('目标不变 20 项、改动 1 项（提高 1）、新增 0 项、取消 1 项')).toBeVisible()

  await page.reload()
  await expect(field(page, '项目名称：因公出国（境）工作经费')).toBeVisible()
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥5')
  await expect(page.getByText('目标不变 20 项、改动 1 项（提高 1）、新增 0 项、取消 1 项')).toBeVisible()

  await page.getByRole('button', { name: '添加指标：外事业务专用经费' }).click()
  await expect(field(page, '指标名称：新增的指标')).toBeFocused()
  await page.keyboard.type('接待外宾场次')
  await field(page, '年度指标值：接待外宾场次').fill('≥4场')
  await page.getByRole('button', { name: '移出项目：总值班室工作专项经费' }).click()
  await expect(page.getByRole('button', { name: '放回项目：总值班室工作专项经费' })).toBeFocused()

  await saveButton(page).click()
  await expect(page.getByRole('heading', { name: '已保存为 2026 年度目标' })).toBeVisible()
  await page.getByRole('link', { name: '查看指标' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '指标' })).toBeVisible()
  await expect(page.getByText('接待外宾场次').first()).toBeVisible()
  await expect(page.getByText(REPORTED)).toHaveCount(0)

  await page.goBack()
  await page.getByRole('link', { name: '两年对比' }).click()
  await expect(page.locator('main')).toContainText('提高')
  await page.getByText(/^配对/).click()
  await page.getByText(/^结转起草 \d+$/).click()
  const decided = page.getByRole('table', { name: '结转起草的配对' })
  await expect(decided.getByRole('row').filter({ hasText: '因公出国（境）工作经费' }).first()).toContainText(
    '由 2025 年度结转',
  )

  await page.getByRole('button', { name: /^撤销/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销保存' }).click()
  await page.getByText('起草下年度', { exact: true }).click()
  await expect(field(page, '年度指标值：接待外宾场次')).toHaveValue('≥4场')
  await expect(page.getByRole('button', { name: '放回项目：总值班室工作专项经费' })).toBeVisible()
})

test('保存后就地撤销，草稿恢复原状，可再改再存', async ({ page }) => {
  await begin(page)
  await field(page, `年度指标值：${ABROAD}`).fill('≥4')
  await saveButton(page).click()
  await page.getByRole('button', { name: '撤销保存' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销保存' }).click()
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥4')
  await saveButton(page).click()
  await expect(page.getByRole('heading', { name: '已保存为 2026 年度目标' })).toBeVisible()
})

test('该年度已有目标表的，说明并给出去处，不能开始；改年度即可', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await page.getByText('2025', { exact: true }).click()
  await goTo(page, '年度对比')
  await page.getByText('起草下年度', { exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('2026 年度已有目标表')
  await expect(page.getByRole('button', { name: '开始起草' })).toBeDisabled()
  await expect(page.getByRole('link', { name: '查看 2026 年度' })).toBeVisible()

  await page.getByRole('spinbutton', { name: '新年度' }).fill('2025')
  await expect(page.getByText('要起草的年度须晚于 2025 年度')).toBeVisible()
  await page.getByRole('spinbutton', { name: '新年度' }).fill('2027')
  await page.getByRole('button', { name: '开始起草' }).click()
  await expect(page.getByRole('button', { name: '保存为 2027 年度目标' })).toBeEnabled()
})

test('写错的栏目就地指出，不能保存；改正后可保存', async ({ page }) => {
  await begin(page)
  await field(page, '财政拨款（万元）：工作经费').fill('六十')
  await field(page, '项目名称：外事业务专用经费').fill('')
  await saveButton(page).click()
  const money = field(page, '财政拨款（万元）：工作经费')
  await expect(money).toBeFocused()
  await expect(money).toHaveAttribute('aria-invalid', 'true')
  await expect(money).toHaveAccessibleDescription(/“六十”不是金额/)
  await expect(page.getByText('“工作经费”的年初预算数：“六十”不是金额')).toBeVisible()

  await money.fill('60')
  await page.getByRole('button', { name: '“外事业务专用经费”未填名称' }).click()
  const name = field(page, '项目名称：外事业务专用经费')
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription('名称未填')
  await name.fill('外事业务经费')
  await saveButton(page).click()
  await expect(page.getByRole('heading', { name: '已保存为 2026 年度目标' })).toBeVisible()
})

test('键盘：回车和上下键走到下一行同一栏，左右键到旁边一栏', async ({ page }) => {
  await begin(page)
  const first = field(page, `年度指标值：${ABROAD}`)
  await first.focus()
  await first.press('Enter')
  const second = field(page, '年度指标值：加强对外交流，提升花都区国际形象')
  await expect(second).toBeFocused()
  await second.press('Shift+Enter')
  await expect(first).toBeFocused()
  await first.press('End')
  await first.press('ArrowRight')
  await expect(field(page, `实施周期指标值：${ABROAD}`)).toBeFocused()
  await field(page, '财政拨款（万元）：工作经费').focus()
  await page.keyboard.press('ArrowDown')
  await expect(field(page, '财政拨款（万元）：外事业务专用经费')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(field(page, '财政专户拨款（万元）：外事业务专用经费')).toBeFocused()
})

test('空白的新指标取消即去掉，键盘回到添加处；新项目有自己的栏目', async ({ page }) => {
  await begin(page)
  const add = page.getByRole('button', { name: '添加指标：工作经费' })
  await add.click()
  await page.getByRole('button', { name: '移出指标：新增的指标' }).click()
  await expect(add).toBeFocused()
  await expect(page.getByText('新增 0 项')).toBeVisible()

  await page.getByRole('button', { name: '添加项目' }).click()
  await expect(field(page, '项目名称：新增的项目')).toBeFocused()
  await page.keyboard.type('数字政府建设')
  await page.getByRole('button', { name: '添加指标：数字政府建设' }).click()
  await page.keyboard.type('上线应用数量')
  await page
    .getByRole('combobox', { name: '指标类别：上线应用数量' })
    .selectOption({ label: '产出 · 质量指标' })
  await expect(page.getByText('新增 1 项')).toBeVisible()
})

test('放弃前先问；放弃后重新开始', async ({ page }) => {
  await begin(page)
  await field(page, `年度指标值：${ABROAD}`).fill('≥4')
  await discardButton(page).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥4')
  await discardButton(page).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click()
  await page.getByRole('button', { name: '开始起草' }).click()
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥3')
})

test('另一窗口先保存了该年度：说明，草稿还在，不能保存', async ({ page, context }) => {
  await begin(page)
  await field(page, `年度指标值：${ABROAD}`).fill('≥4')
  const other = await context.newPage()
  await importTable(other, NEXT_YEAR_TEXT, 2026)
  await expect(page.getByRole('alert')).toContainText('2026 年度已有目标表')
  await expect(saveButton(page)).toBeDisabled()
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥4')
})

test('两个窗口看到同一份草稿', async ({ page, context }) => {
  await begin(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await field(other, `年度指标值：${ABROAD}`).fill('≥4')
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥4')
})

test('示例的草稿与我的数据分开', async ({ page }) => {
  await loadSample(page)
  await goTo(page, '年度对比')
  await page.getByText('起草下年度', { exact: true }).click()
  await page.getByRole('button', { name: '开始起草' }).click()
  await field(page, `年度指标值：${ABROAD}`).fill('≥9')
  await begin(page)
  await expect(field(page, `年度指标值：${ABROAD}`)).toHaveValue('≥3')
})

test('起草页面无障碍，1366 宽不横向滚动', async ({ page }) => {
  await openDraft(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始起草' }).click()
  await field(page, `年度指标值：${ABROAD}`).fill('≥2')
  await field(page, '总计（万元）：工作经费').fill('六十')
  await page.getByRole('button', { name: '移出项目：外事业务专用经费' }).click()
  await page.getByRole('button', { name: `移出指标：${REPORTED}` }).click()
  await page.getByRole('button', { name: '添加指标：工作经费' }).click()
  await expectAccessible(page)
  const overflow = await page.locator('main').evaluate(main => main.scrollWidth - main.clientWidth)
  expect(overflow).toBe(0)
  await field(page, '总计（万元）：工作经费').fill('60')
  await page.getByRole('button', { name: '移出指标：新增的指标' }).click()
  await saveButton(page).click()
  await expect(page.getByRole('heading', { name: '已保存为 2026 年度目标' })).toBeVisible()
  await expect(page.getByText('已保存为 2026 年度目标')).toHaveCount(1)
  await expectAccessible(page)
})

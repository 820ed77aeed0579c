import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, goTo, importTable, NEXT_YEAR_TEXT, OFFICE_TEXT, test } from './app'

const EXAM = '政府雇员考核率'
const COST = '项目总成本'
const CLOUD = '完成迁移上云的业务系统数量'

function row(page: Page, name: string): Locator {
  return page
    .locator('tr[data-indicator]')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .last()
}

function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: '指标详情' })
}

function editor(page: Page, label: string): Locator {
  return panel(page).getByRole('form', { name: label })
}

/** How the last settling ended, below the details. */
function outcome(page: Page): Locator {
  return panel(page).locator('footer').getByRole('status')
}

async function openIndicator(page: Page, name: string): Promise<void> {
  await row(page, name).getByRole('button', { name }).click()
  await expect(panel(page).getByRole('heading', { level: 2, name })).toBeVisible()
}

async function typeActual(page: Page, indicator: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: `实际完成值：${indicator}`, exact: true })
  await field.fill(text)
  await field.press('Enter')
  await expect(page.getByText(`已保存：${indicator}`, { exact: false }).first()).toBeAttached()
}

/** The published table with an actual of 96% against the printed 100%. */
async function openExam(page: Page): Promise<void> {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await typeActual(page, EXAM, '96%')
  await goTo(page, '指标')
  await openIndicator(page, EXAM)
}

/** The table of 2026, whose last project runs over three years. */
async function openNextYear(page: Page, indicator: string): Promise<void> {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await goTo(page, '指标')
  await openIndicator(page, indicator)
}

async function undo(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(`已撤销 ${what}`)).toBeVisible()
}

/** The published table with one target that is printed doubtfully. */
async function openDoubtfulExam(page: Page): Promise<void> {
  const doubtful = OFFICE_TEXT.replace(
    '政府雇员考核率；实施周期指\n\n标值:100%；年度指标值:100%',
    '政府雇员考核率；实施周期指\n\n标值:292%；年度指标值:292%',
  )
  await importTable(page, doubtful, 2025)
  await goTo(page, '指标')
  await expect(row(page, EXAM)).toContainText('存疑')
  await openIndicator(page, EXAM)
}

test('更正读法：100% 按不低于 95% 评判，印刷的文字不变；撤销与刷新', async ({ page }) => {
  await openExam(page)
  await expect(row(page, EXAM)).toContainText('未达标')
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')

  await panel(page).getByRole('button', { name: '更正读法：年度指标值' }).click()
  const form = editor(page, '更正年度指标值的读法')
  await expect(form.getByRole('combobox', { name: '比较' })).toHaveValue('>=')
  await expect(form.getByRole('textbox', { name: '数值' })).toHaveValue('100')
  await expect(form.getByRole('textbox', { name: '单位' })).toHaveValue('%')
  await expect(form.getByRole('checkbox', { name: '同时更正实施周期指标值' })).toBeChecked()
  await form.getByRole('textbox', { name: '数值' }).fill('95')
  await expect(form.getByRole('status')).toContainText('按此读作 ≥ 95%')
  await expect(form.getByRole('status')).toContainText('达标完成率 101.1%（现为未达标）')
  await form.getByRole('button', { name: '保存' }).click()

  await expect(outcome(page)).toHaveText('已更正读法，表中印刷的文字不变。')
  await expect(form).toHaveCount(0)
  await expect(panel(page).getByRole('button', { name: '更正读法：年度指标值' })).toBeFocused()
  await expect(panel(page)).toContainText('≥ 95%，由人工更正（印刷文字为“100%”）')
  await expect(panel(page)).toContainText('与年度指标值相同')
  await expect(row(page, EXAM)).toContainText('100%')
  await expect(row(page, EXAM)).toContainText('读作 ≥ 95%')
  await expect(row(page, EXAM)).toHaveAttribute('data-status', 'met')

  await page.reload()
  await expect(panel(page)).toContainText('≥ 95%，由人工更正（印刷文字为“100%”）')
  await expect(row(page, EXAM)).toHaveAttribute('data-status', 'met')

  await undo(page, `更正指标值：${EXAM}`)
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')
  await expect(row(page, EXAM)).toHaveAttribute('data-status', 'missed')
  await expect(row(page, EXAM)).not.toContainText('读作')
})

test('恢复自动读法；每一种读法；填错时说明错在哪里，不保存', async ({ page }) => {
  await openExam(page)
  const open = panel(page).getByRole('button', { name: '更正读法：年度指标值' })
  const form = editor(page, '更正年度指标值的读法')
  await open.click()
  await expect(form.getByRole('button', { name: '恢复自动读法' })).toHaveCount(0)

  await form.getByRole('textbox', { name: '数值' }).fill('九十五')
  await expect(form.getByRole('status')).toContainText('“九十五”不是数字')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('textbox', { name: '数值' })).toBeFocused()
  await expect(form.getByRole('textbox', { name: '数值' })).toHaveAttribute('aria-invalid', 'true')
  await expect(outcome(page)).toHaveText('')

  await form.getByText('区间', { exact: true }).click()
  await form.getByRole('textbox', { name: '下限' }).fill('90')
  await form.getByRole('textbox', { name: '上限' }).fill('95')
  await expect(form.getByRole('status')).toContainText('按此读作 90–95%')
  await expect(form.getByRole('status')).toContainText('高于上限 1 个百分点')
  await form.getByText('日期', { exact: true }).click()
  await form.getByRole('textbox', { name: '不晚于' }).fill('11月底')
  await expect(form.getByRole('status')).toContainText('按此读作 不晚于 11月30日')
  await form.getByText('未设', { exact: true }).click()
  await expect(form.getByRole('status')).toContainText('按此读作 未设指标值')
  await form.getByText('定性', { exact: true }).click()
  await form.getByRole('textbox', { name: '要求' }).fill('全部通过考核')
  await expect(form.getByRole('status')).toContainText('待评判')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(row(page, EXAM)).toHaveAttribute('data-status', 'to-grade')

  await open.click()
  await form.getByRole('button', { name: '恢复自动读法' }).click()
  await expect(outcome(page)).toHaveText('已恢复自动读法。')
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')
  await expect(row(page, EXAM)).toHaveAttribute('data-status', 'missed')
})

test('只更正年度的：实施周期指标值仍照原来读，各自显示', async ({ page }) => {
  await openExam(page)
  await panel(page).getByRole('button', { name: '更正读法：年度指标值' }).click()
  const form = editor(page, '更正年度指标值的读法')
  await form.getByRole('textbox', { name: '数值' }).fill('95')
  await form.getByRole('checkbox', { name: '同时更正实施周期指标值' }).uncheck()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(panel(page)).toContainText('≥ 95%，由人工更正（印刷文字为“100%”）')
  await goTo(page, '填报')
  const cell = page.getByRole('row').filter({ hasText: EXAM }).first()
  await expect(cell).toContainText('按 ≥ 95% 评判')
  await goTo(page, '指标')
  await openIndicator(page, EXAM)
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')
  await expect(panel(page).getByRole('button', { name: '更正读法：实施周期指标值' })).toBeVisible()
})

test('存疑的读法更正之后不再存疑', async ({ page }) => {
  await openDoubtfulExam(page)
  await panel(page).getByRole('button', { name: '更正读法：年度指标值' }).click()
  const form = editor(page, '更正年度指标值的读法')
  await form.getByRole('textbox', { name: '数值' }).fill('92')
  await form.getByRole('textbox', { name: '数值' }).press('Enter')
  await expect(outcome(page)).toHaveText('已更正读法，表中印刷的文字不变。')
  await expect(row(page, EXAM)).not.toContainText('存疑')
  await expect(row(page, EXAM)).toContainText('292%')
  await undo(page, `更正指标值：${EXAM}`)
  await expect(row(page, EXAM)).toContainText('存疑')
})

test('确认读法时，正在填写的实施周期还在', async ({ page }) => {
  await openDoubtfulExam(page)
  await panel(page).getByRole('button', { name: '更改实施周期' }).click()
  const to = editor(page, '更改实施周期').getByRole('spinbutton', { name: '终止年度' })
  await to.fill('2027')
  await panel(page).getByRole('button', { name: '确认读法无误' }).click()
  await expect(outcome(page)).toHaveText('已确认，读法不再存疑。')
  await expect(to).toHaveValue('2027')
})

test('跨年口径：项目总成本改取最新一年，计算过程跟着变；恢复推定、撤销、刷新', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await goTo(page, '填报')
  await typeActual(page, COST, '100万元')
  await goTo(page, '指标')
  await openIndicator(page, COST)
  await expect(panel(page)).toContainText('各年累计')
  const open = panel(page).getByRole('button', { name: '更改跨年口径' })
  const form = editor(page, '更改跨年口径')

  await open.click()
  const choice = form.getByRole('combobox', { name: '跨年口径' })
  await expect(choice).toHaveValue('sum')
  await expect(choice.getByRole('option')).toHaveText([
    '各年累计（推定）',
    '取最新一年',
    '每年均须达标',
    '各年平均',
    '取最大值',
    '取最小值',
  ])
  await expect(form).toContainText('推定为“各年累计”：实施周期指标值与年度指标值不同，“万元”可逐年相加')
  await choice.selectOption('取最新一年')
  await expect(form.getByRole('status')).toContainText('最新：2026年 100 ≤ 270')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(outcome(page)).toHaveText('已更改跨年口径。')
  await expect(open).toBeFocused()
  await expect(panel(page)).toContainText('最新：2026年 100 ≤ 270')
  await expect(panel(page)).toContainText('由人工选定')

  await page.reload()
  await expect(panel(page)).toContainText('由人工选定')
  await undo(page, `更改跨年口径：${COST}`)
  await expect(panel(page)).not.toContainText('由人工选定')
  await expect(panel(page)).toContainText('各年累计')

  await open.click()
  await choice.selectOption('取最大值')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(panel(page)).toContainText('由人工选定')
  await open.click()
  await form.getByRole('button', { name: '恢复推定' }).click()
  await expect(outcome(page)).toHaveText('已恢复推定的跨年口径。')
  await expect(panel(page)).toContainText('各年累计')
})

test('实施周期：填写、核对、恢复为本年度、采用推定、撤销', async ({ page }) => {
  await openNextYear(page, CLOUD)
  const open = panel(page).getByRole('button', { name: '更改实施周期' })
  const form = editor(page, '更改实施周期')
  const [from, to] = ['起始年度', '终止年度'].map(name => form.getByRole('spinbutton', { name }))
  if (!from || !to) throw new Error('the form has two fields')
  await expect(panel(page)).toContainText('2026—2028 年')
  await expect(panel(page)).toContainText('绩效目标写有“三年”')

  await open.click()
  await expect(from).toHaveValue('2026')
  await expect(to).toHaveValue('2028')
  await to.fill('2025')
  await expect(form.getByRole('status')).toHaveText('终止年度不能早于起始年度')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(to).toBeFocused()
  await from.fill('2027')
  await to.fill('2028')
  await expect(form.getByRole('status')).toHaveText('实施周期应包含本年度（2026 年）')
  await from.fill('2020')
  await to.fill('2030')
  await expect(form.getByRole('status')).toHaveText('实施周期最长 10 年')
  await from.fill('2025')
  await to.fill('2027')
  await expect(form.getByRole('status')).toHaveText('2025—2027 年，共 3 年')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(outcome(page)).toHaveText('已更改实施周期。')
  await expect(open).toBeFocused()
  await expect(panel(page)).toContainText('2025—2027 年')
  await expect(panel(page)).toContainText('由人工填写')

  await page.reload()
  await expect(panel(page)).toContainText('2025—2027 年')
  await undo(page, '更改实施周期：政务信创云资源租赁')
  await expect(panel(page)).toContainText('2026—2028 年')

  await open.click()
  await form.getByRole('button', { name: '恢复为本年度' }).click()
  await expect(outcome(page)).toHaveText('实施周期已恢复为本年度。')
  await expect(panel(page)).toContainText('未另设实施周期，以本年度为准')

  await open.click()
  await expect(form).toContainText('按表推定为 2026—2028 年')
  await form.getByRole('button', { name: '采用' }).click()
  await expect(to).toHaveValue('2028')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(panel(page)).toContainText('绩效目标写有“三年”，按 2026 年为第一年推算')
})

test('全用键盘：打开、换种类、保存；Esc 先离开更正，再关闭详情', async ({ page }) => {
  await openExam(page)
  const open = panel(page).getByRole('button', { name: '更正读法：年度指标值' })
  const form = editor(page, '更正年度指标值的读法')
  await open.focus()
  await page.keyboard.press('Enter')
  await expect(form.getByRole('radio', { name: '数值' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(form.getByRole('textbox', { name: '下限' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(open).toBeFocused()
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')

  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('combobox', { name: '比较' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('95')
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toHaveText('已更正读法，表中印刷的文字不变。')
  await expect(open).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('换到另一项时，没有保存的更正不带过去', async ({ page }) => {
  await openExam(page)
  await panel(page).getByRole('button', { name: '更正读法：年度指标值' }).click()
  await panel(page).getByRole('textbox', { name: '数值' }).fill('1')
  await panel(page).getByRole('button', { name: '下一项' }).click()
  await expect(panel(page).getByRole('form')).toHaveCount(0)
  await panel(page).getByRole('button', { name: '上一项' }).click()
  await expect(panel(page)).toContainText('≥ 100%，由“100%”读出')
  await expect(panel(page).getByRole('form')).toHaveCount(0)
})

test('两个标签页更正同一项：后一个不覆盖前一个，说明后可再改', async ({ page, context }) => {
  await openExam(page)
  const other = await context.newPage()
  await other.goto(page.url())
  for (const [tab, bound] of [
    [page, '95'],
    [other, '90'],
  ] as const) {
    await panel(tab).getByRole('button', { name: '更正读法：年度指标值' }).click()
    await panel(tab).getByRole('textbox', { name: '数值' }).fill(bound)
  }
  await panel(page).getByRole('button', { name: '保存' }).click()
  await expect(outcome(page)).toHaveText('已更正读法，表中印刷的文字不变。')
  await panel(other).getByRole('button', { name: '保存' }).click()
  await expect(outcome(other)).toHaveText('该指标值已在别处改动，本次未保存。请按现在显示的内容核对。')
  await expect(panel(other)).toContainText('≥ 95%，由人工更正')

  await panel(other).getByRole('button', { name: '更正读法：年度指标值' }).click()
  await expect(panel(other).getByRole('textbox', { name: '数值' })).toHaveValue('95')
  await expect(outcome(other)).toHaveText('')
  await panel(other).getByRole('textbox', { name: '数值' }).fill('90')
  await panel(other).getByRole('button', { name: '保存' }).click()
  await expect(panel(page)).toContainText('≥ 90%，由人工更正')
})

test('axe：三种更正都打开着，填错时也是', async ({ page }) => {
  await openNextYear(page, COST)
  await panel(page).getByRole('button', { name: '更正读法：年度指标值' }).click()
  await expectAccessible(page)
  await panel(page).getByRole('textbox', { name: '数值' }).fill('')
  await expect(panel(page).getByText('请填写数值')).toBeVisible()
  await expectAccessible(page)
  await panel(page).getByText('定性', { exact: true }).click()
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: '更改跨年口径' }).click()
  await expect(editor(page, '更改跨年口径')).toBeVisible()
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: '更改实施周期' }).click()
  await panel(page).getByRole('spinbutton', { name: '终止年度' }).fill('2020')
  await expectAccessible(page)
})

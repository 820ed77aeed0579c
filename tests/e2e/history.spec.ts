import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, goTo, importTable, NEXT_YEAR_TEXT, OFFICE_TEXT, test } from './app'

const COMPLAINTS = '外籍来穗人员对翻译服务的投诉人数'
const GUESTS = '本单位支出金额涉及的接待宾客批次'
const ABROAD = '全年计划因公出国（境）团组批次'

function actual(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `实际完成值：${name}` })
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  await actual(page, name).fill(text)
  await actual(page, name).press('Enter')
  await expect(page.getByRole('button', { name: `撤销 填报：${name}` })).toBeVisible()
}

/** Opens 填报 on the published table, just imported, with three actuals filled in. */
async function filledOffice(page: Page): Promise<void> {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await fill(page, COMPLAINTS, '0')
  await fill(page, GUESTS, '24')
  await fill(page, ABROAD, '3')
}

async function openHistory(page: Page): Promise<Locator> {
  await page.goto('./#/data?part=history')
  const list = page.getByRole('group', { name: '变更记录列表' })
  await expect(list).toBeVisible()
  return list
}

/** Puts the focus where no text is typed, and steps. */
async function step(page: Page, keys: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press(keys)
}

function batch(list: Locator, name: string): Locator {
  return list.locator('tbody').filter({ has: list.page().getByRole('rowheader', { name }) })
}

test('填三项，退两步，进一步；再从变更记录里找到先前的一项，撤销、重做', async ({ page }) => {
  await filledOffice(page)
  const redo = page.getByRole('button', { name: '重做', exact: true })
  await expect(redo).toBeDisabled()

  await step(page, 'Control+z')
  await expect(actual(page, ABROAD)).toHaveValue('')
  await expect(page.getByRole('button', { name: `撤销 填报：${GUESTS}` })).toBeVisible()
  await step(page, 'Control+z')
  await expect(actual(page, GUESTS)).toHaveValue('')
  await expect(redo).toHaveAttribute('title', `重做 填报：${GUESTS}（Ctrl+Y）`)
  await step(page, 'Control+y')
  await expect(actual(page, GUESTS)).toHaveValue('24')
  await expect(redo).toHaveAttribute('title', `重做 填报：${ABROAD}（Ctrl+Y）`)
  await step(page, 'Control+Shift+z')
  await expect(actual(page, ABROAD)).toHaveValue('3')
  await expect(redo).toBeDisabled()

  const list = await openHistory(page)
  await page.getByRole('search', { name: '筛选变更记录' }).getByRole('combobox').selectOption('填报')
  await page.getByRole('searchbox').fill('翻译服务')
  await expect(page.getByText('共 1 次改动')).toBeVisible()
  const found = batch(list, COMPLAINTS)
  await expect(found).toContainText('实际完成值：未填 → 0')
  await found.getByRole('button', { name: `填报 ${COMPLAINTS}` }).click()
  await expect(found.getByRole('row', { name: '实际完成值 未填 0', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('共 1 次改动')).toBeVisible()

  await found.getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByText(`已撤销 填报：${COMPLAINTS}`)).toBeVisible()
  await expect(found.getByText('已撤销', { exact: true })).toBeVisible()
  await expect(found.getByRole('button', { name: /^重做/ })).toBeFocused()
  await goTo(page, '填报')
  await expect(actual(page, COMPLAINTS)).toHaveValue('')
  await expect(actual(page, ABROAD)).toHaveValue('3')

  await openHistory(page)
  await batch(list, COMPLAINTS)
    .getByRole('button', { name: /^重做：填报/ })
    .click()
  await expect(page.getByText(`已重做 填报：${COMPLAINTS}`)).toBeVisible()
  await goTo(page, '填报')
  await expect(actual(page, COMPLAINTS)).toHaveValue('0')
})

test('有改动以它为基础的不能撤销，同一处改过的不能重做，都说明是哪一次', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await fill(page, GUESTS, '24')
  await step(page, 'Control+z')
  await expect(actual(page, GUESTS)).toHaveValue('')
  await fill(page, GUESTS, '30')

  const list = await openHistory(page)
  await list.getByRole('button', { name: /^撤销：导入/ }).click()
  await expect(page.getByText('不能撤销：其后有 1 处填报以它为基础，请先撤销那些改动。')).toBeVisible()
  await list.getByRole('button', { name: /^重做：填报/ }).click()
  await expect(page.getByText(`不能重做：其后的“填报：${GUESTS}”改动了同一内容，请先撤销。`)).toBeVisible()
})

test('误撤了整张表：没有数据也能从变更记录重做导入，再重做填报', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await fill(page, COMPLAINTS, '0')
  await step(page, 'Control+z')
  await expect(actual(page, COMPLAINTS)).toHaveValue('')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
  await expect(page.getByText('这里导入过目标表，后来撤销了。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '恢复备份或快照' }).click()
  await expect(page.getByRole('region', { name: '恢复', exact: true })).toBeVisible()
  await page.goto('./#/import')
  await page.getByRole('link', { name: '恢复备份' }).click()
  await expect(page.getByRole('region', { name: '恢复', exact: true })).toBeVisible()
  await page.getByText('变更记录').click()

  const list = page.getByRole('group', { name: '变更记录列表' })
  await list.getByRole('button', { name: /^重做：填报/ }).click()
  await expect(page.getByText('不能重做：它以已撤销的“导入：2025 年', { exact: false })).toBeVisible()
  await list.getByRole('button', { name: /^重做：导入/ }).click()
  await expect(page.getByText('已重做 导入：2025 年', { exact: false })).toBeVisible()
  await openHistory(page)
  await list.getByRole('button', { name: /^重做：填报/ }).click()
  await expect(page.getByText(`已重做 填报：${COMPLAINTS}`)).toBeVisible()
  await goTo(page, '填报')
  await expect(actual(page, COMPLAINTS)).toHaveValue('0')
})

test('指标详情里有这一项的变更记录，点开才读，随改动更新', async ({ page }) => {
  await filledOffice(page)
  await goTo(page, '指标')
  await page
    .getByRole('row', { name: new RegExp(GUESTS) })
    .getByRole('button', { name: GUESTS })
    .click()
  const panel = page.getByRole('complementary', { name: '指标详情' })
  const opener = panel.getByRole('button', { name: '变更记录' })
  await expect(opener).toHaveAttribute('aria-expanded', 'false')
  await opener.click()
  await expect(panel.getByText('实际完成值：未填 → 改为24')).toBeVisible()
  await expect(panel.getByText('指标：无 → 改为已列入目标表')).toBeVisible()
  await expectAccessible(page)

  await panel.getByRole('link', { name: '在变更记录中查看、撤销或重做' }).click()
  await expect(page.getByText('共 1 次改动')).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue(GUESTS)
})

test('按状态、日期、年度、部门筛选，地址里留着', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-05T09:00:00+08:00') })
  await importTable(page, OFFICE_TEXT, 2025)
  await page.clock.setFixedTime(new Date('2026-01-06T09:00:00+08:00'))
  await goTo(page, '填报')
  await fill(page, GUESTS, '24')
  await fill(page, ABROAD, '3')
  await step(page, 'Control+z')
  await expect(actual(page, ABROAD)).toHaveValue('')
  await importTable(page, NEXT_YEAR_TEXT, 2026)

  const list = await openHistory(page)
  const filter = page.getByRole('search', { name: '筛选变更记录' })
  const shown = (count: number) => expect(page.getByText(`共 ${count} 次改动`)).toBeVisible()
  await shown(1)
  await filter.getByText('各年度').click()
  await shown(5)
  await filter.getByText('已撤销').click()
  await shown(1)
  await expect(list).toContainText(ABROAD)
  await page.reload()
  await shown(1)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await shown(5)
  await filter.getByLabel('截止日期').fill('2026-01-05')
  await shown(1)
  await expect(list).toContainText('2025 年')
  await filter.getByLabel('截止日期').fill('')
  await filter.getByLabel('起始日期').fill('2026-01-06')
  await shown(4)
  await filter.getByText('全部部门').click()
  await expect(list).toContainText('广州市花都区人民政府办公室')
})

/** Copies a text elsewhere on the page, as from a sheet, and pastes it, all by keys. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  const sheet = await page.evaluateHandle(copied => {
    const shown = document.body.appendChild(document.createElement('textarea'))
    shown.value = copied
    shown.select()
    return shown
  }, text)
  await page.keyboard.press('ControlOrMeta+c')
  await sheet.evaluate(shown => shown.remove())
  await field.focus()
  await page.keyboard.press('ControlOrMeta+v')
}

test('粘贴的记为粘贴，键入的记为键入，列表和指标详情都写明', async ({ page }) => {
  await importTable(page, OFFICE_TEXT, 2025)
  await goTo(page, '填报')
  await paste(page, actual(page, GUESTS), '24\n')
  await expect(actual(page, GUESTS)).toHaveValue('24')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `撤销 填报：${GUESTS}` })).toBeVisible()
  await paste(page, actual(page, ABROAD), '3\t4\r\n5\t6\r\n')
  await expect(actual(page, ABROAD)).toHaveValue('3')
  await expect(page.getByText('粘贴的内容有 4 格，本格只取第一格')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `撤销 填报：${ABROAD}` })).toBeVisible()
  await paste(page, actual(page, COMPLAINTS), '1')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `撤销 填报：${COMPLAINTS}` })).toBeVisible()

  const list = await openHistory(page)
  await expect(batch(list, GUESTS).getByRole('cell', { name: '粘贴', exact: true })).toBeVisible()
  await expect(batch(list, ABROAD).getByRole('cell', { name: '粘贴', exact: true })).toBeVisible()
  await expect(batch(list, COMPLAINTS).getByRole('cell', { name: '键入', exact: true })).toBeVisible()

  await goTo(page, '指标')
  await page.getByRole('button', { name: GUESTS, exact: true }).click()
  const panel = page.getByRole('complementary', { name: '指标详情' })
  await panel.getByRole('button', { name: '变更记录' }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: '改为24' })).toContainText('填报粘贴')
})

test('列表不横向滚动，展开后深浅两色都无障碍问题', async ({ page }) => {
  await filledOffice(page)
  await step(page, 'Control+z')
  await expect(actual(page, ABROAD)).toHaveValue('')
  const list = await openHistory(page)
  await batch(list, '2025 年').getByRole('button', { name: /^导入/ }).click()
  await expect(list.getByRole('row', { name: /^政务信息工作经费/ })).toBeVisible()
  await expectAccessible(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await list.evaluate(box => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
})

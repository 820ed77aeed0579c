import type { Locator, Page } from '@playwright/test'
import { expect, OFFICE_TEXT, openWelcome, test } from './app'

const MOST_TABS = 120

test('the main job can be done by keyboard alone', async ({ page }) => {
  await openWelcome(page)
  await pressOn(page, page.getByRole('link', { name: '导入绩效目标表' }))

  await tabTo(page, page.getByRole('textbox', { name: '表格文本' }))
  await page.keyboard.insertText(OFFICE_TEXT)
  await pressOn(page, page.getByRole('button', { name: '读取', exact: true }))
  await expect(page.getByText('核对无误').first()).toBeVisible()

  await tabTo(page, page.getByRole('spinbutton', { name: '预算年度' }))
  await page.keyboard.type('2025')
  await pressOn(page, page.getByRole('button', { name: '确认导入' }))
  await pressOn(page, page.getByRole('link', { name: '去填报' }))

  await tabTo(page, page.getByRole('textbox', { name: '实际完成值：全年计划因公出国（境）团组批次' }))
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存：全年计划因公出国（境）团组批次/)).toBeAttached()

  await pressOn(page, page.getByRole('navigation').getByRole('link', { name: '总览' }))
  await expect(page.getByText(/已评 1 项：达标 1/)).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: '达标 1', exact: true }))
  await expect(page.getByRole('row').filter({ hasText: '全年计划因公出国（境）团组批次' })).toContainText(
    '达标',
  )
})

/** Moves the focus by Tab until it is on the target. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

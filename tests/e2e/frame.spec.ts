import type { Page } from '@playwright/test'
import { expect, goTo, importTable, loadSample, NEXT_YEAR_TEXT, test } from './app'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 911, height: 512 },
]

test('the frame stays in the window on every screen, whatever is scrolled', async ({ page }) => {
  await loadSample(page)
  for (const title of ['总览', '指标', '填报', '预算', '导入']) {
    await goTo(page, title)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.mouse.move(size.width / 2, size.height / 2)
      await page.mouse.wheel(0, 5000)
      await expect.poll(() => overhang(page)).toBe(0)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  }
})

test('the frame stays in the window on the review of a table', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await goTo(page, '导入')
  await page.getByRole('textbox', { name: '表格文本' }).fill(NEXT_YEAR_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByRole('button', { name: '确认导入' })).toBeVisible()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.mouse.move(size.width / 2, size.height / 2)
    await page.mouse.wheel(0, 5000)
    await expect.poll(() => overhang(page)).toBe(0)
  }
})

test('screens with lists of their own do not scroll behind them', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  for (const title of ['指标', '填报']) {
    await goTo(page, title)
    await expect(page.getByRole('row').nth(3)).toBeVisible()
    await expect.poll(() => hiddenBehind(page)).toBe(0)
  }
  await goTo(page, '导入')
  await page.getByRole('textbox', { name: '表格文本' }).fill(NEXT_YEAR_TEXT)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByRole('button', { name: '确认导入' })).toBeVisible()
  await expect.poll(() => hiddenBehind(page)).toBe(0)
})

/** How much of the screen lies below its frame. */
function hiddenBehind(page: Page): Promise<number> {
  return page.locator('main').evaluate(main => main.scrollHeight - main.clientHeight)
}

/** How far the document is larger than the window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight + window.scrollY)
}

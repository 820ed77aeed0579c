import {
  expect,
  goTo,
  importTable,
  loadSample,
  openWelcome,
  test,
  expectAccessible,
  NEXT_YEAR_TEXT,
} from './app'

const SCREENS = ['指标', '填报', '预算', '导入', '总览']

test('the sample shows met, missed, partly and blank at the first look', async ({ page }) => {
  await loadSample(page)
  await expect(page.getByText(/已评 20 项：达标 17、部分达成 1、未达标 2；未填 2/)).toBeVisible()
  await expect(page.getByText('258.80 / 280.96 万元')).toBeVisible()
})

test('at 150 % zoom the projects still show the verdicts of their indicators', async ({ page }) => {
  await page.setViewportSize({ width: 911, height: 512 })
  await loadSample(page)
  const picture = page.getByRole('img', { name: /^资金投向与完成情况/ })
  await expect(picture.locator('svg text').filter({ hasText: /^指标$/ })).toBeAttached()
})

test('the sample is marked on every screen', async ({ page }) => {
  await loadSample(page)
  for (const title of SCREENS) {
    await goTo(page, title)
    await expect(page.getByRole('complementary', { name: '示例数据' })).toBeVisible()
    expect(page.url()).toContain('#/sample/')
  }
})

test('the sample never mixes with own data and goes with one click', async ({ page }) => {
  await importTable(page, NEXT_YEAR_TEXT, 2026)
  await page.getByRole('button', { name: '查看示例数据' }).click()
  await expect(page.getByRole('complementary', { name: '示例数据' })).toBeVisible()
  await expect(page.getByText(/2025 年 8 个项目/)).toBeVisible()

  await page.getByRole('button', { name: '返回我的数据' }).click()
  await expect(page.getByText(/2026 年 8 个项目、26 项指标、预算 337.85 万元/)).toBeVisible()
  await expect(page.getByRole('complementary', { name: '示例数据' })).toHaveCount(0)

  await page.getByRole('button', { name: '查看示例数据' }).click()
  await page.getByRole('button', { name: '清除示例' }).click()
  await expect(page.getByText(/2026 年 8 个项目/)).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toEqual(['dabiao'])
})

test('a changed sample is as it was after it has been cleared and loaded again', async ({ page }) => {
  await loadSample(page)
  await goTo(page, '填报')
  const field = page.getByRole('textbox', { name: '实际完成值：本单位支出金额涉及的接待宾客批次' })
  await field.fill('31')
  await field.press('Enter')
  await goTo(page, '总览')
  await expect(page.getByText(/达标 18/).first()).toBeVisible()

  await page.getByRole('button', { name: '清除示例' }).click()
  await page.getByRole('button', { name: '载入示例' }).click()
  await expect(page.getByText(/达标 17、部分达成 1、未达标 2/)).toBeVisible()
})

test('what was typed in the sample and never saved goes with it', async ({ page }) => {
  await loadSample(page)
  await goTo(page, '填报')
  const field = page.getByRole('textbox', { name: '全年执行数：工作经费' })
  await field.fill('五十万')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('dabiao:sample:')))
  expect(await kept()).toHaveLength(1)

  await page.getByRole('button', { name: '清除示例' }).click()
  await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
  await expect.poll(kept).toEqual([])
})

test('welcome and 总览 are accessible, as pictures and as tables', async ({ page }) => {
  await openWelcome(page)
  await expectAccessible(page)
  await loadSample(page)
  await expect(page.getByRole('img', { name: /^年度指标完成率/ })).toBeVisible()
  await expectAccessible(page)
  for (const choice of await page.getByText('表', { exact: true }).all()) await choice.click()
  await expectAccessible(page)
})

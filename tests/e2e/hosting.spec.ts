import { test as lenient } from '@playwright/test'
import { expect, goTo, loadSample, openWelcome, test } from './app'

test('works over plain http on a host that is not localhost, below a sub-path', async ({ page }) => {
  await openWelcome(page)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  expect(new URL(page.url()).pathname).toBe('/office/targets/')

  await loadSample(page)
  for (const title of ['指标', '填报', '预算', '导入', '总览']) await goTo(page, title)
})

lenient('carries a Content-Security-Policy that forbids other origins', async ({ page }) => {
  await openWelcome(page)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")

  const refusal = page.evaluate(
    () =>
      new Promise(resolve => {
        document.addEventListener(
          'securitypolicyviolation',
          violation => resolve(violation.violatedDirective),
          {
            once: true,
          },
        )
        const outside = new Image()
        outside.src = 'http://elsewhere.test/pixel.png'
      }),
  )
  expect(await refusal).toBe('img-src')
})

test('an open page goes on working when the network is gone', async ({ page, context }) => {
  await loadSample(page)
  // The other screens are loaded when the page has nothing else to do.
  await page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    const parts = ['IndicatorsView', 'EntryView', 'BudgetView', 'ImportView', 'EChart']
    return parts.every(part => loaded.some(name => name.includes(`/${part}-`) && name.endsWith('.js')))
  })
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  for (const title of ['指标', '填报', '预算', '导入', '总览']) await goTo(page, title)
})

test('an unknown address leads home', async ({ page }) => {
  await page.goto('./#/no/such/screen')
  await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
})

test('a file dropped where nothing takes it does not lead away from the page', async ({ page }) => {
  await loadSample(page)
  const isRefused = await page.evaluate(() => {
    const files = new DataTransfer()
    files.items.add(new File(['合计'], 'table.txt'))
    const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
    document.querySelector('main')?.dispatchEvent(drop)
    return drop.defaultPrevented
  })
  expect(isRefused).toBe(true)
})

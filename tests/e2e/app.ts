import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

/** The published table as text, for pasting and dropping. */
export const OFFICE_TEXT = readFileSync(new URL('../fixtures/huadu-office.txt', import.meta.url), 'utf8')
export const NEXT_YEAR_TEXT = readFileSync(
  new URL('../fixtures/huadu-office-next-year.txt', import.meta.url),
  'utf8',
)

/**
 * Every test fails on a Content-Security-Policy violation, an error on the console or the page, and a
 * request to another origin.
 */
export const test = base.extend<{ strictPage: undefined }>({
  strictPage: [
    async ({ page, baseURL }, use) => {
      const own = [`${new URL(baseURL ?? '').origin}/`, 'data:', 'blob:']
      const faults: string[] = []
      page.on('pageerror', error => faults.push(`page error: ${error.message}`))
      page.on('console', message => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      page.on('request', request => {
        const isOwn = own.some(beginning => request.url().startsWith(beginning))
        if (!isOwn) faults.push(`request to another origin: ${request.url()}`)
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', violation => {
          console.error(`policy violated: ${violation.violatedDirective} ${violation.blockedURI}`)
        })
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Opens the app as a person without any data does. */
export async function openWelcome(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('button', { name: '载入示例' })).toBeVisible()
}

/** Loads the sample from the welcome and waits for its overview. */
export async function loadSample(page: Page): Promise<void> {
  await openWelcome(page)
  await page.getByRole('button', { name: '载入示例' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: '示例数据' })).toBeVisible()
}

/** Pastes a table, gives its year, and confirms; ends on the overview of what was imported. */
export async function importTable(page: Page, text: string, year: number): Promise<void> {
  await page.goto('./#/import')
  await page.getByRole('textbox', { name: '表格文本' }).fill(text)
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await page.getByRole('spinbutton', { name: '预算年度' }).fill(String(year))
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('已导入', { exact: false }).first()).toBeVisible()
  await page.getByRole('link', { name: '查看总览' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
}

/** Goes to a screen by the navigation. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** axe finds nothing, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
      .analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${colorScheme} ${id}: ${node.html} ${node.failureSummary ?? ''}`),
    )
    expect(found).toEqual([])
  }
}

import { test } from '@playwright/test'
import type { BureauFigures, BureauSize } from './bureau'

const OFFICE: BureauSize = { departments: 1, years: 1, projects: 8, indicators: 3 }
/** 100 departments × 5 years × 25 projects × 20 indicators = 250,000. */
const BUREAU: BureauSize = { departments: 100, years: 5, projects: 25, indicators: 20 }

test('an office and a finance bureau', async ({ page }) => {
  await page.goto('./')
  const measure = (size: BureauSize): Promise<BureauFigures> =>
    page.evaluate(async asked => {
      const path = '/tests/bench/bureau.ts'
      const bench = (await import(/* @vite-ignore */ path)) as typeof import('./bureau')
      return bench.measureBureau(asked)
    }, size)

  const office = await measure(OFFICE)
  const bureau = await measure(BUREAU)
  for (const key of Object.keys(office) as (keyof BureauFigures)[]) {
    const ratio = office[key] === 0 ? '' : `  × ${(bureau[key] / office[key]).toFixed(1)}`
    console.log(
      `${key.padEnd(16)} office ${office[key].toFixed(1).padStart(9)}  bureau ${bureau[key].toFixed(1).padStart(9)}${ratio}`,
    )
  }
})

import { test, type JSHandle } from '@playwright/test'
import type { BackupBench, WorkFigures } from './backups'
import type { BureauSize } from './bureau'
import { memoryOf } from './processMemory'

const OFFICE: BureauSize = { departments: 1, years: 1, projects: 8, indicators: 3 }
/** 100 departments × 5 years × 25 projects × 20 indicators = 250,000. */
const BUREAU: BureauSize = { departments: 100, years: 5, projects: 25, indicators: 20 }

type Measured = WorkFigures & { readonly memory: number; readonly bytes?: number }

const STEPS = ['write', 'preview', 'restore', 'snapshot'] as const

test('backups of an office and of a finance bureau', async ({ page, browser }) => {
  await page.goto('./')

  async function measure(size: BureauSize): Promise<Record<(typeof STEPS)[number], Measured>> {
    const bench: JSHandle<BackupBench> = await page.evaluateHandle(async asked => {
      const path = '/tests/bench/backups.ts'
      const module = (await import(/* @vite-ignore */ path)) as typeof import('./backups')
      return module.backupBench(asked)
    }, size)
    const measured: [string, Measured][] = []
    for (const step of STEPS) {
      const [memory, figures] = await memoryOf(browser, () =>
        bench.evaluate((one, name) => one[name](), step),
      )
      measured.push([step, { ...figures, memory }])
    }
    await bench.evaluate(one => one.end())
    return Object.fromEntries(measured) as Record<(typeof STEPS)[number], Measured>
  }

  const office = await measure(OFFICE)
  const bureau = await measure(BUREAU)
  for (const step of STEPS) {
    for (const key of ['took', 'longestFrame', 'longestSave', 'memory', 'bytes'] as const) {
      const [small, large] = [office[step][key], bureau[step][key]]
      if (small === undefined || large === undefined) continue
      const ratio = small > 0 ? `  × ${(large / small).toFixed(1)}` : ''
      console.log(
        `${`${step} ${key}`.padEnd(24)} office ${small.toFixed(1).padStart(12)}  bureau ${large.toFixed(1).padStart(12)}${ratio}`,
      )
    }
  }
})

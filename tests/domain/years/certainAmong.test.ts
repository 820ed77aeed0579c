import { expect, it } from 'vitest'
import type { ProjectYear } from '@/domain/projectYear'
import { withCertainPairs } from '@/domain/years/certainPairs'
import { aProjectYear, anIndicator } from '../../builders/rows'

const AT = '2026-06-01T00:00:00.000Z'
const PAIRS = [{ before: 2024, after: 2025 }]

const row = (id: string, name: string) => anIndicator({ id, lineageId: `${id}-line`, name })
const earlier = aProjectYear({ year: 2024, indicators: [row('a4', '甲'), row('b4', '乙')] })
const later = aProjectYear({ year: 2025, indicators: [row('a5', '甲'), row('b5', '乙')] })
const pairedLater: ProjectYear = {
  ...later,
  carriesOn: [{ of: earlier.id, year: 2024, decision: 'paired', how: 'confirmed', at: AT }],
}

/** What the later year's rows carry on, after pairs were decided of the rows in `among`. */
function carried(years: readonly ProjectYear[], among?: ReadonlySet<string>) {
  let last = 0
  const deciding = { at: AT, settled: new Map(), newId: () => `id${(last += 1)}`, ...(among && { among }) }
  const now = withCertainPairs(years, PAIRS, deciding)
  return now
    .filter(({ year }) => year === 2025)
    .flatMap(year => [year, ...year.indicators])
    .flatMap(({ id, carriesOn = [] }) => carriesOn.map(({ of }) => `${of} → ${id}`))
}

it('更新目标表时，只有新增的行自动配对：判断收回过的旧行不再配上', () => {
  expect(carried([earlier, pairedLater], new Set(['b5']))).toEqual([`${earlier.id} → ${later.id}`, 'b4 → b5'])
})

it('新增的项目与它的指标一起配对', () => {
  const apart = { ...later, projectId: 'other' }
  expect(carried([earlier, apart], new Set([later.id, 'a5', 'b5']))).toEqual([
    `${earlier.id} → ${later.id}`,
    'a4 → a5',
    'b4 → b5',
  ])
  expect(carried([earlier, apart], new Set())).toEqual([])
})

it('已取消的项目、指标不自动配对', () => {
  const retired = { at: AT, reason: '' }
  const apart = { ...later, projectId: 'other' }
  expect(carried([{ ...earlier, retired }, apart])).toEqual([])
  const without = { ...earlier, indicators: [{ ...row('a4', '甲'), retired }, row('b4', '乙')] }
  expect(carried([without, apart])).toEqual([`${earlier.id} → ${later.id}`, 'b4 → b5'])
})

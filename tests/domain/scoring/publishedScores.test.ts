import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import { defaultRules } from '@/domain/rules'
import { executionLine } from '@/domain/scoring/executionLine'
import { scoreLine } from '@/domain/scoring/scoreLine'
import { readThreshold } from '@/domain/threshold'
import { PUBLISHED_EXECUTION, PUBLISHED_SCORES } from '../../fixtures/published-scores'
import { fen } from '../../builders/rows'

interface PrintedRow {
  readonly level1?: string
  readonly level2?: string
  readonly name: string
  readonly annual_target?: string
  readonly actual?: string
  readonly weight?: string
  readonly score?: string
}

const file = new URL('../../fixtures/published-indicators.jsonl', import.meta.url)
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as PrintedRow)

it('凡印有指标值、完成值、分值和得分的行，都有人读过', () => {
  const complete = rows.flatMap(({ annual_target, actual, weight, score }, at) =>
    [annual_target, actual, weight, score].includes(undefined) ? [] : [at + 1],
  )
  expect(PUBLISHED_SCORES.map(({ row }) => row)).toEqual(complete)
})

it.each(PUBLISHED_SCORES)(
  '公开表第 $row 行：按规则 $byRule，印出 $printed',
  ({ row, byRule, printed, grade }) => {
    const { annual_target: target = '', actual: done = '', ...about } = rows[row - 1] ?? { name: '' }
    const threshold = readThreshold(target, about)
    const actual = readActual(done, threshold)
    const verdict = judge(threshold, actual, { grade })
    const line = scoreLine(
      { verdict, threshold, actual, weight: Number(about.weight), typed: Number(about.score) },
      defaultRules,
    )
    expect(line.computed).toBe(byRule)
    expect(line.typed).toBe(printed)
    if (byRule !== undefined)
      expect(line).toMatchObject({ score: printed, difference: Number((printed - byRule).toFixed(2)) })
  },
)

it.each(PUBLISHED_EXECUTION)(
  '公开表第 $row 行：执行率按规则 $byRule，印出 $printed',
  ({ row, byRule, printed, budget, spent }) => {
    const { weight, score } = rows[row - 1] ?? { name: '' }
    const line = executionLine(
      { budget: fen(budget), spent: fen(spent), weight: Number(weight) },
      defaultRules,
    )
    expect(line.computed).toBe(byRule)
    expect(Number(score)).toBe(printed)
  },
)

it('与规则不同的行，都说得出是哪一种不同', () => {
  for (const { byRule, printed, difference } of [...PUBLISHED_SCORES, ...PUBLISHED_EXECUTION]) {
    expect(byRule === printed).toBe(difference === undefined)
  }
  const kinds = [...PUBLISHED_SCORES, ...PUBLISHED_EXECUTION].flatMap(({ difference }) => difference ?? [])
  const count = (kind: string) => kinds.filter(one => one === kind).length
  expect(Object.fromEntries([...new Set(kinds)].map(kind => [kind, count(kind)]))).toEqual({
    'more-off-than-in-proportion': 1,
    'points-off-although-met': 7,
    'nothing-to-grade': 1,
    'damaged-target': 3,
    'rate-cut-before-scoring': 1,
    'no-budget': 1,
  })
})

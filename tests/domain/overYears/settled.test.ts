import { expect, it } from 'vitest'
import { judgePeriod } from '@/domain/period'
import type { Accumulation } from '@/domain/period'
import type { Threshold } from '@/domain/threshold'
import { figure } from '../../builders/actuals'
import { atLeast, atMost, between, equalTo, lessThan, moreThan, noTarget } from '../../builders/thresholds'

const range = between('60', '90', '%')

it.each<[string, Threshold, Accumulation, string[], string, string]>([
  [
    '最大：值为负也只会更大',
    atLeast('3', '%'),
    'max',
    ['-1', '3'],
    'met',
    '最大（-1，3）= 3 ≥ 3（已填 2/3 年）',
  ],
  ['最大：等于，已高过', equalTo('3', '%'), 'max', ['4'], 'missed', '4 ≠ 3（已填 1/3 年）'],
  ['最大：等于，还低着', equalTo('3', '%'), 'max', ['2'], 'in-progress', '2（已填 1/3 年）'],
  ['最大：区间，已高于上限', range, 'max', ['91'], 'missed', '91 > 90（已填 1/3 年）'],
  ['最大：区间，还低于下限', range, 'max', ['59'], 'in-progress', '59（已填 1/3 年）'],
  ['最小：区间，已低于下限', range, 'min', ['59'], 'missed', '59 < 60（已填 1/3 年）'],
  ['最小：区间，还高于上限', range, 'min', ['91'], 'in-progress', '91（已填 1/3 年）'],
  ['最小：区间，在内而未到期', range, 'min', ['60'], 'in-progress', '60（已填 1/3 年）'],
  ['最小：等于，已低过', equalTo('3', '%'), 'min', ['2'], 'missed', '2 ≠ 3（已填 1/3 年）'],
  ['最小：等于，还高着', equalTo('3', '%'), 'min', ['4'], 'in-progress', '4（已填 1/3 年）'],
  ['最小：至少，刚好而未到期', atLeast('3', '%'), 'min', ['3'], 'in-progress', '3（已填 1/3 年）'],
  ['累计：区间，还低于下限', range, 'sum', ['30', '29'], 'in-progress', '30 + 29 = 59（已填 2/3 年）'],
  [
    '累计：有负数，至少也不能提前确定',
    atLeast('3', '%'),
    'sum',
    ['-1', '5'],
    'in-progress',
    '-1 + 5 = 4（已填 2/3 年）',
  ],
  [
    '累计：负数在后面加括号',
    atMost('9', '%'),
    'sum',
    ['-1', '-2'],
    'in-progress',
    '-1 + (-2) = -3（已填 2/3 年）',
  ],
])('%s', (_, threshold, accumulation, values, expected, working) => {
  const rows = values.map((value, place) => ({ year: 2024 + place, actual: figure(value, '%') }))
  const verdict = judgePeriod(threshold, rows, accumulation, { from: 2024, to: 2026 }, 2023 + values.length)
  expect([verdict.status === 'unjudged' ? verdict.reason : verdict.status, verdict.working]).toEqual([
    expected,
    working,
  ])
})

it.each<[string, Threshold, string]>([
  ['大于', moreThan('8', '%'), 'met 最新：2024年 9 > 8'],
  ['大于，恰等于', moreThan('9', '%'), 'missed 最新：2024年 9 ≤ 9'],
  ['小于', lessThan('10', '%'), 'met 最新：2024年 9 < 10'],
  ['小于，恰等于', lessThan('9', '%'), 'missed 最新：2024年 9 ≥ 9'],
  ['至少', atLeast('9', '%'), 'met 最新：2024年 9 ≥ 9'],
  ['至多', atMost('8', '%'), 'missed 最新：2024年 9 > 8'],
  ['等于', equalTo('9', '%'), 'met 最新：2024年 9 = 9'],
  ['不等于', equalTo('8', '%'), 'missed 最新：2024年 9 ≠ 8'],
])('%s：算式是一句真话', (_, threshold, said) => {
  const rows = [{ year: 2024, actual: figure('9', '%') }]
  const verdict = judgePeriod(threshold, rows, 'latest', { from: 2024, to: 2024 }, 2024)
  expect(`${verdict.status} ${verdict.working}`).toBe(said)
})

it('未设实施周期指标值，没有什么是确定的', () => {
  const rows = [{ year: 2024, actual: figure('9', '%') }]
  expect(judgePeriod(noTarget, rows, 'sum', { from: 2024, to: 2024 }, 2024)).toEqual({
    status: 'unjudged',
    reason: 'no-target',
    certain: false,
    working: '未设实施周期指标值',
  })
})

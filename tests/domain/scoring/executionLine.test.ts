import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fen } from '@/domain/money'
import { defaultRules } from '@/domain/rules'
import { executionLine } from '@/domain/scoring/executionLine'
import { fen } from '../../builders/rows'

const line = (
  spent: string | undefined,
  budget: string | undefined,
  more: { weight?: number; typed?: number } = {},
) =>
  executionLine(
    {
      budget: budget === undefined ? undefined : fen(budget),
      spent: spent === undefined ? undefined : fen(spent),
      weight: 10,
      ...more,
    },
    defaultRules,
  )

describe('执行率得分：未舍入的执行率 × 分值，封顶', () => {
  it.each<[spent: string, budget: string, points: number, formula: string]>([
    ['251.89', '251.89', 10, '10 × 251.89 ÷ 251.89 = 10.00'],
    ['239', '251.89', 9.49, '10 × 239.00 ÷ 251.89 ≈ 9.49'],
    ['89.7', '100', 8.97, '10 × 89.70 ÷ 100.00 = 8.97'],
    ['0', '60', 0, '10 × 0.00 ÷ 60.00 = 0.00'],
    ['0.03', '60', 0.01, '10 × 0.03 ÷ 60.00 ≈ 0.01'],
    ['59.97', '60', 10, '10 × 59.97 ÷ 60.00 ≈ 10.00'],
    ['59.96', '60', 9.99, '10 × 59.96 ÷ 60.00 ≈ 9.99'],
    ['16', '10.01', 10, '10 × 16.00 ÷ 10.01 ≈ 15.98，最高按 10.00 计'],
    ['-1', '10', 0, '10 × (−1.00) ÷ 10.00 = −1.00，不足 0 分按 0.00 计'],
  ])('执行 %s，预算 %s', (spent, budget, points, formula) => {
    expect(line(spent, budget)).toMatchObject({
      status: 'scored',
      weight: 10,
      computed: points,
      score: points,
      formula,
    })
  })

  it('执行率先舍入就会差：89.66% 的 20 分是 17.93', () => {
    expect(line('89.66', '100', { weight: 20 }).computed).toBe(17.93)
    expect(line('2', '3', { weight: 20 }).computed).toBe(13.33)
  })
})

describe('超出预算的执行写明', () => {
  it.each<[string, string, string[]]>([
    ['16', '10.01', ['全年执行数超出全年预算数 5.99 万元']],
    ['10.02', '10.01', ['全年执行数超出全年预算数 0.01 万元']],
    ['10.01', '10.01', []],
    ['10', '10.01', []],
    ['3', '0', ['全年执行数超出全年预算数 3.00 万元']],
  ])('执行 %s，预算 %s', (spent, budget, messages) => {
    const { notes } = line(spent, budget)
    expect(notes).toEqual(messages.map(message => ({ code: 'overspent', message })))
  })
})

describe('不适用与未填是两回事', () => {
  it.each<[string, string | undefined, string | undefined, string, string | undefined]>([
    ['预算 0', '0', '0', 'not-applicable', '全年预算数为 0，不适用'],
    ['预算 0，执行未填', undefined, '0', 'not-applicable', '全年预算数为 0，不适用'],
    ['预算为负', '0', '-1', 'not-applicable', '全年预算数为 0，不适用'],
    ['执行未填', undefined, '60', 'unfilled', undefined],
    ['预算未填', '60', undefined, 'unfilled', undefined],
    ['都未填', undefined, undefined, 'unfilled', undefined],
  ])('%s', (_, spent, budget, status, formula) => {
    expect(line(spent, budget)).toMatchObject({ status, computed: undefined, score: undefined, formula })
  })

  it('分值不是分值', () => {
    expect(line('1', '1', { weight: Number.NaN })).toMatchObject({ status: 'unfilled', score: undefined })
    expect(line('1', '1', { weight: -1 })).toMatchObject({ status: 'unfilled', score: undefined })
    expect(line('1', '1', { weight: 0 })).toMatchObject({ status: 'scored', score: 0 })
  })
})

describe('录入的得分', () => {
  it('与计算得分并列', () => {
    expect(line('99', '100', { typed: 9 })).toMatchObject({
      computed: 9.9,
      typed: 9,
      score: 9,
      difference: -0.9,
    })
  })

  it('超出分值的不计入', () => {
    const typed = line('99', '100', { typed: 11 })
    expect(typed).toMatchObject({ typed: 11, score: 9.9, difference: undefined })
    expect(typed.notes.map(({ code }) => code)).toEqual(['typed-refused'])
  })

  it('不适用时不计入', () => {
    expect(line('0', '0', { typed: 10 })).toMatchObject({
      status: 'not-applicable',
      typed: 10,
      score: undefined,
    })
  })
})

it('得分在 0 与分值之间，任何数都不抛错', () => {
  const amounts = fc.oneof(fc.integer(), fc.double(), fc.constant(undefined))
  fc.assert(
    fc.property(
      amounts,
      amounts,
      fc.oneof(fc.double(), fc.nat(100)),
      amounts,
      (budget, spent, weight, typed) => {
        fc.pre(
          ![budget, spent].some(
            one => one !== undefined && Number.isFinite(one) && !Number.isSafeInteger(one),
          ),
        )
        const facts = { budget: budget as Fen | undefined, spent: spent as Fen | undefined, weight, typed }
        const { score } = executionLine(Object.freeze(facts), defaultRules)
        if (score === undefined) return
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(weight)
      },
    ),
  )
})

it('不是金额的数不成为超支', () => {
  const facts = { budget: -1e308 as Fen, spent: 1e308 as Fen, weight: 10 }
  expect(executionLine({ ...facts, spent: Infinity as Fen }, defaultRules).notes).toEqual([])
  expect(executionLine({ ...facts, spent: 1.7e308 as Fen }, defaultRules).notes).toEqual([])
})

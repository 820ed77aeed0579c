import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import type { Grade } from '@/domain/judge'
import { judgePeriod, suggestAccumulation } from '@/domain/period'
import type { Accumulation } from '@/domain/period'
import type { Threshold } from '@/domain/threshold'
import { blank, day, figure, told } from '../builders/actuals'
import {
  atLeast,
  atMost,
  between,
  by,
  equalTo,
  inWords,
  lessThan,
  moreThan,
  noTarget,
} from '../builders/thresholds'

/** Thousandths, so that the expectation can be reckoned in whole numbers. */
const thousandths = fc.integer({ min: -10_000_000, max: 10_000_000 })
const decimal = (value: number): string => {
  const digits = String(Math.abs(value)).padStart(4, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`
}

const units = fc.constantFrom(
  '',
  '%',
  '‰',
  '个',
  '万元',
  '元',
  '人',
  '人次',
  '元/人、天',
  '天',
  'constructor',
)
const decimals = thousandths.map(decimal)
const dates = fc
  .tuple(
    fc.constantFrom('-', '2024', '2025', '2026'),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)

const thresholds: fc.Arbitrary<Threshold> = fc.oneof(
  fc
    .tuple(fc.constantFrom(atLeast, moreThan, atMost, lessThan, equalTo), decimals, units)
    .map(([make, bound, unit]) => make(bound, unit)),
  fc.tuple(decimals, decimals, units).map(([low, high, unit]) => between(low, high, unit)),
  dates.map(by),
  fc.string().map(inWords),
  fc.constant(noTarget),
)
const actuals: fc.Arbitrary<Actual | undefined> = fc.oneof(
  fc.tuple(decimals, units).map(([value, unit]) => figure(value, unit)),
  dates.map(day),
  fc.string().map(told),
  fc.constant(blank),
  fc.constant(undefined),
)
const grades = fc.constantFrom<Grade | undefined>('achieved', 'partly', 'failed', undefined)
const accumulations = fc.constantFrom<Accumulation>('sum', 'latest', 'everyYear', 'mean', 'max', 'min')

it('达标当且仅当比较成立', () => {
  const comparisons = [
    [atLeast, (value: number, bound: number) => value >= bound],
    [moreThan, (value: number, bound: number) => value > bound],
    [atMost, (value: number, bound: number) => value <= bound],
    [lessThan, (value: number, bound: number) => value < bound],
    [equalTo, (value: number, bound: number) => value === bound],
  ] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...comparisons),
      thousandths,
      fc.integer({ min: -2, max: 2 }),
      ([make, holds], bound, step) => {
        const value = bound + step
        const verdict = judge(make(decimal(bound), '个'), figure(decimal(value), '个'))
        expect(verdict.status).toBe(holds(value, bound) ? 'met' : 'missed')
      },
    ),
  )
})

it('完成值越大，至少类完成率不降，至多类不升', () => {
  const cases = fc.constantFrom(
    [atLeast, 1] as const,
    [moreThan, 1] as const,
    [atMost, -1] as const,
    [lessThan, -1] as const,
  )
  fc.assert(
    fc.property(cases, thousandths, thousandths, thousandths, ([make, direction], bound, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map(value =>
        judge(make(decimal(bound)), figure(decimal(value))),
      )
      if (low?.status === 'unjudged' || high?.status === 'unjudged')
        throw new Error('a number is always judged')
      const change = (high?.attainment ?? NaN) - (low?.attainment ?? NaN)
      expect(change * direction).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('差距只在未达标时有，完成率不为负', () => {
  fc.assert(
    fc.property(thresholds, actuals, grades, (threshold, actual, grade) => {
      const verdict = judge(threshold, actual, { grade, year: 2025 })
      if (verdict.status === 'unjudged') return
      if (verdict.gap !== undefined) expect(verdict.status).toBe('missed')
      if (verdict.status === 'missed' && verdict.attainment !== undefined) {
        expect(verdict.attainment).toBeGreaterThanOrEqual(0)
        expect(verdict.attainment).toBeLessThanOrEqual(1)
        expect(verdict.gap).toMatch(/\S/u)
      }
    }),
  )
})

it('任何值都有结论，不抛错；未到期而不确定的是进行中', () => {
  const year = fc.integer({ min: 2020, max: 2030 })
  const years = fc.array(fc.record({ year, actual: actuals, grade: grades }), { maxLength: 6 })
  fc.assert(
    fc.property(
      thresholds,
      thresholds,
      years,
      accumulations,
      year,
      year,
      year,
      (target, annual, rows, how, from, to, asOf) => {
        const verdict = judgePeriod(target, rows, how, { from, to }, asOf)
        expect(verdict.certain).toBe(verdict.status !== 'unjudged')
        if (asOf < to && target.kind !== 'none' && !verdict.certain) {
          expect(verdict).toMatchObject({ status: 'unjudged', reason: 'in-progress' })
        }
        expect(suggestAccumulation(target, annual).reason).not.toBe('')
      },
    ),
  )
})

it('确定的累计结论，之后的年份改变不了', () => {
  const counts = fc.integer({ min: 0, max: 9 }).map(String)
  const targets = fc
    .tuple(fc.constantFrom(atLeast, moreThan, atMost, lessThan, equalTo), fc.integer({ min: 0, max: 30 }))
    .map(([make, bound]) => make(String(bound), '个'))
  fc.assert(
    fc.property(
      targets,
      fc.array(counts, { minLength: 4, maxLength: 4 }),
      accumulations,
      (target, values, how) => {
        const rows = values.map((value, place) => ({ year: 2023 + place, actual: figure(value, '个') }))
        const period = { from: 2023, to: 2026 }
        const final = judgePeriod(target, rows, how, period, 2026)
        for (const asOf of [2023, 2024, 2025]) {
          const early = judgePeriod(target, rows, how, period, asOf)
          if (early.certain) expect(early.status).toBe(final.status)
        }
        expect(final.certain).toBe(true)
      },
    ),
  )
})

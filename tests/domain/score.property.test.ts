import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import type { Grade, Verdict } from '@/domain/judge'
import { RULE_SETS, defaultRules, ownRules } from '@/domain/rules'
import { scoreIndicator } from '@/domain/score'
import { scoreLine } from '@/domain/scoring/scoreLine'
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
import { deepFreeze } from './scoring/deepFreeze'

const decimal = (value: number): string => {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const hundredths = fc.oneof(
  fc.integer({ min: -600, max: 600 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
)
const decimals = hundredths.map(decimal)
const units = fc.constantFrom('', '%', '‰', '个', '万人', '人', '人次', '元', '万元', '天', 'constructor')
const weights = fc.integer({ min: 0, max: 10_000 }).map(points => points / 100)
const rules = fc.constantFrom(
  ...RULE_SETS,
  ...RULE_SETS.map(base => ownRules(base, { id: 'ratio', name: '按比值', overrun: 'ratio' })),
)
const oneSided = fc.constantFrom(atLeast, moreThan, atMost, lessThan)
const comparisons = fc.oneof(oneSided, fc.constant(equalTo))
const thresholds: fc.Arbitrary<Threshold> = fc.oneof(
  fc.tuple(comparisons, decimals, units).map(([make, bound, unit]) => make(bound, unit)),
  fc.tuple(decimals, decimals, units).map(([low, high, unit]) => between(low, high, unit)),
  fc.tuple(comparisons, fc.string(), fc.string()).map(([make, bound, unit]) => make(bound, unit)),
  fc.constantFrom(by('2025-11-30'), by('--12-31'), by('何时'), noTarget),
  fc.string().map(inWords),
)
const actuals: fc.Arbitrary<Actual | undefined> = fc.oneof(
  fc.tuple(decimals, units).map(([value, unit]) => figure(value, unit)),
  fc.tuple(fc.string(), fc.string()).map(([value, unit]) => figure(value, unit)),
  fc.constantFrom(day('2025-12-31'), day('--12-31'), blank, undefined),
  fc.string().map(told),
)
const grades = fc.constantFrom<Grade | undefined>('achieved', 'partly', 'failed', undefined)
const anyVerdict = fc.constantFrom<Verdict>(
  { status: 'met', attainment: 1 },
  { status: 'missed', attainment: 0 },
  { status: 'partly', attainment: undefined },
  { status: 'unjudged', reason: 'no-actual' },
)

it('得分在 0 与分值之间，至多两位小数；没有评判就没有得分', () => {
  fc.assert(
    fc.property(thresholds, actuals, grades, weights, rules, (threshold, actual, grade, weight, set) => {
      const verdict = judge(threshold, actual, { grade, year: 2025 })
      const score = scoreIndicator(verdict, threshold, actual, weight, set)
      if (verdict.status === 'unjudged') expect(score).toBeUndefined()
      if (score === undefined) return
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(weight)
      expect(Number(score.toFixed(2))).toBe(score)
      if (verdict.status === 'met' && actual?.kind === 'number') expect(score).toBe(weight)
    }),
  )
})

it('差得越多，得分不会越高', () => {
  fc.assert(
    fc.property(
      oneSided,
      units,
      hundredths,
      hundredths,
      hundredths,
      weights,
      rules,
      (make, unit, bound, one, other, weight, set) => {
        const threshold = make(decimal(bound), unit)
        const higherIsBetter = make === atLeast || make === moreThan
        const ordered = [one, other].sort((a, b) => (higherIsBetter ? b - a : a - b))
        const [better, worse] = ordered.map(value => {
          const actual = figure(decimal(value), unit)
          return scoreIndicator(judge(threshold, actual), threshold, actual, weight, set)
        })
        expect(worse).toBeLessThanOrEqual(better ?? Number.NaN)
      },
    ),
  )
})

it('离区间或等值越远，得分不会越高', () => {
  const edges = fc
    .tuple(hundredths, hundredths)
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
  fc.assert(
    fc.property(
      edges,
      units,
      fc.nat(5_000),
      fc.nat(5_000),
      fc.boolean(),
      rules,
      (edge, unit, one, other, isAbove, set) => {
        const [low, high] = edge
        const threshold =
          low === high ? equalTo(decimal(low), unit) : between(decimal(low), decimal(high), unit)
        const [near, far] = [Math.min(one, other), Math.max(one, other)].map(distance => {
          const actual = figure(decimal(isAbove ? high + distance : low - distance), unit)
          return scoreIndicator(judge(threshold, actual), threshold, actual, 10, set)
        })
        expect(far).toBeLessThanOrEqual(near ?? Number.NaN)
      },
    ),
  )
})

it('至少类未达标恰为分值 × A ÷ T 的四舍五入', () => {
  const positive = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(positive, fc.nat(1_000_000), fc.integer({ min: 0, max: 10_000 }), (target, done, points) => {
      fc.pre(done < target)
      const threshold = atLeast(decimal(target), '元')
      const actual = figure(decimal(done), '元')
      const score = scoreIndicator(judge(threshold, actual), threshold, actual, points / 100, defaultRules)
      const exact = (2n * BigInt(points) * BigInt(done) + BigInt(target)) / (2n * BigInt(target))
      expect(Math.round((score ?? Number.NaN) * 100)).toBe(Number(exact))
    }),
  )
})

it('任何输入都不抛错，也不改动输入', () => {
  const anyNumber = fc.oneof(fc.double(), weights, fc.constant(undefined))
  fc.assert(
    fc.property(
      anyVerdict,
      thresholds,
      actuals,
      grades,
      fc.oneof(fc.double(), weights),
      anyNumber,
      rules,
      (verdict, threshold, actual, grade, weight, typed, set) => {
        const facts = deepFreeze({ verdict, threshold, actual, grade, weight, typed })
        const line = scoreLine(facts, deepFreeze(set))
        expect(line.typed).toBe(typed)
        if (line.score === undefined) return
        expect(line.score).toBeGreaterThanOrEqual(0)
        expect(line.score).toBeLessThanOrEqual(weight)
        expect(line.formula).toMatch(/\d/u)
      },
    ),
  )
})

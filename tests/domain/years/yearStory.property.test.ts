import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { readThreshold } from '@/domain/threshold'
import { findings } from '@/domain/years/findings'
import { periodFacts } from '@/domain/years/periodFacts'
import { periodProgress } from '@/domain/years/periodProgress'
import { compareYears } from '@/domain/years/yearComparison'
import { yearRun } from '@/domain/years/yearRun'
import { yearStory } from '@/domain/years/yearStory'
import { aYear } from './aYear'

const target = fc.constantFrom('≥3个', '≤2人', '100%', '1-5个', '有效提升', '11月底前', '', '0')
const actual = fc.constantFrom('0', '3', '5人', '', '有所提升', '11月20日', '80%')
const indicator = fc.record({ target, period: target, actual })
const money = fc.constantFrom('0', '0.01', '10', '120.5')
const project = fc.record({
  budget: money,
  spent: money,
  lines: fc.dictionary(fc.constantFrom('一', '二'), indicator),
})
const year = fc.dictionary(fc.constantFrom('甲', '乙'), project)

it('任何几年都有话可说，话里没有空洞的数', () => {
  fc.assert(
    fc.property(fc.array(year, { minLength: 2, maxLength: 4 }), years => {
      const sides = years.map((projects, place) =>
        aYear(
          2024 + place,
          ...Object.entries(projects).map(([id, { lines, ...rest }]) => ({
            id,
            ...rest,
            period: { from: 2024, to: 2027 },
            indicators: Object.entries(lines).map(([line, facts]) => ({ line, ...facts })),
          })),
        ),
      )
      const [was, now] = [sides.at(-2), sides.at(-1)]
      if (!was || !now) throw new Error('two years at least')
      const run = yearRun(sides)
      const story = yearStory(compareYears(was, now), findings(run))
      const progress = run.projects
        .flatMap(({ indicators }) => indicators)
        .map(one => periodFacts(one, now.year))
        .map(facts => (facts ? periodProgress(facts).sentence : '无'))
      for (const text of [story, ...progress]) expect(text).not.toMatch(/undefined|NaN|Infinity|^$/u)
    }),
  )
})

it('还需多少，补上正好达标，少一点就不达标', () => {
  const cents = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), cents, cents, (bound, first, second) => {
      const threshold = readThreshold(`≥${bound / 100}万元`)
      const facts = { threshold, accumulation: 'sum', period: { from: 2025, to: 2027 } } as const
      const filled = (...amounts: readonly number[]) =>
        amounts.map((amount, place) => ({
          year: 2025 + place,
          actual: readActual(String(amount / 100), threshold),
        }))
      const { need, verdict } = periodProgress({ ...facts, years: filled(first, second), asOfYear: 2026 })
      expect(need === undefined).toBe(verdict.certain)
      if (need?.atLeast === undefined) return
      const missing = Math.round(Number(need.atLeast) * 100)
      const end = (third: number) =>
        periodProgress({ ...facts, years: filled(first, second, third), asOfYear: 2027 }).verdict.status
      expect([end(missing), end(missing - 1)]).toEqual(['met', 'missed'])
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import type { Threshold } from '@/domain/threshold'
import { readThreshold } from '@/domain/threshold'
import { compareTargets } from '@/domain/years/compareTargets'
import type { TargetChange } from '@/domain/years/compareTargets'
import { day, figure } from '../../builders/actuals'
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
} from '../../builders/thresholds'

const REVERSED: Readonly<Partial<Record<TargetChange, TargetChange>>> = {
  raised: 'lowered',
  lowered: 'raised',
}

function reversed(change: TargetChange): TargetChange {
  return REVERSED[change] ?? change
}

type Case = readonly [before: string, after: string, change: TargetChange]

/** Both ways: what is raised from one to the other is lowered back. */
function compares(cases: readonly Case[]) {
  it.each(cases)('%s → %s：%s', (before, after, change) => {
    const [was, now] = [readThreshold(before), readThreshold(after)]
    expect(compareTargets(was, now)).toBe(change)
    expect(compareTargets(now, was)).toBe(reversed(change))
  })
}

describe('相同，或仅改写法', () => {
  compares([
    ['≥85%', '≥85%', 'same'],
    ['≥85%', '≧ 85％', 'same'],
    ['＜3人', '<3人', 'same'],
    ['0', '0', 'same'],
    ['10辆', '10', 'renotated'],
    ['≥85%', '85%', 'renotated'],
    ['≥3批次', '不少于3批次', 'renotated'],
    ['≥100%', '≥100.00%', 'renotated'],
    ['≤90万元', '≤900000元', 'renotated'],
    ['≤1亿元', '≤10000万元', 'renotated'],
    ['≥1.5公里', '≥1500米', 'renotated'],
    ['≥95%', '≥950‰', 'renotated'],
    ['≥3名', '≥3人', 'renotated'],
    ['85%～95%', '85%-95%', 'renotated'],
    ['1万元-2万元', '10000-20000元', 'renotated'],
    ['＝5', '5-5', 'renotated'],
    ['2025年11月30日前', '2025-11-30前', 'renotated'],
    ['11月底前', '11月30日前', 'renotated'],
    ['11月30日前', '2025年11月30日前', 'renotated'],
  ])
})

describe('整数计数单位：＜3 与 ≤2 是同一个指标值', () => {
  compares([
    ['＜3人', '≤2人', 'renotated'],
    ['＜3人', '≤3人', 'lowered'],
    ['＜3人', '≤1人', 'raised'],
    ['＞2次', '≥3次', 'renotated'],
    ['＞2次', '≥2次', 'lowered'],
    ['＞2次', '≥4次', 'raised'],
    ['＜3', '≤2人', 'renotated'],
    ['＜3万人', '≤29999人', 'renotated'],
    ['≥2.5件', '≥3件', 'renotated'],
    ['≤2.5件', '≤2件', 'renotated'],
    ['＜2.5件', '≤2件', 'renotated'],
    ['≤0起', '＝0起', 'renotated'],
    ['＜1起', '＝0起', 'renotated'],
    ['≤2人', '0-2人', 'renotated'],
    ['＜3%', '≤2%', 'raised'],
    ['＜3天', '≤2天', 'raised'],
    ['＜3', '≤2', 'raised'],
    ['＜3课时', '≤2课时', 'raised'],
    ['≤0%', '＝0%', 'raised'],
  ])
})

describe('提高与降低', () => {
  compares([
    ['≥3', '≥4', 'raised'],
    ['≥3', '≥3.01', 'raised'],
    ['≥3', '＞3', 'raised'],
    ['＞3', '≥3.01', 'raised'],
    ['≥-5%', '≥0%', 'raised'],
    ['≤90万元', '≤89.99万元', 'raised'],
    ['≤90万元', '≤90.01万元', 'lowered'],
    ['≤90万元', '≤899999元', 'raised'],
    ['≤3', '＜3', 'raised'],
    ['≤1', '≤0', 'raised'],
    ['≤-1%', '≤0%', 'lowered'],
    ['≥85%', '≥90%', 'raised'],
    ['≥85%', '84.9%', 'lowered'],
    ['≥3', '＝3', 'raised'],
    ['≥3', '＝5', 'raised'],
    ['＞3', '＝3', 'kind-changed'],
    ['≤3', '＝3', 'raised'],
    ['＜3', '＝3', 'kind-changed'],
    ['85%-95%', '86%-94%', 'raised'],
    ['85%-95%', '85%-94.9%', 'raised'],
    ['85%-95%', '80%-95%', 'lowered'],
    ['±3%', '±2%', 'raised'],
    ['2025年11月30日前', '2025年11月29日前', 'raised'],
    ['2025年11月30日前', '2025年12月1日前', 'lowered'],
    ['2025年12月31日前', '2026年1月1日前', 'lowered'],
    ['11月底前', '10月底前', 'raised'],
    ['2025年11月30日前', '12月底前', 'lowered'],
  ])
})

describe('不能说高低的：移动的区间、另一个等于、方向相反、另一种指标值', () => {
  compares([
    ['85%-95%', '86%-96%', 'kind-changed'],
    ['1-2次', '3-4次', 'kind-changed'],
    ['＝3', '＝5', 'kind-changed'],
    ['≥5', '＝3', 'kind-changed'],
    ['≥5', '≤5', 'kind-changed'],
    ['＞5', '＜5', 'kind-changed'],
    ['≥0人', '≤0人', 'kind-changed'],
    ['≥85%', '85%-95%', 'kind-changed'],
    ['≤3人', '1-3人', 'kind-changed'],
    ['≥3次', '1-3人', 'kind-changed'],
    ['≥3', '明显提升', 'kind-changed'],
    ['≥3', '2025年11月30日前', 'kind-changed'],
    ['≥3', '', 'kind-changed'],
    ['1-3次', '明显提升', 'kind-changed'],
    ['1-3次', '11月底前', 'kind-changed'],
    ['1-3次', '—', 'kind-changed'],
    ['11月底前', '按时完成', 'kind-changed'],
    ['11月底前', '/', 'kind-changed'],
    ['明显提升', '无', 'kind-changed'],
  ])
})

describe('单位', () => {
  compares([
    ['≥3人', '≥3人次', 'unit-changed'],
    ['≥3批次', '≥3次', 'unit-changed'],
    ['≤5天', '≤5工作日', 'unit-changed'],
    ['≤5元', '≤5元/人', 'unit-changed'],
    ['≥3%', '≥3个百分点', 'unit-changed'],
    ['≥3人', '≤3元', 'unit-changed'],
    ['1-3人', '1-3次', 'unit-changed'],
  ])
})

describe('文字与未设', () => {
  compares([
    ['明显提升', '明显提升', 'same'],
    ['明显提升。', '明显 提升', 'same'],
    ['明显提升', '有所提升', 'reworded'],
    ['', '—', 'same'],
    ['/', '无', 'same'],
  ])
})

describe('期限：知道两张表的年度时，各在本年度之内的按年内的日子比较', () => {
  it.each([
    { before: '2024年11月30日前', after: '2025年11月30日前', years: [2024, 2025], change: 'renotated' },
    { before: '2024年11月30日前', after: '2025年11月29日前', years: [2024, 2025], change: 'raised' },
    { before: '2024年11月30日前', after: '2025年12月1日前', years: [2024, 2025], change: 'lowered' },
    { before: '11月底前', after: '2025年11月30日前', years: [2024, 2025], change: 'renotated' },
    { before: '2024年2月29日前', after: '2025年2月28日前', years: [2024, 2025], change: 'raised' },
    { before: '2026年12月31日前', after: '2026年12月31日前', years: [2025, 2026], change: 'same' },
    { before: '2026年12月31日前', after: '2027年6月30日前', years: [2024, 2025], change: 'lowered' },
    { before: '11月底前', after: '2026年11月30日前', years: [2024, 2025], change: 'lowered' },
    { before: '2026年11月30日前', after: '11月底前', years: [2024, 2025], change: 'raised' },
  ] as const)('$years：$before → $after：$change', ({ before, after, years: [was, now], change }) => {
    const tables = { before: was, after: now }
    expect(compareTargets(readThreshold(before), readThreshold(after), tables)).toBe(change)
  })

  it('不知道年度时，日期照原样比较', () => {
    const [was, now] = [readThreshold('2024年11月30日前'), readThreshold('2025年11月30日前')]
    expect(compareTargets(was, now)).toBe('lowered')
  })
})

it('人工更正后的读法与原文无关：比较的是读法', () => {
  const misread = readThreshold('292%')
  const corrected = { ...atLeast('92', '%'), printed: '292%' }
  expect(compareTargets(misread, corrected)).toBe('lowered')
  expect(compareTargets(corrected, atLeast('92', '%'))).toBe('renotated')
})

const UNITS = ['', '%', '‰', '个', '人', '万人', '人次', '万元', '元', '天', '元/人', '万']
const unit = fc.constantFrom(...UNITS)
const bound = fc
  .oneof(
    fc.integer({ min: -4, max: 6 }),
    fc.integer({ min: -40, max: 60 }).map(tenths => tenths / 10),
  )
  .map(String)
const numbers = fc
  .tuple(fc.constantFrom(atLeast, moreThan, atMost, lessThan, equalTo), bound, unit)
  .map(([make, value, its]) => make(value, its))
const ranges = fc.tuple(bound, bound, unit).map(([one, other, its]) => {
  const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one]
  return between(low, high, its)
})
const days = fc
  .tuple(fc.constantFrom('-', '2024', '2025'), fc.constantFrom('02-28', '02-29', '03-01', '11-30', '12-31'))
  .filter(([year, date]) => !(year === '2025' && date === '02-29'))
  .map(([year, date]) => `${year}-${date}`)
const dates = days.map(by)
const words = fc.constantFrom('明显提升', '明显提升。', '有所提升').map(inWords)
const amounts = fc.oneof(numbers, ranges)
const targets: fc.Arbitrary<Threshold> = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 2, arbitrary: ranges },
  dates,
  words,
  fc.constant(noTarget),
)

it('与自己相比总是相同', () => {
  fc.assert(
    fc.property(targets, target => {
      expect(compareTargets(target, target)).toBe('same')
    }),
  )
})

it('反过来比，提高即降低，其余不变', () => {
  fc.assert(
    fc.property(targets, targets, (before, after) => {
      expect(compareTargets(after, before)).toBe(reversed(compareTargets(before, after)))
    }),
    { numRuns: 5000 },
  )
})

/** Actuals of a unit that a change between two targets can be tried on: whole and from 0 where things are counted. */
function actualsIn(common: string): Actual[] {
  if (['人', '个', '人次', '万人'].includes(common)) {
    const counts = [0, 1, 2, 3, 4, 5, 6, 7, 9_999, 10_000, 19_999, 20_000, 29_999, 30_000, 60_000, 70_000]
    return counts.map(count => figure(String(common === '万人' ? count / 10_000 : count), common))
  }
  return Array.from({ length: 125 }, (_, place) =>
    figure(String((place - 60) / 10 + (place % 2) / 20), common),
  )
}

function meets(target: Threshold, actual: Actual, year?: number): boolean {
  return judge(target, actual, { year }).status === 'met'
}

function agrees(change: TargetChange, before: readonly boolean[], after: readonly boolean[]): void {
  const gained = after.some((met, place) => met && before[place] === false)
  const lost = before.some((met, place) => met && after[place] === false)
  if (change === 'raised' || change === 'same' || change === 'renotated') expect(gained).toBe(false)
  if (change === 'lowered' || change === 'same' || change === 'renotated') expect(lost).toBe(false)
}

it('与评判一致：提高之后达标的，之前也达标；仅改写法的，评判不变', () => {
  fc.assert(
    fc.property(amounts, amounts, (before, after) => {
      const change = compareTargets(before, after)
      const units = [before, after].flatMap(one => ('unit' in one && one.unit !== '' ? [one.unit] : []))
      const tried = actualsIn(units.find(one => one !== '万') ?? units[0] ?? '')
      const met = (target: Threshold) => tried.map(actual => meets(target, actual))
      agrees(change, met(before), met(after))
    }),
    { numRuns: 500 },
  )
})

it('期限与评判一致', () => {
  fc.assert(
    fc.property(dates, dates, days, (before, after, on) => {
      const year = on.startsWith('-') ? 2024 : Number(on.slice(0, 4))
      const sameYear = [before, after].every(
        one => one.kind === 'date' && (one.by.startsWith('-') || one.by.startsWith(String(year))),
      )
      if (!sameYear) return
      const actual = day(on)
      agrees(compareTargets(before, after), [meets(before, actual, year)], [meets(after, actual, year)])
    }),
    { numRuns: 3000 },
  )
})

it('单位能换算的数值，不会说成单位改变', () => {
  fc.assert(
    fc.property(numbers, bound, (before, value) => {
      const its = before.kind === 'number' ? before.unit : ''
      expect(compareTargets(before, atLeast(value, its))).not.toBe('unit-changed')
    }),
  )
})

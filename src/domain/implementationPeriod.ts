import { convert } from './notation/units'
import { suggestAccumulation } from './period'
import type { Period } from './period'
import { saysTheSame } from './sameThreshold'
import type { About, Threshold } from './threshold'

/** What tells how long a project runs: its printed name and goal, and both targets of its indicators. */
export interface PeriodFacts {
  /** The table's budget year. */
  readonly year: number
  readonly name: string
  readonly goal: string
  readonly targets: readonly {
    readonly period: Threshold
    readonly annual: Threshold
    readonly about?: About
  }[]
}

export interface SuggestedPeriod {
  readonly period: Period
  /** Why, in Chinese; a person accepts or corrects it. */
  readonly reason: string
}

const LONGEST = 10

/** 2024–2026年, 2024年至2026年, 2024年1月至2026年12月; 2024-2025学年 is one school year. */
const YEAR_RANGE = /(20\d\d)年?度?(?:\d{1,2}月)?(?:\d{1,2}日)?[-–—─~〜至到]{1,2}(20\d\d)(?!\d|学年)年?度?/gu
/** 三年, 3年; not 第三年, 近三年, 三年级, 三年以上, 三年一次, nor the end of 2023年. */
const YEAR_COUNT =
  /(?<![\d第近前上过去每续满百一二三四五六七八九十])([二两三四五六七八九十]|[2-9]|10)个?年(?![级度代前后来内\d]|以[上下内]|一[次度轮届])/gu
const WARRANTY = /质保|保修|维保/u
const NUMERALS = '〇一二三四五六七八九十'

/**
 * An implementation period (实施周期) longer than the budget year, as far as the table hints at it: years named in the
 * name or goal (2024–2026年), a number of years there (三年) or in the targets (≥9个 over a year's ≥3个) counted from the
 * budget year. Targets that differ without telling for how long give the budget year itself, with a reason that asks for
 * the years. Never more than a suggestion. undefined: nothing hints at more than a year.
 */
export function suggestPeriod(facts: PeriodFacts): SuggestedPeriod | undefined {
  const named = wordings(facts).flatMap(namedYears)
  const around = named.find(({ period }) => period.from <= facts.year && facts.year <= period.to)
  if (around) return around
  // 三年行动计划（2021-2023年）in a later table is a plan that has ended: its 三年 says nothing about this project.
  const length = named.length === 0 ? wordings(facts).flatMap(namedLengths)[0] : undefined
  return length ? counted(facts.year, length.years, length.reason) : lengthOfTargets(facts)
}

interface Wording {
  readonly place: string
  readonly text: string
}

function wordings({ name, goal }: PeriodFacts): Wording[] {
  return [
    { place: '项目名称', text: squeezed(name) },
    { place: '绩效目标', text: squeezed(goal) },
  ]
}

function namedYears({ place, text }: Wording): SuggestedPeriod[] {
  return [...text.matchAll(YEAR_RANGE)]
    .map(([wording, from, to]) => ({
      period: { from: Number(from), to: Number(to) },
      reason: `${place}写有“${wording}”`,
    }))
    .filter(({ period }) => isPlausible(period))
}

function namedLengths({ place, text }: Wording): { years: number; reason: string }[] {
  return [...text.matchAll(YEAR_COUNT)]
    .filter(({ index }) => !WARRANTY.test(text.slice(Math.max(0, index - 4), index)))
    .map(([wording, count = '']) => ({ years: numeral(count), reason: `${place}写有“${wording}”` }))
}

function lengthOfTargets({ year, targets }: PeriodFacts): SuggestedPeriod | undefined {
  const differing = targets.filter(({ period, annual }) => isDifferent(period, annual))
  const [first] = differing
  if (first === undefined) return undefined
  const lengths = new Set(differing.flatMap(target => yearsBetween(target) ?? []))
  const [length] = lengths
  const example = differing.find(target => yearsBetween(target) !== undefined) ?? first
  const reason = `实施周期指标值与年度指标值不同（${example.period.printed}，年度 ${example.annual.printed}）`
  if (length === undefined || lengths.size > 1) {
    return { period: { from: year, to: year }, reason: `${reason}，可能跨年，请填写起止年度` }
  }
  return counted(year, length, `${reason}，约为 ${length} 年之和`)
}

function counted(year: number, length: number, reason: string): SuggestedPeriod {
  return { period: { from: year, to: year + length - 1 }, reason: `${reason}，按 ${year} 年为第一年推算` }
}

function isDifferent(period: Threshold, annual: Threshold): boolean {
  return period.kind !== 'none' && annual.kind !== 'none' && !saysTheSame(period, annual)
}

/** How many times the annual target goes into the period's, where that adds up and is a whole number of years. */
function yearsBetween({ period, annual, about }: PeriodFacts['targets'][number]): number | undefined {
  if (period.kind !== 'number' || annual.kind !== 'number') return undefined
  if (suggestAccumulation(period, annual, about).accumulation !== 'sum') return undefined
  const whole = convert(period.bound, period.unit, period.unit)
  const yearly = convert(annual.bound, annual.unit, period.unit)
  if (!whole || !yearly || yearly.lte(0) || !whole.mod(yearly).eq(0)) return undefined
  const length = whole.div(yearly).toNumber()
  return length > 1 && length <= LONGEST ? length : undefined
}

function isPlausible({ from, to }: Period): boolean {
  return to > from && to - from < LONGEST
}

function numeral(count: string): number {
  if (count === '两') return 2
  const place = NUMERALS.indexOf(count)
  return place === -1 ? Number(count) : place
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

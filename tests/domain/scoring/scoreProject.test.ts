import { describe, expect, it } from 'vitest'
import type { Entry, Indicator } from '@/domain/indicator'
import { RULE_SETS, defaultRules } from '@/domain/rules'
import type { RuleSet } from '@/domain/rules'
import { scoreProject } from '@/domain/scoring/scoreProject'
import type { ScoringChoices } from '@/domain/scoring/scoreProject'
import { yearRows } from '@/domain/yearRow'
import type { ProjectRow } from '@/domain/yearRow'
import { day, figure, told } from '../../builders/actuals'
import { aProjectYear, aRecord, anEntry, anIndicator, fen, kept, yearContents } from '../../builders/rows'
import { atLeast, by, inWords, lessThan, noTarget } from '../../builders/thresholds'
import { deepFreeze } from './deepFreeze'

const one = (id: string, level1: string, over: Partial<Indicator>) =>
  anIndicator({ id, lineageId: `${id}-line`, name: id, level1: { code: '', name: level1 }, ...over })

const trips = one('trips', '产出指标', { order: 1, annualTarget: kept(atLeast('3', '批次')) })
const rate = one('rate', '产出指标', { order: 2, annualTarget: kept(atLeast('100', '%')) })
const effect = one('effect', '效益指标', { order: 3, annualTarget: kept(inWords('有效提升')) })
const complaints = one('complaints', '满意度指标', { order: 4, annualTarget: kept(lessThan('3', '人')) })
const indicators = [trips, rate, effect, complaints]

const filled: Readonly<Record<string, Entry>> = {
  trips: anEntry(figure('3', '批次')),
  rate: anEntry(figure('86', '%')),
  effect: anEntry(told('有所提升'), { grade: 'partly', reason: '人手不足' }),
  complaints: anEntry(figure('3', '人')),
}

interface Facts {
  readonly entries?: Readonly<Record<string, Entry>>
  readonly budget?: string
  readonly spent?: string
  readonly indicators?: readonly Indicator[]
}

function project({
  entries = filled,
  budget = '60',
  spent,
  indicators: own = indicators,
}: Facts): ProjectRow {
  const [row] = yearRows(
    yearContents({
      projectYears: [aProjectYear({ initial: { total: fen(budget) }, indicators: own })],
      records: [aRecord({ entries, executed: spent === undefined ? {} : { total: fen(spent) } })],
    }),
    'year-end',
  )
  if (!row) throw new Error('one project')
  return deepFreeze(row)
}

const score = (facts: Facts = { spent: '60' }, choices: ScoringChoices = {}, rules: RuleSet = defaultRules) =>
  scoreProject(project(facts), deepFreeze(rules), deepFreeze(choices))

describe('一个项目的自评', () => {
  it('各行、执行率、总分和等级', () => {
    const scored = score({ spent: '53.82' })
    expect(scored.lines.map(({ row, weight, score: points }) => [row.indicator.id, weight, points])).toEqual([
      ['trips', 25, 25],
      ['rate', 25, 21.5],
      ['effect', 30, 21],
      ['complaints', 10, 5],
    ])
    expect(scored.execution).toMatchObject({ weight: 10, score: 8.97, formula: '10 × 53.82 ÷ 60.00 = 8.97' })
    expect(scored).toMatchObject({
      scored: 4,
      all: 4,
      progress: '已评 4/4',
      total: 81.47,
      rating: 'good',
      sentences: [],
    })
    expect(scored.weights).toMatchObject({ execution: 10, total: 100, addsUp: true })
  })

  it('要原因的行要原因，写了的不要', () => {
    expect(score().lines.map(({ asksReason }) => asksReason)).toEqual([false, true, false, true])
  })

  it('逾期按填报的等次计分', () => {
    const deadline = { ...trips, annualTarget: kept(by('--11-30')) }
    const own = [deadline, rate, effect, complaints]
    const late = (entry: Entry) =>
      score({ spent: '60', indicators: own, entries: { ...filled, trips: entry } })
    expect(late(anEntry(day('2025-12-05'), { grade: 'partly' })).lines[0]?.score).toBe(17.5)
    expect(late(anEntry(day('2025-12-05')))).toMatchObject({ progress: '已评 3/4', total: undefined })
  })

  it('三套规则各算各的', () => {
    expect(RULE_SETS.map(rules => score({ spent: '60' }, {}, rules).total)).toEqual([82.5, 83.2, 82.26])
  })
})

describe('有一个洞就没有总分', () => {
  it.each<[string, Facts, string, string[]]>([
    ['一行未填', { spent: '60', entries: { ...filled, trips: {} } }, '已评 3/4', []],
    ['都未填', { spent: '60', entries: {} }, '已评 0/4', []],
    [
      '一行未设指标值',
      { spent: '60', indicators: [trips, rate, effect, { ...complaints, annualTarget: kept(noTarget) }] },
      '已评 3/4',
      [],
    ],
    ['执行数未填', {}, '已评 4/4', ['预算执行率未评：全年预算数或全年执行数未填']],
    [
      '都有洞',
      { entries: { ...filled, rate: {} } },
      '已评 3/4',
      ['预算执行率未评：全年预算数或全年执行数未填'],
    ],
    ['没有指标', { spent: '60', indicators: [] }, '已评 0/0', []],
  ])('%s', (_, facts, progress, sentences) => {
    const scored = score(facts)
    expect(scored).toMatchObject({ progress, sentences, total: undefined, rating: undefined })
  })

  it('得 0 分不是洞', () => {
    const entries = { ...filled, trips: anEntry(figure('0', '批次')) }
    expect(score({ spent: '0', entries })).toMatchObject({
      progress: '已评 4/4',
      total: 47.5,
      rating: 'poor',
    })
  })
})

describe('全年预算数为 0：执行率不适用，不是洞，其余折算成 100 分', () => {
  const sentence = (formula: string) => `全年预算数为 0，预算执行率不适用，总分按 ${formula} 折算`

  it('除不尽', () => {
    const scored = score({ budget: '0', spent: '0' })
    expect(scored.execution).toMatchObject({ status: 'not-applicable', score: undefined })
    expect(scored).toMatchObject({
      total: 80.56,
      rating: 'good',
      sentences: [sentence('72.5 × 100 ÷ (100 − 10) ≈ 80.56')],
    })
  })

  it('除得尽，执行数不必填', () => {
    const entries = { ...filled, complaints: anEntry(figure('4', '人')), rate: anEntry(figure('84', '%')) }
    const scored = score({ budget: '0', entries })
    expect(scored).toMatchObject({ total: 74.44 })
    const full = score({
      budget: '0',
      entries: {
        ...entries,
        effect: anEntry(told('好'), { grade: 'achieved' }),
        rate: anEntry(figure('100', '%')),
        complaints: anEntry(figure('0', '人')),
      },
    })
    expect(full).toMatchObject({
      total: 100,
      rating: 'excellent',
      sentences: [sentence('90 × 100 ÷ (100 − 10) = 100.00')],
    })
  })

  it('按执行率的分值折算', () => {
    const [, execution20] = RULE_SETS
    expect(score({ budget: '0' }, {}, execution20).sentences).toEqual([
      sentence('63.2 × 100 ÷ (100 − 20) = 79.00'),
    ])
  })

  it('有洞时不折算', () => {
    expect(score({ budget: '0', entries: {} })).toMatchObject({ total: undefined, sentences: [] })
  })

  it('执行率不占分时不用折算', () => {
    const weights = { execution: 0, indicators: { trips: 35 } }
    expect(score({ budget: '0' }, { weights })).toMatchObject({ total: 82.5, sentences: [] })
  })
})

describe('改动的分值和录入的得分', () => {
  it('分值按改动的', () => {
    const scored = score({ spent: '60' }, { weights: { indicators: { trips: 40, rate: 10 } } })
    expect(scored.lines.map(({ score: points }) => points)).toEqual([40, 8.6, 21, 5])
    expect(scored).toMatchObject({ total: 84.6 })
  })

  it('分值合计不是 100，没有总分', () => {
    const scored = score({ spent: '60' }, { weights: { indicators: { trips: 24 } } })
    expect(scored).toMatchObject({ progress: '已评 4/4', total: undefined, rating: undefined })
    expect(scored.weights).toMatchObject({ total: 99, addsUp: false })
    expect(scored.weights.sentences).toEqual(['分值合计 99 分，须为 100 分，还差 1 分'])
  })

  it('不占分的行不算洞', () => {
    const weights = { indicators: { trips: 50, rate: 0 } }
    const scored = score({ spent: '60', entries: { ...filled, rate: {} } }, { weights })
    expect(scored).toMatchObject({ scored: 3, all: 3, progress: '已评 3/3', total: 86 })
  })

  it('执行率不占分，执行数未填也不是洞', () => {
    const weights = { execution: 0, indicators: { trips: 35 } }
    expect(score({}, { weights })).toMatchObject({ total: 82.5, sentences: [] })
  })

  it('录入的得分计入总分，计算得分还在', () => {
    const typed = { execution: 9, indicators: { rate: 20, effect: 22.5, other: 1 } }
    const scored = score({ spent: '60' }, { typed })
    expect(scored.lines.map(line => [line.computed, line.typed, line.score])).toEqual([
      [25, undefined, 25],
      [21.5, 20, 20],
      [21, 22.5, 22.5],
      [5, undefined, 5],
    ])
    expect(scored.execution).toMatchObject({ computed: 10, typed: 9, score: 9 })
    expect(scored.total).toBe(81.5)
  })

  it('录入的得分填不了洞', () => {
    const scored = score(
      { spent: '60', entries: { ...filled, trips: {} } },
      { typed: { indicators: { trips: 25 } } },
    )
    expect(scored).toMatchObject({ progress: '已评 3/4', total: undefined })
  })
})

describe('等级按总分', () => {
  const totalOf = (typed: number) =>
    score(
      { spent: '60', entries: { ...filled, rate: anEntry(figure('0', '%')) } },
      { typed: { execution: typed } },
    )

  it.each<[number, string]>([
    [90, 'excellent'],
    [89.99, 'good'],
    [80, 'good'],
    [79.99, 'fair'],
    [60, 'fair'],
    [59.99, 'poor'],
    [0, 'poor'],
  ])('%s 分是 %s', (total, rating) => {
    const weights = { execution: 100, indicators: { trips: 0, rate: 0, effect: 0, complaints: 0 } }
    const open = score({ spent: '60' }, { weights, typed: { execution: total } })
    expect(open.rating).toBeUndefined()
    const rated = score(
      { spent: '60', entries: { ...filled, complaints: anEntry(figure('9', '人')) } },
      {
        weights: { execution: 99, indicators: { trips: 0, rate: 0, effect: 0, complaints: 1 } },
        typed: { execution: total },
      },
    )
    expect(rated).toMatchObject({ total, rating })
  })

  it('分数线是规则里的数', () => {
    const strict = { ...defaultRules, ratings: { excellent: 95, good: 85, fair: 70 } }
    expect(score({ spent: '60' }, {}, strict)).toMatchObject({ total: 82.5, rating: 'fair' })
    expect(totalOf(10)).toMatchObject({ total: 61, rating: 'fair' })
  })

  it('小数相加不按二进制算', () => {
    const weights = { execution: 99.7, indicators: { trips: 0.1, rate: 0.1, effect: 0, complaints: 0.1 } }
    const entries = { ...filled, rate: anEntry(figure('100', '%')), complaints: anEntry(figure('0', '人')) }
    expect(score({ spent: '60', entries }, { weights }).total).toBe(100)
  })
})

import { expect, it } from 'vitest'
import type { IndicatorChange } from '@/domain/years/compareIndicators'
import { comparisonCounts } from '@/domain/years/comparisonCounts'
import { compareYears } from '@/domain/years/yearComparison'
import type { ProjectComparison } from '@/domain/years/yearComparison'
import { fen } from '../../builders/rows'
import { aYear, oneIndicator } from './aYear'
import type { IndicatorFacts, ProjectFacts } from './aYear'

type Facts = Omit<IndicatorFacts, 'line'>

function change(before: Facts, after: Facts): IndicatorChange {
  const { projects } = compareYears(oneIndicator(2025, before), oneIndicator(2026, after))
  const found = projects[0]?.indicators[0]?.change
  if (!found) throw new Error('not in both years')
  return found
}

function project(before: Omit<ProjectFacts, 'id'>, after: Omit<ProjectFacts, 'id'>): ProjectComparison {
  const [was, now] = [aYear(2025, { id: '甲', ...before }), aYear(2026, { id: '甲', ...after })]
  const found = compareYears(was, now).projects[0]
  if (!found) throw new Error('no project')
  return found
}

it.each<[string, string, IndicatorChange['annualTarget']]>([
  ['10辆', '10', 'renotated'],
  ['≥85%', '85%', 'renotated'],
  ['＜3人', '≤2人', 'renotated'],
  ['≥3个', '≥3个', 'same'],
  ['≥3个', '≥4个', 'raised'],
  ['≤3人', '≤4人', 'lowered'],
  ['有效提升', '显著提升', 'reworded'],
  ['2025年11月30日前', '2026年11月30日前', 'renotated'],
  ['2025年11月30日前', '2026年11月20日前', 'raised'],
])('目标值 %s → %s：%s', (before, after, expected) => {
  expect(change({ target: before }, { target: after }).annualTarget).toBe(expected)
})

it('实施周期指标值分开比', () => {
  const { annualTarget, periodTarget } = change(
    { target: '≥3个', period: '≥9个' },
    { target: '≥3个', period: '≥8个' },
  )
  expect([annualTarget, periodTarget]).toEqual(['same', 'lowered'])
})

it.each<[string, Facts, Facts, string | undefined, string | undefined]>([
  ['正向增加是好转', { target: '≥3个', actual: '3' }, { target: '≥3个', actual: '5' }, '2个', 'better'],
  ['正向减少是变差', { target: '≥3个', actual: '5' }, { target: '≥3个', actual: '3' }, '-2个', 'worse'],
  ['反向减少是好转', { target: '≤2人', actual: '2' }, { target: '≤2人', actual: '0' }, '-2人', 'better'],
  ['反向增加是变差', { target: '≤2人', actual: '0' }, { target: '≤2人', actual: '1' }, '1人', 'worse'],
  ['未变', { target: '≥3个', actual: '3' }, { target: '≥3个', actual: '3' }, '0个', 'same'],
  ['零是数', { target: '≥3个', actual: '0' }, { target: '≥3个', actual: '0' }, '0个', 'same'],
  ['等于型不分好坏', { target: '=3个', actual: '3' }, { target: '=3个', actual: '4' }, '1个', 'neither'],
  ['方向改变不分好坏', { target: '≥3个', actual: '3' }, { target: '≤3个', actual: '4' }, '1个', 'neither'],
  [
    '单位可换算',
    { target: '≥1万元', actual: '1万元' },
    { target: '≥1元', actual: '10001元' },
    '1元',
    'better',
  ],
  [
    '单位不可换算',
    { target: '≥3人', actual: '3人' },
    { target: '≥3人次', actual: '4人次' },
    undefined,
    undefined,
  ],
  ['上年未填', { target: '≥3个' }, { target: '≥3个', actual: '3' }, undefined, undefined],
  ['今年未填', { target: '≥3个', actual: '3' }, { target: '≥3个' }, undefined, undefined],
  [
    '文字不比',
    { target: '有效提升', actual: '已提升' },
    { target: '有效提升', actual: '提升' },
    undefined,
    undefined,
  ],
  [
    '日期提前是好转',
    { target: '2025年11月30日前', actual: '2025年11月20日' },
    { target: '2026年11月30日前', actual: '2026年11月10日' },
    '-10天',
    'better',
  ],
])('实际完成值：%s', (_title, before, after, size, effect) => {
  const { actual } = change(before, after)
  expect(actual && `${actual.change}${actual.unit}`).toBe(size)
  expect(actual?.effect).toBe(effect)
})

it('完成率之差是精确的，未评的没有差', () => {
  const { attainment } = change({ target: '≥10个', actual: '7' }, { target: '≥10个', actual: '8' })
  expect(attainment).toEqual({ before: 0.7, after: 0.8, change: 0.1, effect: 'better' })
  expect(change({ target: '≥10个', actual: '7' }, { target: '≥10个' }).attainment).toEqual({
    before: 0.7,
    after: undefined,
    change: undefined,
    effect: undefined,
  })
})

it.each<[string, Facts, Facts, string | undefined]>([
  ['达标→未达标', { target: '≥3个', actual: '3' }, { target: '≥3个', actual: '2' }, 'worse'],
  ['未达标→达标', { target: '≥3个', actual: '2' }, { target: '≥3个', actual: '3' }, 'better'],
  [
    '部分达成→达成',
    { target: '有效提升', actual: '有所提升', grade: 'partly' },
    { target: '有效提升', actual: '提升', grade: 'achieved' },
    'better',
  ],
  ['未变', { target: '≥3个', actual: '3' }, { target: '≥3个', actual: '9' }, 'same'],
  ['未填不分好坏', { target: '≥3个', actual: '3' }, { target: '≥3个' }, undefined],
])('完成情况：%s', (_title, before, after, effect) => {
  expect(change(before, after).verdict.effect).toBe(effect)
})

it.each<[string, Facts, Facts, boolean, boolean]>([
  ['改名', { target: '1', name: '结案率' }, { target: '1', name: '按时结案率' }, true, false],
  [
    '只改标点不算改名',
    { target: '1', name: '出国（境）' },
    { target: '1', name: '出国(境)。' },
    false,
    false,
  ],
  ['换级别', { target: '1', level2: '质量指标' }, { target: '1', level2: '时效指标' }, false, true],
  [
    '级别只改写法',
    { target: '1', level2: '社会效益' },
    { target: '1', level2: '社会效益指标' },
    false,
    false,
  ],
])('%s', (_title, before, after, renamed, reclassified) => {
  expect(change(before, after)).toMatchObject({ renamed, reclassified })
})

it.each<[string, string | undefined, string | undefined, string | undefined, number | undefined]>([
  ['增加', '50', '60', '10', 0.2],
  ['减少', '50', '40', '-10', -0.2],
  ['持平', '50', '50', '0', 0],
  ['减到零', '50', '0', '-50', -1],
  ['从零起没有比例', '0', '10', '10', undefined],
  ['上年空白', undefined, '10', undefined, undefined],
  ['今年空白', '10', undefined, undefined, undefined],
])('项目预算%s', (_title, before, after, size, share) => {
  const budget = (amount: string | undefined) => (amount === undefined ? {} : { budget: amount })
  const found = project(budget(before), budget(after)).budget
  expect(found.change).toBe(size === undefined ? undefined : fen(size))
  expect(found.share).toBe(share)
})

it('执行率和总分并列，没有的留空', () => {
  const was = { ...aYear(2025, { id: '甲', budget: '10', spent: '7' }), totals: new Map([['甲', 88.5]]) }
  const now = aYear(2026, { id: '甲', budget: '10', spent: '8' })
  const found = compareYears(was, now).projects[0]
  expect(found?.rate).toEqual({ before: 0.7, after: 0.8, change: 0.1 })
  expect(found?.total).toEqual({ before: 88.5, after: undefined, change: undefined })
})

it('有项目未填时，全部执行率留空', () => {
  const was = aYear(2025, { id: '甲', budget: '10', spent: '10' })
  const now = aYear(2026, { id: '甲', budget: '10', spent: '5' }, { id: '乙', budget: '10' })
  const { rate, executed, budget } = compareYears(was, now)
  expect(rate).toEqual({ before: 1, after: undefined, change: undefined })
  expect(executed.after).toBeUndefined()
  expect(budget.change).toBe(fen('10'))
})

it('新增、取消、改名、延续的项目和指标', () => {
  const one = (line: string) => ({ line, target: '≥1个' })
  const was = aYear(
    2025,
    { id: '甲', indicators: [one('一'), one('二')] },
    { id: '乙', indicators: [one('三')] },
  )
  const now = aYear(
    2026,
    { id: '丙', indicators: [one('四')] },
    { id: '甲', name: '甲（新）', indicators: [one('二'), one('五')] },
  )
  const comparison = compareYears(was, now)
  expect(
    comparison.projects.map(({ projectId, presence, renamed }) => [projectId, presence, renamed]),
  ).toEqual([
    ['丙', 'added', false],
    ['甲', 'kept', true],
    ['乙', 'retired', false],
  ])
  expect(comparison.projects[1]?.indicators.map(({ lineageId, presence }) => [lineageId, presence])).toEqual([
    ['二', 'kept'],
    ['五', 'added'],
    ['一', 'retired'],
  ])
  expect(comparisonCounts(comparison)).toMatchObject({
    projects: { kept: 1, added: 1, retired: 1, renamed: 1 },
    indicators: { kept: 1, added: 2, retired: 2, renamed: 0 },
    targets: { same: 1, raised: 0 },
  })
})

it('一拆为二：两行都与拆前的一行相比；倒过来是合并', () => {
  const was = aYear(2025, { id: '甲', indicators: [{ line: '培训', target: '≥100人' }] })
  const now = aYear(2026, {
    id: '甲',
    indicators: [
      { line: '培训', name: '城区培训', target: '≥60人' },
      { line: '培训', name: '乡镇培训', target: '≥120人' },
    ],
  })
  const seen = (...sides: Parameters<typeof compareYears>) =>
    compareYears(...sides).projects[0]?.indicators.map(({ pairing, change }) => [
      pairing,
      change?.annualTarget,
    ])
  expect(seen(was, now)).toEqual([
    ['split', 'lowered'],
    ['split', 'raised'],
  ])
  expect(seen(now, was)).toEqual([
    ['merged', 'raised'],
    ['merged', 'lowered'],
  ])
})

it('平均完成率只取两年都有完成率的指标，超额按 100% 计', () => {
  const found = project(
    {
      indicators: [
        { line: '一', target: '≥10个', actual: '20' },
        { line: '二', target: '≥10个', actual: '5' },
        { line: '三', target: '≥10个', actual: '0' },
      ],
    },
    {
      indicators: [
        { line: '一', target: '≥10个', actual: '10' },
        { line: '二', target: '≥10个', actual: '6' },
        { line: '三', target: '≥10个' },
        { line: '四', target: '≥10个', actual: '0' },
      ],
    },
  )
  expect(found.attainment).toEqual({
    before: { share: 0.75, indicators: 2 },
    after: { share: 0.8, indicators: 2 },
  })
})

it('一项照旧、一项一拆为二：只有拆开的标一拆多', () => {
  const indicators = (...names: string[]) => names.map(name => ({ line: '养护', name, target: '≥1公里' }))
  const was = aYear(2025, { id: '甲', indicators: indicators('主干道', '支路') })
  const now = aYear(2026, { id: '甲', indicators: indicators('支路（北）', '主干道', '支路（南）') })
  const found = compareYears(was, now).projects[0]?.indicators
  expect(
    found?.map(({ before, after, pairing }) => [before?.indicator.name, after?.indicator.name, pairing]),
  ).toEqual([
    ['支路', '支路（北）', 'split'],
    ['主干道', '主干道', 'one-to-one'],
    ['支路', '支路（南）', 'split'],
  ])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filterIndicators,
  indicatorClasses,
  stateChoices,
  stateCounts,
  STATE_CHOICES,
} from '@/domain/indicatorFilter'
import type { IndicatorFilter, StateChoice } from '@/domain/indicatorFilter'
import { anIndicatorRow } from '../builders/anIndicatorRow'

const UNJUDGED = { status: 'unjudged', certain: false, working: '' } as const
const DOUBT = { code: 'leading-two', message: '疑为“≥”' }

const ROWS = [
  anIndicatorRow({ name: '接待宾客批次', annual: '≥30批次', actual: '24批次', needsReason: true }),
  anIndicatorRow({ name: '培训人次', project: '政务信息工作经费', annual: '≥100人次', actual: '128人次' }),
  anIndicatorRow({
    name: '投诉人数',
    project: '政务信息工作经费',
    level1: ['3', '满意度指标'],
    level2: ['31', '服务对象满意度'],
    annual: '＜3人',
    openDoubts: [DOUBT],
  }),
  anIndicatorRow({
    name: '形象提升',
    level1: ['2', '效益指标'],
    level2: ['22', '社会效益'],
    annual: '有效提升',
    actual: '有所提升',
    grade: 'partly',
    needsReason: true,
    openDoubts: [DOUBT],
  }),
  anIndicatorRow({
    name: '上云系统数量',
    annual: '≥3个',
    period: '≥9个',
    actual: '3个',
    periodVerdict: { ...UNJUDGED, reason: 'in-progress' },
  }),
]

function aFilter(over: Partial<IndicatorFilter> = {}): IndicatorFilter {
  return { states: [], about: 'annual', text: '', ...over }
}

function namesOf(filter: Partial<IndicatorFilter>): string[] {
  return filterIndicators(ROWS, aFilter(filter)).map(row => row.indicator.name)
}

describe('filterIndicators: 每一种条件', () => {
  it.each<{ says: string; filter: Partial<IndicatorFilter>; names: string[] }>([
    { says: '项目', filter: { projectId: '政务信息工作经费' }, names: ['培训人次', '投诉人数'] },
    { says: '本年度没有的项目', filter: { projectId: '已取消的项目' }, names: [] },
    {
      says: '一级指标',
      filter: { className: '产出指标' },
      names: ['接待宾客批次', '培训人次', '上云系统数量'],
    },
    { says: '一级和二级指标', filter: { className: '效益指标/社会效益' }, names: ['形象提升'] },
    { says: '二级指标属于别的一级指标', filter: { className: '产出指标/社会效益' }, names: [] },
    { says: '未达标', filter: { states: ['missed'] }, names: ['接待宾客批次'] },
    { says: '未填', filter: { states: ['unfilled'] }, names: ['投诉人数'] },
    { says: '未评含未填', filter: { states: ['unjudged'] }, names: ['投诉人数'] },
    {
      says: '几种完成情况任居其一',
      filter: { states: ['missed', 'partly'] },
      names: ['接待宾客批次', '形象提升'],
    },
    { says: '存疑', filter: { states: ['doubted'] }, names: ['投诉人数', '形象提升'] },
    { says: '待说明', filter: { states: ['needs-reason'] }, names: ['接待宾客批次', '形象提升'] },
    { says: '标记与完成情况须同时满足', filter: { states: ['unfilled', 'doubted'] }, names: ['投诉人数'] },
    { says: '两个标记须同时满足', filter: { states: ['doubted', 'needs-reason'] }, names: ['形象提升'] },
    { says: '周期进行中', filter: { states: ['in-progress'], about: 'period' }, names: ['上云系统数量'] },
    { says: '年度没有进行中', filter: { states: ['in-progress'] }, names: [] },
    {
      says: '周期未评',
      filter: { states: ['unjudged'], about: 'period' },
      names: ['投诉人数', '上云系统数量'],
    },
    { says: '各种条件须同时满足', filter: { className: '产出指标', text: '培训' }, names: ['培训人次'] },
  ])('$says', ({ filter, names }) => {
    expect(namesOf(filter)).toEqual(names)
  })
})

describe('filterIndicators: 文字', () => {
  it.each([
    { says: '指标名称', text: '宾客', names: ['接待宾客批次'] },
    { says: '项目名称', text: '政务信息', names: ['培训人次', '投诉人数'] },
    { says: '年度指标值', text: '≥100', names: ['培训人次'] },
    { says: '实施周期指标值', text: '≥9个', names: ['上云系统数量'] },
    { says: '实际完成值', text: '有所提升', names: ['形象提升'] },
    { says: '半角找得到全角', text: '<3人', names: ['投诉人数'] },
    { says: '全角找得到半角', text: '１２８', names: ['培训人次'] },
    { says: '空格分开的词须都出现', text: '  政务 ＜3 ', names: ['投诉人数'] },
    { says: '词不跨越两处', text: '宾客批次工作', names: [] },
    { says: '只有空格等于没有条件', text: '  ', names: ROWS.map(row => row.indicator.name) },
  ])('$says', ({ text, names }) => {
    expect(namesOf({ text })).toEqual(names)
  })
})

describe('stateCounts', () => {
  it('只列出本年度有的完成情况，按固定顺序', () => {
    expect(stateCounts(ROWS, aFilter())).toEqual([
      { choice: 'met', count: 2 },
      { choice: 'partly', count: 1 },
      { choice: 'missed', count: 1 },
      { choice: 'unfilled', count: 1 },
      { choice: 'doubted', count: 2 },
      { choice: 'needs-reason', count: 2 },
    ])
  })

  it('其他条件下没有的仍列出，数目为 0；已选的本年度没有也列出', () => {
    const counts = stateCounts(ROWS, aFilter({ projectId: '政务信息工作经费', states: ['to-grade'] }))
    expect(counts).toContainEqual({ choice: 'missed', count: 0 })
    expect(counts).toContainEqual({ choice: 'to-grade', count: 0 })
    expect(counts).toContainEqual({ choice: 'met', count: 1 })
  })

  it('按周期时数的是周期完成情况', () => {
    expect(stateCounts(ROWS, aFilter({ about: 'period' }))).toContainEqual({
      choice: 'in-progress',
      count: 1,
    })
  })

  it('每个数目都是单选它所见的项数', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATE_CHOICES), fc.constantFrom('annual', 'period'), (choice, about) => {
        const filter = aFilter({ about, states: [choice] })
        expect(stateCounts(ROWS, filter).find(one => one.choice === choice)?.count).toBe(
          filterIndicators(ROWS, filter).length,
        )
      }),
    )
  })
})

describe('stateChoices: 地址中的完成情况', () => {
  it.each<{ list: string; choices: StateChoice[] }>([
    { list: '', choices: [] },
    { list: 'missed', choices: ['missed'] },
    { list: 'needs-reason,missed,missed', choices: ['missed', 'needs-reason'] },
    { list: 'good,unjudged', choices: ['unjudged'] },
  ])('「$list」', ({ list, choices }) => {
    expect(stateChoices(list)).toEqual(choices)
  })
})

it('indicatorClasses: 按代码排列，不按出现先后', () => {
  expect(indicatorClasses(ROWS)).toEqual([
    { level1: '产出指标', level2: ['数量指标'] },
    { level1: '效益指标', level2: ['社会效益'] },
    { level1: '满意度指标', level2: ['服务对象满意度'] },
  ])
})

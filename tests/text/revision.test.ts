import { describe, expect, it } from 'vitest'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import { readThreshold } from '@/domain/threshold'
import { lineChange, lineLabel, lineSides, revisedSentence, type LineLevel } from '@/text/revision'
import { fen } from '../builders/aDraft'

const aim = (text: string) => ({ reading: readThreshold(text), confirmed: false })
const classes = (code: string, name: string) => ({
  level1: { code: '1', name: '产出指标' },
  level2: { code, name },
})

interface Told {
  readonly says: string
  readonly line: DifferenceLine
  readonly level: LineLevel
  readonly label: string
  readonly sides: readonly string[]
  readonly change: string
}

describe('差异的一行', () => {
  it.each<Told>([
    {
      says: '金额只列变了的列；空白不是零',
      line: {
        key: 'k',
        kind: 'money',
        before: { total: fen(90_000_000), fiscal: fen(90_000_000), other: fen(0) },
        after: { total: fen(100_000_000), fiscal: fen(90_000_000) },
        doubts: [],
      },
      level: 'project',
      label: '年初预算数（万元）',
      sides: ['总计 90.00→100.00', '其他资金 0.00→空白'],
      change: '增加 10.00',
    },
    {
      says: '总计未变，没有增减可说',
      line: {
        key: 'k',
        kind: 'money',
        before: { total: fen(1), fiscal: fen(1) },
        after: { total: fen(1), other: fen(1) },
        doubts: [],
      },
      level: 'table',
      label: '合计（万元）',
      sides: ['财政拨款 0.000001→空白', '其他资金 空白→0.000001'],
      change: '',
    },
    {
      says: '减少',
      line: {
        key: 'k',
        kind: 'money',
        before: { total: fen(2_000_000) },
        after: { total: fen(1_000_000) },
        doubts: [],
      },
      level: 'unit',
      label: '单位金额（万元）',
      sides: ['总计 2.00→1.00'],
      change: '减少 1.00',
    },
    {
      says: '指标值按原文',
      line: {
        key: 'k',
        kind: 'annualTarget',
        before: aim(''),
        after: aim('≥95%'),
        change: 'kind-changed',
      },
      level: 'indicator',
      label: '年度指标值',
      sides: ['空白→≥95%'],
      change: '性质改变',
    },
    {
      says: '要求相同只是写法不同',
      line: { key: 'k', kind: 'periodTarget', before: aim('提升'), after: aim('提升。'), change: 'same' },
      level: 'indicator',
      label: '实施周期指标值',
      sides: ['提升→提升。'],
      change: '仅改写法',
    },
    {
      says: '类别只列变了的一级',
      line: { key: 'k', kind: 'class', before: classes('11', '数量指标'), after: classes('', '') },
      level: 'indicator',
      label: '指标类别',
      sides: ['二级 11-数量指标→空白'],
      change: '',
    },
    {
      says: '实施周期',
      line: { key: 'k', kind: 'period', before: undefined, after: { from: 2025, to: 2027, source: 'typed' } },
      level: 'project',
      label: '实施周期',
      sides: ['本年度→2025—2027 年'],
      change: '',
    },
    {
      says: '跨年口径',
      line: { key: 'k', kind: 'accumulation', before: undefined, after: 'max' },
      level: 'indicator',
      label: '跨年口径',
      sides: ['按推定→取最大值'],
      change: '',
    },
    {
      says: '目标文字',
      line: { key: 'k', kind: 'goal', before: '', after: '全部修好。' },
      level: 'project',
      label: '绩效目标',
      sides: ['空白→全部修好。'],
      change: '',
    },
    {
      says: '整行来去',
      line: { key: 'k', kind: 'gone' },
      level: 'indicator',
      label: '取消指标',
      sides: [],
      change: '',
    },
  ])('$says', ({ line, level, label, sides, change }) => {
    expect(lineLabel(line, level)).toBe(label)
    expect(
      lineSides(line).map(({ what = '', before, after }) => `${what} ${before}→${after}`.trim()),
    ).toEqual(sides)
    expect(lineChange(line)).toBe(change)
  })

  it.each<[DifferenceLine['kind'], LineLevel, string]>([
    ['name', 'unit', '单位名称'],
    ['name', 'project', '项目名称'],
    ['name', 'indicator', '指标名称'],
    ['new', 'project', '新增项目'],
    ['back', 'project', '恢复项目'],
    ['gone', 'unit', '取消单位'],
  ])('%s %s 叫作 %s', (kind, level, label) => {
    expect(lineLabel({ kind }, level)).toBe(label)
  })
})

it('更新了几处，按类说', () => {
  const lines = ['gone', 'new', 'back', 'goal'].map(kind => ({ key: kind, kind }) as DifferenceLine)
  expect(revisedSentence({ department: '区水务局', year: 2026, lines })).toBe(
    '已更新 区水务局 2026 年度，共 4 处：新增 2 处、取消 1 处、绩效目标 1 处',
  )
})

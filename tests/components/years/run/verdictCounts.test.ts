import { describe, expect, it } from 'vitest'
import { runFinding, verdictCounts } from '@/components/years/run/verdictCounts'
import { yearsWithoutTable } from '@/components/years/run/runLines'
import { yearRun } from '@/domain/years/yearRun'
import { aYear } from '../../../domain/years/aYear'

const met = { line: '达', target: '≥3', actual: '3' }
const missed = { line: '未达', target: '≥3', actual: '0' }
const blank = { line: '未填', target: '≥3' }

describe('完成情况的计数', () => {
  it('已评的在前，没有的不列，0 是完成值而未填不是', () => {
    const { rows } = aYear(2025, { id: '甲', indicators: [blank, missed, met, { ...met, line: '又达' }] })
    expect(verdictCounts(rows)).toEqual([
      { state: 'met', count: 2 },
      { state: 'missed', count: 1 },
      { state: 'unfilled', count: 1 },
    ])
  })

  it('缺口没有计数', () => {
    expect(verdictCounts([undefined])).toEqual([])
    expect(verdictCounts([])).toEqual([])
  })

  it('几个项目合计', () => {
    const { rows } = aYear(2025, { id: '甲', indicators: [met] }, { id: '乙', indicators: [met, blank] })
    expect(verdictCounts([...rows, undefined])).toEqual([
      { state: 'met', count: 2 },
      { state: 'unfilled', count: 1 },
    ])
  })
})

describe('历年的一句话', () => {
  const year = (at: number, ...ids: string[]) =>
    aYear(at, ...ids.map(id => ({ id, indicators: [{ ...met, line: id }] })))

  it.each([
    ['没有年度', [], ''],
    ['一个年度', [year(2025, '甲')], '仅有 2025 年，先后 1 个项目、1 项指标。'],
    ['连续两年', [year(2025, '甲'), year(2026, '甲', '乙')], '2025—2026 年，先后 2 个项目、2 项指标。'],
    [
      '缺中间的年度',
      [year(2025, '甲'), year(2028, '甲')],
      '2025—2028 年，先后 1 个项目、1 项指标；缺 2026、2027 年的目标表，留空不补。',
    ],
  ])('%s', (_, sides, expected) => {
    const run = yearRun(sides)
    expect(runFinding(run, yearsWithoutTable(run))).toBe(expected)
  })
})

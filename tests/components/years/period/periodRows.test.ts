import { describe, expect, it } from 'vitest'
import { periodBar } from '@/components/years/period/periodBar'
import { firstToSee, periodFinding, periodLines, periodRows } from '@/components/years/period/periodRows'
import { yearRun } from '@/domain/years/yearRun'
import { aYear, type IndicatorFacts } from '../../../domain/years/aYear'

const period = { from: 2026, to: 2028 }
const CLOUD: IndicatorFacts = { line: '上云', target: '≥3个', period: '≥9个' }
const COST: IndicatorFacts = { line: '成本', target: '≤90万元', period: '≤270万元' }
const RATE: IndicatorFacts = { line: '可用率', target: '≥99.9%' }
const WORDS: IndicatorFacts = { line: '可控', target: '有所提升', period: '明显提升' }

/** Actuals of 上云 and 成本 by year. */
function office(...years: [year: number, cloud?: string, cost?: string][]) {
  return yearRun(
    years.map(([year, cloud, cost]) =>
      aYear(
        year,
        {
          id: '租赁',
          period,
          indicators: [
            WORDS,
            { ...CLOUD, ...(cloud !== undefined && { actual: cloud }) },
            { ...COST, ...(cost !== undefined && { actual: cost }) },
            RATE,
          ],
        },
        { id: '一年', indicators: [{ line: '接待', target: '≥30批次' }] },
      ),
    ),
  )
}

function sentences(run: ReturnType<typeof office>, asOfYear: number) {
  return Object.fromEntries(periodRows(run, asOfYear).map(({ id, progress }) => [id, progress.sentence]))
}

describe('跨年实施的指标', () => {
  it('只列实施周期有多年的，按表中顺序', () => {
    const rows = periodRows(office([2026]), 2026)
    expect(rows.map(({ id }) => id)).toEqual(['可控', '上云', '成本', '可用率'])
    expect(periodRows(yearRun([aYear(2026, { id: '一年', indicators: [CLOUD] })]), 2026)).toEqual([])
    expect(periodRows(yearRun([]), 2026)).toEqual([])
  })

  it('按所选年度算，不看以后年度', () => {
    const run = office([2026, '4', '88'], [2027, '2', '95'])
    expect(sentences(run, 2026)).toMatchObject({
      上云: '还需 5 个，剩 2 年',
      成本: '尚可支出 182 万元，剩 2 年',
    })
    expect(sentences(run, 2027)).toMatchObject({
      上云: '还需 3 个，剩 1 年',
      成本: '尚可支出 87 万元，剩 1 年',
    })
    expect(periodRows(run, 2026).map(({ latest }) => latest.projectYear.year)).toEqual([
      2026, 2026, 2026, 2026,
    ])
    expect(periodRows(run, 2025)).toEqual([])
  })

  it('缺年是未填，不是 0', () => {
    const [, cloud] = periodRows(office([2026, '4'], [2028, '2']), 2028)
    expect(cloud?.progress.sentence).toBe('还需 3 个；2027年未填')
    expect(cloud?.progress.steps.map(({ value, total }) => [value, total])).toEqual([
      ['4', '4'],
      [undefined, undefined],
      ['2', '6'],
    ])
  })

  it('每个项目之上一行', () => {
    const lines = periodLines(periodRows(office([2026]), 2026))
    expect(lines.map(({ kind }) => kind)).toEqual([
      'project',
      'indicator',
      'indicator',
      'indicator',
      'indicator',
    ])
    expect(lines[0]).toMatchObject({ id: 'project-租赁', shown: 4 })
  })
})

describe('一句话与先看哪一项', () => {
  it.each([
    ['刚开始', office([2026]), 2026, '1 个项目的 4 项指标跨年实施：进行中 4；已成定局 0 项。'],
    [
      '已提前定局',
      office([2026, '9', '280']),
      2026,
      '1 个项目的 4 项指标跨年实施：达标 1、未达标 1、进行中 2；已成定局 2 项。',
    ],
    ['没有', yearRun([]), 2026, ''],
  ])('%s', (_, run, asOfYear, expected) => {
    expect(periodFinding(periodRows(run, asOfYear))).toBe(expected)
  })

  it.each([
    ['先看未定的数值', office([2026, '4', '88']), '上云'],
    ['已定的不先看', office([2026, '9', '88']), '成本'],
  ])('%s', (_, run, expected) => {
    expect(firstToSee(periodRows(run, 2026))?.id).toBe(expected)
  })

  it('没有数值的也可以看，什么都没有就不看', () => {
    const run = yearRun([aYear(2026, { id: '租赁', period, indicators: [WORDS] })])
    expect(firstToSee(periodRows(run, 2026))?.id).toBe('可控')
    expect(firstToSee([])).toBeUndefined()
  })
})

describe('累计的条', () => {
  const bar = (run: ReturnType<typeof office>, id: string, asOfYear = 2026) => {
    const row = periodRows(run, asOfYear).find(one => one.id === id)
    return row && periodBar(row.progress)?.map(({ label, size, tone }) => [label, size, tone])
  }

  it('各年一段，余下一段', () => {
    expect(bar(office([2026, '4'], [2027, '2']), '上云', 2027)).toEqual([
      ['2026年 4 个', 4, 'accent'],
      ['2027年 2 个', 2, 'accent-soft'],
      ['余下部分', 3, 'line'],
    ])
  })

  it.each([
    ['未填只有余下', office([2026]), '上云', [['余下部分', 9, 'line']]],
    [
      '0 是一段，没有宽度',
      office([2026, '0']),
      '上云',
      [
        ['2026年 0 个', 0, 'accent'],
        ['余下部分', 9, 'line'],
      ],
    ],
    ['正好达到没有余下', office([2026, '9']), '上云', [['2026年 9 个', 9, 'accent']]],
    ['超出上限', office([2026, '4', '280']), '成本', [['2026年 280 万元', 280, 'missed']]],
    ['不累计的没有条', office([2026]), '可用率', undefined],
    ['定性的没有条', office([2026]), '可控', undefined],
  ])('%s', (_, run, id, expected) => {
    expect(bar(run, id)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import type { Grade } from '@/domain/judge'
import type { Entry, Indicator } from '@/domain/indicator'
import type { Checkpoint, Project } from '@/domain/projectYear'
import { ROW_STATES, rowState, yearRows } from '@/domain/yearRow'
import type { IndicatorRow } from '@/domain/yearRow'
import type { YearContents } from '@/domain/yearContents'
import { figure, told } from '../builders/actuals'
import { aProjectYear, aRecord, anEntry, anIndicator, fen, kept, yearContents } from '../builders/rows'
import { atLeast, atMost, doubtful, inWords, noTarget } from '../builders/thresholds'

const threeYears: Project = {
  id: 'cloud',
  departmentId: 'office',
  period: { from: 2024, to: 2026, source: 'suggested', reason: '绩效目标写有“三年”' },
}
const systems = anIndicator({
  periodTarget: kept(atLeast('9', '个')),
  annualTarget: kept(atLeast('3', '个')),
})

function onlyRow(contents: YearContents, checkpoint: Checkpoint = 'year-end'): IndicatorRow {
  const row = yearRows(contents, checkpoint)[0]?.indicators[0]
  if (!row) throw new Error('the contents have no indicator')
  return row
}

/** The one indicator in 2025 with its entry, and what was recorded in other years. */
function over(
  indicator: Indicator,
  entry: Entry,
  others: Readonly<Record<number, Entry>> = {},
): YearContents {
  const years = Object.keys(others).map(Number)
  return yearContents({
    projects: [threeYears],
    projectYears: [aProjectYear({ indicators: [indicator] })],
    records: [aRecord({ entries: { [indicator.id]: entry } })],
    otherYears: {
      projectYears: years.map(year =>
        aProjectYear({ year, indicators: [{ ...indicator, id: `${indicator.id}-${year}` }] }),
      ),
      records: years.map(year =>
        aRecord({ year, entries: { [`${indicator.id}-${year}`]: others[year] ?? {} } }),
      ),
    },
  })
}

describe('一年的项目', () => {
  it('按印刷顺序，指标也是', () => {
    const contents = yearContents({
      projectYears: [
        aProjectYear({ id: 'b', projectId: 'b', order: 2 }),
        aProjectYear({
          id: 'a',
          projectId: 'a',
          order: 1,
          indicators: [anIndicator({ id: 'second', order: 2 }), anIndicator({ id: 'first', order: 1 })],
        }),
      ],
    })
    const rows = yearRows(contents, 'year-end')
    expect(rows.map(row => row.projectYear.id)).toEqual(['a', 'b'])
    expect(rows[0]?.indicators.map(row => row.indicator.id)).toEqual(['first', 'second'])
  })

  it('什么都没填：年初预算数即全年预算数，执行数、执行率、结论都没有', () => {
    const [row] = yearRows(yearContents(), 'year-end')
    expect(row).toMatchObject({
      record: undefined,
      budgetTotal: fen('90'),
      executed: {},
      executedTotal: undefined,
      rate: undefined,
    })
    expect(row?.indicators[0]).toMatchObject({ entry: {}, state: 'unfilled', needsReason: false })
  })

  it('调整后的预算与执行率', () => {
    const record = aRecord({ adjusted: { other: fen('0') }, executed: { fiscal: fen('60') } })
    expect(yearRows(yearContents({ records: [record] }), 'year-end')[0]).toMatchObject({
      budgetTotal: fen('80'),
      executedTotal: fen('60'),
      rate: 0.75,
    })
  })

  it('有一个来源未填：已支出照算，全年执行数和执行率没有', () => {
    const record = aRecord({ executed: { fiscal: fen('60') } })
    expect(yearRows(yearContents({ records: [record] }), 'year-end')[0]).toMatchObject({
      executedSoFar: fen('60'),
      executedTotal: undefined,
      rate: undefined,
    })
  })

  it('年中与年末各看各的', () => {
    const records = [
      aRecord({ checkpoint: 'mid-year', entries: { systems: anEntry(figure('1', '个')) } }),
      aRecord({ checkpoint: 'year-end', entries: { systems: anEntry(figure('3', '个')) } }),
    ]
    expect(onlyRow(yearContents({ records }), 'mid-year').state).toBe('missed')
    expect(onlyRow(yearContents({ records }), 'year-end').state).toBe('met')
  })

  it('只看本年的记录，混进来的别年记录不算', () => {
    const records = [aRecord({ year: 2024, entries: { systems: anEntry(figure('3', '个')) } })]
    expect(onlyRow(yearContents({ records })).state).toBe('unfilled')
  })

  it('项目文档缺失也照样显示', () => {
    expect(yearRows(yearContents({ projects: [] }), 'year-end')[0]?.project).toEqual({
      id: 'cloud',
      departmentId: 'office',
    })
  })
})

describe('两个指标值', () => {
  it('一年的周期且两个指标值相同：只说一次', () => {
    expect(onlyRow(yearContents())).toMatchObject({ period: { from: 2025, to: 2025 }, periodIsYear: true })
  })

  it('一年的周期而指标值不同：分开说', () => {
    expect(
      onlyRow(yearContents({ projectYears: [aProjectYear({ indicators: [systems] })] })).periodIsYear,
    ).toBe(false)
  })

  it('多年的周期：分开说', () => {
    expect(onlyRow(over(anIndicator(), {})).periodIsYear).toBe(false)
  })

  it('本年不在项目的实施周期内：按本年看', () => {
    const project: Project = { ...threeYears, period: { from: 2021, to: 2023, source: 'typed' } }
    expect(onlyRow(yearContents({ projects: [project] })).period).toEqual({ from: 2025, to: 2025 })
  })

  it('往年的完成值按指标沿革找到，与本年相加', () => {
    const row = onlyRow(over(systems, anEntry(figure('2', '个')), { 2024: anEntry(figure('3', '个')) }))
    expect(row.annual).toMatchObject({ status: 'missed', gap: '还差 1 个' })
    expect(row.periodVerdict).toMatchObject({ reason: 'in-progress', working: '3 + 2 = 5（已填 2/3 年）' })
    expect(row.accumulation).toMatchObject({ accumulation: 'sum', chosen: false })
  })

  it('以后年份已填的不算进本年的结论', () => {
    const row = onlyRow(over(systems, anEntry(figure('2', '个')), { 2026: anEntry(figure('9', '个')) }))
    expect(row.periodVerdict).toMatchObject({ reason: 'in-progress', working: '未填 + 2 = 2（已填 1/3 年）' })
  })

  it('往年只看年末', () => {
    const contents = over(systems, anEntry(figure('2', '个')), { 2024: anEntry(figure('3', '个')) })
    const records = contents.otherYears.records.map(record => ({
      ...record,
      checkpoint: 'mid-year' as const,
    }))
    const row = onlyRow({ ...contents, otherYears: { ...contents.otherYears, records } })
    expect(row.periodVerdict.working).toBe('未填 + 2 = 2（已填 1/3 年）')
  })

  it('人工选定的跨年口径优先', () => {
    const contents = over(systems, anEntry(figure('9', '个')))
    const row = onlyRow({
      ...contents,
      lineages: [{ id: 'systems-line', projectId: 'cloud', accumulation: 'max' }],
    })
    expect(row.accumulation).toEqual({ accumulation: 'max', reason: '由人工选定', chosen: true })
    expect(row.periodVerdict).toMatchObject({ status: 'met', certain: true })
  })

  it('一年中同一沿革的几行都算，各年累计先把它们相加', () => {
    const contents = over(systems, anEntry(figure('2', '个')))
    const twins = [
      { ...systems, id: 'later', order: 2 },
      { ...systems, id: 'first', order: 1 },
    ]
    const entries = { later: anEntry(figure('5', '个')), first: anEntry(figure('3', '个')) }
    const otherYears = {
      projectYears: [aProjectYear({ year: 2024, indicators: twins })],
      records: [aRecord({ year: 2024, entries })],
    }
    expect(onlyRow({ ...contents, otherYears }).periodVerdict.working).toBe(
      '（3 + 5）+ 2 = 10 ≥ 9（已填 2/3 年）',
    )
  })

  describe('本年一拆为二', () => {
    const part = (id: string, order: number, period: string) => ({
      ...systems,
      id,
      order,
      periodTarget: kept(atLeast(period, '个')),
    })
    const split = (project: Project, ...periods: [string, string]) => {
      const indicators = periods.map((period, place) => part(`part-${place}`, place + 1, period))
      const entries = { 'part-0': anEntry(figure('2', '个')), 'part-1': anEntry(figure('4', '个')) }
      const contents = over(systems, {}, { 2024: anEntry(figure('3', '个')) })
      const rows = yearRows(
        {
          ...contents,
          projects: [project],
          projectYears: [aProjectYear({ indicators })],
          records: [aRecord({ entries })],
        },
        'year-end',
      )
      return rows.flatMap(row => row.indicators.map(({ periodVerdict }) => periodVerdict))
    }

    it('周期指标值相同：每一行都看全部', () => {
      for (const verdict of split(threeYears, '9', '9')) {
        expect(verdict).toMatchObject({ status: 'met', working: '3 +（2 + 4）= 9 ≥ 9（已填 2/3 年）' })
      }
    })

    it('各有各的周期指标值：不把别的一行算进来，也不妄下结论', () => {
      for (const verdict of split(threeYears, '3', '6')) {
        expect(verdict).toMatchObject({ status: 'unjudged', reason: 'in-progress', certain: false })
      }
    })

    it('周期只有本年：各行各算', () => {
      const [first, second] = split({ id: 'cloud', departmentId: 'office' }, '3', '3')
      expect([first?.status, second?.status]).toEqual(['missed', 'met'])
    })
  })
})

describe('文字指标的评判', () => {
  const graded = (grade: Grade, periodGrade?: Grade): Entry =>
    anEntry(told('有所提升'), periodGrade === undefined ? { grade } : { grade, periodGrade })

  it('两处文字相同：实施周期用每年的年度评判', () => {
    const same = anIndicator({
      periodTarget: kept(inWords('有效提升')),
      annualTarget: kept(inWords('有效提升')),
    })
    const row = onlyRow(over(same, graded('failed'), { 2024: graded('achieved') }))
    expect(row.annual.status).toBe('missed')
    expect(row.periodVerdict).toMatchObject({ status: 'missed', certain: true })
  })

  it('文字不同：年度评判不能代替实施周期的评判', () => {
    const differing = anIndicator({
      periodTarget: kept(inWords('明显提升')),
      annualTarget: kept(inWords('有所提升')),
    })
    const project: Project = { ...threeYears, period: { from: 2023, to: 2025, source: 'typed' } }
    const contents = { ...over(differing, graded('achieved')), projects: [project] }
    expect(onlyRow(contents).annual.status).toBe('met')
    expect(onlyRow(contents).periodVerdict).toMatchObject({ status: 'unjudged', reason: 'needs-person' })

    const settled = { ...over(differing, graded('achieved', 'partly')), projects: [project] }
    expect(onlyRow(settled).periodVerdict.status).toBe('partly')
  })
})

describe('存疑与原因', () => {
  it('未确认的读法都列出来，确认过的不再列', () => {
    const indicator = anIndicator({
      periodTarget: kept(doubtful(atLeast('3', '个'), 'stray-unit'), true),
      annualTarget: kept(doubtful(atLeast('3', '个'), 'several-values')),
    })
    const actual = { ...figure('3', '个'), doubts: [{ code: 'operator-typed', message: '' }] }
    const row = onlyRow(over(indicator, anEntry(actual)))
    expect(row.openDoubts.map(({ code }) => code)).toEqual(['several-values', 'operator-typed'])
    expect(row.state).toBe('met')
  })

  it.each<[string, Indicator, Entry, boolean]>([
    ['达标', anIndicator(), anEntry(figure('3', '个')), false],
    ['未达标而无原因', anIndicator(), anEntry(figure('2', '个')), true],
    ['空白不是原因', anIndicator(), anEntry(figure('2', '个'), { reason: ' ' }), true],
    ['未达标已说明', anIndicator(), anEntry(figure('2', '个'), { reason: '疫情影响' }), false],
    ['未填不要原因', anIndicator(), {}, false],
    [
      '年度未设而累计已超出',
      anIndicator({ periodTarget: kept(atMost('270', '万元')), annualTarget: kept(noTarget) }),
      anEntry(figure('280', '万元')),
      true,
    ],
  ])('%s', (_, indicator, entry, needsReason) => {
    expect(onlyRow(over(indicator, entry)).needsReason).toBe(needsReason)
  })

  it('年度达标而累计已超出，也要原因；未到期不确定的不要', () => {
    const cost = anIndicator({
      periodTarget: kept(atMost('150', '万元')),
      annualTarget: kept(atMost('100', '万元')),
    })
    const spent = (before: string) =>
      onlyRow(over(cost, anEntry(figure('90', '万元')), { 2024: anEntry(figure(before, '万元')) }))
    expect(spent('61')).toMatchObject({ annual: { status: 'met' }, needsReason: true })
    expect(spent('60')).toMatchObject({ annual: { status: 'met' }, needsReason: false })
  })
})

describe('状态', () => {
  it.each([
    ['no-target', 'no-target'],
    ['no-actual', 'unfilled'],
    ['unit-differs', 'unit-differs'],
    ['needs-person', 'to-grade'],
    ['in-progress', 'in-progress'],
  ] as const)('%s → %s', (reason, state) => {
    expect(rowState({ status: 'unjudged', reason })).toBe(state)
  })

  it.each(['met', 'partly', 'missed'] as const)('%s 就是它自己', status => {
    expect(rowState({ status, attainment: undefined })).toBe(status)
    expect(ROW_STATES).toContain(status)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocationBars, moneyTotal, sourceBars, unitBars } from '@/charts/moneyBars'
import { allocationFinding, sourceFinding, unitFinding } from '@/charts/moneyFindings'
import { rateText, spentText } from '@/charts/moneyChart'
import type { Amounts, Fen } from '@/domain/money'
import { yearRows } from '@/domain/yearRow'
import type { ProjectRow } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import { aProjectYear, aRecord, fen, yearContents } from '../builders/rows'
import { spending } from '../builders/years'
import { officeYear } from './officeYear'

/** Projects of a year with their budget by source, what was spent, and the unit. */
function funded(...projects: { budget: Amounts; spent?: Amounts; unit?: string }[]): ProjectRow[] {
  const projectYears = projects.map(({ budget, unit = '局机关' }, place) =>
    aProjectYear({
      id: `${place}`,
      projectId: `${place}`,
      order: place,
      unit,
      initial: budget,
      indicators: [],
    }),
  )
  const records = projects.map(({ spent = {} }, place) =>
    aRecord({ projectYearId: `${place}`, executed: spent }),
  )
  return yearRows(yearContents({ projectYears, records }), 'year-end')
}

describe('按项目分配', () => {
  it('真实表格：按金额从大到小，占比合计 100.0', () => {
    const bars = allocationBars(officeYear())

    expect(bars.map(bar => [bar.name, bar.budget, bar.share])).toEqual([
      ['政府综合工作业务经费', fen('69.00'), 24.6],
      ['工作经费', fen('60.00'), 21.4],
      ['政务保障经费', fen('46.86'), 16.7],
      ['机构运行辅助经费', fen('34.30'), 12.2],
      ['总值班室工作专项经费', fen('33.20'), 11.8],
      ['值班管理系统', fen('17.00'), 6],
      ['政务信息工作经费', fen('15.00'), 5.3],
      ['外事业务专用经费', fen('5.60'), 2],
    ])
    expect(allocationFinding(bars)).toBe('最大的三个项目占 62.7%，其中 2 个有未达标指标')
  })

  it('没有预算的项目排在最后，没有占比；0 有占比', () => {
    const bars = allocationBars(spending([undefined, undefined], ['0', '0'], ['10', '5']))

    expect(bars.map(bar => [bar.id, bar.share])).toEqual([
      ['project-2', 100],
      ['project-1', 0],
      ['project-0', undefined],
    ])
  })

  it('金额相同按表中次序', () => {
    expect(allocationBars(spending(['10', '1'], ['10', '2'])).map(bar => bar.id)).toEqual([
      'project-0',
      'project-1',
    ])
  })

  it('任何金额的占比合计恰为 100.0', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(amounts, parts => {
        const bars = allocationBars(spending(...parts.map((part): [string, string] => [`${part}`, '0'])))
        expect(bars.reduce((tenths, bar) => tenths + Math.round((bar.share ?? 0) * 10), 0)).toBe(1000)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    { says: '没有金额', rows: spending([undefined, undefined]), finding: '' },
    {
      says: '三个以内只说最大的',
      rows: spending(['10', '1'], ['30', '1']),
      finding: '「政务信创云资源租赁」占 75.0%',
    },
  ])('发现：$says', ({ rows, finding }) => {
    expect(allocationFinding(allocationBars(rows))).toBe(finding)
  })
})

describe('执行率的文字', () => {
  it.each([
    { says: '已填', budget: '10', spent: '8', text: '80.0%' },
    { says: '0 也是已填', budget: '10', spent: '0', text: '0.0%' },
    { says: '未填不是 0', budget: '10', spent: undefined, text: '未填' },
    { says: '预算为 0 不适用', budget: '0', spent: '0', text: '不适用' },
    { says: '预算为 0 且未填：不催填', budget: '0', spent: undefined, text: '不适用' },
    { says: '超出预算照实', budget: '10', spent: '12', text: '120.0%' },
  ] as const)('$says', ({ budget, spent, text }) => {
    const [bar] = allocationBars(spending([budget, spent]))
    expect(bar && rateText(bar)).toBe(text)
  })
})

describe('按资金使用单位', () => {
  const rows = funded(
    { unit: '信息中心', budget: { total: fen('10') }, spent: { total: fen('9') } },
    { unit: '局机关', budget: { total: fen('30') }, spent: { total: fen('15') } },
    { unit: '信息中心', budget: { total: fen('10') } },
  )

  it('合并项目；有一个未填就没有执行率', () => {
    expect(unitBars(rows).map(bar => [bar.name, bar.budget, bar.executed, bar.rate, rateText(bar)])).toEqual([
      ['局机关', fen('30'), fen('15'), 0.5, '50.0%'],
      ['信息中心', fen('20'), fen('9'), undefined, '未填齐'],
    ])
    expect(unitFinding(unitBars(rows))).toBe('共 2 个单位，最大的「局机关」占 60.0%')
  })
})

describe('按资金来源', () => {
  it('真实表格：全部是财政拨款，支出归入唯一来源', () => {
    const bars = sourceBars(officeYear())

    expect(bars).toMatchObject([{ id: 'fiscal', budget: fen('280.96'), executed: fen('258.80'), share: 100 }])
    expect(sourceFinding(bars)).toBe('全部来自财政拨款')
  })

  it('来源分列，没有钱的来源不列', () => {
    const bars = sourceBars(
      funded(
        {
          budget: { total: fen('20'), fiscal: fen('15'), special: fen('0'), other: fen('5') },
          spent: { fiscal: fen('12'), other: fen('5') },
        },
        { budget: { total: fen('30'), fiscal: fen('30') }, spent: { total: fen('24') } },
      ),
    )

    expect(bars.map(bar => [bar.id, bar.budget, bar.executed, bar.share, bar.rate])).toEqual([
      ['fiscal', fen('45'), fen('36'), 90, 0.8],
      ['other', fen('5'), fen('5'), 10, 1],
    ])
    expect(sourceFinding(bars)).toBe('财政拨款占 90.0%，其他资金占 10.0%')
  })

  it('只有总计的项目列为未分来源', () => {
    const bars = sourceBars(
      funded({ budget: { total: fen('8') }, spent: { total: fen('4') } }, { budget: { fiscal: fen('2') } }),
    )

    expect(bars.map(bar => [bar.id, bar.name, bar.budget, rateText(bar)])).toEqual([
      ['unsplit', '未分来源', fen('8'), '50.0%'],
      ['fiscal', '财政拨款', fen('2'), '未填'],
    ])
  })

  it('几个来源合填的支出不归给任何一个，列为未分来源', () => {
    const rows = funded({ budget: { fiscal: fen('8'), other: fen('2') }, spent: { total: fen('9') } })
    expect(sourceBars(rows).map(bar => [bar.name, spentText(bar), rateText(bar)])).toEqual([
      ['财政拨款', '未填', '未填'],
      ['其他资金', '未填', '未填'],
      ['未分来源', '9.00', '不适用'],
    ])
    expect(sourceFinding(sourceBars(rows))).toBe('财政拨款占 80.0%，其他资金占 20.0%')
  })

  it('预算外来源的支出也列出', () => {
    const rows = funded({ budget: { fiscal: fen('80') }, spent: { fiscal: fen('80'), special: fen('1') } })
    expect(sourceBars(rows).map(bar => [bar.id, bar.executed])).toEqual([
      ['fiscal', fen('80')],
      ['special', fen('1')],
    ])
    expect(sourceFinding(sourceBars(rows))).toBe('全部来自财政拨款')
  })
})

describe('已支出只有一个数', () => {
  const cloud = { budget: { fiscal: fen('90'), other: fen('10') }, spent: { fiscal: fen('85') } }
  const office = { budget: { fiscal: fen('60') }, spent: { fiscal: fen('48') } }

  it('有来源未填的项目：已填的照样算，注明未填齐，没有执行率', () => {
    const rows = funded(cloud, office, { budget: { fiscal: fen('5') } })
    const bars = allocationBars(rows)
    expect(bars.map(bar => [spentText(bar), rateText(bar)])).toEqual([
      ['85.00（未填齐）', '未填齐'],
      ['48.00', '80.0%'],
      ['未填', '未填'],
    ])
    expect(spentText(moneyTotal(bars))).toBe('133.00（未填齐）')
    expect(spentText(moneyTotal(sourceBars(rows)))).toBe('133.00（未填齐）')
    expect(spentText(moneyTotal(unitBars(rows)))).toBe('133.00（未填齐）')
    expect(summarise(rows).executedSoFar).toBe(fen('133'))
  })

  it('怎么填都一样：按项目、单位、来源相加，都等于汇总', () => {
    const wan = fc.option(
      fc.integer({ min: 0, max: 99 }).map(amount => fen(`${amount}`)),
      { nil: undefined },
    )
    const money = fc.record({ total: wan, fiscal: wan, special: wan, other: wan }).map(filledIn)
    const projects = fc.array(fc.record({ budget: money, spent: money }), { maxLength: 5 })
    fc.assert(
      fc.property(projects, each => {
        const rows = funded(...each)
        const sums = [allocationBars(rows), unitBars(rows), sourceBars(rows)].map(
          bars => moneyTotal(bars).executed ?? 0,
        )
        const whole = summarise(rows).executedSoFar ?? 0
        expect(sums).toEqual([whole, whole, whole])
      }),
    )
  })
})

function filledIn(amounts: Record<keyof Amounts, Fen | undefined>): Amounts {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== undefined))
}

describe('合计', () => {
  it('真实表格', () => {
    expect(moneyTotal(allocationBars(officeYear()))).toMatchObject({
      initial: fen('280.96'),
      budget: fen('280.96'),
      executed: fen('258.80'),
      share: 100,
      blanks: 0,
    })
  })

  it.each([
    {
      says: '有未填则没有执行率',
      rows: spending(['10', '5'], ['10', undefined]),
      rate: undefined,
      share: 100,
    },
    { says: '全为 0', rows: spending(['0', '0']), rate: undefined, share: 0 },
    { says: '没有金额', rows: spending([undefined, undefined]), rate: undefined, share: undefined },
  ])('$says', ({ rows, rate, share }) => {
    expect(moneyTotal(allocationBars(rows))).toMatchObject({ rate, share })
  })
})

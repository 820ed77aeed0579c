import { describe, expect, it } from 'vitest'
import { executionBars, executionFinding } from '@/charts/executionBars'
import { executionChart } from '@/charts/executionChart'
import { allocationBars } from '@/charts/moneyBars'
import type { MoneyBar } from '@/charts/moneyBars'
import { spending } from '../builders/years'
import { aCanvas, officeYear, seriesOf, valuesOf } from './officeYear'

const barsOf = (...projects: Parameters<typeof spending>) =>
  executionBars(allocationBars(spending(...projects)))

describe('执行率', () => {
  it('低的在前，未填在后且是空缺', () => {
    const bars = barsOf(['10', '9'], ['10', undefined], ['10', '0'], ['10', '11'])
    const { option } = executionChart(bars, aCanvas())

    expect(valuesOf(option, 'rate')).toEqual([0, 0.9, 1.1, '-'])
  })

  it('80% 和 100% 各有一条线', () => {
    expect(seriesOf(executionChart(barsOf(['10', '9']), aCanvas()).option, 'rate')).toMatchObject({
      markLine: { data: [{ xAxis: 0.8 }, { xAxis: 1 }] },
    })
  })

  it.each([
    { says: '80% 不算低', spent: '8', colour: 'accent' },
    { says: '低于 80% 用警示色', spent: '7.999999', colour: 'missed' },
  ] as const)('$says', ({ spent, colour }) => {
    const canvas = aCanvas()
    const { data } = seriesOf(executionChart(barsOf(['10', spent]), canvas).option, 'rate')
    expect(data).toMatchObject([{ itemStyle: { color: canvas.colours[colour] } }])
  })

  it.each([
    { says: '超支画到实处', spent: '15', end: 1.5 },
    { says: '超过一倍止于 200%', spent: '50', end: 2 },
    { says: '未超支留到 105%', spent: '1', end: 1.05 },
  ])('$says', ({ spent, end }) => {
    expect(executionChart(barsOf(['10', spent]), aCanvas()).option.xAxis).toMatchObject({ max: end })
  })
})

describe('执行率的发现', () => {
  it('真实表格', () => {
    expect(executionFinding(allocationBars(officeYear()))).toBe(
      '综合执行率 92.1%；1 个低于 80%：值班管理系统 65.0%',
    )
  })

  const name = '政务信创云资源租赁'
  it.each([
    { says: '没有项目', bars: barsOf(), finding: '' },
    { says: '都未填', bars: barsOf(['10', undefined]), finding: '尚未填报执行数' },
    {
      says: '部分已填只算已填的',
      bars: barsOf(['10', '9'], ['90', undefined]),
      finding: '已填项目执行率 90.0%；1 个未填执行数',
    },
    {
      says: '有来源未填的不算已填',
      bars: [...barsOf(['10', '9']), { ...barsOf(['90', '85'])[0], blanks: 1, rate: undefined } as MoneyBar],
      finding: '已填项目执行率 90.0%；1 个执行数未填齐',
    },
    {
      says: '只有没填齐的',
      bars: [{ ...barsOf(['90', '85'])[0], blanks: 1, rate: undefined } as MoneyBar],
      finding: '尚无填齐执行数的项目',
    },
    {
      says: '几个偏低，一个超支',
      bars: barsOf(['10', '7'], ['10', '5'], ['10', '12']),
      finding: `综合执行率 80.0%；2 个低于 80%：最低的是${name} 50.0%；1 个超出预算`,
    },
    { says: '只有 0 预算', bars: barsOf(['0', '0']), finding: '' },
  ])('$says', ({ bars, finding }) => {
    expect(executionFinding(bars)).toBe(finding)
  })
})

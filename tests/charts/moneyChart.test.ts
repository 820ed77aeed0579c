import { describe, expect, it } from 'vitest'
import { allocationBars, sourceBars } from '@/charts/moneyBars'
import { allocationChart, sourceChart } from '@/charts/moneyChart'
import { rowMarks } from '@/charts/moneyLayout'
import { spending } from '../builders/years'
import { aCanvas, officeYear, seriesOf, valuesOf } from './officeYear'

describe('资金投向图', () => {
  const bars = allocationBars(officeYear())
  const { option, height, legend } = allocationChart(bars, aCanvas())

  it('预算与已支出逐项相对，单位万元', () => {
    expect(valuesOf(option, 'budget')).toEqual([69, 60, 46.86, 34.3, 33.2, 17, 15, 5.6])
    expect(valuesOf(option, 'executed')).toEqual([61.2, 57.12, 45.92, 34.3, 30.11, 11.05, 14.2, 4.9])
  })

  it('占比与执行率随行', () => {
    expect(valuesOf(option, 'columns').map(value => (value as unknown[])[1])).toEqual([
      24.6, 21.4, 16.7, 12.2, 11.8, 6, 5.3, 2,
    ])
    expect(valuesOf(option, 'columns')[5]).toEqual([5, 6, 0.65])
  })

  it('名称完整，每一格带着项目的标识', () => {
    expect(option.yAxis).toMatchObject({ data: bars.map(bar => bar.name), axisLabel: { overflow: 'break' } })
    for (const id of ['budget', 'executed', 'columns']) {
      expect(seriesOf(option, id).data.map(mark => mark.id)).toEqual(bars.map(bar => bar.id))
    }
  })

  it('图例说明颜色和出现的符号', () => {
    expect(legend.map(key => key.word)).toEqual(['已支出', '预算', '达标', '部分达成', '未达标', '未填'])
  })

  it('没有动画，高度容得下每一行', () => {
    expect(option.animation).toBe(false)
    expect(height).toBe(24 + 8 * 30)
  })

  it('未填是空缺，不是 0；0 就是 0', () => {
    const drawn = allocationChart(
      allocationBars(spending(['10', undefined], ['5', '0'], [undefined, undefined])),
      aCanvas(),
    )

    expect(valuesOf(drawn.option, 'budget')).toEqual([10, 5, '-'])
    expect(valuesOf(drawn.option, 'executed')).toEqual(['-', 0, '-'])
    expect(valuesOf(drawn.option, 'columns')).toEqual([
      [0, 66.7, '-'],
      [1, 33.3, 0],
      [2, '-', '-'],
    ])
  })

  it.each([
    { count: 20, note: undefined },
    { count: 21, note: '图中为前 20 个项目，其余 1 个项目见表' },
  ])('$count 个项目', ({ count, note }) => {
    const many = allocationBars(
      spending(...Array.from({ length: count }, (): [string, string] => ['1', '1'])),
    )
    const drawn = allocationChart(many, aCanvas())

    expect(valuesOf(drawn.option, 'budget')).toHaveLength(20)
    expect(drawn.note).toBe(note)
  })

  it('很长的名称折行，行高随之增加', () => {
    const long = bars.map(bar => ({
      ...bar,
      name: '支持粤港澳大湾区建设的重点领域政务服务能力提升综合保障专项经费'.repeat(2),
    }))
    expect(allocationChart(long, aCanvas()).height).toBeGreaterThan(height)
  })
})

it('来源图没有指标符号', () => {
  const { option, legend } = sourceChart(sourceBars(officeYear()), aCanvas())

  expect(valuesOf(option, 'budget')).toEqual([280.96])
  expect(valuesOf(option, 'executed')).toEqual([258.8])
  expect(legend.map(key => key.word)).toEqual(['已支出', '预算'])
})

it.each([
  { says: '八个以内各画各的', states: Array(8).fill('met'), marks: Array(8).fill({ state: 'met' }) },
  {
    says: '更多则按状态计数',
    states: ['unfilled', ...Array<'met'>(8).fill('met')],
    marks: [
      { state: 'met', count: 8 },
      { state: 'unfilled', count: 1 },
    ],
  },
])('指标符号：$says', ({ states, marks }) => {
  expect(rowMarks(states)).toEqual(marks)
})

import { describe, expect, it } from 'vitest'
import { attainmentChart } from '@/charts/attainmentChart'
import { attainmentFinding, attainmentPoints } from '@/charts/attainmentPoints'
import { anIndicatorRow } from '../builders/anIndicatorRow'
import { aCanvas, officeYear, seriesOf, valuesOf } from './officeYear'

const officePoints = () => attainmentPoints(officeYear().flatMap(row => row.indicators))
const met = (count: number) =>
  Array.from({ length: count }, (_, place) => anIndicatorRow({ name: `指标${place}`, actual: '30批次' }))

describe('完成率的次序与文字', () => {
  it('未达标在前，差得多的更前；空缺不当作 0', () => {
    const points = attainmentPoints([
      anIndicatorRow({ name: '达标', actual: '36批次' }),
      anIndicatorRow({ name: '未填' }),
      anIndicatorRow({ name: '差一点', actual: '29批次' }),
      anIndicatorRow({ name: '差得多', actual: '0' }),
      anIndicatorRow({ name: '定性', annual: '有效提升', actual: '有所提升', grade: 'partly' }),
      anIndicatorRow({ name: '单位不一致', actual: '30人' }),
      anIndicatorRow({ name: '无目标', annual: '—' }),
    ])

    expect(points.map(point => [point.name, point.attainment, point.word])).toEqual([
      ['差得多', 0, undefined],
      ['差一点', 29 / 30, undefined],
      ['定性', undefined, '部分达成'],
      ['单位不一致', undefined, '单位不一致'],
      ['未填', undefined, '未填'],
      ['达标', 1.2, undefined],
      ['无目标', undefined, '未设指标值'],
    ])
  })

  it('日期没有比率，写完成情况；定性写评判', () => {
    const points = attainmentPoints([
      anIndicatorRow({ name: '按期', annual: '2025年11月30日前', actual: '2025年11月30日' }),
      anIndicatorRow({ name: '定性', annual: '有效提升', actual: '明显', grade: 'achieved' }),
      anIndicatorRow({ name: '待评', annual: '有效提升', actual: '明显' }),
    ])
    expect(points.map(point => [point.name, point.word])).toEqual([
      ['待评', '待评判'],
      ['按期', '达标'],
      ['定性', '达成'],
    ])
  })

  it('真实表格的发现', () => {
    expect(attainmentFinding(officePoints())).toBe(
      '2 项未达标，差距最大的是「研究成果得到领导批示或圈阅，或被区级政策文件吸收采纳」（50.0%，还差 1 次）；1 项部分达成；2 项未填',
    )
  })

  it.each([
    { says: '没有指标', rows: [], finding: '' },
    { says: '全部达标', rows: met(2), finding: '2 项指标全部达标' },
    {
      says: '未设指标值的不算',
      rows: [...met(1), anIndicatorRow({ annual: '/' })],
      finding: '已评指标全部达标',
    },
    { says: '都未填', rows: [anIndicatorRow()], finding: '1 项未填' },
    {
      says: '差一点不说成 100%',
      rows: [anIndicatorRow({ name: '率', annual: '≥100%', actual: '99.99%' })],
      finding: '1 项未达标，差距最大的是「率」（99.9%，差 0.01 个百分点）',
    },
  ])('发现：$says', ({ rows, finding }) => {
    expect(attainmentFinding(attainmentPoints(rows))).toBe(finding)
  })
})

describe('完成率图', () => {
  it('22 项分两栏，不超过 350 像素高', () => {
    const { option, height, note } = attainmentChart(officePoints(), aCanvas({ width: 1150 }))
    const values = [...valuesOf(option, 'attainment-0'), ...valuesOf(option, 'attainment-1')]

    expect(values).toEqual(officePoints().map(point => point.attainment ?? '-'))
    expect(values.filter(value => value === '-')).toHaveLength(4)
    expect(height).toBeLessThanOrEqual(350)
    expect(note).toBeUndefined()
  })

  it('窄处一栏', () => {
    const { option } = attainmentChart(officePoints().slice(0, 12), aCanvas({ width: 640 }))
    expect(valuesOf(option, 'attainment-0')).toHaveLength(12)
    expect(option.grid).toHaveLength(1)
  })

  it('每栏有 100% 线', () => {
    const { option } = attainmentChart(officePoints(), aCanvas({ width: 1150 }))
    for (const id of ['attainment-0', 'attainment-1']) {
      expect(seriesOf(option, id)).toMatchObject({ markLine: { data: [{ xAxis: 1 }] } })
    }
  })

  it.each([
    { says: '不超过目标太多：轴到 125%', actual: '33批次', end: 1.25 },
    { says: '恰为 200%', actual: '60批次', end: 2 },
    { says: '超过 200%：轴止于 200%，值不截断', actual: '90批次', end: 2 },
  ])('$says', ({ actual, end }) => {
    const points = attainmentPoints([anIndicatorRow({ actual })])
    const { option } = attainmentChart(points, aCanvas())

    expect(option.xAxis).toMatchObject([{ min: 0, max: end }])
    expect(valuesOf(option, 'attainment-0')).toEqual([points[0]?.attainment])
  })

  it.each([
    { count: 24, note: undefined },
    { count: 25, note: '图中为前 24 项，其余 1 项见表' },
  ])('$count 项', ({ count, note }) => {
    expect(attainmentChart(attainmentPoints(met(count)), aCanvas({ width: 1150 })).note).toBe(note)
  })
})

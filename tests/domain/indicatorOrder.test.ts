import { describe, expect, it } from 'vitest'
import { nextOrder, orderIndicators, orderName, readOrder } from '@/domain/indicatorOrder'
import type { OrderKey } from '@/domain/indicatorOrder'
import { anIndicatorRow } from '../builders/anIndicatorRow'

const NUMBERS = [
  anIndicatorRow({ name: '乙', annual: '≥100人次', actual: '128人次' }),
  anIndicatorRow({ name: '空', annual: '≥5人次' }),
  anIndicatorRow({ name: '甲', annual: '≥30批次', actual: '24批次' }),
  anIndicatorRow({ name: '零', annual: '0', actual: '0' }),
  anIndicatorRow({ name: '词', annual: '有效提升', actual: '有所提升' }),
  anIndicatorRow({ name: '日', annual: '11月30日前', actual: '2025年12月5日' }),
  anIndicatorRow({ name: '无', annual: '/' }),
]

function namesBy(key: OrderKey, descending = false, rows = NUMBERS): string[] {
  return orderIndicators(rows, { key, descending }).map(row => row.indicator.name)
}

describe('orderIndicators: 空白总在最后', () => {
  it.each<{ says: string; key: OrderKey; up: string[]; down: string[] }>([
    {
      says: '实际完成值按数值：0 不是空白，24 在 128 前',
      key: 'actual',
      up: ['零', '甲', '乙', '日', '词', '空', '无'],
      down: ['词', '日', '乙', '甲', '零', '空', '无'],
    },
    {
      says: '年度指标值按数值，其次日期、文字，未设的最后',
      key: 'annual',
      up: ['零', '空', '甲', '乙', '日', '词', '无'],
      down: ['词', '日', '乙', '甲', '空', '零', '无'],
    },
    {
      says: '完成率：没有完成率的最后',
      key: 'attainment',
      up: ['甲', '零', '乙', '空', '词', '日', '无'],
      down: ['乙', '零', '甲', '空', '词', '日', '无'],
    },
    {
      says: '差距：只有未达标的有，逾期天数在后',
      key: 'gap',
      up: ['甲', '日', '乙', '空', '零', '词', '无'],
      down: ['日', '甲', '乙', '空', '零', '词', '无'],
    },
    {
      says: '完成情况：要处理的在前',
      key: 'state',
      up: ['甲', '日', '空', '词', '乙', '零', '无'],
      down: ['无', '乙', '零', '词', '空', '甲', '日'],
    },
  ])('$says', ({ key, up, down }) => {
    expect(namesBy(key)).toEqual(up)
    expect(namesBy(key, true)).toEqual(down)
  })
})

describe('orderIndicators: 其他列', () => {
  const rows = [
    anIndicatorRow({
      name: '指标10',
      project: '值班',
      projectOrder: 10,
      level1: ['2', '效益指标'],
      level2: ['22', '社会效益'],
    }),
    anIndicatorRow({
      name: '指标9',
      project: '保障',
      projectOrder: 9,
      level2: ['12', '质量指标'],
      period: '≥90批次',
    }),
    anIndicatorRow({ name: '指标8', project: '保障', projectOrder: 9, period: '≥100批次' }),
  ]

  it.each<{ says: string; key: OrderKey; names: string[] }>([
    { says: '项目按表中顺序，同一项目内不变', key: 'project', names: ['指标9', '指标8', '指标10'] },
    { says: '类别按代码', key: 'class', names: ['指标8', '指标9', '指标10'] },
    { says: '名称中的数字按大小', key: 'name', names: ['指标8', '指标9', '指标10'] },
    { says: '实施周期指标值按数值', key: 'period', names: ['指标10', '指标9', '指标8'] },
  ])('$says', ({ key, names }) => {
    expect(namesBy(key, false, rows)).toEqual(names)
  })

  it('周期完成情况看的是周期', () => {
    const running = anIndicatorRow({
      name: '进行中',
      actual: '30批次',
      periodVerdict: { status: 'unjudged', reason: 'in-progress', certain: false, working: '' },
    })
    const missed = anIndicatorRow({ name: '未达标', actual: '24批次' })
    expect(namesBy('period-state', false, [running, missed])).toEqual(['未达标', '进行中'])
  })

  it('不带年份的期限取本年度', () => {
    const later = anIndicatorRow({ name: '年底', annual: '年底' })
    const earlier = anIndicatorRow({ name: '十一月', annual: '2025年11月30日前' })
    expect(namesBy('annual', false, [later, earlier])).toEqual(['十一月', '年底'])
  })

  it('大数也精确比较', () => {
    const larger = anIndicatorRow({ name: '大', actual: '9007199254740993批次' })
    const smaller = anIndicatorRow({ name: '小', actual: '9007199254740992批次' })
    expect(namesBy('actual', false, [larger, smaller])).toEqual(['小', '大'])
  })

  it('没有指定顺序时为表中顺序', () => {
    expect(orderIndicators(rows, undefined)).toEqual(rows)
  })
})

describe('地址中的顺序', () => {
  it.each([
    { name: 'attainment', order: { key: 'attainment', descending: false } },
    { name: '-period-state', order: { key: 'period-state', descending: true } },
  ] as const)('$name', ({ name, order }) => {
    expect(readOrder(name)).toEqual(order)
    expect(orderName(order)).toBe(name)
  })

  it.each(['', '-', '--name', 'toString', '名称'])('「%s」不是列', name => {
    expect(readOrder(name)).toBeUndefined()
  })

  it('升序、降序、恢复表中顺序；换一列重新升序', () => {
    const up = nextOrder(undefined, 'name')
    const down = nextOrder(up, 'name')
    expect([up, down, nextOrder(down, 'name'), nextOrder(down, 'gap')]).toEqual([
      { key: 'name', descending: false },
      { key: 'name', descending: true },
      undefined,
      { key: 'gap', descending: false },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import { readThreshold } from '@/domain/threshold'

describe('「零投诉」同「0投诉」一样，是数值 0', () => {
  it.each(['投诉', '事故', '差错', '违规', '逾期', '增长', '投诉率', '安全事故'])('零%s', noun => {
    expect(readThreshold(`零${noun}`)).toEqual({
      printed: `零${noun}`,
      kind: 'number',
      comparison: '<=',
      stated: false,
      bound: '0',
      unit: noun,
      doubts: [],
    })
  })

  it.each([' 零投诉。', '〇投诉', '零 投诉', '“零投诉”'])('前后的标点和空白不碍事：%s', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound: '0', unit: '投诉', doubts: [] })
  })
})

describe('「零」只是词的一部分', () => {
  it.each([
    '零星采购',
    '零售',
    '零散',
    '零碎',
    '零件',
    '零部件',
    '零食',
    '零用',
    '零头',
    '零钱',
    '零工',
    '零担',
    '零基预算',
    '零陵区',
    '零距离',
    '零容忍',
    '零门槛',
    '零跑腿',
    '零接触',
    '零信任',
    '零碳',
    '零排队等候时间',
    '全年零投诉',
    '实现零投诉',
    '零投诉、零差错',
    '一投诉',
    '两投诉',
  ])('%s', printed => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'words', wording: printed, doubts: [] })
  })

  it('后面另有数值的，以那个数值为准', () => {
    expect(readThreshold('零差错率100%')).toMatchObject({ kind: 'number', bound: '100', unit: '%' })
  })
})

describe('填写「零投诉」', () => {
  it.each([
    ['零投诉', '零投诉', 'met'],
    ['0', '零投诉', 'met'],
    ['1', '零投诉', 'missed'],
    ['零投诉', '0', 'met'],
  ])('%s 对 %s：%s', (printed, target, status) => {
    const threshold = readThreshold(target)
    const actual = readActual(printed, threshold)
    expect(actual.doubts).toEqual([])
    expect(judge(threshold, actual)).toMatchObject({ status })
  })

  it.each(['≤2人', '0次', '0-3人', '零差错'])('对 %s，不能确定是同一回事，由人核对', target => {
    const actual = readActual('零投诉', readThreshold(target))
    expect(actual).toMatchObject({ kind: 'words', wording: '零投诉', doubts: [{ code: 'none-or-zero' }] })
  })

  it.each([
    ['零元', '≤2人', '元', '0'],
    ['零', '≤2人', '人', '0'],
    ['一百零五元', '≤2人', '元', '105'],
    ['〇起', '≤2人', '起', '0'],
  ])('%s 对 %s，照样是数值', (printed, target, unit, value) => {
    expect(readActual(printed, readThreshold(target))).toMatchObject({ kind: 'number', value, unit })
  })

  it.each([
    ['5安', '安'],
    ['5安以上', '安'],
    ['0安全事故', '安全事故'],
    ['0安置点', '安置点'],
  ])('%s 的计量单位是 %s', (printed, unit) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', unit, doubts: [] })
  })

  it('「0投诉」照印出的计量单位', () => {
    expect(readActual('0投诉', readThreshold('≤2人'))).toMatchObject({
      kind: 'number',
      unit: '投诉',
      doubts: [],
    })
  })
})

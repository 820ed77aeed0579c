import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { readThreshold } from '@/domain/threshold'

const codesOf = (printed: string) => readThreshold(printed).doubts.map(({ code }) => code)

describe('按月、按季计的指标值，全年完成值不能直接相比', () => {
  it.each([
    ['每季度不少于2次', '>=', '2'],
    ['每季度≥2次', '>=', '2'],
    ['每季≥2次', '>=', '2'],
    ['每月至少1次', '>=', '1'],
    ['每个月≥1次', '>=', '1'],
    ['每两个月≥1次', '>=', '1'],
    ['每两年≥1次', '>=', '1'],
    ['每半个月≥1次', '>=', '1'],
    ['每周≥1次', '>=', '1'],
    ['每隔一周≥1次', '>=', '1'],
    ['每星期≥1次', '>=', '1'],
    ['每旬≥1次', '>=', '1'],
    ['每半年≥1次', '>=', '1'],
    ['每学期≥1次', '>=', '1'],
    ['每日≥3次', '>=', '3'],
    ['每天≥3次', '>=', '3'],
    ['每小时≥3次', '>=', '3'],
    ['月均≥2次', '>=', '2'],
    ['月平均≥2次', '>=', '2'],
    ['季度均≥2次', '>=', '2'],
    ['日均不超过2次', '<=', '2'],
    ['按季≥2次', '>=', '2'],
    ['逐月≥2次', '>=', '2'],
    ['各季度≥2次', '>=', '2'],
    ['分季度≥2次', '>=', '2'],
    ['≥2次（每月）', '>=', '2'],
    ['≥2次，按季开展', '>=', '2'],
    ['不少于2次/每季度', '>=', '2'],
    ['至少每季度完成2次宣传', '>=', '2'],
    ['每 月 ≥ 2 次', '>=', '2'],
  ])('%s', (printed, comparison, bound) => {
    expect(readThreshold(printed)).toMatchObject({
      kind: 'number',
      comparison,
      stated: true,
      bound,
      unit: '次',
    })
    expect(codesOf(printed)).toEqual(['per-period'])
  })

  it.each(['每月1次', '平均每月2次', '每季度开展培训2次', '每月2-3次', '按季度发放100%', '2次每月'])(
    '没有比较符号的也问一次：%s',
    printed => {
      expect(codesOf(printed)).toEqual(['per-period'])
    },
  )

  it('说清要核对什么', () => {
    expect(readThreshold('每季度≥2次').doubts).toEqual([
      {
        code: 'per-period',
        message: '数值按每月、每季度一类的时段计，请确认指标值与实际完成值用同一口径',
        where: '每季度≥2次',
      },
    ])
  })

  it('其他存疑照旧', () => {
    expect(codesOf('每月约2次')).toEqual(['approximate', 'per-period'])
  })

  it('实际完成值也一样', () => {
    expect(readActual('每月2次', readThreshold('≥24次'))).toMatchObject({ doubts: [{ code: 'per-period' }] })
  })
})

describe('全年的数值，和只是用了这些字的', () => {
  it.each([
    '至少全年完成2次宣传',
    '全年≥2次',
    '每年不少于4次',
    '每年度≥4次',
    '每人不超过500元',
    '每一年≥4次',
    '日常巡查≥3次',
    '按日常要求≥3次',
    '按日期要求≥3次',
    '按周期≥3次',
    '每周期≥3次',
    '各天然气站≥3次',
    '第一季度≥2次',
    '节日均≥2次',
    '节假日均≥2次',
    '当月均≥2次',
    '2次/月',
    '≥2次/年',
  ])('%s', printed => {
    expect(readThreshold(printed).kind).toBe('number')
    expect(codesOf(printed)).toEqual([])
  })

  it.each(['每月10日前', '每月底前', '每季度末', '每月开展'])('文字不问：%s', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', doubts: [] })
  })
})

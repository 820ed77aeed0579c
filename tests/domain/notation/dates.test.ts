import { describe, expect, it } from 'vitest'
import { dateAt } from '@/domain/notation/dates'
import { isDay, printDay } from '@/domain/notation/days'
import { readThreshold } from '@/domain/threshold'

/** The date at the start of a normalised text: how much of it, which day, how exactly. */
function seen(rest: string) {
  const date = dateAt(rest)
  return date && [date.text, printDay(date.day), date.precision]
}

const codesOf = (printed: string) => readThreshold(printed).doubts.map(({ code }) => code)

describe('写到日', () => {
  it.each([
    ['1月1日', '--01-01'],
    ['1月9日', '--01-09'],
    ['9月10日', '--09-10'],
    ['10月19日', '--10-19'],
    ['11月20日', '--11-20'],
    ['12月31日', '--12-31'],
    ['01月05日', '--01-05'],
    ['11月3号', '--11-03'],
    ['11月份3日', '--11-03'],
    ['11 月 3 日', '--11-03'],
    ['11 月份 3 号', '--11-03'],
    ['2025年1月9日', '2025-01-09'],
    ['2025 年 12 月 31 日', '2025-12-31'],
    ['1999年12月31日', '1999-12-31'],
    ['2000年2月29日', '2000-02-29'],
    ['一月一日', '--01-01'],
    ['九月九日', '--09-09'],
    ['十月十日', '--10-10'],
    ['十月十九日', '--10-19'],
    ['十一月二十日', '--11-20'],
    ['十二月三十日', '--12-30'],
    ['十二月三十一日', '--12-31'],
    ['二〇二五年十一月三十日', '2025-11-30'],
    ['二零二五年十一月三十日', '2025-11-30'],
    ['二○二五年十一月三十日', '2025-11-30'],
    ['二O二五年十一月三十日', '2025-11-30'],
    ['二〇〇〇年一月一日', '2000-01-01'],
    ['一九九九年一月一日', '1999-01-01'],
    ['二〇二五年一〇月三〇日', '2025-10-30'],
    ['2025年十一月30日', '2025-11-30'],
    ['2025-11-30', '2025-11-30'],
    ['2025/11/30', '2025-11-30'],
    ['2025.11.30', '2025-11-30'],
    ['2025-1-9', '2025-01-09'],
    ['2025.01.09', '2025-01-09'],
    ['1999/9/9', '1999-09-09'],
  ])('%s', (printed, day) => {
    expect(seen(printed)).toEqual([printed, day, 'day'])
    expect(seen(`${printed}前`)).toEqual([printed, day, 'day'])
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by: day, doubts: [] })
  })
})

describe('月底', () => {
  it.each([
    ['1月底', '--01-31'],
    ['2月底', '--02-28'],
    ['9月底', '--09-30'],
    ['10月末', '--10-31'],
    ['12月终', '--12-31'],
    ['06月底', '--06-30'],
    ['6月份底', '--06-30'],
    ['6 月 底', '--06-30'],
    ['九月底', '--09-30'],
    ['十月底', '--10-31'],
    ['十二月底', '--12-31'],
    ['2024年2月底', '2024-02-29'],
    ['2025年2月底', '2025-02-28'],
    ['2025 年 6 月份底', '2025-06-30'],
    ['二〇二四年二月底', '2024-02-29'],
    ['2025-6底', '2025-06-30'],
    ['2025-06底', '2025-06-30'],
    ['2025.10末', '2025-10-31'],
    ['2025/12底', '2025-12-31'],
    ['2024.2底', '2024-02-29'],
  ])('%s', (printed, day) => {
    expect(seen(printed)).toEqual([printed, day, 'end'])
    expect(seen(`${printed}前`)).toEqual([printed, day, 'end'])
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by: day })
  })
})

describe('只写到月', () => {
  it.each([
    ['1月', '--01-31'],
    ['9月', '--09-30'],
    ['10月份', '--10-31'],
    ['12 月份', '--12-31'],
    ['二月', '--02-28'],
    ['十一月份', '--11-30'],
    ['2024年2月', '2024-02-29'],
    ['2025年12月', '2025-12-31'],
    ['2025-1', '2025-01-31'],
    ['2025-01', '2025-01-31'],
    ['2025-9', '2025-09-30'],
    ['2025-10', '2025-10-31'],
    ['2025/12', '2025-12-31'],
  ])('%s', (printed, day) => {
    expect(seen(printed)).toEqual([printed, day, 'month'])
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by: day })
    expect(codesOf(printed)).toEqual(['day-missing'])
  })

  it.each(['2025-6', '2025.6', '2025/06', '2025.12'])('%s前、之前', month => {
    expect(seen(`${month}前`)?.slice(0, 1)).toEqual([month])
    expect(seen(`${month}之前`)?.slice(2)).toEqual(['month'])
    expect(codesOf(`${month}前`)).toEqual(['before-month'])
  })
})

it('写法的长短：能读到哪里读到哪里', () => {
  expect(seen('11月一二日')?.[0]).toBe('11月')
  expect(seen('11月3')?.[0]).toBe('11月')
  expect(seen('2025年3')?.[0]).toBe('2025年')
  expect(seen('2025年内部审计')?.[0]).toBe('2025年')
  expect(dateAt('年内部审计')).toBeUndefined()
  expect(dateAt('年度内控建设')).toBeUndefined()
})

it('没有写年份的日子没有年份', () => {
  expect(dateAt('年底')).toStrictEqual({ text: '年底', day: { month: 12, day: 31 }, precision: 'end' })
})

describe('季度末', () => {
  it.each([
    ['1季度末', '--03-31'],
    ['2季度底', '--06-30'],
    ['3季度末', '--09-30'],
    ['4季度末', '--12-31'],
    ['一季度末', '--03-31'],
    ['第二季度终', '--06-30'],
    ['第三 季度 末', '--09-30'],
    ['四季度末', '--12-31'],
    ['2025年第3季度末', '2025-09-30'],
    ['2025 年 四季度底', '2025-12-31'],
    ['二〇二五年一季度末', '2025-03-31'],
  ])('%s', (printed, day) => {
    expect(seen(printed)).toEqual([printed, day, 'end'])
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by: day, doubts: [] })
  })

  it.each(['1季度', '第三季度', '四季度内'])('%s 没有写明末日', printed => {
    expect(dateAt(printed)).toBeUndefined()
    expect(readThreshold(printed).kind).not.toBe('date')
  })
})

describe('年底', () => {
  it.each([
    '年底',
    '年末',
    '年终',
    '年度末',
    '年度底',
    '年内',
    '年度内',
    '本年底',
    '本年末',
    '本年年底',
    '本年 年底',
    '本年度末',
    '本年内',
    '本年度内',
    '当年底',
    '当年年底',
    '当年内',
    '今年底',
    '今年年末',
    '今年内',
    '全年底',
    '全年内',
    '每年底',
    '每年年底',
    '每年度末',
  ])('%s', printed => {
    expect(seen(printed)).toEqual([printed, '--12-31', 'end'])
    expect(readThreshold(`${printed}前`)).toMatchObject({ kind: 'date', by: '--12-31', doubts: [] })
  })

  it.each([
    ['2025年底', '2025-12-31'],
    ['2025年末', '2025-12-31'],
    ['2025年终', '2025-12-31'],
    ['2025年年底', '2025-12-31'],
    ['2025年年末', '2025-12-31'],
    ['2025年度末', '2025-12-31'],
    ['2025年年度末', '2025-12-31'],
    ['2025 年 年底', '2025-12-31'],
    ['2025年内', '2025-12-31'],
    ['2025年度内', '2025-12-31'],
    ['1999年底', '1999-12-31'],
    ['二〇二五年底', '2025-12-31'],
    ['二零二五年末', '2025-12-31'],
    ['一九九九年底', '1999-12-31'],
  ])('%s', (printed, day) => {
    expect(seen(printed)).toEqual([printed, day, 'end'])
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by: day, doubts: [] })
  })

  it.each(['2025年', '2025 年', '二〇二五年', '2025年度', '2025学年', '2025学年度', '2025财年'])(
    '%s 只是年份',
    printed => {
      expect(seen(printed)?.[0]).toBe(printed)
      expect(seen(printed)?.slice(1)).toEqual(['2025-12-31', 'year'])
    },
  )

  it.each([
    '2021年度',
    '2024学年',
    '2024学年度',
    '2025财年',
    '二〇二五年度',
    '高于2021年度水平',
    '按2021年度计划',
  ])('%s 说的是哪一年，不是期限', printed => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'words', wording: printed, doubts: [] })
  })

  it.each([
    ['2021年度前', '2020-12-31', ['before-month']],
    ['不晚于2021年度', '2021-12-31', ['day-missing']],
    ['2021年度完成', '2021-12-31', ['day-missing']],
    ['2021年完成', '2021-12-31', ['day-missing']],
  ])('%s 是期限', (printed, by, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by })
    expect(codesOf(printed)).toEqual(codes)
  })

  it.each(['2021年度完成3次', '2021年完成3次', '2021学年完成3次'])('%s：年份旁边的数是数量', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound: '3', unit: '次' })
    expect(codesOf(printed)).toEqual(['words-around'])
  })
})

describe('日历上没有的', () => {
  it.each([
    '0月',
    '13月',
    '00月',
    '13月份',
    '36月',
    '100月',
    '0月底',
    '13月底',
    '13 月 底',
    '13月前',
    '13月底前',
    '13月底之前',
    '13月内',
    '于13月底前完成',
    '2025年0月',
    '2025年13月',
    '2025年13月底前',
    '二〇二五年十三月底前',
    '十三月',
    '十三月底前',
    '二十月',
    '零月',
    '三十月底',
    '0月1日',
    '13月1日前',
    '1月0日',
    '1月32日',
    '2月30日',
    '2月30日前',
    '4月31日',
    '11月31日前',
    '11月300日',
    '11月三十二日',
    '十一月四十日',
    '2025年2月29日',
    '2025-13-01',
    '2025-00-01',
    '2025/11/31',
    '2025.11.00',
    '2025.2.29前',
    '0季度末',
    '5季度末',
    '第五季度末',
    '2025年第5季度末',
    '十季度末',
  ])('%s', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(codesOf(printed)).toEqual(['no-such-day'])
  })

  it.each([
    ['13月底', false],
    ['0月底', false],
    ['12月底', true],
    ['1月底', true],
    ['5季度末', false],
    ['4季度末', true],
    ['2月29日', true],
    ['2025年2月29日', false],
    ['2024年2月29日', true],
  ])('%s 有没有：%s', (printed, exists) => {
    const date = dateAt(printed)
    expect(date && isDay(date.day)).toBe(exists)
  })
})

describe('不是日期', () => {
  it.each([
    '',
    '月',
    '月底',
    '年',
    '年度',
    '年限',
    '季度末',
    '底',
    '11',
    '10.5',
    '2025',
    '2025.6',
    '2025.06',
    '2025.60',
    '2025-0',
    '2025-00',
    '2025-13',
    '2025-60',
    '2025-123',
    '2025-6册',
    '2025-6-',
    '2025-6/5',
    '2025.6-5',
    '2025-11-301',
    '2025:11:30',
    '1999-6',
    '12025-6-5',
    '三四月',
    '三四月底',
    '一二日',
    '三四季度末',
    '3年内',
    '3年底',
    '25年底',
    '半年内',
    '一年内',
    '三年底',
    '一二三年底',
    '二十三年底',
    '三〇二五年底',
    '一八九九年底',
    '1899年底',
    '2100年底',
    '202年底',
    '20255年底',
    'PM2.5',
    '11.30',
    '11-30',
    '3个月',
    '36个月内',
  ])('「%s」', printed => {
    expect(dateAt(printed)).toBeUndefined()
  })

  it.each([
    ['3年内', '3', '年', []],
    ['一年内', '1', '年', []],
    ['10余年内', '10', '年', ['approximate']],
    ['10多年内', '10', '年', ['approximate']],
    ['36个月内', '36', '个月', []],
    ['1.5月内', '1.5', '月', []],
    ['2025.6', '2025.6', '', []],
    ['2025.60', '2025.60', '', []],
    ['10.5', '10.5', '', []],
  ])('%s 是数量', (printed, bound, unit, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'number', bound, unit })
    expect(codesOf(printed)).toEqual(codes)
  })

  it.each([
    '半年内',
    '数年内',
    '几年内',
    '多年内',
    '两三年内',
    '近年内',
    '明年底前',
    '去年底',
    '去年年底前',
    '去年12月底前',
    '明年3月31日前',
    '不晚于次年1月1日',
    '上年末',
    '下年末',
    '次年底前',
    '来年底',
    '往年底',
    '学年末',
    '财年底前',
    '三四月底',
    'PM2.5',
    'A11月底',
  ])('%s 是文字', printed => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'words', wording: printed, doubts: [] })
  })

  it.each(['25年底', '25年末前', '3年终'])('%s 不是年数，是读不出的年份', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(codesOf(printed)).toEqual(['unread-number'])
  })
})

it('写明了年份的，前面的去年不算数', () => {
  expect(readThreshold('去年2024年12月31日前')).toMatchObject({ kind: 'date', by: '2024-12-31' })
})

describe('大约的日子', () => {
  it.each([
    ['11月30日左右', '--11-30', []],
    ['11月30日 左右', '--11-30', []],
    ['11月30日前后', '--11-30', []],
    ['11月30日上下', '--11-30', []],
    ['2025年11月30日左右', '2025-11-30', []],
    ['2025-11-30左右', '2025-11-30', []],
    ['11月30日前左右', '--11-30', []],
    ['11月30日左右完成', '--11-30', []],
    ['11月底左右', '--11-30', []],
    ['11月底左右完成', '--11-30', []],
    ['年底左右', '--12-31', []],
    ['2025年底前后', '2025-12-31', []],
    ['约11月30日', '--11-30', []],
    ['约11月底', '--11-30', []],
    ['约 11月底', '--11-30', []],
    ['约十一月底', '--11-30', []],
    ['约年底', '--12-31', []],
    ['约本年底', '--12-31', []],
    ['约当年年底', '--12-31', []],
    ['约第一季度末', '--03-31', []],
    ['大约年底', '--12-31', []],
    ['接近年底', '--12-31', []],
    ['近年底', '--12-31', []],
    ['近年末', '--12-31', []],
    ['11月左右', '--11-30', ['day-missing']],
    ['2025年左右', '2025-12-31', ['day-missing']],
  ])('%s', (printed, by, others) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by })
    expect(codesOf(printed)).toEqual([...others, 'approximate'])
  })

  it('前后不是前', () => {
    expect(codesOf('11月30日前后完成')).toEqual(['approximate'])
    expect(codesOf('11月30日前')).toEqual([])
    expect(codesOf('11月30日后')).toEqual(['date-operator'])
  })
})

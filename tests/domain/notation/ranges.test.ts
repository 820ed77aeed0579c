import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { tildeDashes } from '@/domain/notation/normalise'
import { readThreshold } from '@/domain/threshold'

const codesOf = (printed: string) => readThreshold(printed).doubts.map(({ code }) => code)

describe('零下的区间：界值自己的负号', () => {
  it.each([
    ['-5--3', '-5', '-3', ''],
    ['-5 - -3', '-5', '-3', ''],
    ['-5 --3', '-5', '-3', ''],
    ['−5−−3', '-5', '-3', ''],
    ['－5－－3℃', '-5', '-3', '℃'],
    ['-5%--3%', '-5', '-3', '%'],
    ['-5℃--3℃', '-5', '-3', '℃'],
    ['-5～-3', '-5', '-3', ''],
    ['-5~~-3', '-5', '-3', ''],
    ['-5至-3℃', '-5', '-3', '℃'],
    ['-5到-3℃', '-5', '-3', '℃'],
    ['−5%~−3%', '-5', '-3', '%'],
    ['-5—-3', '-5', '-3', ''],
    ['-5–-3', '-5', '-3', ''],
    ['-5—－3', '-5', '-3', ''],
    ['-5——-3', '-5', '-3', ''],
    ['-0.5--.3', '-0.5', '-0.3', ''],
    ['-3--3', '-3', '-3', ''],
    ['-3-5', '-3', '5', ''],
    ['-3～5', '-3', '5', ''],
    ['-5—3℃', '-5', '3', '℃'],
    ['-5——3℃', '-5', '3', '℃'],
    ['-5──3℃', '-5', '3', '℃'],
    ['-5-0', '-5', '0', ''],
    ['-5-+3', '-5', '3', ''],
  ])('%s', (printed, low, high, unit) => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'range', low, high, unit, doubts: [] })
  })

  it.each([
    ['-3--5', '-5', '-3'],
    ['-3～-5', '-5', '-3'],
    ['-3至-5℃', '-5', '-3'],
    ['3～-5', '-5', '3'],
    ['3—-5', '-5', '3'],
    ['3–-5%', '-5', '3'],
    ['3——-5', '-5', '3'],
    ['5--3', '3', '5'],
  ])('%s 颠倒了，对调并存疑', (printed, low, high) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'range', low, high })
    expect(codesOf(printed)).toEqual(['range-reversed'])
  })

  it.each(['3--5次', '3——5次', '3──5次', '3~~5次', '0--5次', '-0--5次'])('%s 的两横是一个连接号', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'range', high: '5', unit: '次', doubts: [] })
  })

  it.each([
    ['5--3-1', ['several-values']],
    ['-5，--3', ['several-values']],
  ])('%s 读不成区间', (printed, codes) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(codesOf(printed)).toEqual(codes)
  })

  it.each([
    ['——', '~~'],
    ['──', '~~'],
    ['――', '~~'],
    ['━━', '~~'],
    ['–-5', '~-5'],
    ['—－5', '~－5'],
    ['——-5', '~~-5'],
    ['—5', '—5'],
    ['--5', '--5'],
    ['—–', '—–'],
  ])('连接号 %s → %s', (printed, told) => {
    expect(tildeDashes(printed)).toBe(told)
  })
})

describe('只有一头的区间', () => {
  it.each([
    '3至',
    '3到',
    '3-',
    '3—',
    '3——',
    '3～',
    '3 至',
    '3次至',
    '3次-',
    '85%～',
    '-5--',
    '约3至',
    '3余-',
    '11月底至',
    '2025年-',
    '11月30日前到',
  ])('%s 读不出，存疑', printed => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'words', wording: printed })
    expect(codesOf(printed)).toEqual(['unread-number'])
    expect(readActual(printed, readThreshold('≥3次')).doubts.map(({ code }) => code)).toEqual([
      'unread-number',
    ])
  })

  it.each(['-', '——', '--', '～'])('%s 仍是未设', printed => {
    expect(readThreshold(printed).kind).toBe('none')
  })
})

describe('年份的起止', () => {
  it.each([
    '2021-25',
    '2021—25',
    '2021——25',
    '2021~25',
    '2021至25年',
    '2021-22',
    '2021-25年',
    '2021-25年度',
    '2021—25年度',
    '2021年-25年',
    '2021年—25年度',
    '2021-25年底',
    '2021-99',
    '1998-99',
    '2024-25学年',
    '2024-25学年度',
    '2024-25财年',
    '2021-2025',
    '2021-2025年',
    '2021-2025年度',
    '2024-2025学年',
    '2009-12年',
    '2009-12年度',
  ])('%s 是文字', printed => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'words', wording: printed, doubts: [] })
  })

  it.each([
    ['2021-25册', '25', '2021', '册'],
    ['2021-25万元', '25', '2021', '万元'],
    ['2021-21', '21', '2021', ''],
    ['2021-20', '20', '2021', ''],
    ['2021-20年', '20', '2021', '年'],
    ['1821-25', '25', '1821', ''],
    ['2021-5年', '5', '2021', '年'],
    ['1998-05', '5', '1998', ''],
  ])('%s 不是，颠倒的区间存疑', (printed, low, high, unit) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'range', low, high, unit })
    expect(codesOf(printed)).toEqual(['range-reversed'])
  })

  it.each([
    ['2021-2025册', '2021', '2025', '册'],
    ['21-25年', '21', '25', '年'],
    ['2021-3025', '2021', '3025', ''],
    ['2021-125000', '2021', '125000', ''],
  ])('%s 不是，是区间', (printed, low, high, unit) => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'range', low, high, unit, doubts: [] })
  })
})

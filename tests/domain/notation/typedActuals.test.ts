import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { readBareDay } from '@/domain/notation/bareDay'
import { readThreshold } from '@/domain/threshold'

function typed(printed: string, target: string) {
  const { printed: kept, doubts, ...achieved } = readActual(printed, readThreshold(target))
  expect(kept).toBe(printed)
  return { ...achieved, codes: doubts.map(({ code }) => code) }
}

describe('填报时少一个单位、多半个人', () => {
  it.each([
    ['2.5', '≥3人', ['not-whole']],
    ['2.5人', '≥3', ['not-whole']],
    ['2.5', '≥3天', []],
    ['2.5', '≥2.5人', []],
    ['2.5', '2-5人', ['not-whole']],
    ['2.5', '2.5-5人', []],
    ['2.5', '2-5.5人', []],
    ['1.2万', '≥10000人次', []],
    ['1.23456万', '≥10000人次', ['not-whole']],
    ['0.0001亿', '≥10000人次', []],
    ['0.000000001亿', '≥10000人次', ['not-whole']],
    ['1.2万人次', '≥10000人次', []],
  ])('%s 对 %s', (printed, target, codes) => {
    expect(typed(printed, target)).toMatchObject({ kind: 'number', codes })
  })
})

describe('时限该填日期', () => {
  it.each([
    ['已完成', ['no-day-given']],
    ['100%', ['no-day-given']],
    ['3-5天', ['no-day-given', 'several-values']],
    ['', []],
    ['2025-11-28', []],
    [' 20251128 ', []],
    ['11.28', ['bare-day']],
    ['11月', ['day-missing']],
    ['11月28日前', ['operator-in-actual']],
  ])('「%s」', (printed, codes) => {
    expect(typed(printed, '2025年11月30日前').codes).toEqual(codes)
  })

  it.each([
    ['20251128', '2025-11-28'],
    ['11.28', '--11-28'],
    ['11/28', '--11-28'],
    ['11-28', '--11-28'],
    [' 1-5 ', '--01-05'],
  ])('只写数字的日子：%s', (printed, by) => {
    expect(readBareDay(printed)).toMatchObject({ kind: 'date', by })
  })

  it.each([
    '120251128',
    '202511280',
    '18991128',
    '20251328',
    '111.28',
    '11.281',
    '13.28',
    '11.0',
    '11.28日',
    '11',
  ])('%s 不是只写数字的日子', printed => {
    expect(readBareDay(printed)).toBeUndefined()
  })
})

describe('照抄指标值的话', () => {
  it.each([
    ['有效提升', '有效提升', ['echo-of-target']],
    ['有效提升。', '有效提升', ['echo-of-target']],
    ['有效 提升！！', '有效提升', ['echo-of-target']],
    ['有效，提升', '有效提升', []],
    ['明显提升', '有效提升', []],
  ])('%s 对 %s', (printed, target, codes) => {
    expect(typed(printed, target).codes).toEqual(codes)
  })
})

it('不是数量、日期的，前后空白不算文字', () => {
  expect(typed(' 3-5次 ', '≥3次')).toEqual({ kind: 'words', wording: '3-5次', codes: ['several-values'] })
})

it('指标值是文字或日期时，数字没有单位可取', () => {
  expect(typed('3', '有效提升')).toEqual({ kind: 'number', value: '3', unit: '', codes: [] })
  expect(typed('3', '2-5册')).toEqual({ kind: 'number', value: '3', unit: '册', codes: [] })
})

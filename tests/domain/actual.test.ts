import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import { readThreshold } from '@/domain/threshold'

const against = (printed: string, target: string) => readActual(printed, readThreshold(target))
const codesOf = (printed: string, target: string) => against(printed, target).doubts.map(({ code }) => code)

describe('没有单位的一侧取另一侧的', () => {
  it.each([
    ['8', '=8个', '8', '个'],
    ['132.9', '≤202.6万元', '132.9', '万元'],
    ['100', '= 100 %', '100', '%'],
    ['1300', '1200-1500册', '1300', '册'],
    ['8个', '=8', '8', '个'],
    ['4', '≥3', '4', ''],
    ['0', '≤2人', '0', '人'],
    ['1,253', '≥124家', '1253', '家'],
    ['95.00%', '≥95%', '95.00', '%'],
    ['两次', '≥2次', '2', '次'],
    ['180元/人、天', '400元/人、天', '180', '元/人、天'],
  ])('%s 对 %s', (printed, target, value, unit) => {
    expect(against(printed, target)).toEqual({ printed, kind: 'number', value, unit, doubts: [] })
  })

  it.each([
    ['3人次', '＜3人', '人次'],
    ['15000件', '≥1万件', '件'],
    ['2700000元', '≤270万元', '元'],
  ])('%s 对 %s：写了的单位不改', (printed, target, unit) => {
    expect(against(printed, target)).toMatchObject({ kind: 'number', unit, doubts: [] })
  })
})

describe('对百分比填的小数', () => {
  it.each([
    ['0.95', '≥95%', ['share-or-percent']],
    ['1', '≥95%', ['share-or-percent']],
    ['1', '≥2%', ['share-or-percent']],
    ['0.95', '85%～95%', ['share-or-percent']],
    ['0', '≥95%', []],
    ['1.01', '≥95%', []],
    ['1', '≥1.99%', []],
    ['0.1', '≤0.4%', []],
    ['0.95%', '≥95%', []],
    ['0.95', '≥95万元', []],
  ])('%s 对 %s', (printed, target, codes) => {
    expect(codesOf(printed, target)).toEqual(codes)
  })
})

describe('日期', () => {
  it.each([
    ['2021年12月31日', '2021-12-31'],
    ['2021-11-05', '2021-11-05'],
    ['2021.11.5', '2021-11-05'],
    ['20211105', '2021-11-05'],
    ['11月5日', '--11-05'],
  ])('%s', (printed, on) => {
    expect(against(printed, '2021年底')).toEqual({ printed, kind: 'date', on, doubts: [] })
  })

  it.each([
    ['11.28', '--11-28', ['bare-day']],
    ['11-28', '--11-28', ['bare-day']],
    ['2021年底', '2021-12-31', ['day-missing']],
    ['2021年11月', '2021-11-30', ['day-missing']],
    ['2021年11月30日前', '2021-11-30', ['operator-in-actual']],
  ])('%s 存疑', (printed, on, codes) => {
    expect(against(printed, '2021年底')).toMatchObject({ kind: 'date', on })
    expect(codesOf(printed, '2021年底')).toEqual(codes)
  })

  it.each([
    ['已完成', 'words'],
    ['100%', 'number'],
    ['按时完成', 'words'],
    ['13.45', 'number'],
  ])('「%s」没有说明哪一天', (printed, kind) => {
    expect(against(printed, '11月底之前').kind).toBe(kind)
    expect(codesOf(printed, '11月底之前')).toContain('no-day-given')
  })

  it('不对日期时，带点的数字是数值', () => {
    expect(against('11.28', '≤12万元')).toMatchObject({ kind: 'number', value: '11.28' })
  })
})

describe('文字', () => {
  it.each([
    ['达成预期指标', '效果明显', []],
    ['有效提升', '有效提升', ['echo-of-target']],
    ['有效提升。', '定性 有效提升', ['echo-of-target']],
    ['好坏', '定性 好坏', ['both-ways', 'echo-of-target']],
    ['已完成', '≥3次', []],
  ])('%s 对 %s', (printed, target, codes) => {
    expect(against(printed, target).kind).toBe('words')
    expect(codesOf(printed, target)).toEqual(codes)
  })

  it('一个单元格内的区间不是一个完成值', () => {
    const expected = { kind: 'words', wording: '85%-90%', doubts: [{ code: 'several-values' }] }
    expect(against('85%-90%', '≥80%')).toMatchObject(expected)
  })
})

describe('其他存疑', () => {
  it.each([
    ['≥266米', '266', '米', 'operator-in-actual'],
    ['266米以上', '266', '米', 'operator-in-actual'],
    ['约266米', '266', '米', 'approximate'],
    ['已完成266米', '266', '米', 'words-around'],
  ])('%s', (printed, value, unit, code) => {
    expect(against(printed, '≥200米')).toMatchObject({ kind: 'number', value, unit, doubts: [{ code }] })
  })

  it('同一存疑只说一次', () => {
    expect(codesOf('100%、95%', '≥90%')).toEqual(['several-values'])
  })
})

describe('未填不是 0', () => {
  it.each(['', ' ', '—', '/'])('「%s」', printed => {
    expect(against(printed, '≤2人')).toEqual({ printed, kind: 'none', doubts: [] })
  })

  it('「无」可能是 0', () => {
    expect(against('无', '≤2人')).toMatchObject({ kind: 'none', doubts: [{ code: 'none-or-zero' }] })
  })
})

describe('「没有」一类的文字对数值，可能是 0', () => {
  it.each([
    ['没有', '＜3人'],
    ['无投诉', '＜3人'],
    ['零投诉。', '≤2人'],
    ['全年无投诉', '0'],
    ['没有投诉情况', '＜3人'],
    ['未发生', '≤1起'],
    ['未发生安全事故', '≤1起'],
    ['未收到群众投诉', '＜3人'],
    ['无一例', '1-3例'],
  ])('%s 对 %s', (printed, target) => {
    expect(against(printed, target).kind).toBe('words')
    expect(codesOf(printed, target)).toEqual(['none-or-zero'])
  })

  it.each([
    ['未完成', '≥3次'],
    ['没有完成', '≥3次'],
    ['无法统计', '≥90%'],
    ['没有', '显著提升'],
    ['零', '＜3人'],
  ])('%s 对 %s 不是', (printed, target) => {
    expect(codesOf(printed, target)).toEqual([])
  })
})

describe('不近情理的数值', () => {
  it.each([
    ['-1', '＜3人', ['negative']],
    ['-5%', '≥90%', ['negative']],
    ['-1', '0', ['negative']],
    ['-0.5', '0-3人', ['negative', 'not-whole']],
    ['0', '≥0次', []],
    ['-1', '≥-5%', []],
    ['-1', '±3%', []],
    ['-1', '显著提升', []],
  ])('小于 0：%s 对 %s', (printed, target, codes) => {
    expect(codesOf(printed, target)).toEqual(codes)
  })

  it.each([
    ['2.5人', '＜3人', ['not-whole']],
    ['2.5', '≥3批次', ['not-whole']],
    ['2.0', '≥3批次', []],
    ['1.5万人次', '≥1万人次', []],
    ['1.5万', '≥1万人次', []],
    ['1.23456万人次', '≥1万人次', ['not-whole']],
    ['1.00005万', '≥1次', ['not-whole', 'implausible-size']],
    ['2.5', '≥2.5人', []],
    ['2.5', '≥3天', []],
    ['2.5课时', '≥3课时', []],
    ['2.5', '≥3', []],
    ['99.5', '≥95%', []],
  ])('整数计的单位：%s 对 %s', (printed, target, codes) => {
    expect(codesOf(printed, target)).toEqual(codes)
  })

  it.each([
    ['3000', '≥3次', []],
    ['3001', '≥3次', ['implausible-size']],
    ['1万', '≥3', ['implausible-size']],
    ['99999999999999999999', '＜3人', ['implausible-size']],
    ['2700000元', '≤270万元', []],
    ['2701000000', '≤270万元', ['implausible-size']],
    ['5', '0', []],
    ['5001', '1-5册', ['implausible-size']],
    ['5000', '1-5册', []],
    ['9999人次', '≥3人', []],
  ])('大小：%s 对 %s', (printed, target, codes) => {
    expect(codesOf(printed, target)).toEqual(codes)
  })

  it('存疑不改变评判', () => {
    const target = readThreshold('≥3次')
    expect(judge(target, readActual('3001', target))).toMatchObject({ status: 'met' })
    expect(judge(target, readActual('-1', target))).toMatchObject({ status: 'missed' })
  })
})

it('没有指标值时照样读', () => {
  expect(against('100.00%', '')).toEqual({
    printed: '100.00%',
    kind: 'number',
    value: '100.00',
    unit: '%',
    doubts: [],
  })
})

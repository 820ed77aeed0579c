import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
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
    ['0.95', '≥95个', []],
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

it('没有指标值时照样读', () => {
  expect(against('100.00%', '')).toEqual({
    printed: '100.00%',
    kind: 'number',
    value: '100.00',
    unit: '%',
    doubts: [],
  })
})

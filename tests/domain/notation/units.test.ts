import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDecimal } from '@/domain/notation/decimal'
import { convert, isRatio, unitsConvert, isMoneyUnit } from '@/domain/notation/units'

describe('convert: units of one family', () => {
  it.each([
    ['270', '万元', '元', '2700000'],
    ['2700000', '元', '万元', '270'],
    ['1', '亿元', '万元', '10000'],
    ['0.1', '元', '亿元', '0.000000001'],
    ['1.5', '万件', '件', '15000'],
    ['1', '百万元', '万元', '100'],
    ['45', '万', '元', '450000'],
    ['45', '万', '万元', '45'],
    ['28', '万亩', '亩', '280000'],
    ['9', '‰', '%', '0.9'],
    ['0.9', '%', '‰', '9'],
    ['1', '‰', '万分之一', '10'],
    ['50', '百分比', '%', '50'],
    ['0.565', 'km', '米', '565'],
    ['1', '千米', '公里', '1'],
    ['3', '％', '%', '3'],
    ['3', '日', '天', '3'],
    ['3', '名', '人', '3'],
    ['2', '万元/人', '元/人', '20000'],
    ['12', '元/人、天', '元/人、天', '12'],
    ['-3', '万元', '元', '-30000'],
    ['0', '元', '万元', '0'],
  ])('%s %s = ? %s', (value, from, to, expected) => {
    expect(convert(value, from, to)?.toFixed()).toBe(expected)
  })

  it.each([
    ['5', '', '%', '5'],
    ['5', '万元', '', '5'],
    ['5', '', '', '5'],
  ])('一侧没有单位，取另一侧的：%s %s → %s', (value, from, to, expected) => {
    expect(convert(value, from, to)?.toFixed()).toBe(expected)
  })
})

describe('convert: 万、亿 alone are scales, no units', () => {
  it.each([
    ['1', '万', '', '10000'],
    ['1', '万级', '', '10000'],
    ['0.5', '亿', '', '50000000'],
    ['3', '百', '', '300'],
    ['0', '万', '', '0'],
    ['30000', '', '万', '3'],
    ['1', '亿', '万', '10000'],
    ['1', '万', '次', '10000'],
    ['1', '万级', '人次', '10000'],
    ['2', '万元', '万', '2'],
    ['5', '级', '', '5'],
  ])('%s %s = ? %s', (value, from, to, expected) => {
    expect(convert(value, from, to)?.toFixed()).toBe(expected)
  })
})

describe('convert: units that differ', () => {
  it.each([
    ['人', '人次'],
    ['人', '%'],
    ['元', '元/人'],
    ['件', '次'],
    ['万', '%'],
    ['%', '百分点'],
    ['批次', '次'],
    ['constructor', '人'],
  ])('%s 与 %s 不换算', (from, to) => {
    expect(convert('1', from, to)).toBeUndefined()
    expect(unitsConvert(from, to)).toBe(false)
  })

  it.each(['', ' ', 'abc', '1e3', '1,000', '.5'])('「%s」不是数值', value => {
    expect(convert(value, '元', '元')).toBeUndefined()
  })
})

it('转换往返不失真', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.stringMatching(/^\d{1,12}$/u))
    .map(([whole, fraction]) => `${whole}.${fraction}`)
  const unit = fc.constantFrom('元', '万元', '亿元', '千元')
  fc.assert(
    fc.property(decimal, unit, unit, (value, one, other) => {
      const there = convert(value, one, other)
      expect(there && convert(there.toFixed(), other, one)?.eq(value)).toBe(true)
    }),
  )
})

it.each([
  ['%', true],
  ['‰', true],
  ['万分之一', true],
  ['‱', true],
  ['个', false],
  ['', false],
])('「%s」是否比率：%s', (unit, expected) => {
  expect(isRatio(unit)).toBe(expected)
})

it.each([
  ['12.50', '12.5'],
  ['100', '100'],
  ['0.000', '0'],
  ['0.00000001', '0.00000001'],
])('%s 写作 %s', (value, expected) => {
  expect(plainDecimal(value)).toBe(expected)
})

it.each([
  ['元', true],
  ['万元', true],
  ['亿元', true],
  ['元/人', false],
  ['万', false],
  ['', false],
])('%j 是不是金额：%s', (unit, isMoney) => {
  expect(isMoneyUnit(unit)).toBe(isMoney)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  effectiveBudget,
  executedSoFar,
  executedTotal,
  executionRate,
  readFen,
  sumFen,
  totalOf,
  wanYuan,
} from '@/domain/money'
import type { AmountUnit, Amounts, Fen } from '@/domain/money'
import { fen } from '../builders/rows'

describe('读金额', () => {
  it.each<[string, AmountUnit, number]>([
    ['280.96', '万元', 280_960_000],
    ['60.00', '万元', 60_000_000],
    ['0', '万元', 0],
    ['0.00', '元', 0],
    ['-0', '元', 0],
    ['0.000001', '万元', 1],
    ['0.01', '元', 1],
    ['1,234.50', '万元', 1_234_500_000],
    ['1，234，567.89', '元', 123_456_789],
    [' 12.5 ', '万元', 12_500_000],
    ['１２．５', '万元', 12_500_000],
    ['-5.6', '万元', -5_600_000],
    ['12.5万元', '元', 12_500_000],
    ['125000元', '万元', 12_500_000],
    ['0.29', '元', 29],
    ['1.15', '万元', 1_150_000],
    ['9007199254.740991', '万元', Number.MAX_SAFE_INTEGER],
  ])('%s（%s）', (printed, unit, amount) => {
    expect(readFen(printed, unit)).toBe(amount)
  })

  it.each<[string, AmountUnit]>([
    ['', '万元'],
    ['  ', '万元'],
    ['—', '万元'],
    ['/', '万元'],
    ['无', '万元'],
    ['12.', '万元'],
    ['.5', '万元'],
    ['1,23', '万元'],
    ['1e3', '万元'],
    ['12万', '万元'],
    ['1.2.3', '万元'],
    ['0.0000001', '万元'],
    ['0.001', '元'],
    ['9007199254.740992', '万元'],
  ])('「%s」（%s）不是金额', (printed, unit) => {
    expect(readFen(printed, unit)).toBeUndefined()
  })
})

describe('写成万元', () => {
  it.each([
    ['280.96', '280.96'],
    ['60', '60.00'],
    ['0', '0.00'],
    ['5.6', '5.60'],
    ['0.005', '0.005'],
    ['0.000001', '0.000001'],
    ['-1.5', '-1.50'],
    ['1234.5', '1234.50'],
  ])('%s → %s', (amount, text) => {
    expect(wanYuan(fen(amount))).toBe(text)
  })

  it('写出的再读回来是同一个数', () => {
    const amounts = fc.maxSafeInteger().map(amount => amount as Fen)
    fc.assert(fc.property(amounts, amount => readFen(wanYuan(amount), '万元') === amount))
  })
})

describe('合计', () => {
  it('按分精确相加', () => {
    expect(sumFen([fen('0.1'), fen('0.2')])).toBe(fen('0.3'))
    expect(sumFen([])).toBeUndefined()
  })

  it('超出能精确表示的范围时不给出合计', () => {
    const most = Number.MAX_SAFE_INTEGER as Fen
    expect(sumFen([most, 1 as Fen])).toBeUndefined()
    expect(sumFen([most, most, Number.MIN_SAFE_INTEGER as Fen])).toBe(most)
  })

  it.each<[string, Amounts, Fen | undefined]>([
    ['全空', {}, undefined],
    ['印了总计', { total: fen('90'), fiscal: fen('80') }, fen('90')],
    ['没印总计，按来源相加', { fiscal: fen('80'), other: fen('10') }, fen('90')],
    ['0 不是空', { fiscal: fen('0') }, fen('0')],
  ])('%s', (_, amounts, total) => {
    expect(totalOf(amounts)).toBe(total)
  })
})

describe('全年预算数', () => {
  const initial = { total: fen('90'), fiscal: fen('80'), other: fen('10') }

  it.each<[string, Amounts, Amounts, Amounts]>([
    ['未填即年初数', initial, {}, initial],
    [
      '一个来源调整',
      initial,
      { fiscal: fen('70') },
      { total: fen('80'), fiscal: fen('70'), other: fen('10') },
    ],
    ['调整为 0', initial, { other: fen('0') }, { total: fen('80'), fiscal: fen('80'), other: fen('0') }],
    ['增加一个来源', initial, { special: fen('5') }, { ...initial, special: fen('5'), total: fen('95') }],
    ['只印总计的项目，只填总计', { total: fen('90') }, { total: fen('60') }, { total: fen('60') }],
    ['只填总计，来源合不上就不再知道', initial, { total: fen('60') }, { total: fen('60') }],
    ['只填总计，来源合得上', { ...initial, total: fen('91') }, { total: fen('90') }, initial],
    ['年初为空', {}, { fiscal: fen('5') }, { total: fen('5'), fiscal: fen('5') }],
  ])('%s', (_, before, adjusted, effective) => {
    expect(effectiveBudget(before, adjusted)).toEqual(effective)
  })
})

describe('全年执行数', () => {
  const budget = { total: fen('90'), fiscal: fen('80'), other: fen('10') }

  it.each<[string, Amounts, Amounts, Fen | undefined]>([
    ['未填', {}, budget, undefined],
    ['来源都填了', { fiscal: fen('80'), other: fen('0') }, budget, fen('80')],
    ['有预算的来源空着，不是合计', { fiscal: fen('80') }, budget, undefined],
    [
      '没有预算的来源可以空着',
      { fiscal: fen('80') },
      { total: fen('80'), fiscal: fen('80'), other: fen('0') },
      fen('80'),
    ],
    ['预算外的来源也算', { fiscal: fen('80'), special: fen('1') }, { fiscal: fen('80') }, fen('81')],
    ['只印总计的项目', { total: fen('60') }, { total: fen('90') }, fen('60')],
    ['只印总计的项目未填', {}, { total: fen('90') }, undefined],
    ['只填了总计', { total: fen('60') }, budget, fen('60')],
  ])('%s', (_, executed, effective, total) => {
    expect(executedTotal(executed, effective)).toBe(total)
  })
})

describe('已支出', () => {
  const budget = { total: fen('90'), fiscal: fen('80'), other: fen('10') }

  it.each<[string, Amounts, Fen | undefined]>([
    ['什么都没填', {}, undefined],
    ['有一个来源空着：填了的都算', { fiscal: fen('85') }, fen('85')],
    ['填了 0 也是填了', { other: fen('0') }, fen('0')],
    ['填齐：就是全年执行数', { fiscal: fen('80'), other: fen('5') }, fen('85')],
    ['只填了总计', { total: fen('60') }, fen('60')],
    ['来源没填齐而填了总计：以总计为准', { fiscal: fen('50'), total: fen('60') }, fen('60')],
  ])('%s', (_, executed, spent) => {
    expect(executedSoFar(executed, budget)).toBe(spent)
  })
})

describe('执行率', () => {
  it.each<[string, Fen | undefined, Fen | undefined, number | undefined]>([
    ['未四舍五入', fen('5.02'), fen('5.6'), 5.02 / 5.6],
    ['超预算', fen('16'), fen('10'), 1.6],
    ['一分未用', fen('0'), fen('10'), 0],
    ['预算为 0：不适用', fen('0'), fen('0'), undefined],
    ['未填', undefined, fen('10'), undefined],
    ['没有预算', fen('1'), undefined, undefined],
  ])('%s', (_, spent, budget, rate) => {
    expect(executionRate(spent, budget)).toBe(rate)
  })
})

import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Grade } from '@/domain/judge'
import { judgePeriod } from '@/domain/period'
import type { Accumulation } from '@/domain/period'
import { readThreshold } from '@/domain/threshold'

/** Rows of each year from 2024 on as typed; undefined for a blank, no row at all for a year without a record. */
type Typed = readonly (readonly (string | undefined)[])[]

/** A period from 2024 to 2025, as of the last year typed. */
function verdict(
  target: string,
  accumulation: Accumulation,
  typed: Typed,
  rest: { grade?: Grade; apart?: true } = {},
) {
  const threshold = readThreshold(target)
  const rows = typed.flatMap((texts, place) =>
    texts.map(text => ({
      year: 2024 + place,
      actual: text === undefined ? undefined : readActual(text, threshold),
      ...rest,
    })),
  )
  const asOf = 2024 + typed.length - 1
  return judgePeriod(threshold, rows, accumulation, { from: 2024, to: 2025 }, asOf)
}

const told = (...of: Parameters<typeof verdict>) => {
  const found = verdict(...of)
  return found.status === 'unjudged' ? found.reason : found.status
}

describe('各年累计：同一年度各行先相加', () => {
  it.each<[string, Typed, string, string]>([
    ['≥9个', [['2', '4'], ['3']], 'met', '（2 + 4）+ 3 = 9 ≥ 9'],
    ['≥9个', [['2', '4'], ['2.99']], 'missed', '（2 + 4）+ 2.99 = 8.99 < 9'],
    ['≥9个', [['3'], ['2', '4']], 'met', '3 +（2 + 4）= 9 ≥ 9'],
    [
      '≥9个',
      [
        ['2', '1'],
        ['2', '4'],
      ],
      'met',
      '（2 + 1）+（2 + 4）= 9 ≥ 9',
    ],
    ['≥9个', [['2', '0'], ['7']], 'met', '（2 + 0）+ 7 = 9 ≥ 9'],
    ['≤9个', [['2', '4'], ['3.5']], 'missed', '（2 + 4）+ 3.5 = 9.5 > 9'],
    ['≥9万元', [['2', '40000元'], ['3']], 'met', '（2 + 4）+ 3 = 9 ≥ 9'],
    ['≥-9个', [['-2', '-4'], ['-3']], 'met', '（-2 + (-4)）+ (-3) = -9 ≥ -9'],
    ['≥9个', [['2', undefined], ['3']], 'no-actual', '（2 + 未填）+ 3 = 5（已填 1/2 年）'],
    ['≥9个', [['8', undefined], ['3']], 'met', '（8 + 未填）+ 3 = 11 ≥ 9（已填 1/2 年）'],
    [
      '≥9个',
      [['2', '4人次'], ['3']],
      'unit-differs',
      '（2 + 4人次）+ 3 = 5（已填 1/2 年，单位不一致的未计入）',
    ],
    ['≥9个', [['2', '4']], 'in-progress', '2 + 4 = 6（已填 1/2 年）'],
  ])('%s，%j：%s', (target, typed, outcome, working) => {
    expect([told(target, 'sum', typed), verdict(target, 'sum', typed).working]).toEqual([outcome, working])
  })
})

describe('逐行对照的口径：每一行都是该年的一个数', () => {
  it.each<[string, Accumulation, Typed, string]>([
    ['≥95%', 'everyYear', [['96', '97'], ['95']], 'met'],
    ['≥95%', 'everyYear', [['96', '94'], ['95']], 'missed'],
    ['≥95%', 'everyYear', [['96', undefined], ['95']], 'no-actual'],
    ['≥95%', 'max', [['94', '95'], ['90']], 'met'],
    ['≥95%', 'max', [['94', '93'], ['90']], 'missed'],
    ['≥95%', 'min', [['94', '99'], ['99']], 'missed'],
    ['≥95%', 'min', [['95', '99'], ['99']], 'met'],
  ])('%s %s，%j：%s', (target, accumulation, typed, outcome) => {
    expect(told(target, accumulation, typed)).toBe(outcome)
  })

  it('有一行未达标，以后年度改变不了', () => {
    expect(verdict('≥95%', 'everyYear', [['96', '94']])).toMatchObject({ status: 'missed', certain: true })
  })

  it('定性的每一行都要达成', () => {
    expect(told('明显提升', 'everyYear', [['提升', '提升'], ['提升']], { grade: 'achieved' })).toBe('met')
    expect(told('明显提升', 'everyYear', [['提升', '提升'], ['提升']], { grade: 'failed' })).toBe('missed')
  })
})

describe('可相加的数：各行分看与合看须一致，不一致的由人工判断', () => {
  it.each<[string, Accumulation, Typed, string]>([
    ['≥6个', 'everyYear', [['2', '4'], ['6']], 'needs-person'],
    ['≥6个', 'everyYear', [['2', '3'], ['6']], 'missed'],
    ['≥6个', 'everyYear', [['6', '7'], ['6']], 'met'],
    ['≥6个', 'everyYear', [['6', '7'], ['5']], 'missed'],
    ['≤6个', 'everyYear', [['2', '5'], ['6']], 'needs-person'],
    ['≤6个', 'everyYear', [['2', '4'], ['6']], 'met'],
    ['≥6个', 'max', [['2', '4'], ['3']], 'needs-person'],
    ['≥6个', 'max', [['2', '4'], ['6']], 'met'],
    ['≥6个', 'min', [['2', '4'], ['6']], 'needs-person'],
    ['≥6个', 'everyYear', [['7', undefined], ['6']], 'no-actual'],
    ['≥6个', 'everyYear', [['2', undefined], ['6']], 'no-actual'],
    ['≥6个', 'everyYear', [['2', ''], ['6']], 'no-actual'],
    ['≥6个', 'everyYear', [['7', '4人次'], ['6']], 'unit-differs'],
    ['≥6个', 'everyYear', [['2', '4人次'], ['6']], 'needs-person'],
    ['≥6个', 'everyYear', [['4人次', undefined], ['6']], 'no-actual'],
    ['≥6个', 'everyYear', [['6', '6'], ['']], 'no-actual'],
    ['≥6万元', 'everyYear', [['2', '50000元'], ['6']], 'needs-person'],
  ])('%s %s，%j：%s', (target, accumulation, typed, outcome) => {
    expect(told(target, accumulation, typed)).toBe(outcome)
  })
})

describe('最新与平均：多行说不清取哪一行', () => {
  it.each<[string, Accumulation, Typed, string]>([
    ['≥95%', 'latest', [['80'], ['94', '96']], 'needs-person'],
    ['≥95%', 'latest', [['80'], ['96', undefined]], 'no-actual'],
    ['≥95%', 'latest', [['80', '81'], ['96']], 'met'],
    ['≥95%', 'mean', [['94', '96'], ['96']], 'needs-person'],
    ['≥95%', 'latest', [['80'], ['96', '']], 'no-actual'],
    ['≥95%', 'latest', [['80', '81'], ['94']], 'missed'],
    ['≥95%', 'mean', [['96'], ['94', undefined]], 'no-actual'],
    ['明显提升', 'sum', [['提升'], ['提升', '提升']], 'needs-person'],
  ])('%s %s，%j：%s', (target, accumulation, typed, outcome) => {
    expect(told(target, accumulation, typed)).toBe(outcome)
  })

  it('由人工判断的，以后年度也可能改变，不算已定', () => {
    expect(verdict('≥6个', 'everyYear', [['2', '4']])).toMatchObject({ status: 'unjudged', certain: false })
  })

  it('各行都写出来，并说明为什么没有结论', () => {
    expect(verdict('≥95%', 'latest', [['80'], ['94', '96']]).working).toBe(
      '2024年 80 < 95；2025年 94 < 95；2025年 96 ≥ 95；同一年度有多行（一拆多或多合一），须由人工判断',
    )
  })
})

it('各行有各自的周期指标值：不相加，由人工判断', () => {
  expect(told('≥9个', 'sum', [['5', '6'], ['3']], { apart: true })).toBe('needs-person')
})

it('只有一年的各行有各自的周期指标值，也由人工判断', () => {
  const threshold = readThreshold('≥9个')
  const row = (year: number, text: string, apart?: true) => ({
    year,
    actual: readActual(text, threshold),
    ...(apart && { apart }),
  })
  const rows = [row(2024, '9'), row(2025, '2', true), row(2025, '3', true)]
  expect(judgePeriod(threshold, rows, 'sum', { from: 2024, to: 2025 }, 2025)).toMatchObject({
    status: 'unjudged',
    reason: 'needs-person',
  })
})

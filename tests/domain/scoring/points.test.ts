import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromSteps,
  inBrackets,
  numberText,
  pointsText,
  shareOut,
  termText,
  toSteps,
} from '@/domain/scoring/points'

describe('分值化为整数份', () => {
  it.each<[number, 0 | 1 | 2, number]>([
    [16.67, 2, 1667],
    [0.1 + 0.2, 2, 30],
    [1.15, 1, 12],
    [50, 0, 50],
    [0, 2, 0],
    [-1, 2, 0],
    [Number.NaN, 2, 0],
    [900_000, 2, 90_000_000],
    [1_000_000, 2, 0],
  ])('%s 到 %s 位小数是 %s 份', (points, decimals, steps) => {
    expect(toSteps(points, decimals)).toBe(steps)
  })

  it('化回来', () => {
    expect(fromSteps(1667, 2)).toBe(16.67)
    expect(fromSteps(5, 0)).toBe(5)
  })
})

describe('按比例分整数份，一份不丢', () => {
  it.each<[string, number, number[], number[]]>([
    ['均分，余数给先列的', 5000, [1, 1, 1], [1667, 1667, 1666]],
    ['余数大的先得', 10, [1, 2, 3], [2, 3, 5]],
    ['余数大的在后也先得', 10, [3, 1, 2], [5, 2, 3]],
    ['没有比例就均分', 7, [0, 0], [4, 3]],
    ['没有比例的不得', 7, [0, 1], [0, 7]],
    ['没有份', 0, [1, 2], [0, 0]],
    ['没有人', 7, [], []],
  ])('%s', (_, steps, parts, expected) => {
    expect(shareOut(steps, parts)).toEqual(expected)
  })

  it('合计不变，每份与精确值相差不到一份', () => {
    const parts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.nat(10_000), parts, (steps, proportions) => {
        const shared = shareOut(steps, proportions)
        expect(shared.reduce((sum, share) => sum + share, 0)).toBe(steps)
        const whole = proportions.reduce((sum, part) => sum + part, 0)
        if (whole === 0) return
        proportions.forEach((part, place) => {
          expect(Math.abs((shared[place] ?? Number.NaN) - (steps * part) / whole)).toBeLessThan(1)
        })
      }),
    )
  })
})

it.each<[number, string, string]>([
  [8.6, '8.6', '8.60'],
  [-0.5, '−0.5', '−0.50'],
  [16.665, '16.665', '16.67'],
  [10, '10', '10.00'],
])('%s 写作 %s 和 %s', (value, plain, points) => {
  expect(numberText(value)).toBe(plain)
  expect(pointsText(value, 2)).toBe(points)
})

it('算式里的负数加括号', () => {
  expect(termText(-3)).toBe('(−3)')
  expect(termText(3)).toBe('3')
  expect(inBrackets('-1.00')).toBe('(−1.00)')
})

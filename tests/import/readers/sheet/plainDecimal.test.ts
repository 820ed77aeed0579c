import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePoint, plainDecimal } from '@/import/readers/sheet/plainDecimal'

describe('小数点移位', () => {
  it.each([
    ['0.955', 2, '95.5'],
    ['12345', -4, '1.2345'],
    ['5', -3, '0.005'],
    ['-0.5', 1, '-5'],
    ['0', 5, '0'],
    ['-0', 0, '0'],
    ['1.50', 0, '1.5'],
    ['100', -2, '1'],
  ])('%s 移 %d 位：%s', (decimal, places, moved) => {
    expect(movePoint(decimal, places)).toBe(moved)
  })

  it('移过去再移回来不变', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -20, max: 20 }), (number, places) => {
        const plain = String(number)
        expect(movePoint(movePoint(plain, places), -places)).toBe(plain)
      }),
    )
  })

  it('写成普通小数，数值不变', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }), (number, places) => {
        const value = Number(movePoint(String(number), -places))
        expect(Number(plainDecimal(value))).toBe(value)
        expect(plainDecimal(value)).not.toContain('e')
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tickText, valueScale } from '@/charts/years/valueScale'

it.each([
  { says: '从零起', values: [24, 31, 25], scale: { from: 0, to: 40, step: 10 } },
  { says: '含零', values: [0, 9], scale: { from: 0, to: 10, step: 2 } },
  { says: '彼此接近的不从零起', values: [95, 99], scale: { from: 94, to: 99, step: 1 } },
  { says: '恰为八成不算接近', values: [80, 100], scale: { from: 0, to: 100, step: 20 } },
  { says: '一个数', values: [2], scale: { from: 0, to: 2, step: 1 } },
  { says: '只有零', values: [0], scale: { from: 0, to: 1, step: 1 } },
  { says: '小数', values: [0.1, 0.3], scale: { from: 0, to: 0.3, step: 0.1 } },
  { says: '负数', values: [-3, 5], scale: { from: -4, to: 6, step: 2 } },
  { says: '整数的刻度是整数', values: [1, 3], scale: { from: 0, to: 3, step: 1 } },
])('$says', ({ values, scale }) => {
  expect(valueScale(values)).toEqual(scale)
})

it('要求从零起时从零起', () => {
  expect(valueScale([95, 99], true)).toMatchObject({ from: 0 })
})

it('刻度不带二进制的尾数', () => {
  expect([0.1 + 0.2, 12, 0].map(tickText)).toEqual(['0.3', '12', '0'])
})

it('任何一组数都在轴内，刻度不多', () => {
  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(whole => whole / 100)
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 10 }), values => {
      const { from, to, step } = valueScale(values)
      expect(from).toBeLessThanOrEqual(Math.min(...values))
      expect(to).toBeGreaterThanOrEqual(Math.max(...values))
      expect(to).toBeGreaterThan(from)
      expect((to - from) / step).toBeLessThanOrEqual(8)
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moneyScale } from '@/charts/years/moneyScale'

it.each([
  { says: '相差不过十倍，从零起均匀', amounts: [10, 100], isLog: false, ticks: [0, 20, 40, 60, 80, 100] },
  { says: '到二的整数分四段', amounts: [15], isLog: false, ticks: [0, 5, 10, 15, 20] },
  { says: '超过十倍用对数', amounts: [5.6, 90], isLog: true, ticks: [5, 10, 20, 50, 100] },
  {
    says: '一个办公室里从 0.2 到 200 万元',
    amounts: [0.2, 200],
    isLog: true,
    ticks: [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200],
  },
  { says: '跨度更大只标整数次幂', amounts: [0.05, 3000], isLog: true, ticks: [0.1, 1, 10, 100, 1000] },
  { says: '没有金额', amounts: [], isLog: false, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  { says: '只有零', amounts: [0], isLog: false, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
])('$says', ({ amounts, isLog, ticks }) => {
  const scale = moneyScale(amounts)
  expect([scale.isLog, scale.ticks]).toEqual([isLog, ticks])
})

it('对数轴上没有零的位置，均匀轴上零在起点', () => {
  expect(moneyScale([0, 1, 100]).placeOf(0)).toBeUndefined()
  expect(moneyScale([0, 5]).placeOf(0)).toBe(0)
})

it('任何金额都在轴内，多的在右', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map(fen => fen / 10_000)
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), amounts => {
      const { placeOf } = moneyScale(amounts)
      const sorted = [...amounts].sort((one, other) => one - other)
      const places = sorted.map(one => placeOf(one) ?? Number.NaN)
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(-1e-9)
        expect(place).toBeLessThanOrEqual(1 + 1e-9)
      }
      expect([...places].sort((one, other) => one - other)).toEqual(places)
    }),
  )
})

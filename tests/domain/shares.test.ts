import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shares } from '@/domain/shares'
import { fen } from '../builders/rows'
import table from '../fixtures/huadu-office.expected.json'

it('真实目标表的八个项目合计 100%', () => {
  const amounts = table.units.flatMap(unit => unit.projects).map(project => fen(project.amounts.total))
  const sorted = amounts.sort((one, other) => other - one)
  expect(shares(sorted)).toEqual([24.6, 21.4, 16.7, 12.2, 11.8, 6, 5.3, 2])
})

it.each<[string, number[], number, number[]]>([
  ['没有', [], 1, []],
  ['一个', [5], 1, [100]],
  ['全是 0', [0, 0], 1, [0, 0]],
  ['0 占 0', [0, 1], 1, [0, 100]],
  ['余数相同给前面的', [1, 1, 1], 1, [33.4, 33.3, 33.3]],
  ['余数大的先得', [2, 1], 0, [67, 33]],
  ['两位小数', [50, 50, 50], 2, [33.34, 33.33, 33.33]],
  ['负数在整体里没有份额', [-5, 10, 10], 1, [0, 50, 50]],
  ['不是数', [Number.NaN, Number.POSITIVE_INFINITY, 3], 1, [0, 0, 100]],
])('%s', (_, parts, decimals, expected) => {
  expect(shares(parts, decimals)).toEqual(expected)
})

it('合计恰好 100%，每份与精确值相差不到一个单位', () => {
  const parts = fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 3 }), (amounts, decimals) => {
      fc.pre(amounts.some(amount => amount > 0))
      const scale = 10 ** decimals
      const steps = shares(amounts, decimals).map(share => Math.round(share * scale))
      expect(steps.reduce((sum, step) => sum + step, 0)).toBe(100 * scale)
      const whole = amounts.reduce((sum, amount) => sum + amount, 0)
      amounts.forEach((amount, place) => {
        expect(Math.abs((steps[place] ?? NaN) - (amount / whole) * 100 * scale)).toBeLessThan(1 + 1e-6)
      })
    }),
  )
})

it('大的不比小的份额少', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 2 }), amounts => {
      const sorted = [...amounts].sort((one, other) => other - one)
      const given = shares(sorted)
      expect([...given].sort((one, other) => other - one)).toEqual(given)
    }),
  )
})

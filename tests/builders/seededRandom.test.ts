import { expect, it } from 'vitest'
import { seededRandom } from './seededRandom'

function drawn(seed: number, count: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

it.each([0, 1, -1, 2 ** 31, 20261124])('种子 %i：每次相同，都在 0 与 1 之间，十等分各占一成左右', seed => {
  const numbers = drawn(seed, 10_000)
  expect(drawn(seed, 10_000)).toEqual(numbers)
  expect(numbers.every(one => one >= 0 && one < 1)).toBe(true)
  const tenths = Array.from(
    { length: 10 },
    (_, at) => numbers.filter(one => Math.floor(one * 10) === at).length,
  )
  expect(Math.min(...tenths)).toBeGreaterThan(850)
  expect(Math.max(...tenths)).toBeLessThan(1150)
})

it('不同的种子得出不同的数', () => {
  expect(drawn(1, 5)).not.toEqual(drawn(2, 5))
})

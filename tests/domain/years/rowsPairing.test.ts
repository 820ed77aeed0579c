import { expect, it } from 'vitest'
import { pairingsOf } from '@/domain/years/rowsPairing'

it.each([
  ['一直一行', [1, 1, 1], ['one-to-one', 'one-to-one', 'one-to-one']],
  ['一拆为二，此后两行', [1, 2, 2], ['one-to-one', 'split', 'split']],
  ['二合为一：合并前后都标', [2, 1, 1], ['merged', 'merged', 'one-to-one']],
  ['隔着缺的一年', [1, 0, 2], ['one-to-one', 'one-to-one', 'split']],
  ['拆了又合', [1, 2, 1], ['one-to-one', 'split', 'merged']],
  ['三合为二', [3, 2], ['merged', 'merged']],
])('%s', (_, counts, marks) => {
  expect(pairingsOf(counts)).toEqual(marks)
})

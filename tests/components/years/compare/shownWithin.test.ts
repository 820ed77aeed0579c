import { expect, it } from 'vitest'
import { shownWithin } from '@/components/years/compare/shownWithin'

it.each<[rows: number[], most: number, shown: number]>([
  [[], 10, 0],
  [[4, 4, 3], 10, 2],
  [[4, 4, 2], 10, 3],
  [[4, 4, 1, 1], 9, 3],
  // 一个就超过的也整个显示
  [[50, 1], 10, 1],
  [[1, 50, 1], 10, 1],
])('%o 行，最多 %d 行，显示 %d 个', (rows, most, shown) => {
  expect(shownWithin(rows, most, one => one)).toEqual(rows.slice(0, shown))
})

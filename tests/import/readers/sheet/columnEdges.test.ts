import { describe, expect, it } from 'vitest'
import { columnEdges, edgesOfTable, USUAL_WIDTH } from '@/import/readers/sheet/columnEdges'
import { LAST_COLUMN, type ColumnRange } from '@/import/readers/sheet/sheet'

const range = (first: number, last: number, width: number, isHidden = false): ColumnRange => ({
  first,
  last,
  width,
  isHidden,
})

describe('一张表各列的边', () => {
  it.each([
    ['没有设过列宽', [], [0, 1], [0, USUAL_WIDTH]],
    ['各有列宽，从表的左边算起', [range(0, 0, 4), range(1, 2, 10)], [1, 2, 3], [0, 10, 20]],
    ['跳过的列也占宽', [range(0, 3, 10)], [0, 3], [0, 30]],
    ['隐藏的列没有宽', [range(0, 2, 10), range(1, 1, 5, true)].reverse(), [0, 1, 2, 3], [0, 10, 10, 20]],
    ['重叠的取先出现的', [range(0, 0, 4), range(0, 2, 10)], [0, 1, 2], [0, 4, 14]],
    ['最后一列之后', [range(LAST_COLUMN, LAST_COLUMN, 7)], [LAST_COLUMN, LAST_COLUMN + 1], [0, 7]],
  ])('%s', (_, ranges, bounds, edges) => {
    expect(edgesOfTable(bounds, columnEdges(ranges))).toEqual(edges)
  })
})

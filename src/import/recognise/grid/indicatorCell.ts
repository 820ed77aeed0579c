import type { PrintedIndicator, ReadingDoubt } from '../../targetTable'
import { spanOf } from '../compact'
import { clipped } from '../heading'
import { indicatorHeads } from '../indicatorHeads'
import { indicatorParts, printedIndicator, type Reading } from '../indicators'
import { cellText, placeOf } from '../passage'
import { readCells, readingOf } from './cellText'
import type { Grid, GridCell } from './gridRows'
import { plainIndicators } from './plainIndicators'

/** The indicators that one cell lists, and what in it no rule has read. */
export interface ListedIndicators {
  readonly indicators: readonly PrintedIndicator[]
  readonly doubts: readonly ReadingDoubt[]
}

/** Reads a cell that holds all indicators of a project as text: 「1、1-产出指标；11-数量指标；……」. */
export function indicatorsInCell(grid: Grid, cells: readonly GridCell[]): ListedIndicators {
  readCells(grid, cells)
  const reading = readingOf(grid, cells)
  const heads = indicatorHeads(reading.compact)
  if (heads.length === 0) return plainIndicators(reading)
  const end = reading.compact.text.length
  const indicators = heads.map((head, index) => {
    const to = heads[index + 1]?.from ?? end
    return printedIndicator(reading, indicatorParts(reading.compact, head, to))
  })
  return { indicators, doubts: unreadBefore(reading, heads[0]?.from ?? end) }
}

function unreadBefore(reading: Reading, index: number): ReadingDoubt[] {
  if (index === 0) return []
  const span = spanOf(reading.compact, 0, index)
  const where = cellText(reading.passage, span)
  const message = `绩效指标一栏有未能识别的文字：${clipped(where)}`
  return [{ code: 'unread-indicators', message, where, at: placeOf(reading.passage, span) }]
}

import type { IndicatorRow, ProjectRow } from '../yearRow'

/** What the grid can be narrowed to: rows that are 未填, 待评判, 待说明 or 存疑. */
export type EntryShow = 'unfilled' | 'to-grade' | 'needs-reason' | 'doubted'

export const ENTRY_SHOWS: readonly EntryShow[] = ['unfilled', 'to-grade', 'needs-reason', 'doubted']

/** How far the filling of a year has come. */
export interface EntryProgress {
  /** Indicators with an actual; those without a target are left out, there is nothing to hold an actual against. */
  readonly filled: number
  readonly total: number
  readonly counts: Readonly<Record<EntryShow, number>>
  /** Projects whose 全年执行数 is filled, of all. */
  readonly executed: number
  readonly projects: number
}

export function entryProgress(rows: readonly ProjectRow[]): EntryProgress {
  const indicators = rows.flatMap(row => row.indicators)
  const targets = indicators.filter(({ state }) => state !== 'no-target')
  const count = (show: EntryShow) => indicators.filter(row => isShown(row, show)).length
  return {
    filled: targets.filter(({ state }) => state !== 'unfilled').length,
    total: targets.length,
    counts: {
      unfilled: count('unfilled'),
      'to-grade': count('to-grade'),
      'needs-reason': count('needs-reason'),
      doubted: count('doubted'),
    },
    executed: rows.filter(row => row.executedTotal !== undefined).length,
    projects: rows.length,
  }
}

export function isShown(row: IndicatorRow, show: EntryShow): boolean {
  switch (show) {
    case 'unfilled':
    case 'to-grade':
      return row.state === show
    case 'needs-reason':
      return row.needsReason
    case 'doubted':
      return row.openDoubts.length > 0
  }
}

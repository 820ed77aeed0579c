import type { IndicatorRow, ProjectRow } from '../yearRow'

/** A line of the grid: a project with its money, or one of its indicators. */
export type EntryLine =
  | { readonly kind: 'project'; readonly id: string; readonly row: ProjectRow }
  | { readonly kind: 'indicator'; readonly id: string; readonly row: IndicatorRow }

/** The lines in printed order; with `shown`, only those indicators, each under its project. */
export function entryLines(rows: readonly ProjectRow[], shown?: ReadonlySet<string>): EntryLine[] {
  return rows.flatMap((row): EntryLine[] => {
    const indicators = row.indicators.filter(({ indicator }) => shown?.has(indicator.id) ?? true)
    if (shown && indicators.length === 0) return []
    return [{ kind: 'project', id: row.projectYear.id, row }, ...indicators.map(indicatorLine)]
  })
}

function indicatorLine(row: IndicatorRow): EntryLine {
  return { kind: 'indicator', id: row.indicator.id, row }
}

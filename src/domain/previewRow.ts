import { readActualAgain } from './actualAgain'
import type { Indicator } from './indicator'
import type { Accumulation } from './period'
import type { ProjectRecord } from './projectYear'
import type { Threshold } from './threshold'
import type { YearContents } from './yearContents'
import { yearRows } from './yearRow'
import type { IndicatorRow } from './yearRow'

/** What a person is about to settle on an indicator. */
export interface RowChange {
  readonly annualTarget?: Threshold
  readonly periodTarget?: Threshold
  /** 跨年口径; present and undefined: as suggested. */
  readonly accumulation?: Accumulation | undefined
}

/** The row as it would be with a change in it: what a person sees before saving. Nothing is stored. */
export function previewRow(contents: YearContents, row: IndicatorRow, change: RowChange): IndicatorRow {
  const projectYear = {
    ...row.projectYear,
    indicators: row.projectYear.indicators.map(one =>
      one.id === row.indicator.id ? changedIndicator(one, change) : one,
    ),
  }
  const changed: YearContents = {
    ...contents,
    projectYears: contents.projectYears
      .filter(({ projectId }) => projectId === projectYear.projectId)
      .map(one => (one.id === projectYear.id ? projectYear : one)),
    records: contents.records.map(record => withActual(record, row, change)),
    lineages: 'accumulation' in change ? lineagesWith(contents, row, change.accumulation) : contents.lineages,
  }
  const rows = yearRows(changed, 'year-end').flatMap(({ indicators }) => indicators)
  return rows.find(({ indicator }) => indicator.id === row.indicator.id) ?? row
}

function changedIndicator(indicator: Indicator, { annualTarget, periodTarget }: RowChange): Indicator {
  return {
    ...indicator,
    ...(annualTarget && { annualTarget: { reading: annualTarget, confirmed: true } }),
    ...(periodTarget && { periodTarget: { reading: periodTarget, confirmed: true } }),
  }
}

/** Actuals are read in the light of the annual target. */
function withActual(
  record: ProjectRecord,
  { projectYear, indicator }: IndicatorRow,
  { annualTarget }: RowChange,
): ProjectRecord {
  const entry = record.projectYearId === projectYear.id ? record.entries[indicator.id] : undefined
  if (!annualTarget || !entry?.actual) return record
  const actual = readActualAgain(entry.actual, annualTarget)
  return { ...record, entries: { ...record.entries, [indicator.id]: { ...entry, actual } } }
}

function lineagesWith(
  { lineages }: YearContents,
  { indicator, projectYear }: IndicatorRow,
  accumulation: Accumulation | undefined,
): YearContents['lineages'] {
  const id = indicator.lineageId
  const others = lineages.filter(lineage => lineage.id !== id)
  return accumulation === undefined
    ? others
    : [...others, { id, projectId: projectYear.projectId, accumulation }]
}

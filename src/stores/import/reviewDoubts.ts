import { placements } from '@/domain/amountPlacement'
import type { Doubt } from '@/domain/doubt'
import type { DraftIndicator, ImportDraft } from '@/domain/importDraft'
import {
  rowKey,
  type ReviewDoubt,
  type ReviewPeriod,
  type RowKey,
  type TargetKey,
} from '@/domain/importReview'
import type { Amounts } from '@/domain/money'
import type { OpenDoubts } from '@/domain/openDoubts'
import type { ReadingDoubt, TargetTable } from '@/import/targetTable'
import { rowsOf, type TableRow } from './tableRows'

/** A table as it was read, with its draft: the same rows in both. */
export interface ReadTable {
  readonly table: TargetTable
  readonly draft: ImportDraft
}

/** Doubts about the table itself, in the order of the reading; those about columns offer the other columns. */
export function tableDoubts({ table, draft }: ReadTable): ReviewDoubt[] {
  const rows = rowsOf(table)
  return table.doubts.map((doubt, at) => {
    const row = rowAbout(rows, doubt)
    const name = rows.find(({ key }) => key === row)?.name
    const isOfColumns = doubt.code === 'amount-column-unknown'
    return {
      key: tableDoubtKey(at),
      message: doubt.message,
      row,
      ...(doubt.check !== undefined && { check: doubt.check, ...(name !== undefined && { about: name }) }),
      ...(doubt.where !== undefined && { where: shortened(doubt.where) }),
      ...(doubt.at && { place: doubt.at }),
      ...(isOfColumns && { placements: placements(amountsAt(draft, row)) }),
    }
  })
}

/** Doubts about the table itself that nobody settled, as they are saved with it, by the row they are about. */
export function openTableDoubts({ table }: ReadTable, settled: ReadonlySet<string>): OpenDoubts {
  const rows = rowsOf(table)
  const open = new Map<RowKey, Doubt[]>()
  table.doubts.forEach((doubt, at) => {
    if (settled.has(tableDoubtKey(at))) return
    const { code, message, where } = doubt
    const row = rowAbout(rows, doubt)
    open.set(row, [
      ...(open.get(row) ?? []),
      { code, message, ...(where !== undefined && { where: shortened(where) }) },
    ])
  })
  return open
}

/** Text that was left over can be as long as the source; its beginning says where it is. */
const LONGEST_WHERE = 200

function shortened(where: string): string {
  return where.length > LONGEST_WHERE ? `${where.slice(0, LONGEST_WHERE)}…` : where
}

function tableDoubtKey(at: number): string {
  return `table/${at}`
}

/** Implementation periods that the table hints at: the person accepts or corrects them. */
export function periodDoubts(table: TargetTable, periods: ReadonlyMap<RowKey, ReviewPeriod>): ReviewDoubt[] {
  return rowsOf(table).flatMap(row => {
    const reason = periods.get(row.key)?.reason
    if (reason === undefined) return []
    const place = row.at && { place: row.at }
    const message = `实施周期可能长于一个预算年度：${reason}。`
    return [
      { key: periodDoubtKey(row.key), about: row.name, message, row: row.key, asksPeriod: true, ...place },
    ]
  })
}

/** Key of the doubt about the implementation period of a project's row. */
export function periodDoubtKey(row: RowKey): string {
  return `period/${row}`
}

/** Doubts about the reading of target values; a doubt that both targets of an indicator share is listed once. */
export function targetDoubts({ table, draft }: ReadTable): ReviewDoubt[] {
  return draft.units.flatMap((unit, u) =>
    unit.projects.flatMap((project, p) =>
      project.indicators.flatMap((indicator, i) => {
        const place = table.units[u]?.projects[p]?.indicators[i]?.at
        return doubtsOf(indicator, rowKey(u, p, i)).map(doubt => ({
          ...doubt,
          about: `${project.name} · ${indicator.name}`,
          row: rowKey(u, p, i),
          ...(place && { place }),
        }))
      }),
    ),
  )
}

function doubtsOf(
  indicator: DraftIndicator,
  row: RowKey,
): Pick<ReviewDoubt, 'key' | 'message' | 'where' | 'targets'>[] {
  const found = new Map<string, { message: string; where?: string; targets: TargetKey[] }>()
  for (const which of ['periodTarget', 'annualTarget'] as const) {
    for (const { code, message, where } of indicator[which].reading.doubts) {
      const key = `${row}/${code}/${where ?? ''}`
      const known = found.get(key) ?? { message, ...(where !== undefined && { where }), targets: [] }
      known.targets.push(`${row}/${which}`)
      found.set(key, known)
    }
  }
  return [...found].map(([key, doubt]) => ({ key: `target/${key}`, ...doubt }))
}

/** The row a doubt is about: the one that it stands in; what is in no unit's row and no project is of 合计. */
function rowAbout(rows: readonly TableRow[], { at: place }: ReadingDoubt): RowKey {
  const row = rows.find(({ at }) => at && place && at.start <= place.start && place.start < at.end)
  return row?.key ?? rowKey()
}

function amountsAt(draft: ImportDraft, key: RowKey): Amounts {
  const [unit, project] = key === '' ? [] : key.split('.').map(Number)
  if (unit === undefined) return draft.amounts
  const row = draft.units[unit]
  return (project === undefined ? row?.amounts : row?.projects[project]?.initial) ?? {}
}

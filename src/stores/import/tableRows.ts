import { rowKey, type RowKey, type SourcePlace } from '@/domain/importReview'
import type { TargetTable } from '@/import/targetTable'

/** A row with amounts: a unit or a project. */
export interface TableRow {
  readonly key: RowKey
  readonly name: string
  readonly at?: SourcePlace
}

/** Units and projects of a table in printed order. */
export function rowsOf(table: TargetTable): TableRow[] {
  return table.units.flatMap(({ name, at, projects }, u) => [
    { key: rowKey(u), name, ...(at && { at }) },
    ...projects.map((project, p) => {
      return { key: rowKey(u, p), name: project.name, ...(project.at && { at: project.at }) }
    }),
  ])
}

import { unitAt } from '@/domain/notation/unitWords'
import type { BodyRow } from './bodyRows'
import { cellWith } from './columnCells'
import type { ColumnRole } from './columnWords'
import { withRole } from './withRole'

/** Cells of a column that are looked at to tell what it holds. */
const SAMPLE = 200

/** 「单位」 alone is 度量单位 or 资金使用单位: the cells below tell, since the order of columns does not. */
export function withoutBareUnit(rows: readonly BodyRow[]): BodyRow[] {
  const bare: ColumnRole = 'measureOrUnit'
  const sample = rows.flatMap(row => cellWith(row, bare) ?? []).slice(0, SAMPLE)
  const isMeasure = sample.some(({ words }) => unitAt(words) === words)
  return withRole(rows, bare, isMeasure ? 'measure' : 'unit')
}

import { unitAt } from '@/domain/notation/unitWords'
import type { BodyRow } from './bodyRows'
import type { Column } from './columns'

/** Cells of a column that are looked at to tell what it holds. */
const SAMPLE = 200

/** 「单位」 alone is 度量单位 or 资金使用单位: the cells below tell, since the order of columns does not. */
export function withoutBareUnit(rows: readonly BodyRow[]): BodyRow[] {
  const isBare = ({ role }: Column) => role === 'measureOrUnit'
  if (!rows.some(({ columns }) => columns.some(isBare))) return [...rows]
  const role = holdsMeasures(rows) ? 'measure' : 'unit'
  const resolved = new Map<readonly Column[], Column[]>()
  for (const { columns } of rows) {
    if (!resolved.has(columns))
      resolved.set(
        columns,
        columns.map(column => (isBare(column) ? { ...column, role } : column)),
      )
  }
  return rows.map(row => ({ ...row, columns: resolved.get(row.columns) ?? row.columns }))
}

function holdsMeasures(rows: readonly BodyRow[]): boolean {
  const words: string[] = []
  for (const { row, columns } of rows) {
    const bare = columns.find(({ role }) => role === 'measureOrUnit')
    const cell = row.cells.find(({ column }) => bare && column >= bare.from && column < bare.to)
    if (cell) words.push(cell.words)
    if (words.length >= SAMPLE) break
  }
  return words.some(text => unitAt(text) === text)
}

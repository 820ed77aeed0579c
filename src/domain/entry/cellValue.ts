import type { Actual } from '../actual'
import type { Entry, Kept } from '../indicator'
import { wanYuan } from '../money'
import type { Fen } from '../money'
import type { ProjectRow } from '../yearRow'
import { isMoneyCell } from './cell'
import type { Cell } from './cell'

/** What a cell can hold; undefined is 未填, 0 is a value. A string is a grade's code or a reason. */
export type CellValue = Kept<Actual> | string | Fen | undefined

/** What was recorded in a cell of a project's year. */
export function storedValue(row: ProjectRow, cell: Cell): CellValue {
  if (isMoneyCell(cell)) return row.record?.[cell.field][cell.moneyKey]
  return storedEntry(row, cell.indicatorId)[cell.field]
}

/** What was recorded for one indicator; empty where nothing was. */
export function storedEntry(row: ProjectRow, indicatorId: string): Entry {
  return row.record?.entries[indicatorId] ?? {}
}

/** A value as the text that stands in its field: amounts in 万元 with two decimals, '' for 未填. */
export function textOfValue(value: CellValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return wanYuan(value)
  return typeof value === 'string' ? value : value.reading.printed
}

/** Whether two values of one cell say the same. A settled doubt makes no difference: nobody typed anything else. */
export function isSameCellValue(one: CellValue, other: CellValue): boolean {
  return one === undefined || other === undefined ? one === other : textOfValue(one) === textOfValue(other)
}

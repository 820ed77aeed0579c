import type { AmountUnit } from '@/domain/money'
import type { ReadingDoubt } from '../targetTable'
import type { PrintedRow } from './printedRows'

/** A unit and its projects as rows; `row` is undefined where no row is printed for the unit. */
export interface UnitOfRows {
  readonly row: PrintedRow | undefined
  /** Its name where a column or a form prints it; absent: that of its row, or the department. */
  readonly name?: string
  readonly projects: readonly PrintedRow[]
}

/** What a table of its layout prints at all: what it does not print is not held against it. */
export interface Prints {
  /** A row 合计: a form for each project has none. */
  readonly total: boolean
  readonly amounts: boolean
  /** Numbers of indicators: where each has a row of its own, they are counted as they stand. */
  readonly numbers: boolean
}

export const PRINTS_ALL: Prints = { total: true, amounts: true, numbers: true }

/** A table as far as it was found in its source, before it is held against its own figures. */
export interface Reckoning {
  readonly amountUnit: AmountUnit
  readonly prints: Prints
  /** 合计. */
  readonly total: PrintedRow | undefined
  readonly units: readonly UnitOfRows[]
  /** Every row in the order of print, 合计 and units among them. */
  readonly rows: readonly PrintedRow[]
  /** Text that no rule has read. */
  readonly unread: readonly ReadingDoubt[]
}

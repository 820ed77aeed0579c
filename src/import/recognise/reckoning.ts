import type { AmountUnit } from '@/domain/money'
import type { ReadingDoubt } from '../targetTable'
import type { PrintedRow } from './printedRows'

/** A unit and its projects as rows; `row` is undefined where no row is printed for the unit. */
export interface UnitOfRows {
  readonly row: PrintedRow | undefined
  readonly projects: readonly PrintedRow[]
}

/** A table as far as it was found in its source, before it is held against its own figures. */
export interface Reckoning {
  readonly amountUnit: AmountUnit
  /** 合计. */
  readonly total: PrintedRow | undefined
  readonly units: readonly UnitOfRows[]
  /** Every row in the order of print, 合计 and units among them. */
  readonly rows: readonly PrintedRow[]
  /** Text that no rule has read. */
  readonly unread: readonly ReadingDoubt[]
}

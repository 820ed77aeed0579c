import type { Entry } from '../indicator'
import type { Amounts } from '../money'

/** A field of an indicator's entry: 实际完成值, the two grades, 偏差原因. */
export interface EntryCell {
  readonly projectYearId: string
  readonly indicatorId: string
  readonly field: keyof Entry
}

/** An amount of a project year: 全年预算数 (adjusted) or 全年执行数 (executed), of one source or as a total. */
export interface MoneyCell {
  readonly projectYearId: string
  readonly field: 'adjusted' | 'executed'
  readonly moneyKey: keyof Amounts
}

/** One value that a person types on 填报. */
export type Cell = EntryCell | MoneyCell

/** A name for a cell: the same for the same cell, different for any other. */
export function cellKey(cell: Cell): string {
  const within = isMoneyCell(cell) ? cell.moneyKey : cell.indicatorId
  return [cell.projectYearId, cell.field, within].join(':')
}

export function isMoneyCell(cell: Cell): cell is MoneyCell {
  return 'moneyKey' in cell
}

/** The place of a text that was kept while it was typed, as storage hands it back. */
export interface NotedPlace {
  readonly projectYearId: string
  readonly field: string
  readonly indicatorId?: string
  readonly moneyKey?: keyof Amounts
}

/** The cell at a noted place; undefined where this program knows none there. */
export function cellAt({ projectYearId, field, indicatorId, moneyKey }: NotedPlace): Cell | undefined {
  if (indicatorId !== undefined && isEntryField(field)) return { projectYearId, indicatorId, field }
  if (moneyKey !== undefined && isMoneyField(field)) return { projectYearId, field, moneyKey }
  return undefined
}

function isEntryField(field: string): field is EntryCell['field'] {
  return ['actual', 'grade', 'periodGrade', 'reason'].includes(field)
}

function isMoneyField(field: string): field is MoneyCell['field'] {
  return field === 'adjusted' || field === 'executed'
}

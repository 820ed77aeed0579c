import { readFen, type AmountUnit, type Fen } from '@/domain/money'
import type { Place } from '../printedPlace'
import type { PrintedAmounts, PrintedIndicator, PrintedProject, ReadingDoubt } from '../targetTable'
import { AMOUNT_COLUMNS, intoColumns, type AmountColumn } from './amounts'
import type { Block } from './blocks'
import { printedIndicator, type Reading } from './indicators'
import { cellText, placeOf } from './passage'
import { namesAndGoals, type NameAndGoal } from './wrappedNames'

/** A row of the table read out: what it prints, and where. */
export interface PrintedRow {
  readonly name: string
  readonly amounts: PrintedAmounts
  readonly goal: string
  readonly indicators: readonly PrintedIndicator[]
  /** The row as printed, name and amounts: what a doubt about it points at. */
  readonly where: string
  readonly at: Place
  /** How many amounts it prints. */
  readonly printedAmounts: number
  /** False where the column of an amount is a guess. */
  readonly columnsCertain: boolean
  /** True where the end of the name stood below the amounts and was told from the goal by its width alone. */
  readonly nameContinued: boolean
  /** False where the full stop behind the last indicator is missing. */
  readonly ended: boolean
  /** What else of the row was read by a guess, or not read. */
  readonly doubts?: readonly ReadingDoubt[]
  /** What few tables print of a project. */
  readonly beside?: Pick<PrintedProject, 'periodGoal' | 'printedPeriod' | 'execution'>
}

export interface RowForm {
  readonly columns: readonly AmountColumn[]
}

/** Reads out the rows of a body. */
export function printedRows(reading: Reading, blocks: readonly Block[], { columns }: RowForm): PrintedRow[] {
  const named = namesAndGoals(reading.passage, blocks)
  return blocks.flatMap((block, index) => {
    const nameAndGoal = named[index]
    return nameAndGoal ? [printedRow(reading, block, { ...nameAndGoal, columns })] : []
  })
}

function printedRow({ passage, compact }: Reading, block: Block, form: NameAndGoal & RowForm): PrintedRow {
  const name = form.name.map(part => cellText(passage, part)).join('')
  const from = form.name[0]?.from ?? block.name.from
  const words = block.row?.words ?? []
  const { amounts, certain } = intoColumns(words, form.columns)
  return {
    name,
    amounts,
    goal: cellText(passage, form.goal),
    indicators: block.indicators.map(parts => printedIndicator({ passage, compact }, parts)),
    where: [name, ...words].join(' '),
    at: placeOf(passage, { from, to: block.row?.to ?? block.name.to }),
    printedAmounts: words.length,
    columnsCertain: certain,
    nameContinued: form.continued,
    ended: block.ended,
  }
}

/** Whether a row is the one that sums up the table. */
export function isTotalRow({ name }: PrintedRow): boolean {
  return /^(?:合计|总计|总合计)[:：]?$/u.test(name.replace(/\s/gu, ''))
}

/** An amount of a row in whole 分; undefined for a blank cell, or one that whole 分 cannot hold. */
export function fenIn(amounts: PrintedAmounts, column: AmountColumn, unit: AmountUnit): Fen | undefined {
  const printed = amounts[column]
  return printed === null ? undefined : readFen(printed, unit)
}

/** Whether an amount is printed that whole 分 cannot hold exactly. */
export function isUnreadable(amounts: PrintedAmounts, unit: AmountUnit): boolean {
  return AMOUNT_COLUMNS.some(column => amounts[column] !== null && fenIn(amounts, column, unit) === undefined)
}

/** A doubt about a row, pointing at it. */
export function rowDoubt({ where, at }: PrintedRow, code: string, message: string): ReadingDoubt {
  return { code, message, where, at }
}

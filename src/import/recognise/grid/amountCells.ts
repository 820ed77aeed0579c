import { readFen, sumFen, type AmountUnit } from '@/domain/money'
import type { PrintedAmounts, ReadingDoubt } from '../../targetTable'
import {
  AMOUNT_COLUMNS,
  COLUMN_NAMES,
  isAmount,
  isEmptyCell,
  plainDecimal,
  plainFen,
  type AmountColumn,
} from '../amounts'
import { placeOfCells, printedText, readCells } from './cellText'
import { fieldsWith, type Field, type Fields } from './columnCells'
import type { Grid } from './gridRows'

/** The amounts of a row by its columns, what is doubtful in them, and how many it prints. */
export interface AmountsOfRow {
  readonly amounts: PrintedAmounts
  readonly printed: readonly string[]
  readonly doubts: readonly ReadingDoubt[]
}

/** Reads the cells of the amount columns. What is no amount is kept as a doubt with its text, and not guessed at. */
export function amountsOfRow(grid: Grid, fields: Fields, unit: AmountUnit): AmountsOfRow {
  const amounts: PrintedAmounts = { total: null, fiscal: null, special: null, other: null }
  const printed: string[] = []
  const doubts: ReadingDoubt[] = []
  for (const column of AMOUNT_COLUMNS) {
    const words = fieldsWith(fields, column).map(field => amountIn(grid, field, unit))
    const read = words.flatMap(({ amount }) => amount ?? [])
    doubts.push(...words.flatMap(({ doubt }) => doubt ?? []))
    printed.push(...read)
    const sum = together(read, unit)
    if (sum === undefined) continue
    amounts[column] = sum
    if (read.length > 1) doubts.push(addedDoubt(column, fieldsWith(fields, column), sum))
  }
  return { amounts, printed, doubts }
}

interface AmountInCell {
  readonly amount?: string
  readonly doubt?: ReadingDoubt
}

function amountIn(grid: Grid, { cells }: Field, unit: AmountUnit): AmountInCell {
  readCells(grid, cells)
  const words = cells.map(cell => cell.words).join('')
  const bare = words.endsWith(unit) ? words.slice(0, -unit.length) : words
  if (words === '' || isEmptyCell(words)) return {}
  const amount = isAmount(bare) ? plainDecimal(bare) : null
  if (amount !== null) return { amount }
  const where = printedText(grid, cells)
  const message = `金额一栏印的是“${where}”，不是以${unit}为单位的金额，没有读取，请核对`
  return { doubt: { code: 'amount-unreadable', message, where, at: placeOfCells(cells) } }
}

/** One amount as printed; several columns of one source are added up, with a doubt that says so. */
function together(amounts: readonly string[], unit: AmountUnit): string | undefined {
  if (amounts.length < 2) return amounts[0]
  const fen = amounts.flatMap(amount => readFen(amount, unit) ?? [])
  const sum = fen.length === amounts.length ? sumFen(fen) : undefined
  return sum === undefined ? undefined : plainFen(sum, unit)
}

function addedDoubt(column: AmountColumn, fields: readonly Field[], sum: string): ReadingDoubt {
  const headings = fields.map(field => `“${field.column.heading.at(-1)?.words ?? ''}”`)
  const message = `${COLUMN_NAMES[column]} ${sum} 由${headings.join('、')}各列相加得出，请核对`
  const cells = fields.flatMap(field => field.cells)
  return { code: 'amounts-added', message, at: placeOfCells(cells) }
}

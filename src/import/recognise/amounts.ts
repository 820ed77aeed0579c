import { readFen, sumFen, wanYuan, type AmountUnit, type Fen } from '@/domain/money'
import type { PrintedAmounts } from '../targetTable'

export type AmountColumn = keyof PrintedAmounts

export const AMOUNT_COLUMNS: readonly AmountColumn[] = ['total', 'fiscal', 'special', 'other']

/** The columns as the header prints them. */
export const COLUMN_NAMES: Readonly<Record<AmountColumn, string>> = {
  total: '总计',
  fiscal: '财政拨款',
  special: '财政专户拨款',
  other: '其他资金',
}

const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?$/u

/** Whether a word of a row is an amount as printed, e.g. 280.96 or 1,234.50. */
export function isAmount(word: string): boolean {
  return word.length <= 28 && AMOUNT.test(halfWidth(word))
}

/** Whether a word stands for an empty cell of the amount columns: — or /. */
export function isEmptyCell(word: string): boolean {
  return /^(?:[-－—–―]{1,4}|[/／])$/u.test(word)
}

/** The plain decimal of an amount: no thousands separators, digits as printed otherwise; null for an empty cell. */
export function plainDecimal(word: string): string | null {
  return isEmptyCell(word) ? null : halfWidth(word).replaceAll(',', '')
}

/** Whether the first amount is the sum of the others (总计 of its sources), exactly. */
export function addsUp(words: readonly string[]): boolean {
  // 万元 takes the most decimals, 元 the largest amounts: what adds up in one unit adds up in the other.
  return (['万元', '元'] as const).some(unit => addsUpIn(unit, words))
}

function addsUpIn(unit: AmountUnit, words: readonly string[]): boolean {
  const [total, ...sources] = words.map(plainDecimal)
  const filled = sources.filter(decimal => decimal !== null)
  if (total === null || total === undefined || filled.length === 0) return false
  const amounts = filled.map(decimal => readFen(decimal, unit))
  const sum = amounts.every(fen => fen !== undefined) ? sumFen(amounts) : undefined
  return sum !== undefined && sum === readFen(total, unit)
}

/**
 * Puts the amounts of a row into their columns. A text has no columns: with fewer amounts than columns the first is
 * 总计, the second the first source, and the rest go to the rightmost columns. `certain` is false when that was a guess.
 */
export function intoColumns(
  words: readonly string[],
  columns: readonly AmountColumn[],
): { amounts: PrintedAmounts; certain: boolean } {
  const amounts: PrintedAmounts = { total: null, fiscal: null, special: null, other: null }
  const places = [
    ...columns.slice(0, Math.min(2, words.length)),
    ...columns.slice(columns.length - words.length + 2),
  ]
  words.forEach((word, index) => {
    const column = places[index]
    if (column) amounts[column] = plainDecimal(word)
  })
  return { amounts, certain: words.length === columns.length || words.length === 2 }
}

/** An amount for a sentence, in the table's unit: 270.96 万元. */
export function printedFen(fen: Fen, unit: AmountUnit): string {
  return `${plainFen(fen, unit)} ${unit}`
}

/** An amount as a plain decimal in a unit. */
export function plainFen(fen: Fen, unit: AmountUnit): string {
  return unit === '万元' ? wanYuan(fen) : yuan(fen)
}

function yuan(fen: Fen): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function halfWidth(word: string): string {
  return word.normalize('NFKC')
}

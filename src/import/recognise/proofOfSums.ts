import { sumFen, type AmountUnit, type Fen } from '@/domain/money'
import type { ReadingDoubt } from '../targetTable'
import { AMOUNT_COLUMNS, COLUMN_NAMES, printedFen, type AmountColumn } from './amounts'
import { fenIn, isUnreadable, rowDoubt, type PrintedRow } from './printedRows'
import type { Reckoning } from './reckoning'

/** Rows whose sources do not add up to their 总计. */
export function sourceDoubts({ rows, amountUnit }: Reckoning): ReadingDoubt[] {
  return rows.flatMap(row => {
    if (isUnreadable(row.amounts, amountUnit)) {
      return [rowDoubt(row, 'amount-unreadable', `“${row.name}”的金额小数位数过多，不足一分，请核对`)]
    }
    const total = fenIn(row.amounts, 'total', amountUnit)
    const sources = sumOf(['fiscal', 'special', 'other'], [row], amountUnit)
    if (total === undefined || sources === undefined || total === sources) return []
    return [
      rowDoubt(
        row,
        'sources-differ',
        difference(`“${row.name}”各资金来源`, sources, '总计', total, amountUnit),
      ),
    ]
  })
}

/** Units that their projects do not add up to. One unit alone is held against 合计, with the same figures, by `totalDoubts`. */
export function unitDoubts({ units, total, amountUnit }: Reckoning): ReadingDoubt[] {
  return units.flatMap(({ row, projects }) => {
    if (!row || (units.length === 1 && total && sameAmounts(row, total))) return []
    return columnDoubts(row, projects, amountUnit, {
      code: 'unit-sum-differs',
      sums: `“${row.name}”各项目`,
      of: '该单位金额',
    })
  })
}

/** 合计, if projects or units do not add up to it. */
export function totalDoubts({ units, total, amountUnit }: Reckoning): ReadingDoubt[] {
  if (!total) return [{ code: 'total-row-missing', message: '没有读到合计行，无法核对各项目金额是否齐全' }]
  const projects = units.flatMap(unit => unit.projects)
  const rows = units.flatMap(unit => unit.row ?? unit.projects)
  const ofProjects = columnDoubts(total, projects, amountUnit, {
    code: 'total-sum-differs',
    sums: '各项目',
    of: '合计',
  })
  if (ofProjects.length > 0) return ofProjects
  return columnDoubts(total, rows, amountUnit, {
    code: 'total-sum-differs',
    sums: '各资金使用单位',
    of: '合计',
  })
}

interface SumWords {
  readonly code: string
  readonly sums: string
  readonly of: string
}

/** 总计 always, the sources too where no column of them is a guess: there the difference of a column says more. */
function columnDoubts(
  row: PrintedRow,
  parts: readonly PrintedRow[],
  unit: AmountUnit,
  words: SumWords,
): ReadingDoubt[] {
  const certain = [row, ...parts].every(({ columnsCertain }) => columnsCertain)
  const differing = (certain ? AMOUNT_COLUMNS : (['total'] as const)).flatMap(column => {
    const expected = fenIn(row.amounts, column, unit) ?? (0 as Fen)
    const sum = sumOf([column], parts, unit) ?? (0 as Fen)
    const of = column === 'total' ? words.of : `${words.of}的${COLUMN_NAMES[column]}`
    const sums = column === 'total' ? words.sums : `${words.sums}${COLUMN_NAMES[column]}`
    return sum === expected ? [] : [{ column, message: difference(sums, sum, of, expected, unit) }]
  })
  const total = differing.find(({ column }) => column === 'total')
  return (total ? [total] : differing).map(({ message }) => rowDoubt(row, words.code, message))
}

function difference(sums: string, sum: Fen, of: string, expected: Fen, unit: AmountUnit): string {
  const gap = Math.abs(sum - expected) as Fen
  return `${sums}合计 ${printedFen(sum, unit)}，与${of} ${printedFen(expected, unit)}相差 ${printedFen(gap, unit)}`
}

function sumOf(
  columns: readonly AmountColumn[],
  rows: readonly PrintedRow[],
  unit: AmountUnit,
): Fen | undefined {
  return sumFen(rows.flatMap(row => columns.flatMap(column => fenIn(row.amounts, column, unit) ?? [])))
}

function sameAmounts(one: PrintedRow, other: PrintedRow): boolean {
  return AMOUNT_COLUMNS.every(column => one.amounts[column] === other.amounts[column])
}

/** The figures that agree. */
export function totalDetail({ units, total, amountUnit }: Reckoning): string {
  const sum = total && fenIn(total.amounts, 'total', amountUnit)
  const projects = units.flatMap(unit => unit.projects).length
  return sum === undefined ? '' : `${projects} 个项目合计 ${printedFen(sum, amountUnit)}，与合计一致`
}

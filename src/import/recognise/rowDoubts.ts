import type { ReadingDoubt } from '../targetTable'
import { AMOUNT_COLUMNS, COLUMN_NAMES } from './amounts'
import { rowDoubt, type PrintedRow } from './printedRows'

/** What was read of a row by a guess, for a person to settle. */
export function rowDoubts(row: PrintedRow): ReadingDoubt[] {
  return [...columnDoubt(row), ...nameDoubt(row), ...endDoubt(row), ...(row.doubts ?? [])]
}

function columnDoubt(row: PrintedRow): ReadingDoubt[] {
  if (row.columnsCertain || row.printedAmounts === 0) return []
  const message =
    row.printedAmounts === 1
      ? `“${row.name}”只印有一个金额，文字中看不出资金来源，暂只作为总计，请核对`
      : `“${row.name}”印有 ${row.printedAmounts} 个金额，文字中看不出后面的金额属于哪一列，暂按${guessed(row)}读取，请核对`
  return [rowDoubt(row, 'amount-column-unknown', message)]
}

function guessed({ amounts }: PrintedRow): string {
  const columns = AMOUNT_COLUMNS.slice(2).filter(column => amounts[column] !== null)
  return columns.map(column => `“${COLUMN_NAMES[column]}”`).join('、')
}

function nameDoubt(row: PrintedRow): ReadingDoubt[] {
  if (!row.nameContinued) return []
  return [
    rowDoubt(row, 'name-continued', `“${row.name}”的名称分成几行印在金额下方，请核对名称与绩效目标的分界`),
  ]
}

function endDoubt(row: PrintedRow): ReadingDoubt[] {
  if (row.ended || row.indicators.length === 0) return []
  return [
    rowDoubt(row, 'indicator-end-missing', `“${row.name}”的最后一项指标没有以句号结束，请核对其年度指标值`),
  ]
}

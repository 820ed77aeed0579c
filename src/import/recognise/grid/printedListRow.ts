import type { AmountUnit } from '@/domain/money'
import type { ReadingDoubt } from '../../targetTable'
import { rowDoubt, type PrintedRow } from '../printedRows'
import { amountsOfRow } from './amountCells'
import { placeOfCells, readText } from './cellText'
import { cellsOf, fieldsWith } from './columnCells'
import type { Grid, GridCell } from './gridRows'
import { indicatorsInCell } from './indicatorCell'
import type { ListedRow } from './listedRows'
import { breakDoubts, printedIndicators, type IndicatorForm } from './printedIndicators'

export interface ListForm extends IndicatorForm {
  readonly amountUnit: AmountUnit
  /** Whether lines part the cells: else only its full stop shows that a list of indicators was read to its end. */
  readonly isRuled: boolean
}

/** Reads out a row of a list of projects. */
export function printedListRow(grid: Grid, row: ListedRow, form: ListForm): PrintedRow {
  const { amounts, printed, doubts } = amountsOfRow(grid, row.fields, form.amountUnit)
  const name = readText(grid, cellsOf(row.fields, 'project'))
  const listCells = cellsOf(row.fields, 'indicators')
  const list = indicatorsInCell(grid, listCells)
  const indicators = [...list.indicators, ...printedIndicators(grid, row, form)]
  const printedRow: PrintedRow = {
    name,
    amounts,
    ...goalsOf(grid, row),
    indicators,
    where: [name, ...printed].join(' '),
    at: placeOfCells(rowCells(row)),
    printedAmounts: printed.length,
    columnsCertain: true,
    nameContinued: false,
    ended: form.isRuled || listCells.length === 0 || listCells.at(-1)?.words.endsWith('。') === true,
  }
  const guesses = [...doubts, ...list.doubts, ...breakDoubts(grid, row), ...pageDoubts(row, printedRow)]
  return { ...printedRow, doubts: guesses }
}

function goalsOf(grid: Grid, { fields }: ListedRow): Pick<PrintedRow, 'goal' | 'beside'> {
  const goals = fieldsWith(fields, 'goal').map(({ column, cells }) => ({ band: column.band, cells }))
  const annual = goals.find(({ band }) => band === 'annual')
  const goal = annual ?? goals.find(({ band }) => band === undefined) ?? goals[0]
  const other = goals.find(one => one !== goal)
  const period = readText(grid, cellsOf(fields, 'projectPeriod'))
  const beside = {
    ...(other && { periodGoal: readText(grid, other.cells) }),
    ...(period !== '' && { printedPeriod: period }),
  }
  return { goal: readText(grid, goal?.cells ?? []), ...(Object.keys(beside).length > 0 && { beside }) }
}

/** What a page break left uncertain of a project: where it begins, and whether it is one. */
function pageDoubts({ nameContinued, mayBeginAbove }: ListedRow, row: PrintedRow): ReadingDoubt[] {
  const continued = `“${row.name}”的名称分在两页印出，请核对是不是两个项目`
  const above = `“${row.name}”印在换页处，上一页最后几项指标也可能属于它，请核对`
  return [
    ...(nameContinued ? [rowDoubt(row, 'name-continued', continued)] : []),
    ...(mayBeginAbove ? [rowDoubt(row, 'row-over-page', above)] : []),
  ]
}

/** The cells that a doubt about the row points at: its name and amounts, else all of it. */
function rowCells({ fields }: ListedRow): GridCell[] {
  const roles = ['project', 'total', 'fiscal', 'special', 'other'] as const
  const cells = roles.flatMap(role => cellsOf(fields, role))
  return cells.length > 0 ? cells : [...fields.values()].flatMap(field => field.cells)
}

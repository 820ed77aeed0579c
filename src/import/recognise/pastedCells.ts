import { isAmount } from './amounts'
import { offsetIn, type Line } from './line'

/** The cells of a row copied from a sheet, undefined where a cell is empty. */
export type PastedCells = readonly (Line | undefined)[]

/** Columns of amounts where the header does not tell: 总计、财政拨款、财政专户拨款、其他资金. */
const USUAL_COLUMNS = 4

/** How many columns of amounts a sheet has, by its header: those from 总计 to 绩效目标. */
export function amountColumnCount(rows: readonly PastedCells[]): number {
  for (const cells of rows) {
    const total = cells.findIndex(cell => /总\s*计|合\s*计/u.test(cell?.text ?? ''))
    const goal = cells.findIndex(cell => /^绩效\s*目标$/u.test(cell?.text ?? ''))
    if (total > 0 && goal > total) return goal - total
  }
  return USUAL_COLUMNS
}

/**
 * The cells of a pasted row as lines: name and amounts as one line with a dash for each empty amount, so that no
 * column is in doubt, every other cell as a line of its own.
 */
export function cellLines(cells: PastedCells, columns: number): Line[] {
  const first = cells.findIndex(
    (cell, index) => index > 0 && cells[index - 1] !== undefined && isAmountCell(cell),
  )
  const amounts = Array.from({ length: columns }, (_, index) => cells[first + index])
  const isRow = first > 0 && amounts.every(cell => cell === undefined || isAmountCell(cell))
  if (!isRow) return cells.filter(cell => cell !== undefined)
  const row = [cells[first - 1], ...amounts]
  return [...cells.slice(0, first - 1), joined(row), ...cells.slice(first + columns)].filter(
    cell => cell !== undefined,
  )
}

function isAmountCell(cell: Line | undefined): boolean {
  return cell !== undefined && isAmount(cell.text)
}

/** Cells as one line, a space between two; an empty one stands at the end of the cell before it. */
function joined(cells: PastedCells): Line {
  let text = ''
  const offsets: number[] = []
  for (const cell of cells) {
    const before = (offsets.at(-1) ?? 0) + 1
    const printed = cell?.text.trimEnd() ?? '-'
    const separator = text === '' ? '' : ' '
    offsets.push(...Array.from(separator, () => before - 1))
    offsets.push(
      ...Array.from({ length: printed.length }, (_, index) => (cell ? offsetIn(cell, index) : before - 1)),
    )
    text += separator + printed
  }
  return { text, start: offsets[0] ?? 0, offsets }
}

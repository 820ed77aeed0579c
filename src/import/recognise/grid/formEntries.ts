import { spanOf } from '../compact'
import { placeOf } from '../passage'
import { readCells, readingOf } from './cellText'
import { formLabel, inlineLabel, type FormLabel } from './formWords'
import { startsIn, type Grid, type GridCell, type GridRow } from './gridRows'

/** A label of a form with its value: beside it, behind a colon in its own cell, or (a goal) below it. */
export interface FormEntry {
  readonly label: FormLabel
  readonly cell: GridCell
  readonly row: GridRow
  readonly values: readonly GridCell[]
}

/** Labels whose value stands below them where none stands beside them. */
const ABOVE_VALUE: ReadonlySet<string> = new Set(['goal', 'goalReached', 'actual'])

/** The labels in the upper part of a form for one project, in the order of print. */
export function formEntries(grid: Grid, rows: readonly GridRow[]): FormEntry[] {
  const values = new Set<GridCell>()
  const entries: OpenEntry[] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    for (const cell of row.cells) {
      if (!startsIn(row, cell) || values.has(cell)) continue
      const entry = entryOf(grid, row, cell, rows.slice(index + 1, index + 1 + MOST_ROWS_BELOW))
      const isBehindBreak = before !== undefined && before.part !== row.part
      const cut = !entry && isBehindBreak ? cutAbove(entries, before, cell) : undefined
      if (cut) cut.values.push(cell)
      if (!entry) continue
      if (!entry.values.some(({ partOf }) => partOf === cell)) readCells(grid, [cell])
      for (const value of entry.values) values.add(value)
      entries.push(entry)
    }
  })
  return entries
}

type OpenEntry = FormEntry & { values: GridCell[] }

/** The value that a page break cut: it is the last of the page, and goes on in its column. */
function cutAbove(
  entries: readonly OpenEntry[],
  { number }: GridRow,
  { column }: GridCell,
): OpenEntry | undefined {
  return entries.find(({ values }) => {
    const last = values.at(-1)
    return last?.row === number && last.column === column
  })
}

function entryOf(grid: Grid, row: GridRow, cell: GridCell, below: readonly GridRow[]): OpenEntry | undefined {
  const inline = inlineLabel(cell.words)
  if (inline) return { label: inline.label, cell, row, values: [behindLabel(grid, cell, inline.length)] }
  const label = formLabel(cell.words)
  if (!label) return undefined
  const beside = besideCell(row, cell)
  const values = beside ? [beside] : ABOVE_VALUE.has(label.role) ? valuesBelow(cell, below) : []
  return { label, cell, row, values }
}

/** The rest of a cell behind its label, as a cell of its own. */
export function behindLabel(grid: Grid, cell: GridCell, length: number): GridCell {
  const { passage, compact } = readingOf(grid, [cell])
  const at = placeOf(passage, spanOf(compact, length, compact.text.length))
  return { ...cell, words: cell.words.slice(length), at, partOf: cell }
}

/** The next cell to the right, if it holds a value and not a further label. */
function besideCell(row: GridRow, cell: GridCell): GridCell | undefined {
  const next = row.cells[row.cells.indexOf(cell) + 1]
  return next && startsIn(row, next) && !isLabel(next) ? next : undefined
}

/** Whether a row names the project of a form: 项目名称 and its value, beside it or behind a colon. */
export function namesProject(row: GridRow): boolean {
  return labelsOf(row).namesProject
}

/** Whether a row holds a label of a form. */
export function hasLabel(row: GridRow): boolean {
  return labelsOf(row).any
}

interface RowLabels {
  readonly any: boolean
  readonly namesProject: boolean
}

// Rows are asked again for every table that may begin below them.
const KNOWN_LABELS = new WeakMap<GridRow, RowLabels>()

function labelsOf(row: GridRow): RowLabels {
  const known = KNOWN_LABELS.get(row)
  if (known) return known
  const own = row.cells.filter(cell => startsIn(row, cell))
  const labels = { any: own.some(isLabel), namesProject: own.some(cell => isProjectName(row, cell)) }
  KNOWN_LABELS.set(row, labels)
  return labels
}

function isProjectName(row: GridRow, cell: GridCell): boolean {
  const inline = inlineLabel(cell.words)
  if (inline) return inline.label.role === 'project'
  return formLabel(cell.words)?.role === 'project' && besideCell(row, cell) !== undefined
}

function isLabel({ words }: GridCell): boolean {
  return formLabel(words) !== undefined || inlineLabel(words) !== undefined
}

/** Rows that a value below its label may take, as with goals of several points in a row each. */
const MOST_ROWS_BELOW = 40

function valuesBelow(cell: GridCell, below: readonly GridRow[]): GridCell[] {
  const values: GridCell[] = []
  for (const row of below) {
    const under = row.cells.filter(
      ({ column }) => column >= cell.column && column < cell.column + cell.columnSpan,
    )
    // A cell of its own to the left is the label of something else.
    const isFurther =
      values.length > 0 && row.cells.some(one => one.column < cell.column && startsIn(row, one))
    if (under.length === 0 || under.some(isLabel) || isFurther) break
    values.push(...under.filter(other => startsIn(row, other)))
  }
  return values
}

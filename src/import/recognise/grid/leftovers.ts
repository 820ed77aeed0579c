import type { ReadingDoubt } from '../../targetTable'
import { clipped } from '../heading'
import type { BodyRow } from './bodyRows'
import { placeOfCells, printedText, readCells } from './cellText'
import type { Column } from './columns'
import { ownCells, type Grid, type GridCell, type GridRow } from './gridRows'

/** What no rule has read: doubts for the person to look at, and notes of what a table has beside its targets. */
export interface Leftovers {
  readonly doubts: readonly ReadingDoubt[]
  readonly notes: readonly string[]
}

/** What is left of the body of a table: a column as one, whatever stands in no column by its row. */
export function bodyLeftovers(grid: Grid, rows: readonly BodyRow[]): Leftovers {
  const byHeading = new Map<string, { column: Column; cells: GridCell[] }>()
  const rest: GridRow[] = []
  for (const { row, columns } of rows) {
    const unread = unreadCells(grid, row)
    if (unread.length === 0) continue
    const placed = unread.map(cell => ({ cell, column: columnOf(columns, cell) }))
    if (isRowOfOwn(row, unread) || placed.some(({ column }) => column === undefined)) {
      rest.push(row)
      continue
    }
    for (const { cell, column } of placed) {
      if (!column) continue
      const heading = headingOf(column)
      const left = byHeading.get(heading) ?? { column, cells: [] }
      byHeading.set(heading, left)
      left.cells.push(cell)
    }
  }
  const columns = [...byHeading.values()]
  const aside = columns.filter(({ column }) => column.role === 'aside' || column.role === 'number')
  for (const { cells } of aside) readCells(grid, cells)
  const told = columns.filter(left => !aside.includes(left)).map(left => columnDoubt(grid, left))
  const { doubts, notes } = rowLeftovers(grid, rest, '表中')
  return { doubts: [...told, ...doubts], notes: [...asideNotes(aside), ...notes] }
}

/** A row of which nothing was read stands for itself: a remark, a row that fits no column. */
function isRowOfOwn(row: GridRow, unread: readonly GridCell[]): boolean {
  return unread.length === ownCells(row).length
}

function columnOf(columns: readonly Column[], { column }: GridCell): Column | undefined {
  return columns.find(({ from, to }) => column >= from && column < to)
}

function headingOf({ heading }: Column): string {
  return heading.at(-1)?.words ?? ''
}

const MOST_SAMPLES = 2

function columnDoubt(grid: Grid, { column, cells }: { column: Column; cells: GridCell[] }): ReadingDoubt {
  const samples = cells.slice(0, MOST_SAMPLES).map(cell => `“${clipped(printedText(grid, [cell]))}”`)
  const isKnown = column.role !== undefined
  const code = isKnown ? 'unread-text' : 'unread-column'
  const more = cells.length > MOST_SAMPLES ? `等 ${cells.length} 格文字` : ''
  const message = `“${headingOf(column)}”一列没有读取：${samples.join('、')}${more}`
  return { code, message, where: headingOf(column), at: placeOfCells(cells.slice(0, 1)) }
}

function asideNotes(columns: readonly { readonly column: Column }[]): string[] {
  const headings = columns
    .filter(({ column }) => column.role === 'aside')
    .map(({ column }) => headingOf(column))
  if (headings.length === 0) return []
  return [`表中的“${headings.join('”“')}”没有导入。`]
}

/** Who filled a form in, and when: kept as a note, nothing to settle. */
const FURNITURE =
  /^(?:(?:填[报表制](?:人|单位)?|制表人?|审核人?|复核人?|经办人|联系(?:人|电话|方式)|电话|(?:单位|部门|项目|财务)?负责人|分管领导|填[报表]?(?:日期|时间)|日期)(?:[:(]|$)|第[0-9]{1,4}页)/u

const MOST_TOLD = 20

/** Doubts of one source at most: what has more of them is told in one. */
const MOST_DOUBTS = 50

/** What is left of rows outside of columns, one doubt for each run of rows that stand together. */
export function rowLeftovers(grid: Grid, rows: readonly GridRow[], side: string): Leftovers {
  const left = rows
    .map(row => ({ row, cells: unreadCells(grid, row) }))
    .filter(({ cells }) => cells.length > 0)
  const isFurniture = ({ cells }: { cells: GridCell[] }) => FURNITURE.test(cells[0]?.words ?? '')
  const notes = left.filter(isFurniture).map(({ cells }) => clipped(texts(grid, cells)))
  const runs: GridCell[][] = []
  let before: number | undefined
  for (const { row, cells } of left.filter(one => !isFurniture(one))) {
    const run = before === row.number - 1 && runs.length > 0 ? runs.at(-1) : undefined
    if (run) run.push(...cells)
    else runs.push([...cells])
    before = row.number
  }
  for (const { cells } of left) readCells(grid, cells)
  const doubts = runs.slice(0, MOST_DOUBTS).map(cells => textDoubt(grid, cells, side))
  const more = runs.slice(MOST_DOUBTS).flat()
  return {
    doubts: more.length > 0 ? [...doubts, textDoubt(grid, more, side)] : doubts,
    notes: notesOf(notes),
  }
}

/** What a table prints beside what is taken over, as one note. */
export function notesOf(texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const told = texts.slice(0, MOST_TOLD).map(text => text.replace(/[。；;\s]+$/u, ''))
  return [`表中另印有：${told.join('；')}${texts.length > MOST_TOLD ? '等' : ''}。`]
}

function textDoubt(grid: Grid, cells: readonly GridCell[], side: string): ReadingDoubt {
  const where = texts(grid, cells.slice(0, 20))
  const message = `${side}有未读取的文字：${clipped(where)}`
  return { code: 'unread-text', message, where, at: placeOfCells(cells) }
}

function texts(grid: Grid, cells: readonly GridCell[]): string {
  return cells.map(cell => printedText(grid, [cell])).join(' ')
}

/** Marks that print nothing to read: 1、2、3 below the headings, ——. */
const BLANK = /^(?:[-/—*.·…]+|栏次|无)$/u

/** The cells that start in a row and that no rule has read. */
export function unreadCells({ read }: Grid, row: GridRow): GridCell[] {
  return ownCells(row).filter(cell => !read.has(cell) && !BLANK.test(cell.words))
}

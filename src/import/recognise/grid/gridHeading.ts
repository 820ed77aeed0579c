import { spanOf } from '../compact'
import { PAGE_NUMBER } from '../furniture'
import {
  AMOUNT_UNIT,
  clipped,
  DEPARTMENT,
  DEPARTMENT_END,
  HEADING_FURNITURE,
  isUnitOfAmounts,
} from '../heading'
import type { Reading } from '../indicators'
import { cellText, placeOf } from '../passage'
import { printedYear } from '../printedYear'
import type { ReadingDoubt } from '../../targetTable'
import { readingOf } from './cellText'
import { ownCells, type Grid, type GridCell, type GridRow } from './gridRows'

const TITLE =
  /^(?:附?[件表][0-9一二三四五六七八九十-]{0,4}[:.、]?)?(.{0,60}?绩效(?:目标|自评|指标|评价)[^;。:、,]{0,14}?表(?:\([^()]{0,30}\))?)/u

/** Whether a cell is the title of a table of targets or results, of projects or of a whole department. */
export function isTitle({ words }: GridCell): boolean {
  const match = words.length <= LONGEST_HEADING ? TITLE.exec(words) : null
  return match !== null && isHeadingWords(words.slice(match[0].length))
}

/** Whether all that a row prints belongs above a table: title, department, unit of amounts, year, number of an annex. */
export function isHeadingRow(row: GridRow | undefined): boolean {
  const cells = row ? ownCells(row) : []
  return cells.length > 0 && cells.every(cell => isTitle(cell) || isHeadingWords(cell.words))
}

const LONGEST_HEADING = 160

function isHeadingWords(words: string): boolean {
  if (words.length > LONGEST_HEADING) return false
  return PAGE_NUMBER.test(words) || isFurniture(words) || namesDepartment(words)
}

function isFurniture(words: string): boolean {
  return words.replace(HEADING_FURNITURE, '') === ''
}

/** Whether a department or the unit of amounts is named, with nothing before it that no rule reads. */
function namesDepartment(words: string): boolean {
  const label = DEPARTMENT.exec(words)
  return label !== null && isFurniture(words.slice(0, label.index))
}

/** What is printed above a table, '' and undefined where it is not. */
export interface PrintedHeading {
  title: string
  department: string
  /** 万元 as printed beside 单位： or in brackets. */
  unit: string | undefined
  year: number | null
  unread: ReadingDoubt[]
}

/** Reads the rows above a table. */
export function readGridHeading(grid: Grid, rows: readonly GridRow[]): PrintedHeading {
  const found: PrintedHeading = { title: '', department: '', unit: undefined, year: null, unread: [] }
  const cells = rows.flatMap(ownCells)
  cells.forEach((cell, index) => {
    const next = cells[index + 1]
    if (!grid.read.has(cell)) readCell(grid, cell, next?.row === cell.row ? next : undefined, found)
  })
  const year = printedYear(found.title) ?? printedYear(cells.map(({ words }) => words).join('\n'))
  return { ...found, year }
}

function readCell(grid: Grid, cell: GridCell, beside: GridCell | undefined, found: PrintedHeading): void {
  grid.read.add(cell)
  const reading = readingOf(grid, [cell])
  const { text } = reading.compact
  const titleTo = found.title === '' ? titleRange(text) : undefined
  if (titleTo) found.title = printed(reading, titleTo.from, titleTo.to)
  const behind = titleTo?.to ?? 0
  const department = departmentRange(text, behind)
  if (department && found.department === '') {
    found.department = printed(reading, department.from, department.to)
    if (found.department === '' && beside) found.department = labelled(grid, beside)
  }
  found.unit ??= AMOUNT_UNIT.exec(text.slice(department?.to ?? behind))?.[1] ?? unitInBrackets([text])
  found.unread.push(...unreadParts(reading, behind, department))
}

function titleRange(text: string): { from: number; to: number } | undefined {
  const match = TITLE.exec(text)
  const title = match?.[1]
  return match && title !== undefined
    ? { from: match[0].length - title.length, to: match[0].length }
    : undefined
}

interface Labelled {
  readonly label: number
  readonly from: number
  readonly to: number
}

function departmentRange(text: string, after: number): Labelled | undefined {
  const match = DEPARTMENT.exec(text.slice(after)) ?? /^(?:预算|主管|填报)?(?:部门|单位)名称$/u.exec(text)
  if (!match || isUnitOfAmounts(text.slice(after + match.index))) return undefined
  const label = after + match.index
  const from = label + match[0].length
  const end = DEPARTMENT_END.exec(text.slice(from))
  return { label, from, to: end ? from + end.index : text.length }
}

/** The department in a cell of its own beside the label. */
function labelled(grid: Grid, cell: GridCell): string {
  if (isHeadingWords(cell.words)) return ''
  grid.read.add(cell)
  const reading = readingOf(grid, [cell])
  return printed(reading, 0, reading.compact.text.length)
}

/** The unit of amounts in brackets, as headings and labels print it: 金额（万元）. */
export function unitInBrackets(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const unit = /\((?:单位:?)?(亿元|百万元|千元|百元|万元|元)\)/u.exec(text)?.[1]
    if (unit !== undefined) return unit
  }
  return undefined
}

function unreadParts(reading: Reading, from: number, department: Labelled | undefined): ReadingDoubt[] {
  const { text } = reading.compact
  const gaps = department
    ? ([
        [from, department.label],
        [department.to, text.length],
      ] as const)
    : ([[from, text.length]] as const)
  return gaps
    .filter(([start, end]) => !isHeadingWords(text.slice(start, end)))
    .map(([start, end]) => {
      const span = spanOf(reading.compact, start, end)
      const where = cellText(reading.passage, span)
      const message = `表头有未能识别的文字：${clipped(where)}`
      return { code: 'unread-text', message, where, at: placeOf(reading.passage, span) }
    })
}

function printed({ passage, compact }: Reading, from: number, to: number): string {
  return cellText(passage, spanOf(compact, from, to))
}

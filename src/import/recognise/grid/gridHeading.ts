import { spanOf } from '../compact'
import { PAGE_NUMBER } from '../furniture'
import {
  AMOUNT_UNIT,
  amountUnit,
  clipped,
  DEPARTMENT,
  DEPARTMENT_END,
  HEADING_FURNITURE,
  isUnitOfAmounts,
  type Heading,
} from '../heading'
import type { Reading } from '../indicators'
import { cellText, placeOf } from '../passage'
import { printedYear } from '../printedYear'
import type { ReadingDoubt } from '../../targetTable'
import { readingOf } from './cellText'
import { ownCells, type Grid, type GridCell, type GridRow } from './gridRows'

const TITLE =
  /^(?:附?[件表][0-9一二三四五六七八九十-]{0,4}[:.、]?)?(.{0,60}?绩效(?:目标|自评|指标)[^;。:、,]{0,14}?表(?:\([^()]{0,30}\))?)/u

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
  return PAGE_NUMBER.test(words) || DEPARTMENT.test(words) || words.replace(HEADING_FURNITURE, '') === ''
}

interface Found {
  title: string
  department: string
  unit: string | undefined
  unread: ReadingDoubt[]
}

/** Reads the rows above a table. A heading of a column may name the unit of amounts too: 金额（万元）. */
export function readGridHeading(
  grid: Grid,
  rows: readonly GridRow[],
  columnWords: readonly string[],
): Heading {
  const found: Found = { title: '', department: '', unit: undefined, unread: [] }
  const cells = rows.flatMap(ownCells)
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]
    const next = cells[index + 1]
    if (cell && !grid.read.has(cell)) readCell(grid, cell, next?.row === cell.row ? next : undefined, found)
  }
  const unit = found.unit ?? unitInBrackets(columnWords)
  const year = printedYear(found.title) ?? printedYear(cells.map(({ words }) => words).join('\n'))
  return {
    title: found.title,
    department: found.department,
    year,
    amountUnit: amountUnit(unit),
    doubts: missingDoubts(found, unit),
    unread: found.unread,
  }
}

function readCell(grid: Grid, cell: GridCell, beside: GridCell | undefined, found: Found): void {
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

function unitInBrackets(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const unit = /[(:](?:单位[:]?)?(亿元|百万元|千元|百元|万元|元)\)?/u.exec(text)?.[1]
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

function missingDoubts({ title, department }: Found, unit: string | undefined): ReadingDoubt[] {
  const missing: [boolean, string, string][] = [
    [title === '', 'title-missing', '没有读到表名，请核对导入的内容是否从表名开始。'],
    [department === '', 'department-missing', '没有读到部门名称，请手工填写。'],
    [unit === undefined, 'amount-unit-missing', '没有读到金额单位，暂按万元计，请核对。'],
  ]
  return missing.flatMap(([isMissing, code, message]) => (isMissing ? [{ code, message }] : []))
}

function printed({ passage, compact }: Reading, from: number, to: number): string {
  return cellText(passage, spanOf(compact, from, to))
}

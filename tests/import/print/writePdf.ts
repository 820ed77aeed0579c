import { drawnText, number, pdfFile, widthOf, type PdfPage } from './pdfFile'
import {
  brokenLines,
  tablePieces,
  type CellForm,
  type PdfTable,
  type PlacedCell,
  type TablePiece,
} from './pdfLayout'
import { indicatorText, type PrintedTable } from '../printTable'
import type { PrintedAmounts } from '@/import/targetTable'

/** How a document is printed. */
export interface PdfForm extends CellForm {
  /** Of the page as it is read, in points. */
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Lines along the edges of cells, thin filled rectangles, lines between rows only, or nothing. */
  readonly rules: 'stroked' | 'dashed' | 'filled' | 'horizontal' | 'none'
  /** Where the text of a cell stands that is lower than its row. */
  readonly stands: 'top' | 'middle'
  /** Degrees by which viewers turn the pages. */
  readonly rotate: 0 | 90 | 180 | 270
  /** Quarter turns by which everything is drawn, clockwise. */
  readonly turn: 0 | 1 | 2 | 3
  /** Characters set at a time; 0: a line at a time. */
  readonly pieces: number
  readonly pageNumbers: boolean
  /** Whether pages are deflated, as they are by all programs. */
  readonly packed: boolean
}

const USUAL: PdfForm = {
  width: 842,
  height: 595,
  margin: 36,
  size: 9,
  padding: 3,
  leading: 1.4,
  rules: 'stroked',
  stands: 'middle',
  cutsRows: true,
  rotate: 0,
  turn: 0,
  pieces: 0,
  pageNumbers: false,
  packed: true,
}

/** What stands on the pages: lines above, a table, lines below. */
export interface PdfContent {
  readonly before?: readonly string[]
  readonly table: PdfTable
  readonly after?: readonly string[]
}

/**
 * Prints a table as a text PDF with a Chinese font that is not embedded: cells are wrapped at the width of their column
 * and merged as told, rows are broken over pages, with the heading again. No part of the reader is used.
 */
export function writePdf(
  { before = [], table, after = [] }: PdfContent,
  form: Partial<PdfForm> = {},
): Uint8Array {
  const whole = { ...USUAL, ...form }
  const [lineHeight, room] = [whole.size * 1.8, whole.height - 2 * whole.margin]
  const head = before.length * lineHeight
  const pieces = tablePieces(table, whole, { firstRoom: room - head, nextRoom: room })
  const pages = pieces.map((piece, index) => {
    const drawing = new PageDrawing(whole)
    if (index === 0) for (const line of before) drawing.addLine(line, lineHeight)
    drawing.addTable(piece, table.columns)
    if (index === pieces.length - 1) for (const line of after) drawing.addLine(line, lineHeight)
    if (whole.pageNumbers) drawing.addPageNumber(index + 1)
    return drawing.page()
  })
  return pdfFile(pages, whole)
}

/** Widths in points that fill a landscape page: name, four amounts, goal, indicators. */
const TARGET_COLUMNS = [100, 50, 50, 50, 50, 200, 270]
const HEADING = [
  '项目名称（资金使用单位）',
  '总计',
  '财政拨款',
  '财政专户拨款',
  '其他资金',
  '绩效目标',
  '绩效指标',
]

/** Prints a 项目支出绩效目标表 in the Guangdong layout, as finance systems do. */
export function targetTablePdf(table: PrintedTable, form: Partial<PdfForm> = {}): Uint8Array {
  const units = table.units.flatMap(unit => [
    targetRow(unit.name, unit.amounts),
    ...unit.projects.map(project =>
      targetRow(project.name, project.amounts, project.goal, project.indicators.map(indicatorText).join('')),
    ),
  ])
  const heading = HEADING.map(text => ({ text, align: 'center' as const }))
  const rows = [heading, targetRow('合计', table.amounts), ...units]
  const { title, department, amountUnit } = table
  return writePdf(
    {
      before: [title, `部门名称：${department}  单位：${amountUnit}`],
      table: { columns: TARGET_COLUMNS, rows, headerRows: 1 },
    },
    form,
  )
}

function targetRow(name: string, amounts: PrintedAmounts, goal = '', indicators = '') {
  const { total, fiscal, special, other } = amounts
  const money = [total, fiscal, special, other].map(text => ({ text: text ?? '', align: 'right' as const }))
  return [name, ...money, goal, indicators]
}

/** What is drawn on a page, from its top. */
class PageDrawing {
  readonly #form: PdfForm
  #drawing = ''
  #top: number

  constructor(form: PdfForm) {
    this.#form = form
    this.#top = form.height - form.margin
  }

  addLine(text: string, height: number): void {
    const { margin, size, width } = this.#form
    for (const line of brokenLines(text, (width - 2 * margin) / size)) {
      this.#addText(line, margin, this.#top - height * 0.7)
      this.#top -= height
    }
  }

  addPageNumber(number: number): void {
    this.#addText(`— ${number} —`, this.#form.width / 2 - 20, this.#form.margin / 2)
  }

  addTable({ heights, cells, isCut }: TablePiece, columns: readonly number[]): void {
    const edges = edgesOf(columns, this.#form.margin)
    const tops = edgesOf(heights, 0).map(depth => this.#top - depth)
    for (const cell of cells) {
      const box = {
        left: edges[cell.column] ?? 0,
        right: edges[cell.column + cell.columnSpan] ?? 0,
        top: tops[cell.row] ?? 0,
        bottom: tops[cell.row + cell.rowSpan] ?? 0,
      }
      this.#addCell(cell, box, isCut && cell.row + cell.rowSpan === heights.length)
    }
    this.#addRulesBetweenRows(tops, { left: edges[0] ?? 0, right: edges.at(-1) ?? 0 }, isCut)
    this.#top = tops.at(-1) ?? this.#top
  }

  page(): PdfPage {
    const { width, height, turn, rotate } = this.#form
    const isSideways = turn === 1 || turn === 3
    const turning = [
      '',
      `0 -1 1 0 0 ${number(width)} cm\n`,
      `-1 0 0 -1 ${number(width)} ${number(height)} cm\n`,
      `0 1 -1 0 ${number(height)} 0 cm\n`,
    ][turn]
    return {
      width: isSideways ? height : width,
      height: isSideways ? width : height,
      rotate,
      drawing: `q\n${turning ?? ''}${this.#drawing}Q\n`,
    }
  }

  #addCell({ lines, align }: PlacedCell, box: Box, isOpen: boolean): void {
    const { size, padding, leading, stands } = this.#form
    const room = box.top - box.bottom - 2 * padding
    const over = stands === 'middle' && !isOpen ? Math.max(0, room - lines.length * size * leading) / 2 : 0
    lines.forEach((line, index) => {
      const left = box.right - box.left - 2 * padding - widthOf(line) * size
      const x = box.left + padding + (align === 'left' ? 0 : align === 'right' ? left : left / 2)
      const middle = box.top - padding - over - (index + 0.5) * size * leading
      this.#addText(line, x, middle - size * 0.38)
    })
    this.#addRulesAround(box, isOpen)
  }

  #addText(text: string, x: number, y: number): void {
    const { size, pieces } = this.#form
    const characters = Array.from(text)
    const count = pieces > 0 ? pieces : Math.max(1, characters.length)
    let at = x
    for (let start = 0; start < characters.length; start += count) {
      const piece = characters.slice(start, start + count).join('')
      this.#drawing += drawnText(piece, { x: at, y, size })
      at += widthOf(piece) * size
    }
  }

  #addRulesAround({ left, right, top, bottom }: Box, isOpen: boolean): void {
    const { rules } = this.#form
    if (rules === 'none' || rules === 'horizontal') return
    this.#addRule({ left, right, top, bottom: top })
    this.#addRule({ left, right: left, top, bottom })
    this.#addRule({ left: right, right, top, bottom })
    if (!isOpen) this.#addRule({ left, right, top: bottom, bottom })
  }

  #addRulesBetweenRows(
    tops: readonly number[],
    { left, right }: Pick<Box, 'left' | 'right'>,
    isCut: boolean,
  ): void {
    if (this.#form.rules !== 'horizontal') return
    for (const top of isCut ? tops.slice(0, -1) : tops) this.#addRule({ left, right, top, bottom: top })
  }

  #addRule({ left, right, top, bottom }: Box): void {
    const [x, y, x2, y2] = [left, bottom, right, top].map(number)
    if (this.#form.rules !== 'filled') {
      const dash = this.#form.rules === 'dashed' ? '[3 2] 0 d ' : ''
      this.#drawing += `0.5 w ${dash}${x ?? ''} ${y ?? ''} m ${x2 ?? ''} ${y2 ?? ''} l S\n`
    } else {
      const [w, h] = [Math.max(0.5, right - left), Math.max(0.5, top - bottom)].map(number)
      this.#drawing += `${x ?? ''} ${y ?? ''} ${w ?? ''} ${h ?? ''} re f\n`
    }
  }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function edgesOf(widths: readonly number[], start: number): number[] {
  const edges = [start]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

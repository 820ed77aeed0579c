import type { RawSource } from '../../rawSource'
import { cellBlocks } from '../cells/cellBlocks'
import { compactGrid } from '../cells/compactGrid'
import { Transcript, type GridCell } from '../transcript'
import { columnEdges, edgesOfTable, type ColumnEdges } from './columnEdges'
import type { Sheet, Workbook } from './sheet'
import { shownCells } from './shownCells'

/** What a workbook prints: each sheet in view is a page; what is hidden is left out, and the notes say so. */
export function workbookSource({ sheets, hiddenSheets }: Workbook): RawSource {
  const transcript = new Transcript()
  for (const name of hiddenSheets) transcript.addNote(`已略过隐藏的工作表“${name}”。`)
  for (const [index, sheet] of sheets.entries()) addSheet(transcript, sheet, index + 1)
  return transcript.source()
}

function addSheet(transcript: Transcript, sheet: Sheet, page: number): void {
  const { cells, hiddenRows, hiddenColumns } = shownCells(sheet)
  const edges = columnEdges(sheet.columnRanges)
  for (const block of cellBlocks(cells, sheet.hiddenRows)) {
    if (block.kind === 'lines') for (const { text } of block.cells) transcript.addLine(text, page)
    else addTable(transcript, { name: sheet.name, edges, cells: block.cells, page })
  }
  const where = `工作表“${sheet.name}”`
  if (hiddenRows > 0) transcript.addNote(`已略过${where}中 ${hiddenRows} 个隐藏的行。`)
  if (hiddenColumns > 0) transcript.addNote(`已略过${where}中 ${hiddenColumns} 个隐藏的列。`)
  if (sheet.unfinished.length > 0) transcript.addNote(unfinishedNote(where, sheet.unfinished))
}

interface TableOfSheet {
  readonly name: string
  /** Those of the whole sheet. */
  readonly edges: ColumnEdges
  readonly cells: readonly GridCell[]
  readonly page: number
}

function addTable(transcript: Transcript, { name, edges, cells, page }: TableOfSheet): void {
  const grid = compactGrid(cells)
  transcript.addGrid({ ...grid, edges: edgesOfTable(grid.bounds, edges), sheet: name }, page)
}

const MOST_NAMED = 5

function unfinishedNote(where: string, addresses: readonly string[]): string {
  const named = addresses.slice(0, MOST_NAMED).join('、')
  const more = addresses.length > MOST_NAMED ? '等' : ''
  return `${where}中 ${addresses.length} 个公式没有计算结果（${named}${more}），按空白读取。请用 Excel 或 WPS 表格打开该文件，保存后重新导入。`
}

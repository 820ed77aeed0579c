import type { RawSource } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import type { TargetTable } from '../../targetTable'
import { isTotalRow } from '../printedRows'
import { printedTable } from '../printedTable'
import { unitsOfRows } from '../unitsOfRows'
import { withEvenDecimals } from './evenDecimals'
import { readGridHeading } from './gridHeading'
import { gridOf, type Grid } from './gridRows'
import { listedRows } from './listedRows'
import { printedListRow } from './printedList'
import { sectionsOf, type Section } from './sections'

/**
 * Finds the table in the cells of a source by the headings of its columns: their order is never assumed. undefined: no
 * table in it has the columns of a 项目支出绩效目标表.
 */
export async function tableOfCells(source: RawSource, step: Step): Promise<TargetTable | undefined> {
  const grid = gridOf(source)
  await step(0.3)
  const [section, ...others] = sectionsOf(grid)
  await step(0.6)
  if (!section) return undefined
  if (others.length > 0) throw severalTables()
  return tableOfSection(source, grid, section)
}

function tableOfSection(source: RawSource, grid: Grid, section: Section): TargetTable {
  const { headingRows, header, bodyRows } = section
  const columnWords = header.columns.flatMap(column => column.heading.map(({ words }) => words))
  const heading = readGridHeading(grid, headingRows, columnWords)
  const listed = listedRows(grid, bodyRows).map(row => printedListRow(grid, row, heading.amountUnit))
  const rows = losesZeros(section) ? withEvenDecimals(listed) : listed
  const totals = rows.filter(isTotalRow)
  const below = rows.filter(row => !totals.includes(row))
  const units = unitsOfRows(below, totals[0], heading.amountUnit)
  const { amountUnit, unread } = heading
  return printedTable(source, heading, { amountUnit, total: totals[0], units, rows, unread })
}

/** Whether a table comes from a sheet (a workbook, or cells without widths: CSV, pasted). */
function losesZeros({ bodyRows }: Section): boolean {
  const part = bodyRows[0]?.row.part
  return part?.kind === 'table' && (part.sheet !== undefined || !part.edges)
}

function severalTables(): ReadingRefused {
  return new ReadingRefused('several-tables', '文件中不止一张表。请每次只导入一张表。')
}

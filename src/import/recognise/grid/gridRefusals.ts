import { ReadingRefused } from '../../readingRefused'
import { clipped } from '../heading'
import type { FoundTable } from '../printedTable'
import { projectsOf } from '../proofOfRows'
import { totalDoubts } from '../proofOfSums'
import type { Reckoning } from '../reckoning'
import { DEPARTMENT_TABLE, departmentTable } from '../titles'
import { isTitle } from './gridHeading'
import { ownCells, type Grid, type GridCell } from './gridRows'
import type { Section } from './sections'

/** Whether a table is of a whole department (部门整体支出), by its title. */
export function isDepartmentTable({ headingRows, formRows }: Section): boolean {
  const titles = [...headingRows, ...formRows].flatMap(ownCells).filter(isTitle)
  return titles.some(isDepartmentTitle)
}

export function isDepartmentTitle({ words }: GridCell): boolean {
  return DEPARTMENT_TABLE.test(words) && !/项目支出/u.test(words)
}

/** The refusal of cells in which no table of this kind is found. */
export function unknownTable({ rows }: Grid): ReadingRefused {
  const titles = rows.flatMap(ownCells).filter(isTitle)
  const title = titles.find(cell => !isDepartmentTitle(cell))
  if (title) return otherLayout(title)
  if (titles[0]) return departmentTable(titles[0].at)
  return new ReadingRefused(
    'not-a-target-table',
    '没有找到项目支出绩效目标表：没有一张表同时有“项目名称”和“绩效指标”（或“三级指标”和“指标值”）这些栏。请核对是否选对了文件或工作表。',
  )
}

function otherLayout({ words, at }: GridCell): ReadingRefused {
  return new ReadingRefused(
    'other-layout',
    `找到了表名“${clipped(words)}”，但没有找到“项目名称”和“绩效指标”（或“三级指标”和“指标值”）这些栏，这种版式暂不能读取。请核对表格是否完整，或在项目中手工录入。`,
    at,
  )
}

const AGAIN = '请核对文件是否完整，从表名到表格最后一行都在其中，再重新导入。'

/** Refuses headings without rows, and a list that ends in the middle: money is missing, and the last project is not whole. */
export function refuseCutOff({ reckonings }: FoundTable): void {
  const indicators = reckonings.flatMap(projectsOf).flatMap(project => project.indicators)
  if (indicators.length === 0) {
    throw new ReadingRefused('cut-off', `表格不完整：读到了表头，但没有读到项目的绩效指标。${AGAIN}`)
  }
  for (const reckoning of reckonings) refuseCutOffList(reckoning)
}

function refuseCutOffList(reckoning: Reckoning): void {
  const last = projectsOf(reckoning).at(-1)
  const isShort = reckoning.prints.total && reckoning.total !== undefined && totalDoubts(reckoning).length > 0
  if (!last || !isShort) return
  const indicator = last.indicators.at(-1)
  if (indicator && indicator.annualTarget !== '') return
  const missing = indicator ? `的第 ${indicator.order} 项指标没有年度指标值` : '没有绩效指标'
  throw new ReadingRefused(
    'cut-off',
    `表格不完整：最后一个项目“${last.name}”${missing}，各项目之和也与合计不一致。${AGAIN}`,
    last.at,
  )
}

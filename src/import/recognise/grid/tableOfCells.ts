import type { RawSource } from '../../rawSource'
import type { Step } from '../../stepwise'
import type { ReadingDoubt, TargetTable } from '../../targetTable'
import { printedTable, type FoundTable } from '../printedTable'
import { proofOf } from '../proof'
import { departmentTable } from '../titles'
import { combinedTable } from './combinedTable'
import { isDepartmentTable, refuseCutOff } from './gridRefusals'
import type { Grid } from './gridRows'
import { outside } from './outside'
import { sectionsOf, type Section } from './sections'
import { sectionTable, type SectionTable } from './sectionTable'

/**
 * Finds the table in the cells of a source by the headings of its columns and the labels of its forms; their order is
 * never assumed. undefined: nothing in it has the columns of a 项目支出绩效目标表.
 */
export async function tableOfCells(
  source: RawSource,
  grid: Grid,
  step: Step,
): Promise<TargetTable | undefined> {
  const sections = sectionsOf(grid)
  await step(0.3)
  const targets = sections.filter(section => !isDepartmentTable(section))
  if (targets.length === 0) {
    if (sections.length > 0) throw departmentTable()
    return undefined
  }
  const tables: SectionTable[] = []
  for (const section of targets) {
    tables.push(sectionTable(grid, section))
    await step(0.3 + (0.6 * tables.length) / targets.length)
  }
  return combined(source, grid, { sections, tables })
}

interface ReadSections {
  readonly sections: readonly Section[]
  readonly tables: readonly SectionTable[]
}

function combined(source: RawSource, grid: Grid, { sections, tables }: ReadSections): TargetTable {
  const filled = tables.filter(isFilled)
  const used = filled.length > 0 ? filled : tables
  const rest = outside(
    grid,
    sections,
    used.map(({ section }) => section),
  )
  const found = combinedTable(used, { doubts: [], unread: rest.doubts })
  refuseCutOff(found)
  const notes = [
    ...source.notes,
    ...used.flatMap(table => table.notes),
    ...rest.notes,
    ...blankNote(tables.length - used.length),
    ...departmentNote(sections.length - tables.length),
  ]
  const doubts = isProvedWhole(found) ? [] : alignmentDoubt(used.map(({ section }) => section))
  const heading = { ...found.heading, doubts: [...doubts, ...found.heading.doubts] }
  return printedTable({ ...source, notes }, { ...found, heading })
}

/** A form that nobody filled is a template. */
function isFilled({ form }: SectionTable): boolean {
  return !form || form.row.name !== '' || form.row.indicators.length > 0
}

function blankNote(count: number): string[] {
  return count > 0 ? [`已略过 ${count} 张没有填写的空白表。`] : []
}

function departmentNote(count: number): string[] {
  return count > 0 ? [`没有读取部门整体支出绩效目标表（${count} 张）：本系统只管理项目支出绩效目标。`] : []
}

/**
 * Whether the table itself shows that no column was mistaken: sums, numbers and the end of every list of indicators are
 * printed, and all of them hold. Where each indicator has a row of its own, nothing tells a misplaced line.
 */
function isProvedWhole({ reckonings }: FoundTable): boolean {
  const isTold = reckonings.every(({ prints, rows }) => {
    const areEnded = rows.every(({ ended, indicators }) => ended || indicators.length === 0)
    return prints.total && prints.amounts && prints.numbers && areEnded
  })
  return isTold && proofOf(reckonings).every(({ ok }) => ok)
}

/** Columns that no ruling lines part were found by the alignment of the text: a person must look at the whole. */
function alignmentDoubt(sections: readonly Section[]): ReadingDoubt[] {
  const rows = sections.flatMap(({ bodies }) => bodies.flatMap(({ bodyRows }) => bodyRows))
  const unruled = rows.find(({ row }) => row.part.kind === 'table' && !row.part.isRuled)
  const at = unruled?.row.cells[0]?.at
  if (!at) return []
  return [{ code: 'columns-by-alignment', message: '表格没有框线，各列按文字对齐方式分开，请核对', at }]
}

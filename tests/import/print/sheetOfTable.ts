import type { PrintedAmounts, PrintedIndicator, PrintedProject } from '@/import/targetTable'
import { indicatorText, type PrintedTable } from '../printTable'
import type { CellText, TableOfTexts } from '../rawTables'

/** How an office lays a table out in cells. */
export interface SheetForm {
  /** All indicators of a project in one cell (广东), or one indicator a row. */
  readonly indicators: 'in-one-cell' | 'one-a-row'
  /** What stands for a cell that goes on over several rows: a merged cell, the text again, or blanks. */
  readonly repeated: 'merged' | 'again' | 'blank'
  /** Whether there is a column for 实施周期指标值. */
  readonly periodTargets: boolean
  /** Whether the amounts stand below one heading 金额 of their own. */
  readonly nestedHeading: boolean
  /** Whether sources that pay nothing have no column. */
  readonly onlyPayingSources: boolean
  readonly headings: Readonly<Record<Heading, string>>
}

export type Heading =
  | 'project'
  | 'total'
  | 'fiscal'
  | 'special'
  | 'other'
  | 'goal'
  | 'indicators'
  | 'level1'
  | 'level2'
  | 'name'
  | 'periodTarget'
  | 'annualTarget'

/** A table as an office lays it out, with the lines that it prints above the cells. */
export interface PrintedSheet {
  readonly above: readonly string[]
  readonly table: TableOfTexts
}

const AMOUNTS = ['total', 'fiscal', 'special', 'other'] as const

type AmountHeading = (typeof AMOUNTS)[number]

/** Lays a table out in cells: heading rows, 合计, units, projects. */
export function sheetOfTable(table: PrintedTable, form: SheetForm): PrintedSheet {
  const columns = AMOUNTS.filter(column => !form.onlyPayingSources || table.amounts[column] !== null)
  const layout = { ...form, amounts: columns }
  const rows = [
    ...headingRows(layout),
    amountRow('合计', table.amounts, layout),
    ...table.units.flatMap(unit => [
      amountRow(unit.name, unit.amounts, layout),
      ...unit.projects.flatMap(project => projectRows(project, layout)),
    ]),
  ]
  const above = [table.title, `部门名称：${table.department}`, `单位：${table.amountUnit}`]
  return { above, table: { rows } }
}

interface Layout extends SheetForm {
  readonly amounts: readonly AmountHeading[]
}

function indicatorColumns({ indicators, periodTargets }: SheetForm): readonly Heading[] {
  if (indicators === 'in-one-cell') return ['indicators']
  const targets = periodTargets ? (['periodTarget', 'annualTarget'] as const) : (['annualTarget'] as const)
  return ['level1', 'level2', 'name', ...targets]
}

function headingRows(form: Layout): CellText[][] {
  const { headings, nestedHeading, amounts } = form
  const columns = indicatorColumns(form)
  const last = columns.map(column => headings[column])
  if (!nestedHeading)
    return [[headings.project, ...amounts.map(column => headings[column]), headings.goal, ...last]]
  const tall = (text: string): CellText => ({ text, rows: 2 })
  return [
    [
      tall(headings.project),
      { text: '金额', columns: amounts.length },
      ...amounts.slice(1).map(() => ''),
      tall(headings.goal),
      ...last.map(tall),
    ],
    ['', ...amounts.map(column => headings[column]), '', ...last.map(() => '')],
  ]
}

function amountRow(name: string, amounts: PrintedAmounts, form: Layout): CellText[] {
  return [name, ...amountTexts(amounts, form), '', ...indicatorColumns(form).map(() => '')]
}

function amountTexts(amounts: PrintedAmounts, { amounts: columns }: Layout): string[] {
  return columns.map(column => amounts[column] ?? '')
}

function projectRows({ name, amounts, goal, indicators }: PrintedProject, form: Layout): CellText[][] {
  const own = [name, ...amountTexts(amounts, form), goal]
  if (form.indicators === 'in-one-cell') return [[...own, indicators.map(indicatorText).join('')]]
  return indicators.map((indicator, row) => [
    ...own.map(text => overRows(text, { row, rows: indicators.length }, form)),
    ...classCells(indicators, row, form),
    indicator.name,
    ...(form.periodTargets ? [indicator.periodTarget] : []),
    indicator.annualTarget,
  ])
}

function classCells(indicators: readonly PrintedIndicator[], row: number, form: SheetForm): CellText[] {
  const level1 = (one: PrintedIndicator | undefined) => one?.level1.name ?? ''
  const level2 = (one: PrintedIndicator | undefined) => `${level1(one)} ${one?.level2.name ?? ''}`
  return [
    overRows(level1(indicators[row]), runAt(indicators.map(level1), row), form),
    overRows(indicators[row]?.level2.name ?? '', runAt(indicators.map(level2), row), form),
  ]
}

interface Run {
  /** Of this row within the run, from 0. */
  readonly row: number
  readonly rows: number
}

/** The neighbouring rows of the same text that a row is one of. */
function runAt(texts: readonly string[], row: number): Run {
  let from = row
  while (from > 0 && texts[from - 1] === texts[row]) from--
  let to = row
  while (texts[to + 1] === texts[row]) to++
  return { row: row - from, rows: to - from + 1 }
}

function overRows(text: string, { row, rows }: Run, { repeated }: SheetForm): CellText {
  if (repeated === 'again') return text
  if (row > 0) return ''
  return repeated === 'merged' ? { text, rows } : text
}

import type { PrintedIndicator, ReadingDoubt } from '../../targetTable'
import { ReadingRefused } from '../../readingRefused'
import { compacted } from '../compact'
import { withoutBareUnit } from './bareUnit'
import type { BodyRow } from './bodyRows'
import { readCells } from './cellText'
import type { Fields } from './columnCells'
import type { Column, Header } from './columns'
import { bandOf, type Band } from './columnWords'
import type { FormEntry } from './formEntries'
import { ownCells, type Grid } from './gridRows'
import { withoutHangingCells } from './hangingCells'
import { addIndicatorRow, type IndicatorRows } from './indicatorRows'
import { breakDoubts, printedIndicators } from './printedIndicators'
import type { SectionBody } from './sections'
import { sortedRows } from './sumRows'

/** The indicators of a form, and the rows among them that are none. */
export interface FormIndicators {
  readonly indicators: readonly PrintedIndicator[]
  readonly doubts: readonly ReadingDoubt[]
  /** 总分, and 预算执行率 where it stands among the indicators. */
  readonly sum: Fields | undefined
  readonly execution: Fields | undefined
}

interface FormLists {
  readonly entries: readonly FormEntry[]
  readonly bodies: readonly SectionBody[]
  readonly hasResults: boolean
}

/** Reads the indicators of a form; where those of the period stand apart from those of the year, one is both. */
export function formIndicators(grid: Grid, lists: FormLists): FormIndicators {
  const read = lists.bodies.flatMap(body => listsOf(grid, body, lists))
  const period = read.filter(({ band }) => band === 'period').flatMap(({ indicators }) => indicators)
  const annual = read.filter(({ band }) => band !== 'period').flatMap(({ indicators }) => indicators)
  return {
    indicators: read.length > 1 && period.length > 0 ? together(period, annual) : [...annual, ...period],
    doubts: read.flatMap(({ doubts }) => doubts),
    sum: read.find(({ sum }) => sum)?.sum,
    execution: read.find(({ execution }) => execution)?.execution,
  }
}

interface IndicatorList extends Omit<FormIndicators, 'indicators'> {
  readonly band: Band | undefined
  readonly indicators: PrintedIndicator[]
}

/** One list below a header, or two that stand side by side. */
function listsOf(grid: Grid, { header, bodyRows }: SectionBody, lists: FormLists): IndicatorList[] {
  const { second } = header
  if (!second) return [listOf(grid, bodyRows, { ...lists, band: bandAbove(grid, header) })]
  const bands = [header.columns, second].map(columns => bandBeside(lists.entries, columns))
  if (bands[0] === bands[1]) throw sideBySide()
  const secondRows = bodyRows.map(row => ({ ...row, columns: row.second ?? [] }))
  return [bodyRows, secondRows].map((rows, index) => listOf(grid, rows, { ...lists, band: bands[index] }))
}

function listOf(
  grid: Grid,
  bodyRows: readonly BodyRow[],
  { band, hasResults }: FormLists & { readonly band: Band | undefined },
): IndicatorList {
  const {
    indicators: rows,
    sum,
    execution,
    cells,
  } = sortedRows(withoutHangingCells(withoutBareUnit(bodyRows)))
  readCells(grid, cells)
  const list: IndicatorRows = { indicators: [], level1: [], level2: [], isOpen: false, doubtfulBreaks: [] }
  for (const row of rows) addIndicatorRow(list, row)
  const indicators = printedIndicators(grid, list, { hasResults })
  const ofBand = indicators.map(one =>
    band === 'period' && one.periodTarget === ''
      ? { ...one, periodTarget: one.annualTarget, annualTarget: '' }
      : one,
  )
  return { band, indicators: ofBand, doubts: breakDoubts(grid, list), sum, execution }
}

/** What the words beside or above a list say of it: 长期绩效指标, 年度绩效指标. */
function bandAbove(grid: Grid, { row, columns }: Header): Band | undefined {
  const label = columns.find(({ role }) => role === 'indicators')
  const beside = label && bandOf(label.heading.map(({ words }) => words).join(''))
  const above = grid.rows[row - 1]
  const [cell, ...others] = above ? ownCells(above) : []
  if (beside || !cell || others.length > 0 || !/绩效指标$/u.test(cell.words)) return beside
  readCells(grid, [cell])
  return bandOf(cell.words)
}

/** Of two lists side by side each stands below the goal that it belongs to. */
function bandBeside(entries: readonly FormEntry[], columns: readonly Column[]): Band | undefined {
  const name = columns.find(({ role }) => role === 'name')
  const goal = entries.find(({ label, cell }) => {
    const { column, columnSpan } = cell
    return (
      label.role === 'goal' && label.band && name && column <= name.from && name.from < column + columnSpan
    )
  })
  return goal?.label.band
}

/** Indicators of the period beside those of the year: those of the same class and name are both, in their order. */
function together(
  period: readonly PrintedIndicator[],
  annual: readonly PrintedIndicator[],
): PrintedIndicator[] {
  const keyOf = ({ level2, name }: PrintedIndicator) => compacted(`${level2.name}\t${name}`)
  const byKey = new Map<string, PrintedIndicator[]>()
  for (const one of period) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one])
  const both = annual.map(one => {
    const { periodTarget } = byKey.get(keyOf(one))?.shift() ?? one
    return { ...one, periodTarget }
  })
  return [...both, ...[...byKey.values()].flat()].map((one, index) => ({ ...one, order: index + 1 }))
}

function sideBySide(): ReadingRefused {
  return new ReadingRefused(
    'other-layout',
    '表中左右并排印有两组绩效指标，看不出哪一组是年度指标，暂不能读取。请只保留年度指标一组，另存后再导入，或在项目中手工录入。',
  )
}

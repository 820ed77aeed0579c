import type { PrintedClass, PrintedIndicator, ReadingDoubt } from '../../targetTable'
import { placeOfCells, printedText, readCells, readText } from './cellText'
import { cellsOf, fieldsWith } from './columnCells'
import type { Band } from './columnWords'
import { composedTarget, isQualifier, type TargetOf } from './composedTarget'
import type { Grid, GridCell } from './gridRows'
import type { IndicatorRow, IndicatorRows } from './indicatorRows'

/** How the indicators of a table are printed. */
export interface IndicatorForm {
  /** Whether what was achieved is printed beside the targets: a filled 自评表. */
  readonly hasResults: boolean
}

/** Reads out indicators that have a row each, numbered as they are printed. */
export function printedIndicators(
  grid: Grid,
  { indicators }: IndicatorRows,
  form: IndicatorForm,
): PrintedIndicator[] {
  const printed: PrintedIndicator[] = []
  for (const row of indicators) {
    if (isEmptyRow(row)) readCells(grid, rowCells(row))
    else printed.push(printedIndicator(grid, row, printed.length + 1, form))
  }
  return printed
}

const EMPTY_NAME = /^(?:指标[0-9一二三四五六七八九十]{0,2}[:.、]?|[….·]+|[-/]+|无)?$/u

/** A row that the form offers and nobody filled: 「指标1：」 or 「……」 without a target. */
function isEmptyRow({ fields }: IndicatorRow): boolean {
  const isBlank = (words: string) => /^[-/]*$/u.test(words)
  const valued = (['target', 'actual', 'weight', 'score'] as const).some(role =>
    cellsOf(fields, role).some(({ words }) => !isBlank(words)),
  )
  return !valued && cellsOf(fields, 'name').every(({ words }) => EMPTY_NAME.test(words))
}

function printedIndicator(
  grid: Grid,
  row: IndicatorRow,
  order: number,
  { hasResults }: IndicatorForm,
): PrintedIndicator {
  const level1 = printedClass(grid, row.level1)
  const level2 = printedClass(grid, row.level2)
  const name = readText(grid, cellsOf(row.fields, 'name'))
  const of = { level1: level1.name, level2: level2.name, name }
  const text = (role: 'weight' | 'actual' | 'score' | 'deviation') =>
    readText(grid, cellsOf(row.fields, role))
  const weight = text('weight')
  const result = { actual: text('actual'), weight, score: text('score'), deviationNote: text('deviation') }
  return {
    order,
    level1,
    level2,
    name,
    periodTarget: target(grid, row, 'period', of),
    annualTarget: target(grid, row, 'annual', of),
    ...(!hasResults && weight !== '' && { weight }),
    ...(hasResults && { result }),
    at: placeOfCells(rowCells(row)),
  }
}

const CODED = /^([0-9A-Za-z]{1,6})\s*[-－—–]\s*(?![0-9０-９])(.+)$/u

/** 「1-产出指标」 is code 1 and its name; a code of its own is rare in cells. */
function printedClass(grid: Grid, cells: readonly GridCell[]): PrintedClass {
  const text = readText(grid, cells)
  const [, code = '', name = text] = CODED.exec(text) ?? []
  return { code, name }
}

/** The target of a band; a column that does not say which one it is about is the annual one, and its parts are shared. */
function target(grid: Grid, { fields }: IndicatorRow, band: Band, of: TargetOf): string {
  const texts = (role: 'target' | 'qualifier' | 'measure') => {
    const all = fieldsWith(fields, role)
    const own = all.filter(({ column }) => column.band === band)
    const shared = all.filter(({ column }) => column.band === undefined)
    const chosen = own.length > 0 || (role === 'target' && band === 'period') ? own : shared
    return chosen.map(({ cells }) => ({ cells, text: printedText(grid, cells) }))
  }
  const values = texts('target')
  const measures = texts('measure')
  const qualifiers = texts('qualifier').filter(({ text }) => isQualifier(text))
  for (const { cells } of [...values, ...measures, ...qualifiers]) readCells(grid, cells)
  const parts = {
    qualifiers: qualifiers.map(({ text }) => text.replace(/\s/gu, '')),
    value: values.map(({ text }) => text).join(''),
    measure: measures.map(({ text }) => text).join(''),
  }
  return composedTarget(parts, of)
}

/** Indicators whose cells a page break cut so that one may be two: a person must look. */
export function breakDoubts(grid: Grid, { doubtfulBreaks }: IndicatorRows): ReadingDoubt[] {
  return doubtfulBreaks.map(row => {
    const where = printedText(grid, cellsOf(row.fields, 'name'))
    const message = `“${where}”印在换页处，与上一页最后一项指标可能是同一项，请核对`
    return { code: 'row-over-page', message, where, at: placeOfCells(rowCells(row)) }
  })
}

function rowCells({ fields }: IndicatorRow): GridCell[] {
  return [...fields.values()].flatMap(({ cells }) => cells)
}

import { plainDecimal } from '../notation/decimal'
import { relation } from './relation'
import { rowsByYear } from './rowsOfYear'
import type { Operation } from './settled'
import type { NumericThreshold, Standing } from '../standing'
import type { YearFigure } from './yearActual'

/** What a working is told from. */
interface Reckoning {
  readonly threshold: NumericThreshold
  readonly figures: readonly YearFigure[]
  readonly operation: Operation
  /** What the figures come to so far; undefined without any. */
  readonly standing: Standing | undefined
  /** Whether that is the verdict; before, only the figures are told. */
  readonly final: boolean
  /** The whole period's number of years. */
  readonly length: number
}

/**
 * How figures were put together: 「3 + 2 + 4 = 9 ≥ 9」, so far 「3 + 2 = 5（已填 2/3 年）」; several rows of a year together
 * 「（2 + 4）+ 3 = 9 ≥ 9」.
 */
export function sumWorking({ threshold, figures, operation, standing, final, length }: Reckoning): string {
  const terms = joined(figures, operation)
  const filled = filledYears(figures)
  const note = filled < length ? `（已填 ${filled}/${length} 年${oddNote(figures)}）` : ''
  if (!standing) return `${terms}${note}`
  const result = final ? relation(threshold, standing) : plainDecimal(standing.value)
  if (figures.length === 1) return `${result}${note}`
  return `${terms}${terms.endsWith('）') ? '' : ' '}= ${result}${note}`
}

/** Years of which every row has a figure. */
export function filledYears(figures: readonly YearFigure[]): number {
  return rowsByYear(figures).filter(rows => rows.every(({ value }) => value !== undefined)).length
}

function joined(figures: readonly YearFigure[], operation: Operation): string {
  if (operation === 'max') return `最大（${figures.map(termOf).join('，')}）`
  if (operation === 'min') return `最小（${figures.map(termOf).join('，')}）`
  const years = rowsByYear(figures)
  const terms = years.map((rows, place) =>
    rows.length > 1 && years.length > 1 ? `（${added(rows, true)}）` : added(rows, place === 0),
  )
  // Full-width brackets bring their own space.
  return terms.join(' + ').replaceAll('） +', '）+').replaceAll('+ （', '+（')
}

function added(figures: readonly YearFigure[], areFirst: boolean): string {
  return figures
    .map(termOf)
    .map((term, place) => (term.startsWith('-') && !(areFirst && place === 0) ? `(${term})` : term))
    .join(' + ')
}

function termOf({ value, printed }: YearFigure): string {
  return value ? plainDecimal(value) : printed
}

function oddNote(figures: readonly YearFigure[]): string {
  if (figures.some(({ lacks }) => lacks === 'unit-differs')) return '，单位不一致的未计入'
  return figures.some(({ lacks }) => lacks === 'needs-person') ? '，不是数值的未计入' : ''
}

import { plainDecimal } from '../notation/decimal'
import { relation } from './relation'
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

/** How figures were put together: 「3 + 2 + 4 = 9 ≥ 9」, so far 「3 + 2 = 5（已填 2/3 年）」. */
export function sumWorking({ threshold, figures, operation, standing, final, length }: Reckoning): string {
  const terms = joined(figures, operation)
  const filled = figures.filter(({ value }) => value !== undefined).length
  const note = filled < length ? `（已填 ${filled}/${length} 年${oddNote(figures)}）` : ''
  if (!standing) return `${terms}${note}`
  const result = final ? relation(threshold, standing) : plainDecimal(standing.value)
  if (figures.length === 1) return `${result}${note}`
  return `${terms}${terms.endsWith('）') ? '' : ' '}= ${result}${note}`
}

function joined(figures: readonly YearFigure[], operation: Operation): string {
  const terms = figures.map(({ value, printed }) => (value ? plainDecimal(value) : printed))
  if (operation === 'max') return `最大（${terms.join('，')}）`
  if (operation === 'min') return `最小（${terms.join('，')}）`
  return terms.map((term, place) => (place > 0 && term.startsWith('-') ? `(${term})` : term)).join(' + ')
}

function oddNote(figures: readonly YearFigure[]): string {
  if (figures.some(({ lacks }) => lacks === 'unit-differs')) return '，单位不一致的未计入'
  return figures.some(({ lacks }) => lacks === 'needs-person') ? '，不是数值的未计入' : ''
}

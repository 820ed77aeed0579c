import Big from 'big.js'
import { judgeStanding, unjudged } from '../judge'
import { convert } from '../notation/units'
import { isSettled } from './settled'
import type { Operation } from './settled'
import { standingOf } from '../standing'
import type { NumericThreshold, Standing } from '../standing'
import { filledYears, sumWorking } from './sumWorking'
import type { Outcome, YearActual, YearFigure } from './yearActual'

/**
 * Puts the figures of a period's years together (sum, mean, max, min) and holds the result against the period target.
 * `length` is the whole period's number of years, those still to come among them. Several rows of a year (一拆多、多合一) count
 * like years, and the year is filled once all of them are; a mean is never asked of them.
 */
export function accumulate(
  threshold: NumericThreshold,
  soFar: readonly YearActual[],
  operation: Operation,
  length: number,
): Outcome {
  const figures = soFar.map(year => yearFigure(threshold, year))
  const values = figures.flatMap(({ value }) => value ?? [])
  const standing = resultOf(threshold, values, operation, length)
  const settled = standing !== undefined && isSettled(threshold, values, operation, standing)
  const whole = filledYears(figures) === length
  const verdict =
    standing && (settled || whole) ? judgeStanding(threshold, standing) : unjudged(lacking(figures))
  const final = verdict.status !== 'unjudged'
  return { verdict, settled, working: sumWorking({ threshold, figures, operation, standing, final, length }) }
}

function yearFigure(threshold: NumericThreshold, { year, actual }: YearActual): YearFigure {
  if (actual === undefined || actual.kind === 'none')
    return { year, value: undefined, lacks: 'no-actual', printed: '未填' }
  const { printed } = actual
  if (actual.kind !== 'number') return { year, value: undefined, lacks: 'needs-person', printed }
  const value = convert(actual.value, actual.unit, threshold.unit)
  return value ? { year, value, printed } : { year, value, lacks: 'unit-differs', printed }
}

/** A year not filled comes before a year filled oddly: it is asked for first. */
function lacking(figures: readonly YearFigure[]): NonNullable<YearFigure['lacks']> {
  const reasons = figures.flatMap(({ lacks }) => lacks ?? [])
  return reasons.includes('no-actual') ? 'no-actual' : (reasons[0] ?? 'no-actual')
}

function resultOf(
  threshold: NumericThreshold,
  values: readonly Big[],
  operation: Operation,
  length: number,
): Standing | undefined {
  if (values.length === 0) return undefined
  switch (operation) {
    case 'sum':
      return standingOf(threshold, sum(values))
    case 'mean':
      return standingOf(threshold, sum(values), length)
    case 'max':
      return standingOf(
        threshold,
        values.reduce((most, value) => (value.gt(most) ? value : most)),
      )
    case 'min':
      return standingOf(
        threshold,
        values.reduce((least, value) => (value.lt(least) ? value : least)),
      )
  }
}

function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0))
}

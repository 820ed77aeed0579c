import type Big from 'big.js'
import { convert } from '../notation/units'
import type { YearActual } from './yearActual'

/** Rows by their year, in the order given; of most years one. */
export function rowsByYear<Row extends { readonly year: number }>(
  rows: readonly Row[],
): readonly (readonly [Row, ...Row[]])[] {
  const byYear = new Map<number, [Row, ...Row[]]>()
  for (const row of rows) {
    const known = byYear.get(row.year)
    if (known) known.push(row)
    else byYear.set(row.year, [row])
  }
  return [...byYear.values()]
}

/** What the rows come to in a unit; undefined where none has a figure. `odd`: rows that have none in it. */
export function sumInUnit(
  rows: readonly YearActual[],
  unit: string,
): { sum: Big | undefined; odd: readonly YearActual[] } {
  const figures = rows.map(row => ({ row, value: figureIn(row, unit) }))
  const values = figures.flatMap(({ value }) => value ?? [])
  const [first, ...others] = values
  return {
    sum: first && others.reduce((total, value) => total.plus(value), first),
    odd: figures.filter(({ value }) => value === undefined).map(({ row }) => row),
  }
}

/** What was recorded in a unit; undefined: blank, no number, or a unit that does not convert. */
export function figureIn({ actual }: YearActual, unit: string): Big | undefined {
  return actual?.kind === 'number' ? convert(actual.value, actual.unit, unit) : undefined
}

import type { RawSource } from '../rawSource'
import type { PrintedUnit, TargetTable } from '../targetTable'
import type { Heading } from './heading'
import type { PrintedRow } from './printedRows'
import { proofOf } from './proof'
import type { Reckoning, UnitOfRows } from './reckoning'
import { rowDoubts } from './rowDoubts'

/** A table that was found in a source, with its proof and every doubt. */
export function printedTable(
  { text, boxes, notes }: RawSource,
  heading: Heading,
  reckoning: Reckoning,
): TargetTable {
  const checks = proofOf(reckoning)
  const { title, department, year, amountUnit } = heading
  const guesses = reckoning.rows.flatMap(rowDoubts)
  return {
    form: 'targets',
    source: { text, boxes, notes },
    title,
    department,
    year,
    amountUnit,
    amounts: reckoning.total?.amounts ?? { total: null, fiscal: null, special: null, other: null },
    units: reckoning.units.map(unit => printedUnit(unit, heading, reckoning.total)),
    doubts: [...heading.doubts, ...guesses, ...checks.flatMap(({ doubts }) => doubts)],
    proof: {
      ok: checks.every(({ ok }) => ok),
      checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })),
    },
  }
}

/** A unit that prints no row of its own is the department itself. */
function printedUnit(
  { row, projects }: UnitOfRows,
  { department }: Heading,
  total?: PrintedRow,
): PrintedUnit {
  const blank = { total: null, fiscal: null, special: null, other: null }
  return {
    name: row?.name ?? department,
    amounts: row?.amounts ?? total?.amounts ?? blank,
    projects: projects.map(({ name, amounts, goal, indicators, at }) => ({
      name,
      amounts,
      goal,
      indicators: [...indicators],
      at: indicators.length > 0 ? { start: at.start, end: indicators.at(-1)?.at?.end ?? at.end } : at,
    })),
    ...(row ? { at: row.at } : {}),
  }
}

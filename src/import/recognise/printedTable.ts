import type { RawSource } from '../rawSource'
import type { PrintedProject, PrintedUnit, TargetTable } from '../targetTable'
import type { Heading } from './heading'
import type { PrintedRow } from './printedRows'
import { proofOf, type ProvedCheck } from './proof'
import type { Reckoning, UnitOfRows } from './reckoning'
import { rowDoubts } from './rowDoubts'

/** A table as it was found in a source, before its proof. */
export interface FoundTable {
  readonly form: TargetTable['form']
  readonly heading: Heading
  /** One, or one for each list where a department prints several. */
  readonly reckonings: readonly Reckoning[]
  /** Checks that only a table of its kind must satisfy. */
  readonly checks?: readonly ProvedCheck[]
}

/** A table that was found in a source, with its proof and every doubt. */
export function printedTable({ text, boxes, notes }: RawSource, found: FoundTable): TargetTable {
  const { form, heading, reckonings } = found
  const checks = [...proofOf(reckonings), ...(found.checks ?? [])]
  const { title, department, year, amountUnit } = heading
  const guesses = reckonings.flatMap(({ rows }) => rows.flatMap(rowDoubts))
  const [only, ...others] = reckonings
  const total = others.length === 0 ? only?.total : undefined
  return {
    form,
    source: { text, boxes, notes },
    title,
    department,
    year,
    amountUnit,
    amounts: total?.amounts ?? { total: null, fiscal: null, special: null, other: null },
    units: reckonings.flatMap(({ units }) => units).map(unit => printedUnit(unit, heading, total)),
    doubts: [...heading.doubts, ...guesses, ...checks.flatMap(({ doubts }) => doubts)],
    proof: {
      ok: checks.every(({ ok }) => ok),
      checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })),
    },
  }
}

/** A unit that prints no row of its own is the department itself, or one that a column or a form names. */
function printedUnit(
  { row, name, projects }: UnitOfRows,
  { department }: Heading,
  total?: PrintedRow,
): PrintedUnit {
  const blank = { total: null, fiscal: null, special: null, other: null }
  const ofDepartment = name === undefined ? total?.amounts : undefined
  return {
    name: name ?? row?.name ?? department,
    amounts: row?.amounts ?? ofDepartment ?? blank,
    projects: projects.map(printedProject),
    ...(row ? { at: row.at } : {}),
  }
}

function printedProject({ name, amounts, goal, indicators, at, beside }: PrintedRow): PrintedProject {
  return {
    name,
    amounts,
    goal,
    ...beside,
    indicators: [...indicators],
    at: indicators.length > 0 ? { start: at.start, end: indicators.at(-1)?.at?.end ?? at.end } : at,
  }
}

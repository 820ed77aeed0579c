import { isInForce } from '../inForce'
import type { PairingDecision } from '../pairingDecision'
import type { ProjectYear } from '../projectYear'
import type { IndicatorFacts, ProjectFacts } from './facts'
import { datedIndicators, datedProject, joinLineages, joinProjects } from './identities'
import type { JoinableYear, PlacedYear } from './identities'
import { certainIndicators, certainProjects } from './pairing'
import type { Pair } from './pairing'
import { soundPairs } from './soundPairs'
import type { Settled } from './soundPairs'
import { withoutUnsoundWoken } from './wokenPairs'

/** Two budget years of a department, of which the later carries on the earlier one. */
export interface YearPair {
  readonly before: number
  readonly after: number
}

/** What is known where pairs are decided without a person. */
export interface Deciding {
  /** ISO time. */
  readonly at: string
  readonly settled: Settled
  /** Ids of rows that are new to tables which stand: nothing is decided of two others. Absent: a whole table is new. */
  readonly among?: ReadonlySet<string>
}

/**
 * Pairs by itself what is beyond doubt between two years (自动配对), for each pair of years: first projects, then indicators
 * inside paired ones. No relation that a person decided is changed by it, nor what a person settled: see `soundPairs`.
 */
export function withCertainPairs(
  years: readonly JoinableYear[],
  pairs: readonly YearPair[],
  { newId, ...deciding }: Deciding & { readonly newId: () => string },
): ProjectYear[] {
  const decided = pairs.reduce((all, pair) => withCertainProjects(all, pair, deciding), years)
  const placed = joinProjects(decided, newId)
  const before = withoutRows(years, deciding.among)
  return joinLineages(withCertainIndicators({ before, after: placed }, pairs, deciding), newId)
}

function withoutRows(
  years: readonly JoinableYear[],
  rows: ReadonlySet<string> = new Set(),
): readonly JoinableYear[] {
  return years
    .filter(({ id }) => !rows.has(id))
    .map(year => ({ ...year, indicators: year.indicators.filter(({ id }) => !rows.has(id)) }))
}

/** Whether a pair is one that may be decided: one of its rows is new. */
function isAmong({ among }: Deciding): (pair: Pair) => boolean {
  return ({ before, after }) => among === undefined || among.has(before) || among.has(after)
}

function withCertainProjects(
  years: readonly JoinableYear[],
  { before, after }: YearPair,
  deciding: Deciding,
): readonly JoinableYear[] {
  const { at, settled } = deciding
  const factsOf = (year: number) => standing(years, year).map(projectFacts)
  const pairs = certainProjects(factsOf(before), factsOf(after)).filter(isAmong(deciding))
  const found = soundPairs(years.map(datedProject), pairs, settled)
  const carried = new Map(found.map(pair => [pair.after, pair.before]))
  const why = { year: before, at, reason: '名称相同' }
  return years.map(one => withDecision(one, carried.get(one.id), why))
}

/** Years before and after it was decided anew which of them are one project. */
export interface Replaced {
  readonly before: readonly JoinableYear[]
  readonly after: readonly PlacedYear[]
}

/**
 * Decides about the indicators of projects that have just come together; where they were one before, nothing is decided,
 * so that what a person took back stays so. The lineages are not settled yet.
 */
export function withCertainIndicators(
  { before, after }: Replaced,
  pairs: readonly YearPair[],
  deciding: Deciding,
): readonly PlacedYear[] {
  const projects = new Map(
    before.flatMap(({ projectId, indicators }) => indicators.map(({ id }) => [id, projectId] as const)),
  )
  const wereOne = (one: string, other: string) =>
    projects.get(one) !== undefined && projects.get(one) === projects.get(other)
  const woken = withoutUnsoundWoken(after, { wereOne, settled: deciding.settled })
  return pairs.reduce((all, pair) => withCertainBetween(all, pair, { ...deciding, wereOne }), woken)
}

function withCertainBetween(
  years: readonly PlacedYear[],
  { before, after }: YearPair,
  { wereOne, ...deciding }: Deciding & { readonly wereOne: (one: string, other: string) => boolean },
): readonly PlacedYear[] {
  const { at, settled } = deciding
  const factsOf = (year: number) => standing(years, year).flatMap(indicatorFacts)
  const pairs = certainIndicators(factsOf(before), factsOf(after)).filter(isAmong(deciding))
  const fresh = pairs.filter(pair => !wereOne(pair.before, pair.after))
  const carried = new Map(
    soundPairs(datedIndicators(years), fresh, settled).map(pair => [pair.after, pair.before]),
  )
  const why = { year: before, at, reason: '分类与名称相同' }
  return years.map(year => ({
    ...year,
    indicators: year.indicators.map(one => withDecision(one, carried.get(one.id), why)),
  }))
}

/** The rows of a year that stand in its table: with what was taken out of it nothing pairs by itself. */
function standing<Year extends JoinableYear>(years: readonly Year[], wanted: number): Year[] {
  return years
    .filter(one => one.year === wanted && isInForce(one))
    .map(one => ({ ...one, indicators: one.indicators.filter(isInForce) }))
}

function withDecision<Row extends { readonly carriesOn?: readonly PairingDecision[] }>(
  row: Row,
  of: string | undefined,
  why: Pick<PairingDecision, 'year' | 'at' | 'reason'>,
): Row {
  if (of === undefined) return row
  const decision = { of, ...why, decision: 'paired', how: 'automatic' } as const
  return { ...row, carriesOn: [...(row.carriesOn ?? []), decision] }
}

/** A project year as far as it tells which project it is. */
export function projectFacts({ id, name, unit, goal, indicators }: JoinableYear): ProjectFacts {
  return { id, name, unit, goal, indicatorNames: indicators.map(one => one.name) }
}

/** The indicators of a project year as far as they tell which they are. */
export function indicatorFacts({ projectId, indicators }: PlacedYear): IndicatorFacts[] {
  return indicators.map(({ id, level1, level2, name, periodTarget, annualTarget }) => ({
    id,
    project: projectId,
    level1,
    level2,
    name,
    periodTarget: periodTarget.reading.printed,
    annualTarget: annualTarget.reading.printed,
  }))
}

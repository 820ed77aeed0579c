import type { PairingDecision } from '../pairingDecision'
import type { ProjectYear } from '../projectYear'
import type { IndicatorFacts, ProjectFacts } from './facts'
import { datedIndicators, datedProject, joinLineages, joinProjects, sharedIds } from './identities'
import type { DatedRow, JoinableYear, PlacedYear } from './identities'
import { certainIndicators, certainProjects } from './pairing'
import type { Pair } from './pairing'

/** Two budget years of a department, of which the later carries on the earlier one. */
export interface YearPair {
  readonly before: number
  readonly after: number
}

/** When decisions are made, and where new ids come from. */
export interface Deciding {
  /** ISO time. */
  readonly at: string
  readonly newId: () => string
}

/**
 * Pairs by itself what is beyond doubt between two years (自动配对), for each pair of years: first projects, then indicators
 * inside paired ones. What a person said is never touched, nothing that has a partner gets another, and nothing is
 * paired that would put two rows of one year under one id.
 */
export function withCertainPairs(
  years: readonly JoinableYear[],
  pairs: readonly YearPair[],
  { at, newId }: Deciding,
): ProjectYear[] {
  const decided = pairs.reduce((all, pair) => withCertainProjects(all, pair, at), years)
  const placed: readonly PlacedYear[] = joinProjects(decided, newId)
  return joinLineages(
    pairs.reduce((all, pair) => withCertainIndicators(all, pair, at), placed),
    newId,
  )
}

function withCertainProjects(
  years: readonly JoinableYear[],
  { before, after }: YearPair,
  at: string,
): readonly JoinableYear[] {
  const factsOf = (year: number) => years.filter(one => one.year === year).map(projectFacts)
  const pairs = certainProjects(factsOf(before), factsOf(after))
  const found = sound(years.map(datedProject), pairs)
  const why = { year: before, at, reason: '名称相同' }
  return years.map(one => withDecision(one, found.get(one.id), why))
}

/** Decides about the indicators of projects that are paired; their lineages are not settled yet. */
export function withCertainIndicators(
  years: readonly PlacedYear[],
  { before, after }: YearPair,
  at: string,
): readonly PlacedYear[] {
  const factsOf = (year: number) => years.filter(one => one.year === year).flatMap(indicatorFacts)
  const pairs = certainIndicators(factsOf(before), factsOf(after))
  const found = sound(years.flatMap(datedIndicators), pairs)
  const why = { year: before, at, reason: '分类与名称相同' }
  return years.map(year => ({
    ...year,
    indicators: year.indicators.map(one => withDecision(one, found.get(one.id), why)),
  }))
}

/** Of certain pairs those that may be decided, the earlier row by the later one. */
function sound(rows: readonly DatedRow[], pairs: readonly Pair[]): Map<string, string> {
  const byId = new Map(rows.map(row => [row.id, row]))
  const groups = groupsOf(rows)
  return new Map(
    pairs.flatMap(({ before, after }) => {
      const [one, other] = [byId.get(before), byId.get(after)]
      if (!one || !other || other.carriesOn.some(({ of }) => of === before)) return []
      const [theirs, own] = [groups(one), groups(other)]
      const isShared = own.some(({ year }) => theirs.some(their => their.year === year))
      return isShared ? [] : [[after, before] as const]
    }),
  )
}

/** All rows that a row goes with, itself among them. */
function groupsOf(rows: readonly DatedRow[]): (row: DatedRow) => readonly DatedRow[] {
  let fresh = 0
  const shared = sharedIds(rows, () => `new ${(fresh += 1)}`)
  const groups = new Map<string, DatedRow[]>()
  for (const row of rows) {
    const id = shared.get(row.id) ?? ''
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return row => groups.get(shared.get(row.id) ?? '') ?? []
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

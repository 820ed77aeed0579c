import type { Indicator } from '../indicator'
import type { PairingDecision } from '../pairingDecision'
import type { ProjectYear } from '../projectYear'

/** An indicator whose lineage (指标沿革) is not settled yet; absent: it has none so far. */
export type JoinableIndicator = Omit<Indicator, 'lineageId'> & { readonly lineageId?: string }

/** A project year whose project is not settled yet; absent: it has none so far. */
export type JoinableYear = Omit<ProjectYear, 'projectId' | 'indicators'> & {
  readonly projectId?: string
  readonly indicators: readonly JoinableIndicator[]
}

/** A row of some year, as far as it tells what it is the same as. */
export interface DatedRow {
  readonly id: string
  readonly year: number
  /** Id that it shares with its other years by now; undefined: none yet. */
  readonly shared: string | undefined
  readonly carriesOn: readonly PairingDecision[]
}

/**
 * Gives rows that carry each other on one id, and all others one of their own, by row id. An id stays with the earliest
 * row that has it, so that what is kept under it goes on being found.
 */
export function sharedIds(rows: readonly DatedRow[], newId: () => string): Map<string, string> {
  const inTime = [...rows].sort((one, other) => one.year - other.year)
  const heads = headsOf(inTime)
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, shared } of inTime) {
    const head = heads(id)
    if (shared === undefined || taken.has(shared) || ids.has(head)) continue
    ids.set(head, shared)
    taken.add(shared)
  }
  return new Map(
    inTime.map(({ id }) => {
      const head = heads(id)
      const settled = ids.get(head) ?? newId()
      ids.set(head, settled)
      return [id, settled]
    }),
  )
}

/** Finds for each row the one that stands for all it goes with. */
function headsOf(rows: readonly DatedRow[]): (id: string) => string {
  const next = new Map(rows.map(({ id }) => [id, id]))
  const headOf = (id: string): string => {
    let head = id
    for (let up = next.get(head); up !== undefined && up !== head; up = next.get(head)) head = up
    return head
  }
  for (const { id, carriesOn } of rows) {
    for (const { of, decision } of carriesOn) {
      if (decision === 'paired' && next.has(of)) next.set(headOf(id), headOf(of))
    }
  }
  return headOf
}

/** A project year whose project is settled, while the lineages of its indicators may not be. */
export type PlacedYear = JoinableYear & { readonly projectId: string }

/**
 * Project years with the ids that their pairing decisions give them: one project, or lineage, for all that carry each
 * other on. Given are all years of the projects in question.
 */
export function joinYears(years: readonly JoinableYear[], newId: () => string): ProjectYear[] {
  return joinLineages(joinProjects(years, newId), newId)
}

/** The half of `joinYears` that is about projects. */
export function joinProjects(years: readonly JoinableYear[], newId: () => string): PlacedYear[] {
  const ids = sharedIds(years.map(datedProject), newId)
  return years.map(year => ({ ...year, projectId: ids.get(year.id) ?? newId() }))
}

/**
 * The half of `joinYears` that is about indicators. An indicator carries on only one of its own project: where projects
 * part, so do their indicators, and what was decided of these sleeps until the projects come together again.
 */
export function joinLineages(years: readonly PlacedYear[], newId: () => string): ProjectYear[] {
  const ids = sharedIds(datedIndicators(years), newId)
  return years.map(year => ({
    ...year,
    indicators: year.indicators.map(one => ({ ...one, lineageId: ids.get(one.id) ?? newId() })),
  }))
}

/** A project year as a row among those of other years. */
export function datedProject({ id, year, projectId, carriesOn = [] }: JoinableYear): DatedRow {
  return { id, year, shared: projectId, carriesOn }
}

/** The indicators of project years as rows among those of other years, without what is asleep of their decisions. */
export function datedIndicators(years: readonly PlacedYear[]): DatedRow[] {
  const awake = awakeDecisions(years)
  return years.flatMap(({ year, indicators }) =>
    indicators.map(one => ({ id: one.id, year, shared: one.lineageId, carriesOn: awake(one) })),
  )
}

/** Of an indicator's decisions those about its own project, or about rows that are not given; others are asleep. */
export function awakeDecisions(
  years: readonly PlacedYear[],
): (indicator: JoinableIndicator) => readonly PairingDecision[] {
  const projects = new Map(
    years.flatMap(({ projectId, indicators }) => indicators.map(({ id }) => [id, projectId] as const)),
  )
  return ({ id, carriesOn = [] }) =>
    carriesOn.filter(({ of }) => !projects.has(of) || projects.get(of) === projects.get(id))
}

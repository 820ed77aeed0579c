import type { Indicator } from '../indicator'
import type { Fen } from '../money'
import { totalOf } from '../money'
import type { ProjectYear } from '../projectYear'
import { indicatorFacts, projectFacts } from './certainPairs'
import type { RowPlace } from './decide'
import { awakeDecisions } from './identities'
import { openPairings } from './openPairings'
import type { ReviewedRow, RowPairings } from './openPairings'
import { certainIndicators, certainProjects, pairIndicators, pairProjects } from './pairing'

/** A row of some year as a person who pairs it sees it: a project, or an indicator. */
export interface PairingRow {
  readonly place: RowPlace
  readonly year: number
  readonly projectId: string
  /** Printed name in that year. */
  readonly name: string
  /** 年初预算数 of a project, in 分; undefined: blank, or an indicator. */
  readonly budget?: Fen | undefined
  /** Of an indicator: printed name of its project, its classes, its annual target as printed. */
  readonly indicator?: {
    readonly project: string
    readonly level1: string
    readonly level2: string
    readonly annualTarget: string
  }
}

/** How a year goes together with the ones before it (配对情况). */
export interface PairingReview {
  /** The nearest earlier year with a table; undefined: the year is the first, and nothing can be paired. */
  readonly before: number | undefined
  readonly after: number
  readonly projects: RowPairings<PairingRow>
  /** Indicators of projects that stand in both years; those of others come and go with their project. */
  readonly indicators: RowPairings<PairingRow>
}

/** How many rows wait for a person to say whether they are the same (待确认). */
export function openCount({ projects, indicators }: PairingReview): number {
  return [projects, indicators].reduce((sum, { open }) => sum + open, 0)
}

/** Works out what is paired with the years before, by which decision, and what a person may still pair. `years` are all of the department. */
export function pairingReview(years: readonly ProjectYear[], after: number): PairingReview {
  const earlier = years.map(({ year }) => year).filter(year => year < after)
  const before = earlier.length === 0 ? undefined : Math.max(...earlier)
  const rows = years.filter(({ year }) => year <= after).sort(byPlace)
  const inBoth = rows.filter(
    ({ projectId }) => stands(rows, projectId, before) && stands(rows, projectId, after),
  )
  const projectFactsOf = factsOf(rows.map(projectFacts))
  const indicatorFactsOf = factsOf(inBoth.flatMap(indicatorFacts))
  const about = { before, after }
  return {
    ...about,
    projects: openPairings(rows.map(projectRow), {
      years: about,
      pair: (one, other) => pairProjects(projectFactsOf(one), projectFactsOf(other)),
      certain: (one, other) => certainProjects(projectFactsOf(one), projectFactsOf(other)),
    }),
    indicators: openPairings(indicatorRows(inBoth, awakeDecisions(rows)), {
      years: about,
      pair: (one, other) => pairIndicators(indicatorFactsOf(one), indicatorFactsOf(other)),
      certain: (one, other) => certainIndicators(indicatorFactsOf(one), indicatorFactsOf(other)),
    }),
  }
}

interface Identified {
  readonly id: string
}

function factsOf<Facts extends Identified>(all: readonly Facts[]): (rows: readonly Identified[]) => Facts[] {
  const byId = new Map(all.map(facts => [facts.id, facts]))
  return rows => rows.flatMap(({ id }) => byId.get(id) ?? [])
}

function byPlace(one: ProjectYear, other: ProjectYear): number {
  return one.year - other.year || one.order - other.order
}

function stands(rows: readonly ProjectYear[], projectId: string, year: number | undefined): boolean {
  return rows.some(row => row.projectId === projectId && row.year === year)
}

function projectRow({
  id,
  year,
  projectId,
  name,
  initial,
  carriesOn = [],
}: ProjectYear): ReviewedRow<PairingRow> {
  const shown = { place: { projectYearId: id }, year, projectId, name, budget: totalOf(initial) }
  return { id, year, shared: projectId, carriesOn, shown }
}

function indicatorRows(
  years: readonly ProjectYear[],
  awake: ReturnType<typeof awakeDecisions>,
): ReviewedRow<PairingRow>[] {
  return years.flatMap(row =>
    [...row.indicators]
      .sort((one, other) => one.order - other.order)
      .map(indicator => ({
        id: indicator.id,
        year: row.year,
        shared: indicator.lineageId,
        carriesOn: awake(indicator),
        shown: shownIndicator(row, indicator),
      })),
  )
}

function shownIndicator(
  { id, year, projectId, name: project }: ProjectYear,
  indicator: Indicator,
): PairingRow {
  const { level1, level2, name, annualTarget } = indicator
  return {
    place: { projectYearId: id, indicatorId: indicator.id },
    year,
    projectId,
    name,
    indicator: {
      project,
      level1: level1.name,
      level2: level2.name,
      annualTarget: annualTarget.reading.printed,
    },
  }
}

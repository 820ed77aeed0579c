import type { DraftIndicator, DraftProject, EarlierRow, ImportDraft } from '@/domain/importDraft'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { Accumulation } from '@/domain/period'
import type { Project, ProjectYear } from '@/domain/projectYear'
import { withCertainPairs } from '@/domain/years/certainPairs'
import type { JoinableYear } from '@/domain/years/identities'
import { asTexts, differingSettlements, type Settlements } from '@/domain/years/settlements'
import { newId } from './newId'

/** A row of the new table, and what the review settled about it that lasts over years. */
export interface DraftedRow {
  readonly row: JoinableYear
  readonly period: Project['period']
  /** By id of the indicator. */
  readonly accumulations: ReadonlyMap<string, Accumulation>
}

/** The rows that a reviewed table becomes, not joined to any other year yet. */
export function draftedRows(draft: ImportDraft, departmentId: string, at: string): DraftedRow[] {
  const rows = draft.units.flatMap(unit => unit.projects.map(project => ({ unit, project })))
  return rows.map(({ unit, project }, place) => {
    const printed = { departmentId, year: draft.year, order: place + 1, unit: unit.name }
    return draftedRow(project, printed, at)
  })
}

function draftedRow(
  { name, goal, initial, period, doubts, draftedFrom, indicators }: DraftProject,
  place: Pick<ProjectYear, 'departmentId' | 'year' | 'order' | 'unit'>,
  at: string,
): DraftedRow {
  const rows = indicators.map(indicator => draftedIndicator(indicator, at))
  return {
    row: {
      id: newId(),
      ...place,
      name,
      goal,
      initial,
      indicators: rows.map(({ indicator }) => indicator),
      ...(draftedFrom && { carriesOn: [carried(draftedFrom, at)] }),
      ...(doubts && { doubts }),
    },
    period,
    accumulations: new Map(
      rows.flatMap(({ indicator, accumulation }) => (accumulation ? [[indicator.id, accumulation]] : [])),
    ),
  }
}

function draftedIndicator({ accumulation, draftedFrom, ...printed }: DraftIndicator, at: string) {
  const decided = draftedFrom && { carriesOn: [carried(draftedFrom, at)] }
  return { indicator: { id: newId(), ...printed, ...decided }, accumulation }
}

function carried({ id, year }: EarlierRow, at: string): PairingDecision {
  return { of: id, year, decision: 'paired', how: 'carried', at, reason: `由 ${year} 年度结转` }
}

/** The other years of a department, and what people settled on their projects and lineages. */
export interface OtherYears {
  readonly years: readonly ProjectYear[]
  readonly settlements: Settlements
}

/** All years of the department with the new one among them, paired with the nearest year on either side. */
export function joinedWith(known: OtherYears, drafted: readonly DraftedRow[], at: string): ProjectYear[] {
  const rows = drafted.map(({ row }) => row)
  const [year] = rows.map(row => row.year)
  return year === undefined ? [...known.years] : joinedYears(known, [...known.years, ...rows], { year, at })
}

/** What is joined to the years beside it. */
interface Joining {
  readonly year: number
  /** ISO time. */
  readonly at: string
  /** Ids of the rows that are new in the year; absent: all of it is. */
  readonly among?: ReadonlySet<string>
}

/** All years of the department as they become, the given one paired with the nearest year on either side. `known` are those that were. */
export function joinedYears(
  { years: known, settlements }: OtherYears,
  years: readonly JoinableYear[],
  { year, ...deciding }: Joining,
): ProjectYear[] {
  const others = years.map(one => one.year)
  const before = Math.max(...others.filter(one => one < year))
  const after = Math.min(...others.filter(one => one > year))
  const pairs = [
    { before, after: year },
    { before: year, after },
  ]
  const all = { ...deciding, settled: asTexts(settlements), newId }
  const joined = withCertainPairs(years, pairs, all)
  // Projects that come together again bring back what people said of their indicators; which of two settlements on these
  // holds, only a person can say, so that everything is left to be confirmed.
  const isLost = differingSettlements(settlements, { before: known, after: joined }) !== undefined
  return isLost ? withCertainPairs(years, [], all) : joined
}

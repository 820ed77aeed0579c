import { placementByParts, samePlacement } from './amountPlacement'
import type { DraftIndicator, DraftProject, DraftUnit, ImportDraft } from './importDraft'
import { rowKey, type ReviewPeriod, type RowKey, type TargetKey } from './importReview'
import type { Kept } from './indicator'
import type { Amounts } from './money'
import type { Threshold } from './threshold'

/** What a person settled on the review of a table. */
export interface ReviewChoices {
  readonly department: string
  /** Amounts moved to other columns, by the row they stand in. */
  readonly placed: ReadonlyMap<RowKey, Amounts>
  /** Rows whose amounts could stand in other columns too. */
  readonly doubtful: ReadonlySet<RowKey>
  /** Target readings that were confirmed. */
  readonly confirmed: ReadonlySet<TargetKey>
}

/**
 * The draft with a person's choices in it. Moving an amount of a project moves it in the doubtful rows above as well,
 * where their own amounts agree with that: what a table prints of a sum cannot stand in another column than its parts.
 */
export function settleDraft(draft: ImportDraft, choices: ReviewChoices): ImportDraft {
  const units = draft.units.map((unit, at) => settledUnit(unit, at, choices))
  const amounts = settledSum(draft.amounts, rowKey(), units, choices)
  return { ...draft, department: choices.department, amounts, units }
}

/** The draft as it is saved: with its budget year, and with the periods that are not just that year. */
export function datedDraft(
  draft: ImportDraft,
  year: number,
  periods: ReadonlyMap<RowKey, ReviewPeriod>,
): ImportDraft {
  const units = draft.units.map((unit, at) => ({
    ...unit,
    projects: unit.projects.map((project, place) =>
      withPeriod(project, periods.get(rowKey(at, place)), year),
    ),
  }))
  return { ...draft, year, units }
}

function settledUnit(unit: DraftUnit, at: number, choices: ReviewChoices): DraftUnit {
  const projects = unit.projects.map((project, place) => settledProject(project, rowKey(at, place), choices))
  const parts = projects.map(({ initial }) => ({ amounts: initial }))
  return { ...unit, projects, amounts: settledSum(unit.amounts, rowKey(at), parts, choices) }
}

function settledSum(
  amounts: Amounts,
  row: RowKey,
  parts: readonly { readonly amounts: Amounts }[],
  { placed, doubtful }: ReviewChoices,
): Amounts {
  const own = placed.get(row)
  if (own || !doubtful.has(row)) return own ?? amounts
  const byParts = placementByParts(
    amounts,
    parts.map(part => part.amounts),
  )
  return byParts && !samePlacement(byParts, amounts) ? byParts : amounts
}

function settledProject(
  project: DraftProject,
  row: RowKey,
  { placed, confirmed }: ReviewChoices,
): DraftProject {
  const indicators = project.indicators.map((indicator, at) => {
    return withConfirmed(indicator, `${row}.${at}`, confirmed)
  })
  return { ...project, initial: placed.get(row) ?? project.initial, indicators }
}

function withConfirmed(
  indicator: DraftIndicator,
  row: RowKey,
  confirmed: ReadonlySet<TargetKey>,
): DraftIndicator {
  const kept = (which: 'periodTarget' | 'annualTarget'): Kept<Threshold> =>
    confirmed.has(`${row}/${which}`) ? { ...indicator[which], confirmed: true } : indicator[which]
  return { ...indicator, periodTarget: kept('periodTarget'), annualTarget: kept('annualTarget') }
}

function withPeriod(project: DraftProject, settled: ReviewPeriod | undefined, year: number): DraftProject {
  const { period: _, ...rest } = project
  const period = settled?.period
  if (!settled || !period || settled.source === 'budget-year') return rest
  // Typing the budget year itself over nothing suggested settles nothing.
  const isYear = period.from === year && period.to === year
  if (isYear && settled.reason === undefined) return rest
  const reason = settled.reason === undefined ? {} : { reason: settled.reason }
  return { ...rest, period: { ...period, source: settled.source, ...reason } }
}

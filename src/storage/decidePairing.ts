import { inForce } from '@/domain/inForce'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { ProjectYear } from '@/domain/projectYear'
import { withCertainIndicators } from '@/domain/years/certainPairs'
import { decisionAt, rowAt, rowIdOf, withDecision, type RowPlace } from '@/domain/years/decide'
import { joinLineages, joinProjects } from '@/domain/years/identities'
import { asTexts, differingSettlements, type Differing } from '@/domain/years/settlements'
import type { Settled } from '@/domain/years/soundPairs'
import type { EditOutcome } from './editDocument'
import { recordBatch, type Ledger } from './ledger'
import { newId } from './newId'
import { settlementsOf } from './settlementsOf'
import { writeIdentities } from './writeIdentities'

/** What a person decided of a row and one of an earlier year (配对). */
export interface PairingEdit {
  readonly before: RowPlace
  readonly after: RowPlace
  /** The decision the person saw; undefined: none. */
  readonly seen: PairingDecision['decision'] | undefined
  /** undefined takes the decision back: the two are offered again. */
  readonly decision: PairingDecision['decision'] | undefined
  /** Who decides, as people call themselves at this browser. */
  readonly by?: string
  readonly reason?: string
}

/** How a decision ended. */
export type PairingOutcome =
  | EditOutcome<PairingDecision | undefined>
  /** People settled different things on the two, of which only one could hold; nothing was written. */
  | { readonly status: 'differing'; readonly differing: Differing }

/**
 * Writes what was decided of two rows and settles, in one batch, what follows from it: which years are one project or
 * lineage, and which indicators of newly paired projects pair by themselves. Taking apart works whatever came after.
 */
export function decidePairing(ledger: Ledger, edit: PairingEdit): Promise<PairingOutcome> {
  const { projects, projectYears, lineages, batches, changes } = ledger.database
  const tables = [projects, projectYears, lineages, batches, changes]
  return ledger.database.transaction('rw', tables, async (): Promise<PairingOutcome> => {
    const years = await yearsTogether(ledger, edit)
    const [earlier, later] = [yearAt(years, edit.before), yearAt(years, edit.after)]
    if (!earlier || !later || !stands(years, edit.before) || !stands(years, edit.after))
      return { status: 'gone' }
    if (earlier.year >= later.year) throw new Error('a row carries on one of an earlier year')

    const stored = decisionAt(years, edit)
    const isApart = edit.after.indicatorId !== undefined && earlier.projectId !== later.projectId
    if (stored?.decision !== edit.seen || isApart) return { status: 'conflict', stored }
    if (stored?.decision === edit.decision) return { status: 'saved', batchId: undefined }

    const settlements = await settlementsOf(ledger.database, years)
    const rows = { edit, earlier, later, settled: asTexts(settlements) }
    const moved = { before: years, after: settledYears(ledger, years, rows) }
    const differing = differingSettlements(settlements, moved)
    if (differing) return { status: 'differing', differing }
    const written = await writeIdentities(ledger.database, moved)
    return { status: 'saved', batchId: await recordBatch(ledger, headingOf(years, edit, later), written) }
  })
}

/** All years of the projects that either row belongs to, the earliest first, each in printed order. */
async function yearsTogether({ database }: Ledger, { before, after }: PairingEdit): Promise<ProjectYear[]> {
  const rows = await database.projectYears.bulkGet([before.projectYearId, after.projectYearId])
  const projectIds = rows.flatMap(row => row?.projectId ?? [])
  const years = await database.projectYears.where('projectId').anyOf(projectIds).toArray()
  return years.sort((one, other) => one.year - other.year || one.order - other.order)
}

/** Whether a row is there and in force. */
function stands(years: readonly ProjectYear[], place: RowPlace): boolean {
  return rowAt(inForce(years), place) !== undefined
}

function yearAt(years: readonly ProjectYear[], { projectYearId }: RowPlace): ProjectYear | undefined {
  return years.find(({ id }) => id === projectYearId)
}

interface Rows {
  readonly edit: PairingEdit
  readonly earlier: ProjectYear
  readonly later: ProjectYear
  readonly settled: Settled
}

function settledYears(
  { now }: Ledger,
  years: readonly ProjectYear[],
  { edit, earlier, later, settled }: Rows,
): ProjectYear[] {
  const at = now().toISOString()
  const of = rowIdOf(edit.before)
  const { by, reason } = edit
  const decision = edit.decision && {
    of,
    year: earlier.year,
    decision: edit.decision,
    how: 'confirmed' as const,
    ...(by !== undefined && { by }),
    at,
    ...(reason !== undefined && { reason }),
  }
  const placed = joinProjects(withDecision(years, edit.after, { of, decision }), newId)
  const isNewPair = edit.decision === 'paired' && edit.after.indicatorId === undefined
  const pairs = [{ before: earlier.year, after: later.year }]
  const moved = { before: years, after: placed }
  return joinLineages(isNewPair ? withCertainIndicators(moved, pairs, { at, settled }) : placed, newId)
}

function headingOf(
  years: readonly ProjectYear[],
  { after, before, seen, decision }: PairingEdit,
  { departmentId, year }: ProjectYear,
) {
  const [one, other] = [rowAt(years, before)?.name ?? '', rowAt(years, after)?.name ?? '']
  const pair = one === other ? one : `${one} → ${other}`
  const subject = decision === 'paired' ? pair : `${pair}（${undone(seen, decision)}）`
  return { kind: 'pairing', subject, departmentId, year, source: 'typed' } as const
}

/** What was decided where it is not a pairing, for the list of what was done. */
function undone(seen: PairingEdit['seen'], decision: PairingEdit['decision']): string {
  if (decision === undefined) return '收回判断'
  return seen === 'paired' ? '解除' : '不是同一项'
}

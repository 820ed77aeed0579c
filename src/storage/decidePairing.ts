import type { PairingDecision } from '@/domain/pairingDecision'
import type { ProjectYear } from '@/domain/projectYear'
import { withCertainIndicators } from '@/domain/years/certainPairs'
import { decisionAt, rowAt, rowIdOf, withDecision, type RowPlace } from '@/domain/years/decide'
import { joinLineages, joinProjects } from '@/domain/years/identities'
import type { EditOutcome } from './editDocument'
import { recordBatch, type Ledger } from './ledger'
import { newId } from './newId'
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

/**
 * Writes what was decided of two rows and settles, in one batch, what follows from it: which years are one project or
 * lineage, and which indicators of newly paired projects pair by themselves. Taking apart works whatever came after.
 */
export function decidePairing(
  ledger: Ledger,
  edit: PairingEdit,
): Promise<EditOutcome<PairingDecision | undefined>> {
  const { projects, projectYears, lineages, batches, changes } = ledger.database
  const tables = [projects, projectYears, lineages, batches, changes]
  return ledger.database.transaction('rw', tables, async () => {
    const years = await yearsTogether(ledger, edit)
    const [earlier, later] = [yearAt(years, edit.before), yearAt(years, edit.after)]
    if (!earlier || !later || !rowAt(years, edit.before) || !rowAt(years, edit.after))
      return { status: 'gone' }
    if (earlier.year >= later.year) throw new Error('a row carries on one of an earlier year')

    const stored = decisionAt(years, edit)
    const isApart = edit.after.indicatorId !== undefined && earlier.projectId !== later.projectId
    if (stored?.decision !== edit.seen || isApart) return { status: 'conflict', stored }
    if (stored?.decision === edit.decision) return { status: 'saved', batchId: undefined }

    const settled = settledYears(ledger, years, { edit, earlier, later })
    const written = await writeIdentities(ledger.database, { before: years, after: settled })
    return { status: 'saved', batchId: await recordBatch(ledger, headingOf(years, edit, later), written) }
  })
}

/** All years of the projects that either row belongs to. */
async function yearsTogether({ database }: Ledger, { before, after }: PairingEdit): Promise<ProjectYear[]> {
  const rows = await database.projectYears.bulkGet([before.projectYearId, after.projectYearId])
  const projectIds = rows.flatMap(row => row?.projectId ?? [])
  return database.projectYears.where('projectId').anyOf(projectIds).toArray()
}

function yearAt(years: readonly ProjectYear[], { projectYearId }: RowPlace): ProjectYear | undefined {
  return years.find(({ id }) => id === projectYearId)
}

interface Rows {
  readonly edit: PairingEdit
  readonly earlier: ProjectYear
  readonly later: ProjectYear
}

function settledYears(
  { now }: Ledger,
  years: readonly ProjectYear[],
  { edit, earlier, later }: Rows,
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
  const pair = { before: earlier.year, after: later.year }
  return joinLineages(isNewPair ? withCertainIndicators(placed, pair, at) : placed, newId)
}

function headingOf(
  years: readonly ProjectYear[],
  { after, before }: PairingEdit,
  { departmentId, year }: ProjectYear,
) {
  const [one, other] = [rowAt(years, before)?.name ?? '', rowAt(years, after)?.name ?? '']
  const subject = one === other ? one : `${one} → ${other}`
  return { kind: 'pairing', subject, departmentId, year, source: 'typed' } as const
}

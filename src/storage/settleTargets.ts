import { readActualAgain } from '@/domain/actualAgain'
import { inForce } from '@/domain/inForce'
import type { Indicator, Kept } from '@/domain/indicator'
import type { Accumulation } from '@/domain/period'
import type { Project, ProjectYear } from '@/domain/projectYear'
import type { Threshold } from '@/domain/threshold'
import { editDocument, type DocumentChange, type EditOutcome } from './editDocument'
import { isSameValue } from './fieldPath'
import type { Ledger } from './ledger'
import { CHECKPOINTS, recordId } from './projectRecord'

/** A reading of a target value (指标值) that a person confirmed or corrected. */
export interface SettledReading {
  readonly which: 'annualTarget' | 'periodTarget'
  readonly before: Kept<Threshold>
  readonly after: Kept<Threshold>
}

/** Where a target value stands. */
interface TargetPlace {
  readonly projectYearId: string
  readonly indicatorId: string
}

/** One reading of an indicator that a person settled. */
export type TargetEdit = TargetPlace & SettledReading

/** Readings of one indicator that a person settled together: one batch, one 撤销. */
export type TargetsEdit = TargetPlace & { readonly readings: readonly SettledReading[] }

/** How the years of an indicator make its period value (跨年口径); undefined: as suggested. */
export interface AccumulationEdit {
  readonly lineageId: string
  readonly before?: Accumulation | undefined
  readonly after?: Accumulation | undefined
}

/** The implementation period (实施周期) of a project; undefined: the budget year itself. */
export interface PeriodEdit {
  readonly projectId: string
  readonly before?: Project['period']
  readonly after?: Project['period']
}

/** Writes the settled reading of a target value. */
export async function settleTarget(
  ledger: Ledger,
  { projectYearId, indicatorId, ...reading }: TargetEdit,
): Promise<EditOutcome<Kept<Threshold>>> {
  const outcome = await settleTargets(ledger, { projectYearId, indicatorId, readings: [reading] })
  return outcome.status === 'conflict' ? { ...outcome, stored: outcome.stored[reading.which] } : outcome
}

/**
 * Writes the settled readings of an indicator's target values. Actuals are read in the light of the annual target: those
 * that nobody confirmed are read again where its reading becomes another.
 */
export function settleTargets(
  ledger: Ledger,
  { projectYearId, indicatorId, readings }: TargetsEdit,
): Promise<EditOutcome<Indicator>> {
  return editDocument<Indicator>(ledger, async () => {
    const document = await ledger.database.projectYears.get(projectYearId)
    const [standing] = inForce(document ? [document] : [])
    const indicator = standing?.indicators.find(({ id }) => id === indicatorId)
    if (!document || !indicator) return undefined
    const { departmentId, year } = document
    return {
      table: 'projectYears',
      document,
      fields: readings.map(({ which, before, after }) => {
        return { path: ['indicators', indicatorId, which], before, after }
      }),
      heading: { kind: 'target', subject: indicator.name, departmentId, year, source: 'typed' },
      stored: indicator,
      following: await actualsReadAgain(ledger, { projectYearId, indicatorId, readings }),
    }
  })
}

async function actualsReadAgain(
  { database }: Ledger,
  { projectYearId, indicatorId, readings }: TargetsEdit,
): Promise<DocumentChange[]> {
  const annual = readings.find(({ which }) => which === 'annualTarget')
  if (!annual || isSameValue(annual.before.reading, annual.after.reading)) return []
  const ids = CHECKPOINTS.map(checkpoint => recordId(projectYearId, checkpoint))
  return (await database.records.bulkGet(ids)).flatMap(record => {
    const before = record?.entries[indicatorId]?.actual
    if (!record || !before) return []
    const after = readActualAgain(before, annual.after.reading)
    return [
      {
        table: 'records' as const,
        document: record,
        fields: [{ path: ['entries', indicatorId, 'actual'], before, after }],
      },
    ]
  })
}

/** Writes the accumulation chosen for an indicator's years. */
export function chooseAccumulation(
  ledger: Ledger,
  { lineageId, before, after }: AccumulationEdit,
): Promise<EditOutcome<Accumulation | undefined>> {
  return editDocument<Accumulation | undefined>(ledger, async () => {
    const document = await ledger.database.lineages.get(lineageId)
    const latest = document && (await yearsOf(ledger, document.projectId)).find(has(lineageId))
    const indicator = latest?.indicators.find(each => each.lineageId === lineageId)
    if (!latest || !indicator) return undefined
    return {
      table: 'lineages',
      document,
      fields: [{ path: ['accumulation'], before, after }],
      heading: {
        kind: 'accumulation',
        subject: indicator.name,
        departmentId: latest.departmentId,
        source: 'typed',
      },
      stored: document.accumulation,
    }
  })
}

/** Writes the implementation period of a project. */
export function setPeriod(
  ledger: Ledger,
  { projectId, before, after }: PeriodEdit,
): Promise<EditOutcome<Project['period']>> {
  return editDocument<Project['period']>(ledger, async () => {
    const document = await ledger.database.projects.get(projectId)
    const [latest] = await yearsOf(ledger, projectId)
    if (!document || !latest) return undefined
    return {
      table: 'projects',
      document,
      fields: [{ path: ['period'], before, after }],
      heading: {
        kind: 'period',
        subject: latest.name,
        departmentId: document.departmentId,
        source: 'typed',
      },
      stored: document.period,
    }
  })
}

function has(lineageId: string) {
  return ({ indicators }: ProjectYear) => indicators.some(indicator => indicator.lineageId === lineageId)
}

/** A project's years, the latest first: its name there is the one people know. */
async function yearsOf({ database }: Ledger, projectId: string): Promise<ProjectYear[]> {
  const years = await database.projectYears.where('projectId').equals(projectId).toArray()
  return years.sort((one, other) => other.year - one.year)
}

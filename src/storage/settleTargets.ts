import type { Kept } from '@/domain/indicator'
import type { Accumulation } from '@/domain/period'
import type { Project, ProjectYear } from '@/domain/projectYear'
import type { Threshold } from '@/domain/threshold'
import { editDocument, type EditOutcome } from './editDocument'
import type { Ledger } from './ledger'

/** A reading of a target value (指标值) that a person confirmed or corrected. */
export interface TargetEdit {
  readonly projectYearId: string
  readonly indicatorId: string
  readonly which: 'annualTarget' | 'periodTarget'
  readonly before: Kept<Threshold>
  readonly after: Kept<Threshold>
}

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
export function settleTarget(ledger: Ledger, edit: TargetEdit): Promise<EditOutcome<Kept<Threshold>>> {
  const { projectYearId, indicatorId, which, before, after } = edit
  return editDocument<Kept<Threshold>>(ledger, async () => {
    const document = await ledger.database.projectYears.get(projectYearId)
    const indicator = document?.indicators.find(({ id }) => id === indicatorId)
    if (!document || !indicator) return undefined
    const { departmentId, year } = document
    return {
      table: 'projectYears',
      document,
      fields: [{ path: ['indicators', indicatorId, which], before, after }],
      heading: { kind: 'target', subject: indicator.name, departmentId, year, source: 'typed' },
      stored: indicator[which],
    }
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

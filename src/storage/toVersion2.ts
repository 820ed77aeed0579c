import type { Transaction } from 'dexie'
import type { Indicator } from '@/domain/indicator'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { DepartmentYear, ProjectYear } from '@/domain/projectYear'
import type { Batch, Change } from './history'
import { placeOfRecord } from './projectRecord'

/** Carried on by row id. */
type Decisions = ReadonlyMap<string, PairingDecision>

/**
 * What version 1 left unsaid: records name their project year instead of its project, and rows that share a project or a
 * lineage with a row of an earlier year say that they were paired with it, which happened by name on import. The
 * recorded imports are brought in line, so that they can still be undone.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  await transaction.table('records').toCollection().modify(nameProjectYear)

  const projectYears = await transaction.table<ProjectYear>('projectYears').toArray()
  const departmentYears = await transaction.table<DepartmentYear>('departmentYears').toArray()
  const batches = await transaction.table<Batch>('batches').toArray()
  const decided = withDecisionsOfVersion2({ projectYears, departmentYears, batches })
  if (decided.isEmpty) return
  await transaction.table('projectYears').bulkPut(projectYears.map(decided.projectYear))
  await transaction
    .table<Change>('changes')
    .filter(change => decided.change(change) !== change)
    .modify(change => Object.assign(change, decided.change(change)))
}

/** Brings a record of version 1 in line; its id was made of its project year's from the beginning. */
export function nameProjectYear(record: { id: string; projectId?: string; projectYearId?: string }): void {
  record.projectYearId = placeOfRecord(record.id)?.projectYearId ?? ''
  delete record.projectId
}

/** What of version 1 tells who carries on whom. */
export interface Version1Years {
  readonly projectYears: readonly ProjectYear[]
  readonly departmentYears: readonly DepartmentYear[]
  readonly batches: readonly Batch[]
}

/** Brings project years of version 1, and the changes that recorded them, in line, each by itself. */
export function withDecisionsOfVersion2(years: Version1Years) {
  const decisions = decisionsOf(years.projectYears, importTimes(years))
  return {
    isEmpty: decisions.size === 0,
    projectYear: (year: ProjectYear): ProjectYear => withDecisions(year, decisions),
    change(change: Change): Change {
      const { table, path, after } = change
      if (table !== 'projectYears' || path.length > 0 || after === undefined) return change
      return { ...change, after: withDecisions(after as ProjectYear, decisions) }
    },
  }
}

/** When the table of each department's year was imported. */
function importTimes({ batches, departmentYears }: Version1Years): (row: ProjectYear) => string {
  const times = new Map(batches.map(({ id, at }) => [id, at]))
  const byPlace = new Map(
    departmentYears.map(({ departmentId, year, imported }) => {
      return [`${departmentId} ${year}`, times.get(imported?.batchId ?? '')] as const
    }),
  )
  return ({ departmentId, year }) => byPlace.get(`${departmentId} ${year}`) ?? new Date(0).toISOString()
}

function decisionsOf(years: readonly ProjectYear[], importedAt: (row: ProjectYear) => string): Decisions {
  const decisions = new Map<string, PairingDecision>()
  const projects = new Map<string, ProjectYear>()
  const lineages = new Map<string, { readonly row: Indicator; readonly year: number }>()
  for (const row of [...years].sort((one, other) => one.year - other.year)) {
    const at = importedAt(row)
    const earlier = projects.get(row.projectId)
    if (earlier) decisions.set(row.id, byName(earlier, { at, reason: '名称相同' }))
    projects.set(row.projectId, row)
    for (const indicator of row.indicators) {
      const known = lineages.get(indicator.lineageId)
      if (known) {
        const of = { id: known.row.id, year: known.year }
        decisions.set(indicator.id, byName(of, { at, reason: '分类与名称相同' }))
      }
      lineages.set(indicator.lineageId, { row: indicator, year: row.year })
    }
  }
  return decisions
}

function byName(
  { id, year }: { readonly id: string; readonly year: number },
  said: { readonly at: string; readonly reason: string },
): PairingDecision {
  return { of: id, year, decision: 'paired', how: 'automatic', ...said }
}

function withDecisions(year: ProjectYear, decisions: Decisions): ProjectYear {
  return {
    ...withDecision(year, decisions),
    indicators: year.indicators.map(indicator => withDecision(indicator, decisions)),
  }
}

function withDecision<Row extends { readonly id: string }>(row: Row, decisions: Decisions): Row {
  const decision = decisions.get(row.id)
  return decision ? { ...row, carriesOn: [decision] } : row
}

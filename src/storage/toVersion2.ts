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

  const years = await transaction.table<ProjectYear>('projectYears').toArray()
  const importedAt = await importTimes(transaction)
  const decisions = decisionsOf(years, importedAt)
  if (decisions.size === 0) return
  const changed = years.map(year => withDecisions(year, decisions))
  await transaction.table('projectYears').bulkPut(changed)
  await transaction
    .table<Change>('changes')
    .filter(({ table, path, after }) => table === 'projectYears' && path.length === 0 && after !== undefined)
    .modify(change => Object.assign(change, { after: withDecisions(change.after as ProjectYear, decisions) }))
}

function nameProjectYear(record: { id: string; projectId?: string; projectYearId?: string }): void {
  record.projectYearId = placeOfRecord(record.id)?.projectYearId ?? ''
  delete record.projectId
}

/** When the table of each department's year was imported. */
async function importTimes(transaction: Transaction): Promise<(row: ProjectYear) => string> {
  const batches = new Map((await transaction.table<Batch>('batches').toArray()).map(({ id, at }) => [id, at]))
  const years = await transaction.table<DepartmentYear>('departmentYears').toArray()
  const times = new Map(
    years.map(({ departmentId, year, imported }) => {
      return [`${departmentId} ${year}`, batches.get(imported?.batchId ?? '')] as const
    }),
  )
  return ({ departmentId, year }) => times.get(`${departmentId} ${year}`) ?? new Date(0).toISOString()
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

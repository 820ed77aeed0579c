import type { ImportDraft } from '@/domain/importDraft'
import type { Fen } from '@/domain/money'
import type { ProjectYear } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import { asRecorded, documentTable, type StoredDocument } from './documents'
import { importPlan, type ImportPlan, type KnownDepartment } from './importPlan'
import { recordBatch, type Ledger, type ValueChange } from './ledger'
import { settleLasting } from './settleLasting'
import { settlementsOf } from './settlementsOf'
import { writeIdentities } from './writeIdentities'

/** How an import ended. */
export type ImportOutcome =
  | {
      readonly status: 'saved'
      readonly batchId: string
      readonly departmentId: string
      readonly year: number
      /** What was saved: numbers of 资金使用单位, 项目 and 指标, and the printed 总计 (undefined when blank). */
      readonly saved: {
        readonly units: number
        readonly projects: number
        readonly indicators: number
        readonly total: Fen | undefined
      }
    }
  /** The department has a table of this year already; nothing was saved. */
  | {
      readonly status: 'year-exists'
      readonly department: string
      readonly departmentId: string
      readonly year: number
    }

/** Saves a reviewed table whole, in one transaction: a failure leaves everything as it was. */
export function importTable(ledger: Ledger, draft: ImportDraft): Promise<ImportOutcome> {
  const { database } = ledger
  return database.transaction('rw', database.tables, async (): Promise<ImportOutcome> => {
    const department = await database.departments.where('name').equals(draft.department).first()
    const years = department ? await yearsOf(database, department.id) : []
    if (department && years.includes(draft.year)) {
      return {
        status: 'year-exists',
        department: department.name,
        departmentId: department.id,
        year: draft.year,
      }
    }

    const others = department ? await projectYearsIn(database, department.id) : []
    const known = { department, years: others, settlements: await settlementsOf(database, others) }
    const plan = importPlan(draft, known, ledger.now().toISOString())
    return saved(draft, plan, await writePlan(ledger, draft, { plan, known }))
  })
}

async function yearsOf(database: TargetDatabase, departmentId: string): Promise<number[]> {
  const kept = await database.departmentYears
    .where('[departmentId+year]')
    .between([departmentId, -Infinity], [departmentId, Infinity])
    .toArray()
  return kept.map(({ year }) => year)
}

function projectYearsIn(database: TargetDatabase, departmentId: string): Promise<ProjectYear[]> {
  return database.projectYears
    .where('[departmentId+year]')
    .between([departmentId, -Infinity], [departmentId, Infinity])
    .toArray()
}

async function writePlan(
  ledger: Ledger,
  draft: ImportDraft,
  { plan, known }: { readonly plan: ImportPlan; readonly known: KnownDepartment },
): Promise<string> {
  const heading = {
    id: plan.batchId,
    kind: 'import',
    subject: `${draft.department} ${draft.year} 年`,
    departmentId: plan.departmentId,
    year: draft.year,
    source: draft.source.by ?? 'imported',
  } as const
  const changes = [
    ...(await addDocuments(ledger.database, plan)),
    ...(await writeIdentities(ledger.database, { before: known.years, after: plan.otherYears })),
    ...(await settleLasting(ledger.database, plan)),
  ]
  return recordBatch(ledger, heading, changes)
}

async function addDocuments(database: TargetDatabase, { added }: ImportPlan): Promise<ValueChange[]> {
  const changes: ValueChange[] = []
  for (const [name, documents] of Object.entries(added) as [
    keyof typeof added,
    readonly StoredDocument[],
  ][]) {
    await documentTable(database, name).bulkAdd(documents)
    for (const document of documents) {
      const after = asRecorded(name, document)
      changes.push({ table: name, key: document.id, path: [], before: undefined, after })
    }
  }
  return changes
}

function saved(draft: ImportDraft, plan: ImportPlan, batchId: string): ImportOutcome {
  const { projectYears } = plan.added
  return {
    status: 'saved',
    batchId,
    departmentId: plan.departmentId,
    year: draft.year,
    saved: {
      units: draft.units.length,
      projects: projectYears.length,
      indicators: projectYears.reduce((sum, { indicators }) => sum + indicators.length, 0),
      total: draft.amounts.total,
    },
  }
}

import type { Lineage, Project } from '@/domain/projectYear'
import type { KeptTable } from '@/domain/revision/keptTable'
import type { TargetVersion } from '@/domain/targetVersion'
import type { StoredSourceFile, TargetDatabase } from './database'
import { documentChanges } from './documentChanges'
import { asRecorded, documentTable, type StoredDocument } from './documents'
import type { DocumentTable } from './history'
import type { ValueChange } from './ledger'
import type { RevisionPlan } from './revisionPlan'
import { settleLasting } from './settleLasting'
import { writeIdentities } from './writeIdentities'
import type { OtherYears } from './draftedRows'

/** The documents that come with a revision. */
export interface RevisionDocuments {
  readonly sourceFiles: readonly StoredSourceFile[]
  readonly targetVersions: readonly TargetVersion[]
  readonly projects: readonly Project[]
  readonly lineages: readonly Lineage[]
}

/** All that a revision writes, and what stood there before. */
export interface RevisionWriting {
  readonly kept: KeptTable
  readonly all: OtherYears
  readonly plan: RevisionPlan
  readonly added: RevisionDocuments
}

/** Writes a revision. Called inside a transaction; gives the changes for its batch. */
export async function writeRevision(
  database: TargetDatabase,
  { kept, all, plan, added }: RevisionWriting,
): Promise<ValueChange[]> {
  const { year } = kept.departmentYear
  const before = all.years.filter(one => one.year !== year)
  return [
    ...(await addAll(database, added)),
    ...(await writeChanged(database, 'departmentYears', {
      before: [kept.departmentYear],
      after: [plan.departmentYear],
    })),
    ...(await writeChanged(database, 'projectYears', {
      before: kept.projectYears,
      after: plan.projectYears,
    })),
    ...(await writeIdentities(database, { before, after: plan.otherYears })),
    ...(await settleLasting(database, plan)),
  ]
}

async function addAll(database: TargetDatabase, added: RevisionDocuments): Promise<ValueChange[]> {
  const changes: ValueChange[] = []
  for (const [name, documents] of Object.entries(added) as [DocumentTable, readonly StoredDocument[]][]) {
    await documentTable(database, name).bulkAdd(documents)
    for (const document of documents) {
      const after = asRecorded(name, document)
      changes.push({ table: name, key: document.id, path: [], before: undefined, after })
    }
  }
  return changes
}

async function writeChanged(
  database: TargetDatabase,
  table: DocumentTable,
  {
    before,
    after,
  }: { readonly before: readonly StoredDocument[]; readonly after: readonly StoredDocument[] },
): Promise<ValueChange[]> {
  const was = new Map(before.map(document => [document.id, document]))
  const changes = after.map((document): [StoredDocument, ValueChange[]] => {
    const known = was.get(document.id)
    if (known) return [document, documentChanges(table, known, document)]
    return [document, [{ table, key: document.id, path: [], before: undefined, after: document }]]
  })
  const written = changes.filter(([, made]) => made.length > 0)
  await documentTable(database, table).bulkPut(written.map(([document]) => document))
  return written.flatMap(([, made]) => made)
}

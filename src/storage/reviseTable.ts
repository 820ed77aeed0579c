import type { ImportDraft } from '@/domain/importDraft'
import type { DepartmentYear } from '@/domain/projectYear'
import { differenceOf, linesOf } from '@/domain/revision/difference'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import type { KeptTable } from '@/domain/revision/keptTable'
import type { RenameDecisions } from '@/domain/revision/rename'
import type { TargetDatabase } from './database'
import type { OtherYears } from './draftedRows'
import { isSameValue } from './fieldPath'
import { importNote } from './importNote'
import { storedSource } from './importPlan'
import { keptTableOf } from './keptTable'
import { recordBatch, type Ledger } from './ledger'
import { newId } from './newId'
import { changesNothing, revisedNote, revisionPlan } from './revisionPlan'
import { settlementsOf } from './settlementsOf'
import { nextVersions } from './targetVersions'
import { writeRevision } from './writeRevision'

/** A new table of a year that is kept already, and what a person accepts of what it differs in (更新目标表). */
export interface RevisionEdit {
  readonly draft: ImportDraft
  /** The accepted lines as the person saw them. */
  readonly lines: readonly DifferenceLine[]
  /** What was said of rows under another name. */
  readonly renames: RenameDecisions
  /** 依据或原因 as typed; '': nothing was said. */
  readonly reason: string
}

/** How a revision ended. */
export type RevisionOutcome =
  | {
      readonly status: 'saved'
      readonly batchId: string
      readonly departmentId: string
      readonly year: number
    }
  /** Nothing that changes anything was accepted, and nothing written. */
  | { readonly status: 'nothing' }
  /** What the table holds is not what the person saw any more; nothing was written. */
  | { readonly status: 'changed' }
  /** The department has no table of this year any more (its import was undone); nothing was written. */
  | { readonly status: 'gone' }

/**
 * Puts the accepted differences into a kept table, in one transaction and one batch. What was recorded, decided and
 * confirmed is not touched; what each project year was is kept as a version (目标版本), and so is the new file.
 */
export function reviseTable(ledger: Ledger, edit: RevisionEdit): Promise<RevisionOutcome> {
  const { database } = ledger
  return database.transaction('rw', database.tables, async (): Promise<RevisionOutcome> => {
    const departmentYear = await departmentYearOf(database, edit.draft)
    if (!departmentYear) return { status: 'gone' }
    const kept = await keptTableOf(database, departmentYear)
    if (!isAsSeen(kept, edit)) return { status: 'changed' }

    const all = await allYears(database, departmentYear)
    const accepted = { lines: new Set(edit.lines.map(({ key }) => key)), renames: edit.renames }
    const at = ledger.now().toISOString()
    const plan = revisionPlan({ ...edit, kept, all, accepted, at })
    if (changesNothing(kept, plan)) return { status: 'nothing' }
    return saved(ledger, edit, { kept, all, plan, at })
  })
}

async function departmentYearOf(
  { departments, departmentYears }: TargetDatabase,
  { department, year }: ImportDraft,
): Promise<DepartmentYear | undefined> {
  const found = await departments.where('name').equals(department).first()
  return found && departmentYears.get({ departmentId: found.id, year })
}

/** Whether every accepted line is still one of the difference, with the same values on both sides. */
function isAsSeen(kept: KeptTable, { draft, lines, renames }: RevisionEdit): boolean {
  const now = new Map(linesOf(differenceOf(kept, draft, renames)).map(line => [line.key, line]))
  return lines.every(line => isSameValue(line, now.get(line.key)))
}

async function allYears(database: TargetDatabase, { departmentId }: DepartmentYear): Promise<OtherYears> {
  const years = await database.projectYears
    .where('[departmentId+year]')
    .between([departmentId, -Infinity], [departmentId, Infinity])
    .toArray()
  return { years, settlements: await settlementsOf(database, years) }
}

interface Worked {
  readonly kept: KeptTable
  readonly all: OtherYears
  readonly plan: ReturnType<typeof revisionPlan>
  readonly at: string
}

async function saved(
  ledger: Ledger,
  { draft, reason }: RevisionEdit,
  { kept, all, plan, at }: Worked,
): Promise<RevisionOutcome> {
  const { database } = ledger
  const batchId = newId()
  const file = storedSource(draft)
  const revision = { batchId, at, source: file.name, sourceFileId: file.id }
  const note = await importNote(database, kept.departmentYear)
  const imported = note && { imported: revisedNote(note, plan.projectYears, revision) }
  const versions = await nextVersions(database, plan.revised, { ...revision, reason })
  const changes = await writeRevision(database, {
    kept,
    all,
    plan: { ...plan, departmentYear: { ...plan.departmentYear, ...imported } },
    added: {
      sourceFiles: [file],
      targetVersions: versions,
      projects: plan.projects,
      lineages: plan.lineages,
    },
  })
  const { departmentId, year } = kept.departmentYear
  const subject = `${draft.department} ${year} 年`
  const source = draft.source.by ?? 'imported'
  await recordBatch(ledger, { id: batchId, kind: 'revision', subject, departmentId, year, source }, changes)
  return { status: 'saved', batchId, departmentId, year }
}

import type { ImportDraft } from '@/domain/importDraft'
import type {
  Department,
  DepartmentYear,
  Lineage,
  Project,
  ProjectYear,
  TableImport,
} from '@/domain/projectYear'
import type { StoredSourceFile } from './database'
import { draftedRows, joinedWith, type OtherYears } from './draftedRows'
import { lastingParts } from './lastingParts'
import { newId } from './newId'
import type { Lasting } from './settleLasting'

/** What is already kept of the department whose table is imported. */
export interface KnownDepartment extends OtherYears {
  /** undefined: this is its first table. */
  readonly department: Department | undefined
}

/** The documents that an import adds, by table. */
export interface NewDocuments {
  readonly departments: readonly Department[]
  readonly departmentYears: readonly DepartmentYear[]
  readonly projects: readonly Project[]
  readonly projectYears: readonly ProjectYear[]
  readonly lineages: readonly Lineage[]
  readonly sourceFiles: readonly StoredSourceFile[]
}

/** All that an import will write, worked out before anything is written. */
export interface ImportPlan extends Lasting {
  readonly batchId: string
  readonly departmentId: string
  readonly added: NewDocuments
  /** The other years, with what the new one changed about who carries on whom. */
  readonly otherYears: readonly ProjectYear[]
}

/** Works out which documents a reviewed table becomes, and what of the years beside it carries on, or is carried on. */
export function importPlan(draft: ImportDraft, known: KnownDepartment, at: string): ImportPlan {
  const department = known.department ?? { id: newId(), name: draft.department }
  const sourceFile = storedSource(draft)
  const batchId = newId()
  const drafted = draftedRows(draft, department.id, at)
  const joined = joinedWith(known, drafted, at)
  const isNew = new Set(drafted.map(({ row }) => row.id))
  const projectYears = joined.filter(({ id }) => isNew.has(id))
  const otherYears = joined.filter(({ id }) => !isNew.has(id))
  const lasting = lastingParts(drafted, joined)
  const came = {
    departmentId: department.id,
    sourceFile,
    imported: tableImport(batchId, draft, projectYears),
  }

  return {
    batchId,
    departmentId: department.id,
    added: {
      departments: known.department ? [] : [department],
      departmentYears: [departmentYear(draft, came)],
      projects: lasting.projects,
      projectYears,
      lineages: lasting.lineages,
      sourceFiles: [sourceFile],
    },
    otherYears,
    periods: lasting.periods,
    accumulations: lasting.accumulations,
  }
}

/** The file or text of a draft as it is kept. */
export function storedSource({ source: { name, bytes } }: ImportDraft): StoredSourceFile {
  // A copy of its own: a view into a larger buffer would be stored with all of that buffer.
  return { id: newId(), name, bytes: new Uint8Array(bytes) }
}

function tableImport(
  batchId: string,
  { source }: ImportDraft,
  projectYears: readonly ProjectYear[],
): TableImport {
  return {
    batchId,
    source: source.name,
    projects: projectYears.length,
    indicators: projectYears.reduce((sum, { indicators }) => sum + indicators.length, 0),
    doubtful: projectYears.filter(({ doubts }) => doubts !== undefined).map(({ id }) => id),
  }
}

interface HowItCame {
  readonly departmentId: string
  readonly sourceFile: StoredSourceFile
  readonly imported: TableImport
}

function departmentYear(
  draft: ImportDraft,
  { departmentId, sourceFile, imported }: HowItCame,
): DepartmentYear {
  const { year, title, amountUnit, amounts, doubts } = draft
  const units = draft.units.map(unit => ({ name: unit.name, amounts: unit.amounts }))
  const printed = { year, title, amountUnit, amounts, units, ...(doubts && { doubts }) }
  return { id: newId(), departmentId, ...printed, sourceFileId: sourceFile.id, imported }
}

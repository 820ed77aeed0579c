import type { DraftIndicator, DraftProject, DraftUnit, ImportDraft } from '@/domain/importDraft'
import type { Indicator } from '@/domain/indicator'
import type { Accumulation } from '@/domain/period'
import type {
  Department,
  DepartmentYear,
  Lineage,
  Project,
  ProjectYear,
  TableImport,
} from '@/domain/projectYear'
import { continuedLineages, continuedProjects } from './continuing'
import type { StoredSourceFile } from './database'
import { newId } from './newId'

/** What is already kept of the department whose table is imported. */
export interface KnownDepartment {
  /** undefined: this is its first table. */
  readonly department: Department | undefined
  /** Its projects in the other year nearest to the table's; empty when it has no other year. */
  readonly nearestYear: readonly ProjectYear[]
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
export interface ImportPlan {
  readonly batchId: string
  readonly departmentId: string
  readonly added: NewDocuments
  /** Implementation periods that the review settled for projects which are kept already. */
  readonly periods: ReadonlyMap<string, NonNullable<Project['period']>>
  /** 跨年口径 that the review chose for lineages which are kept already. */
  readonly accumulations: ReadonlyMap<string, Accumulation>
}

/** Works out which documents a reviewed table becomes, and which ids of the nearest other year they carry on. */
export function importPlan(draft: ImportDraft, known: KnownDepartment): ImportPlan {
  const department = known.department ?? { id: newId(), name: draft.department }
  const sourceFile = storedSource(draft)
  const batchId = newId()
  const planned = plannedProjects(draft, department.id, known.nearestYear)
  const isNew = ({ continued }: PlannedProject) => continued === undefined

  const projectYears = planned.map(({ projectYear }) => projectYear)
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
      projects: planned.filter(isNew).map(({ project }) => project),
      projectYears,
      lineages: planned.flatMap(({ lineages }) => lineages),
      sourceFiles: [sourceFile],
    },
    periods: new Map(
      planned.flatMap(({ continued, project: { id, period } }) =>
        continued && period ? [[id, period]] : [],
      ),
    ),
    accumulations: new Map(planned.flatMap(({ accumulations }) => [...accumulations])),
  }
}

function storedSource({ source: { name, bytes } }: ImportDraft): StoredSourceFile {
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

interface PlannedProject {
  readonly project: Project
  readonly projectYear: ProjectYear
  /** Lineages that begin with this table. */
  readonly lineages: readonly Lineage[]
  /** 跨年口径 chosen for lineages that it carries on. */
  readonly accumulations: ReadonlyMap<string, Accumulation>
  readonly continued: ProjectYear | undefined
}

function plannedProjects(
  draft: ImportDraft,
  departmentId: string,
  nearestYear: readonly ProjectYear[],
): PlannedProject[] {
  const rows = draft.units.flatMap(unit => unit.projects.map(project => ({ unit, project })))
  const drafts = rows.map(({ project }) => project)
  const continued = continuedProjects(drafts, nearestYear)
  return rows.map(({ unit, project }, at) => {
    const place = { departmentId, year: draft.year, order: at + 1, unit: unit.name }
    return plannedProject(project, place, continued.get(project))
  })
}

function plannedProject(
  draft: DraftProject,
  place: Pick<ProjectYear, 'departmentId' | 'year' | 'order'> & { unit: DraftUnit['name'] },
  continued: ProjectYear | undefined,
): PlannedProject {
  const { name, goal, initial, period, doubts } = draft
  const projectId = continued?.projectId ?? newId()
  const lineageIds = continuedLineages(draft.indicators, continued)
  const rows = draft.indicators.map(indicator => plannedIndicator(indicator, lineageIds.get(indicator)))

  return {
    project: { id: projectId, departmentId: place.departmentId, ...(period && { period }) },
    projectYear: {
      id: newId(),
      projectId,
      ...place,
      name,
      goal,
      initial,
      indicators: rows.map(({ indicator }) => indicator),
      ...(doubts && { doubts }),
    },
    lineages: rows
      .filter(({ isCarriedOn }) => !isCarriedOn)
      .map(({ indicator: { lineageId }, accumulation }) => {
        return { id: lineageId, projectId, ...(accumulation && { accumulation }) }
      }),
    accumulations: new Map(
      rows.flatMap(({ isCarriedOn, indicator: { lineageId }, accumulation }) =>
        isCarriedOn && accumulation ? [[lineageId, accumulation]] : [],
      ),
    ),
    continued,
  }
}

interface PlannedIndicator {
  readonly indicator: Indicator
  /** What the review chose: kept with the lineage, not with the year. */
  readonly accumulation: Accumulation | undefined
  readonly isCarriedOn: boolean
}

function plannedIndicator(
  { accumulation, ...printed }: DraftIndicator,
  lineageId: string | undefined,
): PlannedIndicator {
  const indicator = { id: newId(), lineageId: lineageId ?? newId(), ...printed }
  return { indicator, accumulation, isCarriedOn: lineageId !== undefined }
}

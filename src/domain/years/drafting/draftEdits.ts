import type { IndicatorClass } from '../../indicator'
import type { Amounts } from '../../money'

/** What an officer typed about a drafted indicator; an absent field stands as it was carried (结转). */
export interface IndicatorEdit {
  readonly level1?: IndicatorClass
  readonly level2?: IndicatorClass
  readonly name?: string
  readonly annualTarget?: string
  /** Absent where the old year asked for the same in both: as the annual one. */
  readonly periodTarget?: string
  readonly dropped?: boolean
}

/** 年初预算数 as typed in 万元, by source. */
export type TypedAmounts = Readonly<Partial<Record<keyof Amounts, string>>>

/** What an officer typed about a drafted project; an absent field stands as it was carried. */
export interface ProjectEdit {
  readonly name?: string
  readonly goal?: string
  readonly money?: TypedAmounts
  readonly dropped?: boolean
  /** By key: the id of the old year's indicator, or the key of a new one. */
  readonly indicators?: Readonly<Record<string, IndicatorEdit>>
  /** Keys of new indicators, in the order they were added. */
  readonly added?: readonly string[]
}

/** A project that the old year does not have. */
export interface AddedProject {
  readonly key: string
  /** 资金使用单位 it is to be printed under. */
  readonly unit: string
}

/** All that was changed about a drafted year (起草下年度): what outlives a reload, and nothing else does. */
export interface DraftEdits {
  /** 预算年度 as typed, maybe half. */
  readonly year: string
  /** By key: the id of the old project year, or the key of a new project. */
  readonly projects: Readonly<Record<string, ProjectEdit>>
  readonly added: readonly AddedProject[]
  /** How many rows were ever added, so that no key comes twice. */
  readonly count: number
  /** The batch that saved it; while its table is kept, the draft rests. */
  readonly savedBy?: string
}

/** A place in a draft: a project, or one of its indicators. */
export interface DraftPlace {
  readonly project: string
  readonly indicator?: string
}

export function beginDraft(year: number): DraftEdits {
  return { year: String(year), projects: {}, added: [], count: 0 }
}

export function editProject(edits: DraftEdits, key: string, changed: ProjectEdit): DraftEdits {
  return { ...edits, projects: { ...edits.projects, [key]: { ...edits.projects[key], ...changed } } }
}

/** Types one amount of a project. */
export function editMoney(
  edits: DraftEdits,
  key: string,
  typed: { readonly source: keyof Amounts; readonly text: string },
): DraftEdits {
  const money = { ...edits.projects[key]?.money, [typed.source]: typed.text }
  return editProject(edits, key, { money })
}

export function editIndicator(
  edits: DraftEdits,
  { project, indicator }: Required<DraftPlace>,
  changed: IndicatorEdit,
): DraftEdits {
  const indicators = edits.projects[project]?.indicators ?? {}
  return editProject(edits, project, {
    indicators: { ...indicators, [indicator]: { ...indicators[indicator], ...changed } },
  })
}

/** Adds an indicator of a class at the end of a project; its key is new. */
export function addIndicator(
  edits: DraftEdits,
  project: string,
  classes: Pick<Required<IndicatorEdit>, 'level1' | 'level2'>,
): { readonly edits: DraftEdits; readonly key: string } {
  const { key, edits: counted } = withNewKey(edits)
  const added = [...(edits.projects[project]?.added ?? []), key]
  const listed = editProject(counted, project, { added })
  return { edits: editIndicator(listed, { project, indicator: key }, classes), key }
}

/** Adds a project at the end of a unit; its key is new. */
export function addProject(
  edits: DraftEdits,
  unit: string,
): { readonly edits: DraftEdits; readonly key: string } {
  const { key, edits: counted } = withNewKey(edits)
  return { edits: { ...counted, added: [...edits.added, { key, unit }] }, key }
}

function withNewKey(edits: DraftEdits): { readonly edits: DraftEdits; readonly key: string } {
  const count = edits.count + 1
  return { edits: { ...edits, count }, key: `+${count}` }
}

/** Takes a row out of the new year. A new row in which nothing is typed goes for good; all others can be put back. */
export function dropRow(edits: DraftEdits, { project, indicator }: DraftPlace): DraftEdits {
  const edit = edits.projects[project]
  if (indicator === undefined) {
    if (edits.added.some(({ key }) => key === project) && isBlankProject(edit)) {
      const { [project]: _, ...projects } = edits.projects
      return { ...edits, projects, added: edits.added.filter(({ key }) => key !== project) }
    }
    return editProject(edits, project, { dropped: true })
  }
  if (edit?.added?.includes(indicator) === true && isBlankIndicator(edit.indicators?.[indicator])) {
    const { [indicator]: _, ...indicators } = edit.indicators ?? {}
    return editProject(edits, project, { indicators, added: edit.added.filter(key => key !== indicator) })
  }
  return editIndicator(edits, { project, indicator }, { dropped: true })
}

export function putBackRow(edits: DraftEdits, { project, indicator }: DraftPlace): DraftEdits {
  if (indicator === undefined) return editProject(edits, project, { dropped: false })
  return editIndicator(edits, { project, indicator }, { dropped: false })
}

/** Whether anything was typed, dropped or added: a year that is chosen alone is not worth keeping. */
export function isUntouched({ projects, added }: DraftEdits): boolean {
  return added.length === 0 && Object.keys(projects).length === 0
}

function isBlankProject(edit: ProjectEdit | undefined): boolean {
  const texts = [edit?.name, edit?.goal, ...Object.values(edit?.money ?? {})]
  return texts.every(isBlank) && Object.values(edit?.indicators ?? {}).every(isBlankIndicator)
}

function isBlankIndicator(edit: IndicatorEdit | undefined): boolean {
  return [edit?.name, edit?.annualTarget, edit?.periodTarget].every(isBlank)
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === ''
}

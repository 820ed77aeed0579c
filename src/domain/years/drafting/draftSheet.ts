import type { Doubt } from '../../doubt'
import type { AmountUnit, Amounts } from '../../money'
import { projectHints } from '../carryForward'
import type { CarriedDraft, CarriedProject } from '../carryForward'
import type { AddedProject, DraftEdits, ProjectEdit, TypedAmounts } from './draftEdits'
import { draftedIndicator } from './draftedIndicator'
import type { DraftedIndicator, IndicatorSource } from './draftedIndicator'
import { readDraftedMoney } from './draftMoney'
import type { AmountProblem } from './draftMoney'

/** A project of the new year as it stands in the draft. */
export interface DraftedProject {
  readonly key: string
  /** undefined: it is new. */
  readonly carried: CarriedProject | undefined
  readonly edit: ProjectEdit
  readonly year: number
  readonly unit: string
  readonly dropped: boolean
  /** As typed. */
  readonly name: string
  readonly goal: string
  readonly money: TypedAmounts
  /** 年初预算数 as it would be saved. */
  readonly initial: Amounts
  readonly moneyProblems: readonly AmountProblem[]
  readonly indicators: readonly DraftedIndicator[]
  readonly hints: readonly Doubt[]
}

/** A drafted year (起草下年度) as a person sees and edits it: what was carried, with what was typed in its place. */
export interface DraftSheet {
  readonly department: string
  readonly carriedFrom: number
  readonly year: number
  readonly title: string
  readonly amountUnit: AmountUnit
  /** 资金使用单位 in the order of the table. */
  readonly units: readonly string[]
  readonly projects: readonly DraftedProject[]
}

/**
 * Joins what was carried with what was typed. Rows of the sheet `before` that neither of the two touched are handed on as
 * they are, so that typing in one row is work for one row.
 */
export function draftSheet(base: CarriedDraft, edits: DraftEdits, before?: DraftSheet): DraftSheet {
  const { department, carriedFrom, year, title, amountUnit } = base
  const known = new Map(before?.projects.map(project => [project.key, project]))
  const units = base.units.map(({ name }) => name)
  const drafted = (key: string, unit: string, carried: CarriedProject | undefined) =>
    draftedAgain(known.get(key), { key, unit, carried, edit: edits.projects[key] ?? UNTOUCHED, year })

  return {
    department,
    carriedFrom,
    year,
    title,
    amountUnit,
    units,
    projects: base.units.flatMap(({ name: unit, projects }) => [
      ...projects.map(project => drafted(project.draftedFrom.id, unit, project)),
      ...addedUnder(unit, units, edits).map(({ key }) => drafted(key, unit, undefined)),
    ]),
  }
}

/** New projects of a unit; those of a unit that the old year no longer has stand under its last one. */
function addedUnder(unit: string, units: readonly string[], { added }: DraftEdits): AddedProject[] {
  const last = units.at(-1)
  return added.filter(one => (units.includes(one.unit) ? one.unit : last) === unit)
}

const UNTOUCHED: ProjectEdit = {}

interface ProjectSource {
  readonly key: string
  readonly unit: string
  readonly carried: CarriedProject | undefined
  readonly edit: ProjectEdit
  readonly year: number
}

function draftedAgain(before: DraftedProject | undefined, source: ProjectSource): DraftedProject {
  const { carried, edit, year, unit } = source
  const isSame =
    before?.carried === carried && before?.edit === edit && before.year === year && before.unit === unit
  return isSame ? before : draftedProject(source, before?.year === year ? before : undefined)
}

function draftedProject(
  { key, unit, carried, edit, year }: ProjectSource,
  before: DraftedProject | undefined,
): DraftedProject {
  const name = edit.name ?? carried?.name ?? ''
  const goal = edit.goal ?? carried?.goal ?? ''
  const money = edit.money ?? {}
  const { amounts, problems } = readDraftedMoney(money)
  const known = new Map(before?.indicators.map(one => [one.key, one]))
  return {
    key,
    carried,
    edit,
    year,
    unit,
    dropped: edit.dropped === true,
    name,
    goal,
    money,
    initial: amounts,
    moneyProblems: problems,
    indicators: indicatorSources(carried, edit).map(source => {
      const one = known.get(source.key)
      const isSame = one?.carried === source.carried && one?.edit === source.edit
      return isSame ? one : draftedIndicator(source, year)
    }),
    hints: projectHints(carried?.lastYear.project, { name, goal }, year),
  }
}

const UNTOUCHED_INDICATOR = {}

function indicatorSources(carried: CarriedProject | undefined, edit: ProjectEdit): IndicatorSource[] {
  const editOf = (key: string) => edit.indicators?.[key] ?? UNTOUCHED_INDICATOR
  const old = (carried?.indicators ?? []).map(one => {
    const key = one.draftedFrom.id
    return { key, carried: one, edit: editOf(key) }
  })
  const added = (edit.added ?? []).map(key => ({ key, carried: undefined, edit: editOf(key) }))
  return [...old, ...added]
}

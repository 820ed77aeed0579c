import type { Amounts } from '../../money'
import type { DraftPlace } from './draftEdits'
import type { DraftedProject, DraftSheet } from './draftSheet'

/** A field of a draft that keeps it from being saved. */
export interface DraftProblem {
  readonly place: DraftPlace
  readonly field: 'name' | keyof Amounts
  /** What is wrong, for the field itself. */
  readonly message: string
  /** The same where it is read away from the field: with the project named. */
  readonly sentence: string
}

/** What keeps a draft from being saved, in the order of the sheet: names that are blank, amounts that are none. */
export function draftProblems({ projects }: DraftSheet): DraftProblem[] {
  return projects.filter(({ dropped }) => !dropped).flatMap(problemsOf)
}

function problemsOf(project: DraftedProject): DraftProblem[] {
  const named = project.name.trim() || (project.carried?.name ?? '')
  const subject = named === '' ? '新增的项目' : `“${named}”`
  const place = { project: project.key }
  return [
    ...blankName(project.name, { place, subject }),
    ...project.moneyProblems.map(({ field, message }) => {
      return { place, field, message, sentence: `${subject}的年初预算数：${message}` }
    }),
    ...project.indicators
      .filter(({ dropped }) => !dropped)
      .flatMap(({ key, name }) =>
        blankName(name, { place: { ...place, indicator: key }, subject: `${subject}有一项指标` }),
      ),
  ]
}

function blankName(
  name: string,
  { place, subject }: { readonly place: DraftPlace; readonly subject: string },
): DraftProblem[] {
  if (name.trim() !== '') return []
  return [{ place, field: 'name', message: '名称未填', sentence: `${subject}未填名称` }]
}

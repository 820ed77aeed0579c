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
  return [
    ...blankName(project.name, { place: { project: project.key }, word: '项目名称', subject }),
    ...project.moneyProblems.map(({ field, message }) => ({
      place: { project: project.key },
      field,
      message,
      sentence: `${subject}的年初预算数：${message}`,
    })),
    ...project.indicators
      .filter(({ dropped }) => !dropped)
      .flatMap(({ key, name }) => {
        const place = { project: project.key, indicator: key }
        return blankName(name, { place, word: '指标名称', subject })
      }),
  ]
}

function blankName(
  name: string,
  about: { readonly place: DraftPlace; readonly word: string; readonly subject: string },
): DraftProblem[] {
  if (name.trim() !== '') return []
  const message = `${about.word}未填`
  const sentence =
    about.place.indicator === undefined
      ? `${about.subject}${message}`
      : `${about.subject}有一项指标${message}`
  return [{ place: about.place, field: 'name', message, sentence }]
}

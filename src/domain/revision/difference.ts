import type { ImportDraft } from '../importDraft'
import type { DifferenceLine } from './differenceLine'
import { indicatorLines } from './indicatorLines'
import type { KeptTable } from './keptTable'
import { matchedIndicators } from './matchedIndicators'
import type { MatchedIndicator } from './matchedIndicators'
import { matchedProjects } from './matchedProjects'
import type { MatchedProject } from './matchedProjects'
import { projectLines } from './projectLines'
import type { RenameDecisions, RenameQuestion } from './rename'
import { settledOn } from './settledOn'
import { tableLines } from './tableLines'
import { matchedUnits, unitLines } from './unitRows'
import type { MatchedUnit } from './unitRows'

/** An indicator that differs, and in what. */
export interface IndicatorDifference extends Omit<MatchedIndicator, 'isOpen'> {
  readonly lines: readonly DifferenceLine[]
}

/** A project that differs, and in what; its indicators only where it stands in both tables. */
export interface ProjectDifference extends Omit<MatchedProject, 'isOpen'> {
  readonly lines: readonly DifferenceLine[]
  readonly indicators: readonly IndicatorDifference[]
  /** Whether indicators of it are the same under another name. */
  readonly questions: readonly RenameQuestion<
    NonNullable<MatchedIndicator['before']>,
    NonNullable<MatchedIndicator['after']>
  >[]
}

/** What a new table of a year differs in from the kept one, in printed order. What is alike is not in it. */
export interface Difference {
  readonly table: readonly DifferenceLine[]
  readonly units: readonly (MatchedUnit & { readonly lines: readonly DifferenceLine[] })[]
  readonly projects: readonly ProjectDifference[]
  /** Whether projects are the same under another name or unit. */
  readonly questions: readonly RenameQuestion<
    NonNullable<MatchedProject['before']>,
    NonNullable<MatchedProject['after']>
  >[]
}

/**
 * What a new table differs in from the kept one of the same department and year. Rows go together by name, beyond doubt, or
 * as a person decided; while a question is open, nothing is said of its rows. The order of rows is no difference.
 */
export function differenceOf(kept: KeptTable, draft: ImportDraft, renames: RenameDecisions): Difference {
  const matches = matchedProjects(kept.projectYears, draft, renames)
  const settled = settledOn(kept)
  const projects = matches.rows.map((row): ProjectDifference => {
    const lines = projectLines(row, row.before && settled.period(row.before.projectId))
    return { before: row.before, after: row.after, lines, ...rowsInside(row, renames, settled) }
  })
  return {
    table: tableLines(kept.departmentYear, draft),
    units: matchedUnits(kept.departmentYear, draft)
      .map(unit => ({ ...unit, lines: unitLines(unit) }))
      .filter(({ lines }) => lines.length > 0),
    projects: projects.filter(
      ({ lines, indicators, questions }) => lines.length + indicators.length + questions.length > 0,
    ),
    questions: matches.questions,
  }
}

function rowsInside(
  row: MatchedProject,
  renames: RenameDecisions,
  settled: ReturnType<typeof settledOn>,
): Pick<ProjectDifference, 'indicators' | 'questions'> {
  if (!row.before || !row.after) return { indicators: [], questions: [] }
  const { rows, questions } = matchedIndicators(row, renames)
  const indicators = rows.map(one => ({
    before: one.before,
    after: one.after,
    lines: indicatorLines(one, one.before && settled.accumulation(one.before.lineageId)),
  }))
  return { indicators: indicators.filter(({ lines }) => lines.length > 0), questions }
}

/** All lines of a difference, in its order. */
export function linesOf({ table, units, projects }: Difference): DifferenceLine[] {
  return [
    ...table,
    ...units.flatMap(({ lines }) => lines),
    ...projects.flatMap(({ lines, indicators }) => [...lines, ...indicators.flatMap(one => one.lines)]),
  ]
}

/** A question, whatever kind of rows it is about. */
export type AnyQuestion = RenameQuestion<{ readonly id: string }, { readonly id: string }>

/** The questions that nobody has decided yet. */
export function openQuestions({ questions, projects }: Difference): AnyQuestion[] {
  const all = [...questions, ...projects.flatMap(project => project.questions)]
  return all.filter(({ decision }) => decision === undefined)
}

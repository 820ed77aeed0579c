import type { IndicatorComparison, Presence } from './compareIndicators'
import type { TargetChange } from './compareTargets'
import type { ProjectComparison } from './yearComparison'

/**
 * What the rows of two years are narrowed to (对比筛选): all of them, targets that ask for something else (目标有变), a
 * worse or better verdict (变差、好转), another name (改名), one kind of presence or of change of the annual target.
 */
export type ComparisonChoice = 'all' | 'changed' | 'worse' | 'better' | 'renamed' | Presence | TargetChange

/** Every choice, in the order they are offered. */
export const COMPARISON_CHOICES: readonly ComparisonChoice[] = [
  'all',
  'changed',
  'worse',
  'better',
  'added',
  'retired',
  'renamed',
  'kept',
  'raised',
  'lowered',
  'reworded',
  'kind-changed',
  'unit-changed',
  'renotated',
  'same',
]

/** A project that satisfies a choice, and those of its indicators that do. */
export interface ChosenProject {
  readonly project: ProjectComparison
  /** Empty where the choice is true of the project alone. */
  readonly indicators: readonly IndicatorComparison[]
}

/** The choice that an address names; all of them where it names none. */
export function comparisonChoice(named: string): ComparisonChoice {
  return COMPARISON_CHOICES.find(choice => choice === named) ?? 'all'
}

/** The projects that a choice leaves, in their order: those it is true of, and those with an indicator it is true of. */
export function chooseProjects(
  projects: readonly ProjectComparison[],
  choice: ComparisonChoice,
): ChosenProject[] {
  return projects
    .map(project => ({
      project,
      indicators: project.indicators.filter(indicator => isChosen(indicator, choice)),
    }))
    .filter(({ project, indicators }) => indicators.length > 0 || isChosenProject(project, choice))
}

/** How many indicators a choice is true of; each pair of rows counts once, as in the totals. */
export function countChosen(projects: readonly ProjectComparison[], choice: ComparisonChoice): number {
  return projects.reduce(
    (sum, { indicators }) => sum + indicators.filter(indicator => isChosen(indicator, choice)).length,
    0,
  )
}

function isChosenProject({ presence, renamed }: ProjectComparison, choice: ComparisonChoice): boolean {
  return choice === 'all' || presence === choice || (choice === 'renamed' && renamed)
}

function isChosen({ presence, change }: IndicatorComparison, choice: ComparisonChoice): boolean {
  switch (choice) {
    case 'all':
      return true
    case 'added':
    case 'retired':
    case 'kept':
      return presence === choice
    case 'renamed':
      return change?.renamed === true
    case 'worse':
    case 'better':
      return change?.verdict.effect === choice
    case 'changed':
      return change !== undefined && asksOtherwise(change.annualTarget)
    default:
      return change?.annualTarget === choice
  }
}

/** Whether a target asks for something else than the year before: another notation alone (仅改写法) does not. */
export function asksOtherwise(change: TargetChange): boolean {
  return change !== 'same' && change !== 'renotated'
}

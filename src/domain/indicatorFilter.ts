import type { Indicator } from './indicator'
import type { Verdict } from './judge'
import { normalise } from './notation/normalise'
import { ROW_STATES, rowState } from './yearRow'
import type { IndicatorRow, RowState } from './yearRow'

/** Which verdict a state is looked for in: the year's (年度完成情况), or the implementation period's (周期完成情况). */
export type VerdictAbout = 'annual' | 'period'

/** What marks an indicator beside its state: 存疑, 待说明. */
export type RowMark = 'doubted' | 'needs-reason'

/** What can be chosen as state: a state, any of the unjudged ones (未评), or a mark. */
export type StateChoice = RowState | 'unjudged' | RowMark

/** What a list of indicators is narrowed to. An absent or empty field narrows nothing. */
export interface IndicatorFilter {
  readonly projectId?: string | undefined
  /** Name of a level-1 class (产出指标), or of both levels (产出指标/数量指标). */
  readonly className?: string | undefined
  /** States are alternatives to one another; each mark narrows further. */
  readonly states: readonly StateChoice[]
  readonly about: VerdictAbout
  /** Words looked for in the names of indicator and project, the thresholds and the actual; all of them must occur. */
  readonly text: string
}

/** Every choice of state, in the order they are offered. */
export const STATE_CHOICES: readonly StateChoice[] = [...ROW_STATES, 'unjudged', 'doubted', 'needs-reason']

/** The indicators that satisfy the whole filter, in their order. */
export function filterIndicators(rows: readonly IndicatorRow[], filter: IndicatorFilter): IndicatorRow[] {
  const terms = searchTerms(filter.text)
  return rows.filter(
    row =>
      (!filter.projectId || row.projectYear.projectId === filter.projectId) &&
      (!filter.className || isOfClass(row.indicator, filter.className)) &&
      hasStates(row, filter) &&
      containsAll(row, terms),
  )
}

/** The choices named in a list such as `missed,partly`; what is no choice is left out. */
export function stateChoices(list: string): StateChoice[] {
  const named = list.split(',')
  return STATE_CHOICES.filter(choice => named.includes(choice))
}

/**
 * The states and marks worth offering, each with the number of indicators that choosing it alone would show under the
 * other conditions. A state that no indicator of the year has is left out, unless it is chosen.
 */
export function stateCounts(
  rows: readonly IndicatorRow[],
  filter: IndicatorFilter,
): { readonly choice: StateChoice; readonly count: number }[] {
  const offered = STATE_CHOICES.filter(
    choice =>
      filter.states.includes(choice) ||
      (choice !== 'unjudged' && rows.some(row => hasChoice(row, choice, filter.about))),
  )
  return offered.map(choice => {
    const others = filter.states.filter(chosen => isMark(chosen) && chosen !== choice)
    const states = isMark(choice)
      ? [...filter.states.filter(chosen => chosen !== choice), choice]
      : [...others, choice]
    return { choice, count: filterIndicators(rows, { ...filter, states }).length }
  })
}

/** The classes that occur, by printed code: level-1 names, each with its level-2 names. */
export function indicatorClasses(
  rows: readonly IndicatorRow[],
): { readonly level1: string; readonly level2: readonly string[] }[] {
  const indicators = rows.map(row => row.indicator).sort(byCode)
  const level1 = new Set(indicators.map(indicator => indicator.level1.name))
  return [...level1].map(name => {
    const inside = indicators.filter(indicator => indicator.level1.name === name)
    return { level1: name, level2: [...new Set(inside.map(indicator => indicator.level2.name))] }
  })
}

/** The state of the verdict a filter is about. */
export function stateAbout(row: IndicatorRow, about: VerdictAbout): RowState {
  return rowState(verdictAbout(row, about))
}

/** The filter's value for both levels of a class: 产出指标/数量指标. */
export function classPath(level1: string, level2: string): string {
  return `${level1}/${level2}`
}

function verdictAbout(row: IndicatorRow, about: VerdictAbout): Verdict {
  return about === 'annual' ? row.annual : row.periodVerdict
}

function isOfClass({ level1, level2 }: Indicator, className: string): boolean {
  return level1.name === className || classPath(level1.name, level2.name) === className
}

function hasStates(row: IndicatorRow, { states, about }: IndicatorFilter): boolean {
  const alternatives = states.filter(choice => !isMark(choice))
  return (
    (alternatives.length === 0 || alternatives.some(choice => hasChoice(row, choice, about))) &&
    states.filter(isMark).every(mark => hasChoice(row, mark, about))
  )
}

function hasChoice(row: IndicatorRow, choice: StateChoice, about: VerdictAbout): boolean {
  if (choice === 'doubted') return row.openDoubts.length > 0
  if (choice === 'needs-reason') return row.needsReason
  if (choice === 'unjudged') return verdictAbout(row, about).status === 'unjudged'
  return stateAbout(row, about) === choice
}

function isMark(choice: StateChoice): choice is RowMark {
  return choice === 'doubted' || choice === 'needs-reason'
}

function searchTerms(text: string): string[] {
  return spelled(text)
    .split(' ')
    .filter(term => term !== '')
}

function containsAll({ indicator, projectYear, entry }: IndicatorRow, terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const texts = [
    indicator.name,
    projectYear.name,
    indicator.periodTarget.reading.printed,
    indicator.annualTarget.reading.printed,
    entry.actual?.reading.printed ?? '',
  ]
  const searched = spelled(texts.join('\n'))
  return terms.every(term => searched.includes(term))
}

/** One spelling for what is typed and what is printed: ＜3人 is found by <3. */
function spelled(text: string): string {
  return normalise(text).toLowerCase()
}

function byCode(one: Indicator, other: Indicator): number {
  return (
    one.level1.code.localeCompare(other.level1.code, 'en', { numeric: true }) ||
    one.level2.code.localeCompare(other.level2.code, 'en', { numeric: true })
  )
}

import { normalise } from '@/domain/notation/normalise'
import type { Finding } from '@/domain/years/findings'
import type { IndicatorRun, ProjectRun, YearRun } from '@/domain/years/yearRun'

/** What the list of all years (历年) is narrowed to; '' and false narrow nothing. */
export interface RunFilter {
  readonly projectId: string
  /** Words that must all occur in names, targets or actuals of any year. */
  readonly text: string
  /** Only indicators that the years show something about (对比发现). */
  readonly onlyFound: boolean
}

/** An indicator of the run with all its printed words in one spelling, and what was found about it. */
export interface SearchedRun {
  readonly indicator: IndicatorRun
  readonly found: readonly Finding[]
  readonly searched: string
}

/** A project of the run, as it is searched. */
export interface SearchedProject {
  readonly project: ProjectRun
  /** What was found about the project as a whole. */
  readonly found: readonly Finding[]
  readonly indicators: readonly SearchedRun[]
}

/** A line of the list: a project above its indicators, or an indicator. */
export type RunLine =
  | { readonly kind: 'project'; readonly id: string; readonly of: SearchedProject; readonly shown: number }
  | { readonly kind: 'indicator'; readonly id: string; readonly of: SearchedRun }

/** Prepares a run for being searched at every letter typed. */
export function searchedRun(run: YearRun, found: readonly Finding[]): SearchedProject[] {
  return run.projects.map(project => {
    const names = new Set(project.years.flatMap(row => row?.projectYear.name ?? []))
    const own = found.filter(one => one.projectId === project.projectId)
    return {
      project,
      found: own.filter(({ lineageId }) => lineageId === undefined),
      indicators: project.indicators.map(indicator => ({
        indicator,
        found: own.filter(({ lineageId }) => lineageId === indicator.lineageId),
        searched: spelled([...names, ...printedWords(indicator)].join('\n')),
      })),
    }
  })
}

/** The lines that satisfy the whole filter; a project without any is left out. */
export function runLines(projects: readonly SearchedProject[], filter: RunFilter): RunLine[] {
  const terms = spelled(filter.text)
    .split(' ')
    .filter(term => term !== '')
  return projects
    .filter(({ project }) => filter.projectId === '' || project.projectId === filter.projectId)
    .flatMap(of => {
      const shown = of.indicators.filter(
        ({ searched, found }) =>
          terms.every(term => searched.includes(term)) && (!filter.onlyFound || found.length > 0),
      )
      return shown.length === 0 ? [] : [projectLine(of, shown.length), ...shown.map(indicatorLine)]
    })
}

/** The indicators among the lines, in their order. */
export function shownRuns(lines: readonly RunLine[]): IndicatorRun[] {
  return lines.flatMap(line => (line.kind === 'indicator' ? line.of.indicator : []))
}

/** Budget years inside a run of which there is no table at all (缺年). */
export function yearsWithoutTable({ years, projects }: YearRun): number[] {
  return years.filter((_, place) => projects.every(project => project.years[place] === undefined))
}

function projectLine(of: SearchedProject, shown: number): RunLine {
  return { kind: 'project', id: `project-${of.project.projectId}`, of, shown }
}

function indicatorLine(of: SearchedRun): RunLine {
  return { kind: 'indicator', id: of.indicator.lineageId, of }
}

function printedWords({ years }: IndicatorRun): Set<string> {
  return new Set(
    years
      .flatMap(one => one?.rows ?? [])
      .flatMap(({ indicator, entry }) => [
        indicator.name,
        indicator.annualTarget.reading.printed,
        entry.actual?.reading.printed ?? '',
      ]),
  )
}

/** One spelling for what is typed and what is printed: ＜3人 is found by <3. */
function spelled(text: string): string {
  return normalise(text).toLowerCase()
}

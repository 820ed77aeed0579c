import { readFileSync } from 'node:fs'
import type { ChartCanvas } from '@/charts/canvas'
import { chartColours } from '@/charts/colours'
import { readActual } from '@/domain/actual'
import type { Entry, Indicator } from '@/domain/indicator'
import type { ProjectRecord, ProjectYear } from '@/domain/projectYear'
import { readThreshold } from '@/domain/threshold'
import { yearRows } from '@/domain/yearRow'
import type { ProjectRow } from '@/domain/yearRow'
import type { TargetTable } from '@/import/targetTable'
import { SAMPLE_PROJECTS } from '@/stores/sample/actuals'
import { aProjectYear, aRecord, anIndicator, fen, kept, yearContents } from '../builders/rows'

const office = JSON.parse(
  readFileSync(new URL('../fixtures/huadu-office.expected.json', import.meta.url), 'utf8'),
) as TargetTable

/** The real table of the fixtures with the sample's made-up year-end values: 8 projects, 22 indicators. */
export function officeYear(): ProjectRow[] {
  const printed = office.units.flatMap(unit => unit.projects.map(project => ({ unit: unit.name, project })))
  const projectYears = printed.map(({ unit, project }, place) => printedYear(unit, project, place))
  return yearRows(yearContents({ projectYears, records: projectYears.map(recordOf) }), 'year-end')
}

type PrintedProject = TargetTable['units'][number]['projects'][number]

function printedYear(unit: string, project: PrintedProject, place: number): ProjectYear {
  const total = fen(project.amounts.total ?? '')
  return aProjectYear({
    id: project.name,
    projectId: project.name,
    unit,
    name: project.name,
    order: place + 1,
    initial: { total, fiscal: total },
    indicators: project.indicators.map(printedIndicator),
  })
}

function printedIndicator(printed: PrintedProject['indicators'][number]): Indicator {
  const { order, level1, level2, name } = printed
  const about = { level1: level1.name, level2: level2.name, name }
  return anIndicator({
    id: name,
    lineageId: name,
    order,
    level1,
    level2,
    name,
    periodTarget: kept(readThreshold(printed.periodTarget, about)),
    annualTarget: kept(readThreshold(printed.annualTarget, about)),
  })
}

function recordOf({ id, name, indicators }: ProjectYear): ProjectRecord {
  const sample = SAMPLE_PROJECTS.find(one => one.name === name)
  const entries = indicators.flatMap((indicator): [string, Entry][] => {
    const found = sample?.indicators.find(one => one.name === indicator.name)
    if (!found) return []
    const actual = kept(readActual(found.actual, indicator.annualTarget.reading))
    return [[indicator.id, found.grade ? { actual, grade: found.grade } : { actual }]]
  })
  return aRecord({
    id: `${name}-record`,
    projectYearId: id,
    entries: Object.fromEntries(entries),
    executed: sample ? { fiscal: fen(sample.executed) } : {},
  })
}

const tokens = readFileSync(new URL('../../src/app/styles/tokens.css', import.meta.url), 'utf8')

/** The tokens of the page in a colour mode, read from the style sheet itself. */
export function coloursOf(mode: 'light' | 'dark') {
  const [, light = '', dark = ''] = tokens.split(/:root[^{]*\{/u)
  const find = (block: string, token: string) => new RegExp(`${token}: ([^;]+);`, 'u').exec(block)?.[1]
  return chartColours(token => (mode === 'dark' ? find(dark, token) : undefined) ?? find(light, token) ?? '')
}

export function aCanvas(over: Partial<ChartCanvas> = {}): ChartCanvas {
  return { width: 700, colours: coloursOf('light'), font: 'sans-serif', ...over }
}

type AnyOption = Record<string, unknown>

/** A series of a drawing by its id, as far as tests look at it. */
export function seriesOf(option: unknown, id: string) {
  const series = (option as { series: AnyOption[] }).series.find(one => one.id === id)
  return series as { data: { id: string; value: unknown }[] } & AnyOption
}

/** Values of a series in its order. */
export function valuesOf(option: unknown, id: string): unknown[] {
  return seriesOf(option, id).data.map(mark => mark.value)
}

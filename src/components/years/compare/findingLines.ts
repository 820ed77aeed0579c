import type { RouteLocationRaw } from 'vue-router'
import type { Evidence, Finding, FindingCode } from '@/domain/years/findings'
import type { YearRun } from '@/domain/years/yearRun'
import { EVIDENCE_LABELS } from '@/text/comparison'
import type { CompareLinks } from './compareLinks'

/** A finding (对比发现) as it is listed: where it and its figures lead; undefined where that year has no row. */
export interface FindingLine {
  readonly key: string
  readonly sentence: string
  readonly subject: { readonly word: string; readonly to: RouteLocationRaw | undefined }
  /** The indicator through all its years; undefined for a project. */
  readonly run: RouteLocationRaw | undefined
  readonly evidence: readonly {
    readonly word: string
    readonly figure: string
    readonly to: RouteLocationRaw | undefined
  }[]
}

export interface FindingGroup {
  readonly code: FindingCode
  readonly lines: readonly FindingLine[]
}

/** The findings by kind, the most pressing first as they come. */
export function findingGroups(found: readonly Finding[], run: YearRun, links: CompareLinks): FindingGroup[] {
  const codes = [...new Set(found.map(({ code }) => code))]
  const places = placesIn(run)
  return codes.map(code => ({
    code,
    lines: found.filter(one => one.code === code).map(one => findingLine(one, places, links)),
  }))
}

type Places = ReturnType<typeof placesIn>

/** Looks rows up once: a bureau has a thousand indicators, and findings on many of them. */
function placesIn({ years, projects }: YearRun) {
  const projectRuns = new Map(projects.map(project => [project.projectId, project]))
  const indicatorRuns = new Map(
    projects.flatMap(project => project.indicators.map(one => [`${one.projectId} ${one.lineageId}`, one])),
  )
  const placeOf = (year: number) => years.indexOf(year)
  return {
    project: ({ projectId }: Finding, year: number) => projectRuns.get(projectId)?.years[placeOf(year)],
    indicator: ({ projectId, lineageId = '' }: Finding, year: number) =>
      indicatorRuns.get(`${projectId} ${lineageId}`)?.years[placeOf(year)]?.row,
  }
}

function findingLine(finding: Finding, places: Places, links: CompareLinks): FindingLine {
  const { code, projectId, lineageId, years, sentence, evidence } = finding
  const latest = years.at(-1) ?? 0
  return {
    key: [code, projectId, lineageId].join(' '),
    sentence,
    subject: {
      word: lineageId === undefined ? '看项目' : '看指标',
      to: rowLink(finding, latest, { places, links }),
    },
    run: lineageId === undefined ? undefined : links.run(lineageId),
    evidence: evidence.map(one => ({
      word: `${one.year}年${EVIDENCE_LABELS[one.about]}`,
      figure: one.figure,
      to: evidenceLink(finding, one, { places, links }),
    })),
  }
}

interface Leading {
  readonly places: Places
  readonly links: CompareLinks
}

function evidenceLink(finding: Finding, { about, year }: Evidence, leading: Leading) {
  if (about === 'budget') return leading.links.budget(year)
  if (about === 'execution-rate') return leading.links.execution(year)
  return rowLink(finding, year, leading)
}

function rowLink(finding: Finding, year: number, { places, links }: Leading): RouteLocationRaw | undefined {
  const indicator = places.indicator(finding, year)
  if (indicator) return links.indicator(indicator)
  const project = places.project(finding, year)
  return project && links.project(project)
}

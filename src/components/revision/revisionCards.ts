import type { Entry } from '@/domain/indicator'
import type { Difference, IndicatorDifference, ProjectDifference } from '@/domain/revision/difference'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import { groupOf, type LineGroup } from '@/domain/revision/lineGroups'
import { verdictChange, type VerdictChange } from '@/domain/revision/verdictChange'
import {
  amountsSummary,
  indicatorSummary,
  lineChange,
  lineSides,
  projectSummary,
  type LineLevel,
  type LineSides,
} from '@/text/revision'

/** One line of a difference as a list shows it. */
export interface RevisionRow {
  readonly line: DifferenceLine
  readonly level: LineLevel
  readonly group: LineGroup
  /** Printed name of the indicator or unit; '' where the card's heading says it. */
  readonly subject: string
  readonly sides: readonly LineSides[]
  readonly change: string
  /** What is recorded already, or what becomes of it; '' where nothing is. */
  readonly note: string
  readonly verdict: VerdictChange | undefined
  /** Names of the indicators of a project that comes; none else. */
  readonly inside: readonly string[]
}

/** The lines of the table's head, or of one project. */
export interface RevisionCard {
  readonly key: string
  readonly heading: string
  /** 资金使用单位; '' for the head. */
  readonly unit: string
  readonly rows: readonly RevisionRow[]
  readonly questions: ProjectDifference['questions']
}

/** What is recorded under the kept table. */
export interface Recorded {
  readonly year: number
  readonly entries: ReadonlyMap<string, Entry>
  /** Ids of project years for which anything is. */
  readonly recorded: ReadonlySet<string>
}

const HEAD = '表头与单位'

/** The difference as cards: the head of the table first, then the projects; what has nothing to show is left out. */
export function revisionCards({ table, units, projects }: Difference, recorded: Recorded): RevisionCard[] {
  const head: RevisionCard = {
    key: 'table',
    heading: HEAD,
    unit: '',
    rows: [
      ...table.map(line => row(line, 'table', '')),
      ...units.flatMap(({ before, after, lines }) =>
        lines.map(line => {
          const sides = wholeSides(line, {
            before: before && amountsSummary(before.amounts),
            after: after && amountsSummary(after.amounts),
          })
          return row(line, 'unit', after?.name ?? before?.name ?? '', { sides })
        }),
      ),
    ],
    questions: [],
  }
  const cards = projects.map(project => projectCard(project, recorded))
  return [head, ...cards].filter(({ rows, questions }) => rows.length + questions.length > 0)
}

function projectCard(project: ProjectDifference, recorded: Recorded): RevisionCard {
  const { before, after, lines, indicators, questions } = project
  return {
    key: before?.id ?? after?.id ?? '',
    heading: before?.name ?? after?.project.name ?? '',
    unit: before?.unit ?? after?.unit ?? '',
    rows: [
      ...lines.map(line => projectRow(line, project, recorded)),
      ...indicators.flatMap(indicator => indicatorRows(indicator, recorded)),
    ],
    questions,
  }
}

function projectRow(
  line: DifferenceLine,
  { before, after }: ProjectDifference,
  { recorded }: Recorded,
): RevisionRow {
  const sides = wholeSides(line, {
    before: before && projectSummary(before.indicators.length, before.initial),
    after: after && projectSummary(after.project.indicators.length, after.project.initial),
  })
  const isRecorded = before !== undefined && recorded.has(before.id)
  const inside = line.kind === 'new' ? (after?.project.indicators.map(({ name }) => name) ?? []) : []
  return row(line, 'project', '', { sides, inside, note: isRecorded ? goneOrBack(line) : '' })
}

function indicatorRows(
  { before, after, lines }: IndicatorDifference,
  { entries, year }: Recorded,
): RevisionRow[] {
  const entry = before && entries.get(before.id)
  return lines.map(line => {
    const sides = wholeSides(line, {
      before: before && indicatorSummary(before),
      after: after && indicatorSummary(after.indicator),
    })
    return row(line, 'indicator', before?.name ?? after?.indicator.name ?? '', {
      sides,
      note: entry ? noteOf(line, entry) : '',
      verdict: entry && verdictChange(line, entry, year),
    })
  })
}

function noteOf(line: DifferenceLine, { actual }: Entry): string {
  if (line.kind !== 'annualTarget') return goneOrBack(line)
  return actual ? `已填 ${actual.reading.printed}` : ''
}

function goneOrBack({ kind }: DifferenceLine): string {
  if (kind === 'gone') return '已有填报，保留但不再计入'
  return kind === 'back' ? '此前的填报重新计入' : ''
}

/** Of a row that comes or goes what it holds; of others the values that differ. */
function wholeSides(
  line: DifferenceLine,
  {
    before = '无',
    after = '无',
  }: { readonly before: string | undefined; readonly after: string | undefined },
): readonly LineSides[] {
  switch (line.kind) {
    case 'new':
      return [{ before: '无', after }]
    case 'gone':
      return [{ before, after: '无' }]
    case 'back':
      return [{ before: '已取消', after }]
    default:
      return lineSides(line)
  }
}

type More = Partial<Pick<RevisionRow, 'sides' | 'note' | 'verdict' | 'inside'>>

function row(line: DifferenceLine, level: LineLevel, subject: string, more: More = {}): RevisionRow {
  return {
    line,
    level,
    group: groupOf(line),
    subject,
    sides: more.sides ?? lineSides(line),
    change: lineChange(line),
    note: more.note ?? '',
    verdict: more.verdict,
    inside: more.inside ?? [],
  }
}

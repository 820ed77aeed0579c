import type { Entry } from '@/domain/indicator'
import type { Amounts } from '@/domain/money'
import type { Project } from '@/domain/projectYear'
import { yearRows } from '@/domain/yearRow'
import type { ProjectRow } from '@/domain/yearRow'
import { figure, told } from './actuals'
import { aProjectYear, aRecord, anEntry, anIndicator, fen, kept, yearContents } from './rows'
import { atLeast, doubtful, inWords, noTarget } from './thresholds'

const wordy = anIndicator({
  id: 'wordy',
  lineageId: 'wordy-line',
  periodTarget: kept(inWords('有效提升')),
  annualTarget: kept(inWords('有效提升')),
})
const targetless = anIndicator({
  id: 'none',
  lineageId: 'none-line',
  periodTarget: kept(noTarget),
  annualTarget: kept(noTarget),
})
const unclear = anIndicator({
  id: 'unclear',
  annualTarget: kept(doubtful(atLeast('3', '个'), 'several-values')),
})
const plain = (id: string) => anIndicator({ id, lineageId: `${id}-line` })

/** A year of projects with the given budget, money spent (万元) and nothing else. */
export function spending(
  ...projects: [budget: string | undefined, spent: string | undefined][]
): ProjectRow[] {
  const projectYears = projects.map(([budget], place) =>
    aProjectYear({
      id: `year-${place}`,
      projectId: `project-${place}`,
      order: place + 1,
      initial: budget === undefined ? {} : { total: fen(budget) },
      indicators: [],
    }),
  )
  const records = projects.map(([, spent], place) => {
    const executed: Amounts = spent === undefined ? {} : { total: fen(spent) }
    return aRecord({ projectYearId: `year-${place}`, executed })
  })
  return yearRows(yearContents({ projectYears, records }), 'year-end')
}

/** A year of one project, its money all spent, with six indicators: a, b, c, wordy, none and unclear. */
export function judged(entries: Readonly<Record<string, Entry>>, project?: Project): ProjectRow[] {
  const indicators = [plain('a'), plain('b'), plain('c'), wordy, targetless, unclear].map(
    (indicator, place) => ({
      ...indicator,
      order: place + 1,
    }),
  )
  return yearRows(
    yearContents({
      ...(project ? { projects: [project] } : {}),
      projectYears: [aProjectYear({ indicators })],
      records: [aRecord({ entries, executed: { fiscal: fen('80'), other: fen('10') } })],
    }),
    'year-end',
  )
}

/** One of each: met, missed, other unit, partly, no target, missed with a reason and a doubt. */
export const mixed: Readonly<Record<string, Entry>> = {
  a: anEntry(figure('3', '个')),
  b: anEntry(figure('2', '个')),
  c: anEntry(figure('3', '人')),
  wordy: anEntry(told('有所提升'), { grade: 'partly' }),
  unclear: anEntry(figure('1', '个'), { reason: '设备到货晚' }),
}

import { executedSoFar, executionRate, MONEY_SOURCES, sumFen } from '../money'
import type { Amounts, Fen } from '../money'
import type { ProjectRow } from '../yearRow'

/**
 * The rows of a year with one for each project. A project that is split into several rows that year (一拆多) is compared
 * as their sum: names, money and indicators of all of them; each indicator still knows its own row.
 */
export function joinedProjects(rows: readonly ProjectRow[]): ProjectRow[] {
  const byProject = new Map<string, ProjectRow[]>()
  for (const row of rows) byProject.set(row.project.id, [...(byProject.get(row.project.id) ?? []), row])
  return [...byProject.values()].flatMap(parts => joined(parts))
}

function joined([first, ...others]: readonly ProjectRow[]): ProjectRow[] {
  if (first === undefined) return []
  if (others.length === 0) return [first]
  const parts = [first, ...others]
  const budget = sumOfAmounts(parts.map(part => part.budget))
  const executed = sumOfAmounts(parts.map(part => part.executed))
  const budgetTotal = wholeSum(parts.map(part => part.budgetTotal))
  const total = wholeSum(parts.map(part => part.executedTotal))
  return [
    {
      ...first,
      projectYear: { ...first.projectYear, ...printedTogether(parts) },
      budget,
      budgetTotal,
      executed,
      executedSoFar: total ?? executedSoFar(executed, budget),
      executedTotal: total,
      rate: executionRate(total, budgetTotal),
      indicators: parts.flatMap(({ indicators }) => indicators),
    },
  ]
}

function printedTogether(parts: readonly ProjectRow[]) {
  const years = parts.map(({ projectYear }) => projectYear)
  return {
    name: years.map(({ name }) => name).join('、'),
    goal: years.map(({ goal }) => goal).join('\n'),
    initial: sumOfAmounts(years.map(({ initial }) => initial)),
    indicators: years.flatMap(({ indicators }) => indicators),
  }
}

/** Source by source; a source that is blank in every part stays blank. */
function sumOfAmounts(parts: readonly Amounts[]): Amounts {
  const sums = (['total', ...MONEY_SOURCES] as const).map(key => {
    return [key, sumFen(parts.flatMap(part => part[key] ?? []))] as const
  })
  return Object.fromEntries(sums.filter(([, sum]) => sum !== undefined))
}

/** undefined while a part has none: a sum with a hole is no sum. */
function wholeSum(parts: readonly (Fen | undefined)[]): Fen | undefined {
  const filled = parts.flatMap(part => part ?? [])
  return filled.length < parts.length ? undefined : sumFen(filled)
}

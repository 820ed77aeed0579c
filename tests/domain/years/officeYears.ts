import { readFileSync } from 'node:fs'
import type { TargetTable } from '@/import/targetTable'
import type { IndicatorFacts, ProjectFacts } from '@/domain/years/pairing'

function table(name: string): TargetTable {
  const file = new URL(`../../fixtures/${name}.expected.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as TargetTable
}

/** The two tables of the office, one year after the other. */
export function officeYears(): [TargetTable, TargetTable] {
  return [table('huadu-office'), table('huadu-office-next-year')]
}

const printedProjects = ({ units }: TargetTable) => units.flatMap(unit => unit.projects)

/** By name, since names are unique in these tables. */
export function projectsOf(printed: TargetTable): ProjectFacts[] {
  return printedProjects(printed).map(({ name, goal, indicators }) => ({
    id: name,
    name,
    goal,
    indicatorNames: indicators.map(indicator => indicator.name),
  }))
}

/** Indicators of all projects; `shared` gives the id that paired projects share. */
export function indicatorsOf(printed: TargetTable, shared: (project: string) => string): IndicatorFacts[] {
  return printedProjects(printed).flatMap(project =>
    project.indicators.map(({ level1, level2, name, periodTarget, annualTarget }) => ({
      id: `${shared(project.name)}/${name}`,
      project: shared(project.name),
      level1,
      level2,
      name,
      periodTarget,
      annualTarget,
    })),
  )
}

import type { DepartmentPreview, YearPreview } from '@/domain/backup'
import { yearPlace, type Held } from './held'

/** What restoring would meet, department by department; `differing` are the places where documents differ. */
export function departmentPreviews(
  inFile: Held,
  here: Held,
  differing: ReadonlySet<string>,
): DepartmentPreview[] {
  const ids = [...inFile.names.keys(), ...[...here.names.keys()].filter(id => !inFile.names.has(id))]
  const previews = ids.map((departmentId): DepartmentPreview => {
    const name = inFile.names.get(departmentId) ?? here.names.get(departmentId) ?? ''
    const years = yearPreviews(departmentId, [inFile, here], differing)
    const alike = inFile.lasting.get(departmentId) === here.lasting.get(departmentId)
    const isSame = alike && !differing.has(departmentId) && years.every(({ standing }) => standing === 'same')
    const sameName = inFile.names.has(departmentId) ? namesake(here, departmentId, name) : undefined
    const standing = standingOf(departmentId, [inFile, here], isSame)
    return { departmentId, name, standing, sameName, years }
  })
  return previews.sort(
    (one, other) =>
      Number(one.standing === 'only-here') - Number(other.standing === 'only-here') ||
      one.name.localeCompare(other.name, 'zh-Hans-CN'),
  )
}

function standingOf(
  departmentId: string,
  [inFile, here]: readonly [Held, Held],
  isSame: boolean,
): DepartmentPreview['standing'] {
  if (!inFile.names.has(departmentId)) return 'only-here'
  if (!here.names.has(departmentId)) return 'new'
  return isSame ? 'same' : 'differs'
}

function namesake(here: Held, departmentId: string, name: string): string | undefined {
  return [...here.names].find(([id, known]) => known === name && id !== departmentId)?.[0]
}

function yearPreviews(
  departmentId: string,
  [inFile, here]: readonly [Held, Held],
  differing: ReadonlySet<string>,
): YearPreview[] {
  const [filed, kept] = [inFile.years.get(departmentId), here.years.get(departmentId)]
  const years = [...new Set([...(filed?.keys() ?? []), ...(kept?.keys() ?? [])])]
  return years
    .sort((one, other) => other - one)
    .map(year => {
      const both = { inFile: filed?.get(year), here: kept?.get(year) }
      return { year, standing: yearStanding(both, differing.has(yearPlace(departmentId, year))), ...both }
    })
}

function yearStanding(
  { inFile, here }: Pick<YearPreview, 'inFile' | 'here'>,
  differs: boolean,
): YearPreview['standing'] {
  if (!inFile) return 'only-here'
  if (!here) return 'new'
  // Documents that are here alone were not looked up: the numbers tell of them.
  const isSame = !differs && inFile.projects === here.projects && inFile.records === here.records
  return isSame ? 'same' : 'differs'
}

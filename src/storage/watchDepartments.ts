import { liveQuery, type Observable } from 'dexie'
import type { Department } from '@/domain/projectYear'
import type { TargetDatabase } from './database'

/** A department and the budget years it has a table of, the newest first. */
export interface DepartmentYears {
  readonly department: Department
  readonly years: readonly number[]
}

/** Follows which departments and years there are, by name; reads only index keys of the years, never their contents. */
export function watchDepartments(database: TargetDatabase): Observable<DepartmentYears[]> {
  const { departments, departmentYears } = database
  return liveQuery(() =>
    database.transaction('r', [departments, departmentYears], async () => {
      const all = await departments.toArray()
      const keys = await departmentYears.orderBy('[departmentId+year]').reverse().keys()
      return all.sort(byName).map(department => ({ department, years: yearsOf(department.id, keys) }))
    }),
  )
}

function yearsOf(id: string, keys: readonly unknown[]): number[] {
  return (keys as readonly (readonly [string, number])[])
    .filter(([departmentId]) => departmentId === id)
    .map(([, year]) => year)
}

function byName(one: Department, other: Department): number {
  return one.name.localeCompare(other.name, 'zh-Hans-CN')
}

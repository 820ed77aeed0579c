import { inForce } from '@/domain/inForce'
import type { DepartmentYear, ProjectYear } from '@/domain/projectYear'
import type { FileDocument } from './backupFormat'

interface YearTally {
  projects: number
  indicators: number
  records: number
  changedAt: string | undefined
}

/** What was found of each department and year, in the file or here: numbers alone, no documents. */
export class Held {
  readonly names = new Map<string, string>()
  /** By department and year. */
  readonly years = new Map<string, Map<number, YearTally>>()
  /** Projects and lineages of each department: what lasts over years. */
  readonly lasting = new Map<string, number>()
  readonly #departmentOf = new Map<string, string>()

  take(one: FileDocument): void {
    if (one.table === 'departments') this.names.set(one.document.id, one.document.name)
    else if (one.table === 'departmentYears') this.#year(one.document)
    else if (one.table === 'projectYears') this.#takeProjectYear(one.document)
    else if (one.table === 'records') this.#year(one.document).records += 1
    else if (one.table === 'projects' || one.table === 'lineages') this.#takeLasting(one)
    else if (one.table === 'batches') this.#noteChange(one.document)
  }

  /** Where a document belongs: a department's year, or what of a department lasts over years. */
  placeOf(one: FileDocument): string {
    if (one.table === 'departments') return one.document.id
    if (one.table === 'projects') return one.document.departmentId
    if (one.table === 'lineages') return this.#departmentOf.get(one.document.projectId) ?? ''
    const { departmentId, year } = one.document as DepartmentYear
    return yearPlace(departmentId, year)
  }

  /** What was taken out of its table (已取消) is not counted. */
  #takeProjectYear(row: ProjectYear): void {
    const tally = this.#year(row)
    for (const { indicators } of inForce([row])) {
      tally.projects += 1
      tally.indicators += indicators.length
    }
  }

  #takeLasting(one: FileDocument): void {
    if (one.table === 'projects') this.#departmentOf.set(one.document.id, one.document.departmentId)
    const departmentId = this.placeOf(one)
    this.lasting.set(departmentId, (this.lasting.get(departmentId) ?? 0) + 1)
  }

  #noteChange({ departmentId, year, at }: { departmentId: string; year?: number; at: string }): void {
    const tally = year === undefined ? undefined : this.years.get(departmentId)?.get(year)
    if (tally && at > (tally.changedAt ?? '')) tally.changedAt = at
  }

  #year({ departmentId, year }: Pick<DepartmentYear, 'departmentId' | 'year'>): YearTally {
    const years = this.years.get(departmentId) ?? new Map<number, YearTally>()
    const tally = years.get(year) ?? { projects: 0, indicators: 0, records: 0, changedAt: undefined }
    this.years.set(departmentId, years.set(year, tally))
    return tally
  }
}

/** A department's year as one text. */
export function yearPlace(departmentId: string, year: number): string {
  return `${departmentId} ${year}`
}

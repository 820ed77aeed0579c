import type { ImportDraft } from '../importDraft'
import type { DepartmentYear } from '../projectYear'
import { tableLines, withTableLines } from './tableLines'
import { matchedUnits, unitLines, withUnitLines } from './unitRows'

/** The head of a table, with 合计 and the rows of its units, as it becomes. */
export function revisedHead(
  kept: DepartmentYear,
  draft: ImportDraft,
  accepted: ReadonlySet<string>,
): { readonly departmentYear: DepartmentYear; readonly isTouched: boolean } {
  const lines = tableLines(kept, draft).filter(({ key }) => accepted.has(key))
  const units = matchedUnits(kept, draft)
  const ofUnits = units.flatMap(unitLines).filter(({ key }) => accepted.has(key))
  const isTouched = lines.length + ofUnits.length > 0
  const departmentYear = isTouched
    ? {
        ...withTableLines(kept, lines, draft),
        units: ofUnits.length > 0 ? withUnitLines(units, accepted) : kept.units,
      }
    : kept
  return { departmentYear, isTouched }
}

import type { TableDoubt } from './importedTable'
import type { YearContents } from './yearContents'

/** Doubts (存疑) of a year's target table that nobody has settled: those of the table as a whole, then by project as printed. */
export function tableDoubts({ departmentYear, projectYears }: YearContents): TableDoubt[] {
  const ofTable = departmentYear.doubts ?? []
  const inOrder = [...projectYears].sort((one, other) => one.order - other.order)
  return [
    ...ofTable.map(doubt => ({ doubt })),
    ...inOrder.flatMap(({ id, name, doubts = [] }) =>
      doubts.map(doubt => ({ doubt, project: name, projectYearId: id })),
    ),
  ]
}

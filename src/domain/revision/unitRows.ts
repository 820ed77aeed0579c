import type { ImportDraft } from '../importDraft'
import type { Amounts } from '../money'
import type { DepartmentYear } from '../projectYear'
import { plainUnit } from '../years/likeness/plainName'
import type { DifferenceLine } from './differenceLine'
import { mergedOrder } from './mergedOrder'
import { moneyLine } from './moneyLine'
import { textLine } from './textLine'

type UnitRow = DepartmentYear['units'][number]

/** A row of a 资金使用单位 in the kept table, the new one, or both; known by its name, and where that stands twice by its place. */
export interface MatchedUnit {
  readonly key: string
  readonly before: UnitRow | undefined
  readonly after: UnitRow | undefined
}

/** The rows of units of both tables, in one order. */
export function matchedUnits(
  { units: kept }: DepartmentYear,
  { units: printed }: ImportDraft,
): MatchedUnit[] {
  const before = keyed(kept)
  const after = keyed(printed)
  const inTable = [...after].map(([key, row]) => ({ key, before: before.get(key), after: row }))
  const rowOf = new Map(inTable.map(row => [row.key, row]))
  const standing = [...before].map(([key, row]) => rowOf.get(key) ?? { key, before: row, after: undefined })
  return mergedOrder(inTable, standing)
}

function keyed(rows: readonly UnitRow[]): Map<string, UnitRow> {
  const found = new Map<string, UnitRow>()
  for (const { name, amounts } of rows) {
    const plain = plainUnit(name)
    let place = 1
    while (found.has(unitKey(plain, place))) place += 1
    found.set(unitKey(plain, place), { name, amounts })
  }
  return found
}

function unitKey(plain: string, place: number): string {
  return `unit:${plain}${place > 1 ? `#${place}` : ''}`
}

/** What differs in the row of a unit. */
export function unitLines({ key, before, after }: MatchedUnit): DifferenceLine[] {
  if (!before) return [{ key: `${key}/new`, kind: 'new' }]
  if (!after) return [{ key: `${key}/gone`, kind: 'gone' }]
  return [
    ...textLine(key, 'name', { before: before.name, after: after.name }),
    ...moneyLine(key, before.amounts, { amounts: after.amounts }),
  ]
}

/** The rows of units with what is accepted of them. */
export function withUnitLines(units: readonly MatchedUnit[], accepted: ReadonlySet<string>): UnitRow[] {
  return units.flatMap(({ key, before, after }): UnitRow[] => {
    const kinds = new Set(
      unitLines({ key, before, after })
        .filter(line => accepted.has(line.key))
        .map(({ kind }) => kind),
    )
    if (!before) return after && kinds.has('new') ? [after] : []
    if (!after) return kinds.has('gone') ? [] : [before]
    const amounts: Amounts = kinds.has('money') ? after.amounts : before.amounts
    return [{ name: kinds.has('name') ? after.name : before.name, amounts }]
  })
}

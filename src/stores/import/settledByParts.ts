import { placementByParts } from '@/domain/amountPlacement'
import type { ImportDraft } from '@/domain/importDraft'
import { rowKey, type ReviewDoubt, type RowKey } from '@/domain/importReview'
import type { Amounts } from '@/domain/money'

/**
 * Doubts about the columns of a sum (合计, a unit) that are settled because those of all its parts are, and the parts
 * leave one way only to place its amounts.
 */
export function settledByParts(
  draft: ImportDraft,
  doubts: readonly ReviewDoubt[],
  settled: ReadonlySet<string>,
): string[] {
  const open = new Map<RowKey, string>()
  for (const { key, row, placements } of doubts) {
    if (placements && row !== undefined && !settled.has(key)) open.set(row, key)
  }

  const closed: string[] = []
  function close(row: RowKey, whole: Amounts, parts: readonly { key: RowKey; amounts: Amounts }[]): void {
    const key = open.get(row)
    const isCertain = parts.every(part => !open.has(part.key))
    if (
      key === undefined ||
      !isCertain ||
      !placementByParts(
        whole,
        parts.map(part => part.amounts),
      )
    )
      return
    open.delete(row)
    closed.push(key)
  }

  draft.units.forEach((unit, u) => {
    close(
      rowKey(u),
      unit.amounts,
      unit.projects.map(({ initial }, p) => ({ key: rowKey(u, p), amounts: initial })),
    )
  })
  close(
    rowKey(),
    draft.amounts,
    draft.units.map(({ amounts }, u) => ({ key: rowKey(u), amounts })),
  )
  return closed
}

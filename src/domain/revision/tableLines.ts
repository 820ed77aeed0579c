import type { ImportDraft } from '../importDraft'
import type { DepartmentYear } from '../projectYear'
import type { DifferenceLine } from './differenceLine'
import { moneyLine } from './moneyLine'
import { textLine } from './textLine'

const TABLE = 'table'

/** What differs in the head of the table: title, unit of amounts, 合计. */
export function tableLines(kept: DepartmentYear, draft: ImportDraft): DifferenceLine[] {
  return [
    ...textLine(TABLE, 'title', { before: kept.title, after: draft.title }),
    ...textLine(TABLE, 'amount-unit', { before: kept.amountUnit, after: draft.amountUnit }),
    ...moneyLine(TABLE, kept.amounts, draft),
  ]
}

/** The head with the accepted lines in it. */
export function withTableLines(
  kept: DepartmentYear,
  lines: readonly DifferenceLine[],
  draft: ImportDraft,
): DepartmentYear {
  const accepts = (kind: DifferenceLine['kind']) => lines.some(line => line.kind === kind)
  const { doubts, ...rest } = kept
  const isCounted = accepts('money')
  const open = isCounted ? draft.doubts : doubts
  return {
    ...rest,
    ...(accepts('title') && { title: draft.title }),
    ...(accepts('amount-unit') && { amountUnit: draft.amountUnit }),
    ...(isCounted && { amounts: draft.amounts }),
    ...(open && { doubts: open }),
  }
}

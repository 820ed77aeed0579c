import type { RawSource } from '../rawSource'
import type { Step } from '../stepwise'
import type { TargetTable } from '../targetTable'
import { tableOfCells } from './grid/tableOfCells'
import { tableOfText } from './tableOfText'

/**
 * Finds the target table in the raw material of a source. Cells say more than text: the grammar of running text is for
 * what has none, or none that tell.
 */
export async function tableOfSource(source: RawSource, step: Step): Promise<TargetTable> {
  const hasCells = source.parts.some(({ kind }) => kind === 'table')
  const table = hasCells ? await tableOfCells(source, share => step(share * 0.5)) : undefined
  return table ?? tableOfText(source, share => step(0.5 + share * 0.5))
}

import type { RawSource } from '../rawSource'
import { ReadingRefused, type RefusalCode } from '../readingRefused'
import type { Step } from '../stepwise'
import type { TargetTable } from '../targetTable'
import { unknownTable } from './grid/gridRefusals'
import { gridOf } from './grid/gridRows'
import { tableOfCells } from './grid/tableOfCells'
import { tableOfText } from './tableOfText'

/**
 * Finds the target table in the raw material of a source. Cells say more than text: the grammar of running text is for
 * what has none, or none that tell (a sheet whose only column holds a line of text in each row).
 */
export async function tableOfSource(source: RawSource, step: Step): Promise<TargetTable> {
  if (!source.parts.some(({ kind }) => kind === 'table')) return tableOfText(source, step)
  const grid = gridOf(source)
  const table = await tableOfCells(source, grid, share => step(share * 0.7))
  if (table) return table
  try {
    return await tableOfText(source, share => step(0.7 + share * 0.3))
  } catch (cause) {
    throw cause instanceof ReadingRefused && !SAYS_MORE.has(cause.code) ? unknownTable(grid) : cause
  }
}

/** Refusals of the text that tell more than that no columns were found. */
const SAYS_MORE: ReadonlySet<RefusalCode> = new Set([
  'beginning-missing',
  'cut-off',
  'department-table',
  'several-tables',
  'unknown-amount-unit',
])

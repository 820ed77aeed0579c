import { tableOfSource } from './recognise/tableOfSource'
import { stepwise, type ReadingOptions } from './stepwise'
import type { TargetTable } from './targetTable'

/** Reads a table from running text, as `readTargetTable` does, for callers that never have a file: no reader is loaded. */
export function readTargetText(text: string, options: ReadingOptions = {}): Promise<TargetTable> {
  return tableOfSource({ text, parts: [], boxes: [], notes: [] }, stepwise(options))
}

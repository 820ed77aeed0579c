import type { RawSource, RawTable } from '@/import/rawSource'
import { readSource, type TableSource } from '@/import/readers/readSource'

export function rawOf(source: TableSource): Promise<RawSource> {
  return readSource(source, () => Promise.resolve())
}

export function linesOf({ text, parts }: RawSource): string[] {
  return parts.flatMap(part => (part.kind === 'line' ? [text.slice(part.at.start, part.at.end)] : []))
}

export function tablesOf({ parts }: RawSource): RawTable[] {
  return parts.flatMap(part => (part.kind === 'table' ? [part] : []))
}

/** Texts of the cells of a table by row and column; what a merged cell covers, and what is blank, is ''. */
export function textsOf(raw: RawSource, number = 0): string[][] {
  const table = tablesOf(raw)[number]
  const texts = Array.from({ length: table?.rows ?? 0 }, () =>
    Array.from({ length: table?.columns ?? 0 }, () => ''),
  )
  for (const { row, column, at } of table?.cells ?? []) {
    const inRow = texts[row]
    if (inRow) inRow[column] = raw.text.slice(at.start, at.end)
  }
  return texts
}

/** How far the merged cells of a table go: 「甲 2×1」 takes two rows. */
export function mergedOf(raw: RawSource): string[] {
  return tablesOf(raw).flatMap(({ cells }) =>
    cells
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ at, rowSpan, columnSpan }) => `${raw.text.slice(at.start, at.end)} ${rowSpan}×${columnSpan}`),
  )
}

import type { RawCell, RawPart, RawSource } from '@/import/rawSource'

/** A cell of a table as a test writes it: its text, or its text and how far it is merged; '' is blank. */
export type CellText = string | { readonly text: string; readonly rows?: number; readonly columns?: number }

export interface TableOfTexts {
  /** Cells by row and column; what a merged cell covers is '' . */
  readonly rows: readonly (readonly CellText[])[]
  readonly page?: number
  readonly sheet?: string
  readonly edges?: readonly number[]
  readonly isRuled?: boolean
  readonly isCut?: boolean
}

/** A source as a reader would give it: lines as texts, tables as rows of texts. */
export function rawSource(parts: readonly (string | TableOfTexts)[]): RawSource {
  let text = ''
  const print = (printed: string, end: string) => {
    const start = text.length
    text += printed + end
    return { start, end: start + printed.length }
  }
  const printedPart = (part: string | TableOfTexts): RawPart => {
    if (typeof part === 'string') return { kind: 'line', at: print(part, '\n'), page: 1 }
    const cells = part.rows.flatMap((row, number): RawCell[] =>
      row.flatMap((cell, column) => {
        const { text: printed, rows = 1, columns = 1 } = typeof cell === 'string' ? { text: cell } : cell
        const at = print(printed, column === row.length - 1 ? '\n' : '\t')
        return printed === '' ? [] : [{ row: number, column, rowSpan: rows, columnSpan: columns, at }]
      }),
    )
    const columns = Math.max(0, ...part.rows.map(row => row.length))
    const { page = 1, sheet, edges, isRuled = true, isCut } = part
    return {
      kind: 'table',
      page,
      rows: part.rows.length,
      columns,
      cells,
      isRuled,
      ...(sheet !== undefined && { sheet }),
      ...(edges && { edges }),
      ...(isCut !== undefined && { isCut }),
    }
  }
  const printedParts = parts.map(printedPart)
  return { text, parts: printedParts, boxes: [], notes: [] }
}

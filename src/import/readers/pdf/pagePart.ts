import type { Box } from './paths'

/** What stands on a page, seen upright: lines and tables with their texts and the boxes they are printed in. */
export type PagePart = PageLine | PageTable

export interface PageLine {
  readonly kind: 'line'
  readonly text: string
  readonly box: Box
}

export interface PageTable {
  readonly kind: 'table'
  readonly box: Box
  readonly rows: number
  readonly columns: number
  readonly cells: readonly PageCell[]
  readonly edges: readonly number[]
  readonly isRuled: boolean
  readonly isCut: boolean
}

/** A cell that prints something. */
export interface PageCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly box: Box
}

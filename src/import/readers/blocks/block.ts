/** What a document prints, in order: lines, and tables whose cells hold lines and tables again. */
export type Block = string | BlockTable

export interface BlockTable {
  readonly cells: readonly BlockCell[]
  /** Left edges of its columns and the right edge of the last, where the document keeps them. */
  readonly edges?: readonly number[]
}

export interface BlockCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly Block[]
}

/** A picture's table as text: what a screen shows beside it, and an export may write. */
export interface TextTable {
  readonly columns: readonly TextColumn[]
  readonly rows: readonly TextRow[]
}

export interface TextColumn {
  readonly heading: string
  /** Figures are set at the right. */
  readonly isFigure: boolean
}

/** One row; the first cell is its name. */
export interface TextRow {
  /** The id that its mark carries in the picture. */
  readonly id: string
  /** One for each column. */
  readonly cells: readonly string[]
}

/** A column of words, or of figures. */
export function wordColumn(heading: string): TextColumn {
  return { heading, isFigure: false }
}

export function figureColumn(heading: string): TextColumn {
  return { heading, isFigure: true }
}

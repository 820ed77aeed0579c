/** A way to look at the same rows: a picture, or `table`. */
export interface ChartShape {
  readonly code: string
  readonly word: string
}

export const TWO_SHAPES: readonly ChartShape[] = [
  { code: 'chart', word: '图' },
  { code: 'table', word: '表' },
]

/** A way to look at the same rows: a picture, or `table`. */
export interface ChartShape {
  readonly code: string
  readonly word: string
}

export const TWO_SHAPES: readonly ChartShape[] = [
  { code: 'chart', word: '图' },
  { code: 'table', word: '表' },
]

/** A picture whose table stands beside it at all times. */
export const ONE_SHAPE: readonly ChartShape[] = [{ code: 'chart', word: '图' }]

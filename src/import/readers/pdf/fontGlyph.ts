/** A glyph as PDF.js takes it from its font; widths in thousandths, or in the units of a drawn font. */
export interface FontGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

export function isGlyph(glyph: unknown): glyph is FontGlyph {
  return (
    typeof glyph === 'object' &&
    glyph !== null &&
    'unicode' in glyph &&
    typeof glyph.unicode === 'string' &&
    'width' in glyph &&
    typeof glyph.width === 'number'
  )
}

/** In ems: how far the pen goes on (downwards is negative), and where the glyph's origin lies from it. */
export function verticalMetrics({ vmetric, width }: FontGlyph): { advance: number; x: number; y: number } {
  const [advance = -1000, x = width / 2, y = 880] = vmetric ?? []
  return { advance: advance / 1000, x: x / 1000, y: y / 1000 }
}

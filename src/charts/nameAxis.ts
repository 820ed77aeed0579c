import type { ChartCanvas } from './canvas'
import { LINE, TEXT } from './canvas'

/** The rows' names at the left of their bars: wrapped in their column, whole, left-aligned as in a table. */
export function nameAxis(
  names: readonly string[],
  column: { margin: number; width: number; lineHeight?: number; gridIndex?: number },
  { colours }: ChartCanvas,
) {
  const { margin, width, lineHeight = LINE, gridIndex = 0 } = column
  return {
    type: 'category' as const,
    gridIndex,
    inverse: true,
    data: [...names],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      hideOverlap: false,
      align: 'left' as const,
      margin,
      width,
      overflow: 'break' as const,
      lineHeight,
      fontSize: TEXT,
      color: colours.ink,
    },
  }
}

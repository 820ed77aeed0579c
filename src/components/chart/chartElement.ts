import type { ChartOption } from '@/charts/canvas'

/**
 * The element (`role="img"`) that a chart is drawn in. `echartsOption()` tells what ECharts shows right now, so that
 * a test or a script can hold a picture against its table.
 */
export interface ChartElement extends HTMLElement {
  echartsOption?: () => ChartOption
}

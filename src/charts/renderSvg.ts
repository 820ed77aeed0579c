import { init } from 'echarts/core'
import type { ChartDrawing } from './canvas'
import { registerCharts } from './register'

/**
 * Draws a chart away from the page, as an `<svg>` text: for paper and for exported pictures, whose width and colours
 * are not those on screen.
 */
export function renderSvg({ option, height }: ChartDrawing, width: number): string {
  registerCharts()
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return withoutHover(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** ECharts adds a style sheet for hovering, which a page's policy and some office programs refuse. */
function withoutHover(svg: string): string {
  return svg.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gu, '')
}

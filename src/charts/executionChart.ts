import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts'
import { wanYuan } from '@/domain/money'
import { percent } from '@/text/percent'
import { LOW_EXECUTION } from '@/domain/yearSummary'
import type { ChartCanvas, ChartDrawing, LegendKey } from './canvas'
import { LINE, TEXT, commonOption, restNote } from './canvas'
import type { MoneyBar } from './moneyBars'
import { moneyLines, rateText } from './moneyChart'
import { nameAxis } from './nameAxis'
import { textAt } from './shapes'
import type { DrawnRow } from './shapes'
import { lineCount, textWidth } from './textWidth'
import { rowTooltip } from './tooltip'

const TOP = 20
const MOST_BARS = 20
const RATE = 56
/** Room beyond 100 %, so that its line stands inside the picture; overspending is drawn up to 200 %. */
const SHORT_AXIS_END = 1.05
const AXIS_END = 2

/** 执行率 by project, the lowest first, with lines at 80 % and 100 %. A project that is not filled is a gap with its word. */
export function executionChart(all: readonly MoneyBar[], canvas: ChartCanvas): ChartDrawing {
  const bars = all.slice(0, MOST_BARS)
  const layout = executionLayout(bars, canvas)
  const axisEnd = Math.min(AXIS_END, Math.max(SHORT_AXIS_END, ...bars.map(bar => bar.rate ?? 0)))
  return {
    height: TOP + bars.length * layout.rowHeight,
    legend: executionLegend(canvas),
    ...restNote(bars.length, all.length, '个项目'),
    option: {
      ...commonOption(canvas),
      tooltip: rowTooltip(canvas, id => {
        const bar = bars.find(one => one.id === id)
        return bar && [bar.name, moneyLines(bar)]
      }),
      grid: {
        left: layout.from,
        width: layout.to - layout.from,
        top: TOP,
        height: bars.length * layout.rowHeight,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: 0, max: axisEnd },
      yAxis: nameAxis(
        bars.map(bar => bar.name),
        { margin: layout.from, width: layout.names },
        canvas,
      ),
      series: [rateSeries(bars, canvas), figureSeries(bars, layout, canvas)],
    },
  }
}

function executionLegend({ colours }: ChartCanvas): LegendKey[] {
  const limit = percent(LOW_EXECUTION, 0)
  return [
    { word: `${limit} 及以上`, colour: colours.accent, mark: 'bar' },
    { word: `低于 ${limit}`, colour: colours.missed, mark: 'bar' },
  ]
}

interface ExecutionLayout {
  readonly names: number
  readonly from: number
  readonly to: number
  readonly rowHeight: number
}

function executionLayout(bars: readonly MoneyBar[], { width }: ChartCanvas): ExecutionLayout {
  const figures = Math.max(40, ...bars.map(bar => textWidth(spending(bar), TEXT)))
  const to = Math.round(width - RATE - figures - 12)
  const names = Math.floor(
    Math.min(to * 0.5, Math.max(40, ...bars.map(bar => textWidth(bar.name, TEXT) + 4))),
  )
  const lines = Math.max(1, ...bars.map(bar => lineCount(bar.name, names, TEXT)))
  return { names, from: names + 12, to, rowHeight: Math.max(28, lines * LINE + 6) }
}

function spending({ executed, budget }: MoneyBar): string {
  const whole = budget === undefined ? '—' : wanYuan(budget)
  return executed === undefined ? `— / ${whole}` : `${wanYuan(executed)} / ${whole}`
}

function rateSeries(bars: readonly MoneyBar[], { colours }: ChartCanvas): BarSeriesOption {
  const label = { position: 'start' as const, color: colours.mute, fontSize: TEXT, distance: 3 }
  const line = (at: number, type: 'solid' | 'dashed', aside: number) => ({
    xAxis: at,
    lineStyle: { color: colours.inkSoft, width: 1.2, type },
    label: { ...label, formatter: percent(at, 0), offset: [aside, 0] },
  })
  return {
    id: 'rate',
    name: '执行率',
    type: 'bar',
    barWidth: 13,
    cursor: 'pointer',
    emphasis: { disabled: true },
    data: bars.map(bar => ({
      id: bar.id,
      value: bar.rate ?? '-',
      itemStyle: {
        color: bar.rate !== undefined && bar.rate < LOW_EXECUTION ? colours.missed : colours.accent,
        borderRadius: 3,
      },
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      data: [line(LOW_EXECUTION, 'dashed', -4), line(1, 'solid', 4)],
    },
  }
}

/** Money and rate behind the bars; the values are [row]. */
function figureSeries(
  bars: readonly MoneyBar[],
  layout: ExecutionLayout,
  canvas: ChartCanvas,
): CustomSeriesOption {
  return {
    id: 'figures',
    type: 'custom',
    clip: false,
    cursor: 'pointer',
    encode: { x: [], y: 0 },
    data: bars.map((bar, row) => ({ id: bar.id, value: [row] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const bar = bars[dataIndex]
      const y = api.coord([0, dataIndex])[1]
      return bar && y !== undefined ? figureRow(bar, y, { layout, canvas }) : undefined
    },
  }
}

function figureRow(bar: MoneyBar, y: number, on: { layout: ExecutionLayout; canvas: ChartCanvas }): DrawnRow {
  const { canvas, layout } = on
  const { colours, width } = canvas
  const isOdd = bar.rate !== undefined && (bar.rate < LOW_EXECUTION || bar.rate > 1)
  const figure = (x: number, text: string, colour: string, bold = false) =>
    textAt({ x, y }, text, { canvas, colour, align: 'right', bold })
  return {
    type: 'group',
    children: [
      ...(bar.rate === undefined
        ? [textAt({ x: layout.from, y }, rateText(bar), { canvas, colour: colours.unfilled })]
        : [figure(width - 2, rateText(bar), isOdd ? colours.missed : colours.ink, isOdd)]),
      figure(width - RATE, spending(bar), colours.mute),
    ],
  }
}

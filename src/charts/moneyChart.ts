import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts'
import type { TitleComponentOption } from 'echarts/components'
import { wanYuan } from '@/domain/money'
import type { Fen } from '@/domain/money'
import { ROW_STATES } from '@/domain/rowState'
import { percent } from '@/text/percent'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas, ChartDrawing, LegendKey } from './canvas'
import { LINE, TEXT, commonOption, restNote } from './canvas'
import type { MoneyBar } from './moneyBars'
import { markWidth, moneyLayout, rowMarks } from './moneyLayout'
import type { MoneyLayout } from './moneyLayout'
import { nameAxis } from './nameAxis'
import { ruleAt, statusMark, textAt } from './shapes'
import type { DrawnRow, Shape } from './shapes'
import { rowTooltip } from './tooltip'
import type { TooltipLines } from './tooltip'

/** What the bars of a money picture are: the heading of their column, and the word they are counted with. */
export interface MoneyWords {
  readonly heading: string
  readonly counter: string
}

const HEADER = 24

/** Bars of one picture; the table has all. */
const MOST_BARS = 20

/** Allocation by project (资金投向): budget, spending, share, execution rate and verdicts of each in one row. */
export function allocationChart(bars: readonly MoneyBar[], canvas: ChartCanvas): ChartDrawing {
  return moneyChart(bars, canvas, { heading: '项目', counter: '个项目' })
}

/** Allocation by 资金使用单位, drawn like the projects. */
export function unitChart(bars: readonly MoneyBar[], canvas: ChartCanvas): ChartDrawing {
  return moneyChart(bars, canvas, { heading: '资金使用单位', counter: '个单位' })
}

/** Allocation by source (资金来源), drawn like the projects, without marks. */
export function sourceChart(bars: readonly MoneyBar[], canvas: ChartCanvas): ChartDrawing {
  return moneyChart(bars, canvas, { heading: '资金来源', counter: '个来源' })
}

/** 万元 as a chart's number; a blank is a gap, never 0. */
export function wanYuanOrGap(amount: Fen | undefined): number | '-' {
  return amount === undefined ? '-' : amount / 1_000_000
}

/** 执行率 of a bar in words: the rate, else what is missing for it. */
export function rateText(bar: MoneyBar): string {
  if (bar.rate !== undefined) return percent(bar.rate)
  if (bar.blanks > 0) return bar.executed === undefined ? '未填' : '未填齐'
  return '不适用'
}

/** 已支出 of a bar in 万元: every amount that is filled, and whether some is still missing: 「85.00（未填齐）」. */
export function spentText({ executed, blanks }: MoneyBar): string {
  if (executed === undefined) return '未填'
  return blanks > 0 ? `${wanYuan(executed)}（未填齐）` : wanYuan(executed)
}

/** 占比 with its one decimal; — without a budget. */
export function shareText(share: number | undefined): string {
  return share === undefined ? '—' : `${share.toFixed(1)}%`
}

function moneyChart(all: readonly MoneyBar[], canvas: ChartCanvas, words: MoneyWords): ChartDrawing {
  const bars = all.slice(0, MOST_BARS)
  const layout = moneyLayout(bars, canvas)
  const height = HEADER + bars.length * layout.rowHeight
  return {
    height,
    legend: moneyLegend(bars, canvas),
    ...restNote(bars.length, all.length, words.counter),
    option: {
      ...commonOption(canvas),
      title: headings(layout, canvas, words.heading),
      tooltip: rowTooltip(canvas, id => describe(bars, id)),
      grid: {
        left: layout.bars.from,
        right: canvas.width - layout.bars.to,
        top: HEADER,
        height: height - HEADER,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: 0, max: largest(bars) },
      yAxis: nameAxis(
        bars.map(bar => bar.name),
        { margin: layout.bars.from, width: layout.names },
        canvas,
      ),
      series: [...amountSeries(bars, canvas), columnsSeries(bars, layout, canvas)],
    },
  }
}

function largest(bars: readonly MoneyBar[]): number {
  const amounts = bars.flatMap(bar => [bar.budget ?? 0, bar.executed ?? 0])
  return Math.max(1, ...amounts) / 1_000_000
}

function moneyLegend(bars: readonly MoneyBar[], { colours }: ChartCanvas): LegendKey[] {
  const states = ROW_STATES.filter(state => bars.some(bar => bar.states.includes(state)))
  return [
    { word: '已支出', colour: colours.accent, mark: 'bar' },
    { word: '预算', colour: colours.accentSoft, mark: 'bar' },
    ...states.map((state): LegendKey => ({ word: STATE_LABELS[state], colour: colours.ink, mark: state })),
  ]
}

function headings(
  layout: MoneyLayout,
  { width, colours }: ChartCanvas,
  heading: string,
): TitleComponentOption[] {
  const style = { color: colours.mute, fontSize: TEXT, fontWeight: 'normal' as const, lineHeight: LINE }
  const base = { top: 2, padding: 0, textStyle: style }
  const atRight = (id: string, text: string, edge: number) => ({ id, text, ...base, right: width - edge })
  return [
    { id: 'heading-name', text: heading, ...base, left: 0 },
    atRight('heading-amount', '预算（万元）', layout.amount),
    atRight('heading-share', '占比', layout.share),
    atRight('heading-rate', '执行率', layout.rate),
    ...(layout.marks === undefined
      ? []
      : [{ id: 'heading-marks', text: '指标', ...base, left: layout.marks }]),
  ]
}

/** The budget as a light bar, and what is spent of it as a dark bar over it. */
function amountSeries(bars: readonly MoneyBar[], { colours }: ChartCanvas): BarSeriesOption[] {
  const shared = { type: 'bar' as const, barWidth: 14, cursor: 'pointer', emphasis: { disabled: true } }
  return [
    {
      ...shared,
      id: 'budget',
      name: '预算',
      itemStyle: { color: colours.accentSoft, borderRadius: 3 },
      data: bars.map(bar => ({ id: bar.id, value: wanYuanOrGap(bar.budget) })),
    },
    {
      ...shared,
      id: 'executed',
      name: '已支出',
      barGap: '-100%',
      itemStyle: { color: colours.accent, borderRadius: 3 },
      data: bars.map(bar => ({ id: bar.id, value: wanYuanOrGap(bar.executed) })),
    },
  ]
}

/** Figures and marks beside the bars; the values are [row, 占比 in per cent, 执行率 as a share]. */
function columnsSeries(
  bars: readonly MoneyBar[],
  layout: MoneyLayout,
  canvas: ChartCanvas,
): CustomSeriesOption {
  return {
    id: 'columns',
    type: 'custom',
    cursor: 'pointer',
    clip: false,
    encode: { x: [], y: 0 },
    dimensions: ['row', 'share', 'rate'],
    data: bars.map((bar, row) => ({
      id: bar.id,
      value: [row, bar.share ?? '-', bar.rate ?? '-'],
    })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const bar = bars[dataIndex]
      const y = api.coord([0, dataIndex])[1]
      return bar && y !== undefined ? moneyRow(bar, y, { layout, canvas }) : undefined
    },
  }
}

function moneyRow(bar: MoneyBar, y: number, on: { layout: MoneyLayout; canvas: ChartCanvas }): DrawnRow {
  const { layout, canvas } = on
  const { colours } = canvas
  const figure = (x: number, text: string, colour: string) =>
    textAt({ x, y }, text, { canvas, colour, align: 'right' })
  return {
    type: 'group',
    children: [
      ruleAt(y - layout.rowHeight / 2, canvas),
      figure(layout.amount, bar.budget === undefined ? '—' : wanYuan(bar.budget), colours.ink),
      figure(layout.share, shareText(bar.share), colours.mute),
      figure(layout.rate, rateText(bar), rateColour(bar, canvas)),
      ...(layout.marks === undefined ? [] : marksAt({ x: layout.marks, y }, bar, canvas)),
    ],
  }
}

function rateColour({ rate }: MoneyBar, { colours }: ChartCanvas): string {
  if (rate === undefined) return colours.unfilled
  return rate > 1 ? colours.missed : colours.ink
}

function marksAt(start: { x: number; y: number }, bar: MoneyBar, canvas: ChartCanvas): Shape[] {
  let x = start.x
  return rowMarks(bar.states).flatMap(mark => {
    const shapes = statusMark(mark.state, { x: x + 6.5, y: start.y }, canvas.colours)
    const count =
      mark.count === undefined
        ? []
        : [textAt({ x: x + 16, y: start.y }, String(mark.count), { canvas, colour: canvas.colours.inkSoft })]
    x += markWidth(mark)
    return [...shapes, ...count]
  })
}

function describe(bars: readonly MoneyBar[], id: string): readonly [string, TooltipLines] | undefined {
  const bar = bars.find(one => one.id === id)
  return bar && [bar.name, moneyLines(bar)]
}

/** What a tooltip says of a bar's money and indicators. */
export function moneyLines(bar: MoneyBar): TooltipLines {
  const counts = bar.states.length > 0 ? [['绩效指标', stateCounts(bar)] as const] : []
  return [
    ['全年预算', bar.budget === undefined ? '—' : `${wanYuan(bar.budget)} 万元`],
    ['占比', shareText(bar.share)],
    [
      '已支出',
      bar.executed === undefined
        ? '未填'
        : `${wanYuan(bar.executed)} 万元${bar.blanks > 0 ? '（未填齐）' : ''}`,
    ],
    ['执行率', rateText(bar)],
    ...counts,
  ]
}

/** 「达标 3、未达标 1」. */
export function stateCounts({ states }: MoneyBar): string {
  return ROW_STATES.filter(state => states.includes(state))
    .map(state => `${STATE_LABELS[state]} ${states.filter(one => one === state).length}`)
    .join('、')
}

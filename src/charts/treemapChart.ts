import type { TreemapSeriesOption } from 'echarts/charts'
import { wanYuan } from '@/domain/money'
import { blend, readableOn } from './blend'
import type { ChartCanvas, ChartDrawing } from './canvas'
import { LINE, TEXT, commonOption } from './canvas'
import type { ChartColours } from './colours'
import type { MoneyBar } from './moneyBars'
import { moneyLines, shareText, wanYuanOrGap } from './moneyChart'
import { tooltip } from './tooltip'

/** How well the money of a tile did: share of its judged indicators that are met, in steps with a word each. */
interface Step {
  readonly word: string
  readonly from: number
  /** Depth of the colour, 0 to 1. */
  readonly depth: number
}

const STEPS: readonly [Step, ...Step[]] = [
  { word: '已评指标全部达标', from: 1, depth: 1 },
  { word: '八成及以上达标', from: 0.8, depth: 0.5 },
  { word: '六成及以上达标', from: 0.6, depth: 0.26 },
  { word: '不足六成达标', from: 0, depth: 0.06 },
]
const UNJUDGED = '尚无已评指标'

/** Allocation by project as areas (资金分布), coloured by how many of the judged indicators are met. */
export function treemapChart(bars: readonly MoneyBar[], canvas: ChartCanvas): ChartDrawing {
  const tiles = bars.filter(bar => bar.budget !== undefined && bar.budget > 0)
  const left = bars.length - tiles.length
  const { colours } = canvas
  return {
    height: 320,
    legend: [
      ...STEPS.map(step => ({ word: step.word, colour: stepColour(step, colours), mark: 'bar' as const })),
      { word: UNJUDGED, colour: colours.surfaceSunk, mark: 'hatched' },
    ],
    ...(left > 0 ? { note: `${left} 个项目没有预算金额，不在图中，见表` } : {}),
    option: {
      ...commonOption(canvas),
      tooltip: tooltip(canvas, id => {
        const bar = tiles.find(one => one.id === id)
        return bar && [bar.name, moneyLines(bar)]
      }),
      series: [treemapSeries(tiles, canvas)],
    },
  }
}

/** Share of a bar's judged indicators that are met (部分达成 is not); undefined while none is judged. */
export function metShare(bar: MoneyBar): number | undefined {
  const { met, judged } = verdictCounts(bar)
  return judged === 0 ? undefined : met / judged
}

function verdictCounts({ states }: MoneyBar): { readonly met: number; readonly judged: number } {
  const judged = states.filter(state => state === 'met' || state === 'partly' || state === 'missed')
  return { met: judged.filter(state => state === 'met').length, judged: judged.length }
}

/** How the largest part of the money did: 「68.9% 的资金所投项目已评指标全部达标」. */
export function treemapFinding(bars: readonly MoneyBar[]): string {
  const judged = bars.filter(bar => metShare(bar) !== undefined)
  if (judged.length === 0) return '尚无已评指标'
  const whole = judged.filter(bar => metShare(bar) === 1)
  const share = whole.reduce((sum, bar) => sum + (bar.share ?? 0), 0)
  return `${shareText(share)} 的资金所投的 ${whole.length} 个项目，已评指标全部达标`
}

function treemapSeries(tiles: readonly MoneyBar[], canvas: ChartCanvas): TreemapSeriesOption {
  const { colours } = canvas
  return {
    id: 'allocation',
    name: '资金分布',
    type: 'treemap',
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    roam: false,
    nodeClick: false,
    breadcrumb: { show: false },
    emphasis: { disabled: true },
    cursor: 'pointer',
    itemStyle: { borderColor: colours.surface, borderWidth: 0, gapWidth: 2 },
    data: tiles.map(bar => tile(bar, colours)),
  }
}

function tile(bar: MoneyBar, colours: ChartColours) {
  const share = metShare(bar)
  const step = share === undefined ? undefined : (STEPS.find(({ from }) => share >= from) ?? STEPS[0])
  const colour = step ? stepColour(step, colours) : colours.surfaceSunk
  const value = wanYuanOrGap(bar.budget)
  return {
    id: bar.id,
    name: bar.name,
    ...(value === '-' ? {} : { value }),
    itemStyle: step ? { color: colour } : { color: colour, decal: hatching(colours) },
    label: {
      formatter: tileText(bar),
      overflow: 'break' as const,
      position: 'insideTopLeft' as const,
      fontSize: TEXT,
      lineHeight: LINE,
      padding: [2, 6],
      color: readableOn(colour, colours.ink, colours.onAccent),
    },
  }
}

function tileText(bar: MoneyBar): string {
  const amount = bar.budget === undefined ? '' : `${wanYuan(bar.budget)} 万元`
  const { met, judged } = verdictCounts(bar)
  return `${bar.name}\n${amount} ${shareText(bar.share)}\n达标 ${met} / 已评 ${judged}`
}

function stepColour({ depth }: Step, colours: ChartColours): string {
  return blend(colours.accentWash, colours.accent, depth)
}

/** Hatching tells unjudged money apart without colour. */
function hatching(colours: ChartColours) {
  return {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [1, 5],
    rotation: -Math.PI / 4,
    color: colours.line,
  }
}

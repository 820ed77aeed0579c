import type { TreemapSeriesOption } from 'echarts/charts'
import { wanYuan } from '@/domain/money'
import type { RowState } from '@/domain/rowState'
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
  { word: '全部达标', from: 1, depth: 1 },
  { word: '八成及以上达标', from: 0.8, depth: 0.5 },
  { word: '六成及以上达标', from: 0.6, depth: 0.26 },
  { word: '不足六成达标', from: 0, depth: 0.06 },
]
const PARTLY_JUDGED = '未评齐'
const UNJUDGED = '尚无已评指标'

/**
 * Allocation by project as areas (资金分布), coloured by how many of its indicators are met once all are judged; until
 * then a tile is hatched and says how many are.
 */
export function treemapChart(bars: readonly MoneyBar[], canvas: ChartCanvas): ChartDrawing {
  const tiles = bars.filter(bar => bar.budget !== undefined && bar.budget > 0)
  const left = bars.length - tiles.length
  const { colours } = canvas
  return {
    height: 320,
    legend: [
      ...STEPS.map(step => ({ word: step.word, colour: stepColour(step, colours), mark: 'bar' as const })),
      { word: PARTLY_JUDGED, mark: 'hatched', ...partlyJudged(colours) },
      { word: UNJUDGED, mark: 'hatched', ...unjudged(colours) },
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

interface VerdictCounts {
  readonly met: number
  readonly judged: number
  /** Those that can be judged at all: with a target. */
  readonly targets: number
}

function verdictCounts({ states }: MoneyBar): VerdictCounts {
  const count = (...wanted: RowState[]) => states.filter(state => wanted.includes(state)).length
  return {
    met: count('met'),
    judged: count('met', 'partly', 'missed'),
    targets: states.length - count('no-target'),
  }
}

/** How the money did whose projects are judged whole: 「53.4% 的资金所投的 5 个项目，指标全部达标；1 个项目未评齐」. */
export function treemapFinding(bars: readonly MoneyBar[]): string {
  const counts = bars.map(bar => ({ bar, ...verdictCounts(bar) }))
  const open = counts.filter(({ judged, targets }) => judged < targets)
  if (counts.every(({ judged }) => judged === 0)) return UNJUDGED
  const met = counts.filter(({ met, targets }) => targets > 0 && met === targets)
  const share = met.reduce((sum, { bar }) => sum + (bar.share ?? 0), 0)
  const rest = open.length > 0 ? `${open.length} 个项目未评齐` : ''
  if (met.length === 0) return rest === '' ? '没有指标全部达标的项目' : rest
  const whole = `${shareText(share)} 的资金所投的 ${met.length} 个项目，指标全部达标`
  return rest === '' ? whole : `${whole}；${rest}`
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
  const { colour, hatching } = ground(bar, colours)
  const value = wanYuanOrGap(bar.budget)
  return {
    id: bar.id,
    name: bar.name,
    ...(value === '-' ? {} : { value }),
    itemStyle: hatching === undefined ? { color: colour } : { color: colour, decal: decal(hatching) },
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

function unjudged({ surfaceSunk, line }: ChartColours) {
  return { colour: surfaceSunk, hatching: line }
}

function partlyJudged({ accentWash, accent }: ChartColours) {
  return { colour: accentWash, hatching: blend(accentWash, accent, 0.4) }
}

/** What a tile's words stand on: a colour, and lines over it while not all of its indicators are judged. */
function ground(bar: MoneyBar, colours: ChartColours): { colour: string; hatching?: string } {
  const { met, judged, targets } = verdictCounts(bar)
  if (judged === 0) return unjudged(colours)
  if (judged < targets) return partlyJudged(colours)
  const share = met / judged
  return { colour: stepColour(STEPS.find(({ from }) => share >= from) ?? STEPS[0], colours) }
}

function tileText(bar: MoneyBar): string {
  const amount = bar.budget === undefined ? '' : `${wanYuan(bar.budget)} 万元`
  const { met, judged, targets } = verdictCounts(bar)
  const verdicts = judged < targets ? `已评 ${judged}/${targets}，达标 ${met}` : `达标 ${met}/${targets}`
  return `${bar.name}\n${amount} ${shareText(bar.share)}\n${targets === 0 ? '未设指标值' : verdicts}`
}

function stepColour({ depth }: Step, colours: ChartColours): string {
  return blend(colours.accentWash, colours.accent, depth)
}

/** Hatching tells money that is not judged whole apart without colour. */
function decal(color: string) {
  return {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [1, 5],
    rotation: -Math.PI / 4,
    color,
  }
}

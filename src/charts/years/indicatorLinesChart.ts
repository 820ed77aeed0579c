import type { CustomSeriesOption } from 'echarts/charts'
import { quantityText } from '@/domain/notation/describe'
import { ROW_STATES } from '@/domain/rowState'
import { attainmentPercent } from '@/text/percent'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { LINE, TEXT, commonOption } from '../canvas'
import { lineThrough, statusMark, textAt } from '../shapes'
import type { DrawnRow, Place, Shape } from '../shapes'
import { textWidth, wrapText } from '../textWidth'
import { tooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import type { IndicatorLines, LineYear } from './indicatorLines'
import { tickText, valueScale } from './valueScale'
import type { ValueScale } from './valueScale'

const TOP = 34
const PLOT = 190
const MOST_TARGET_LINES = 3
/** Room around a mark that its figure keeps from it, and from the axis below. */
const LABEL = 15

/** Where the picture's parts stand in CSS pixels. */
interface LinesLayout {
  readonly left: number
  readonly width: number
  readonly band: number
  /** Printed targets below the years, cut into lines. */
  readonly targets: readonly (readonly string[])[]
  readonly height: number
}

/**
 * One indicator through the years: 实际完成值 as a line whose marks tell the verdict, its annual target as a step (of a range
 * both bounds). A year without a figure is a gap in the line.
 */
export function indicatorLinesChart(lines: IndicatorLines, canvas: ChartCanvas): ChartDrawing {
  const { years, unit } = lines
  const values = years.flatMap(({ actual, bounds }) => [...bounds, ...(actual === undefined ? [] : [actual])])
  const scale = valueScale(values)
  const sign = /^[%‰‱]$/u.test(unit) ? unit : ''
  const layout = layoutOf(lines, { scale, sign }, canvas)
  const { colours } = canvas
  const axisText = { fontSize: TEXT, color: colours.mute }
  return {
    height: layout.height,
    legend: linesLegend(lines, canvas),
    option: {
      ...commonOption(canvas),
      title: {
        id: 'unit',
        text: unit === '' || sign !== '' ? '' : `单位：${unit}`,
        left: 0,
        top: 2,
        padding: 0,
        textStyle: { ...axisText, fontWeight: 'normal', lineHeight: LINE },
      },
      tooltip: tooltip(canvas, id => describe(lines, id)),
      grid: { left: layout.left, width: layout.width, top: TOP, height: PLOT, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        data: years.map(({ year }) => (layout.band < 48 ? String(year) : `${year}年`)),
        axisLine: { onZero: false, lineStyle: { color: colours.lineStrong } },
        axisTick: { show: false },
        axisLabel: { interval: 0, fontSize: TEXT, color: colours.ink },
      },
      yAxis: {
        type: 'value',
        min: scale.from,
        max: scale.to,
        interval: scale.step,
        axisLabel: { ...axisText, formatter: (value: number) => tickText(value) + sign },
        splitLine: { lineStyle: { color: colours.line, width: 1 } },
      },
      series: [
        targetSeries(lines, layout, canvas),
        runSeries(lines, canvas),
        actualSeries(lines, layout, canvas),
      ],
    },
  }
}

function layoutOf(
  { years }: IndicatorLines,
  { scale, sign }: { scale: ValueScale; sign: string },
  canvas: ChartCanvas,
): LinesLayout {
  const ticks = [scale.from, scale.to, scale.from + scale.step].map(value => tickText(value) + sign)
  const left =
    Math.ceil(Math.max(textWidth('指标值', TEXT), ...ticks.map(tick => textWidth(tick, TEXT)))) + 12
  const width = canvas.width - left - 4
  const band = width / Math.max(1, years.length)
  const targets = years.map(year => targetLines(year, band - 6))
  const lines = Math.max(1, ...targets.map(target => target.length))
  return { left, width, band, targets, height: TOP + PLOT + 26 + lines * LINE + 4 }
}

/** The printed target below its year, whole as far as it fits; the table has all of it. */
function targetLines({ isThere, targetText }: LineYear, width: number): string[] {
  const text = isThere ? targetText : '无'
  const lines = wrapText(text, width, TEXT)
  if (lines.length <= MOST_TARGET_LINES) return lines
  return [...lines.slice(0, MOST_TARGET_LINES - 1), `${(lines[MOST_TARGET_LINES - 1] ?? '').slice(0, -1)}…`]
}

function linesLegend({ years }: IndicatorLines, { colours }: ChartCanvas): LegendKey[] {
  const states = ROW_STATES.filter(state => years.some(year => year.state === state))
  const hasTarget = years.some(({ bounds }) => bounds.length > 0)
  return [
    { word: '实际完成值', colour: colours.accent, mark: 'run' },
    ...(hasTarget ? [{ word: '年度指标值', colour: colours.ink, mark: 'step' as const }] : []),
    ...states.map((state): LegendKey => ({ word: STATE_LABELS[state], colour: colours.ink, mark: state })),
  ]
}

/** The annual target as a step through its year, its printed text below; the values are [year's place, bound, upper bound]. */
function targetSeries(lines: IndicatorLines, layout: LinesLayout, canvas: ChartCanvas): CustomSeriesOption {
  const { years } = lines
  return {
    ...customBase('target'),
    name: '年度指标值',
    z: 2,
    data: years.map(({ id, bounds }, place) => ({ id, value: [place, bounds[0] ?? '-', bounds[1] ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const year = years[dataIndex]
      if (!year) return undefined
      const x = api.coord([dataIndex, 0])[0] ?? 0
      const at = (bound: number) => api.coord([dataIndex, bound])[1] ?? 0
      const before = years[dataIndex - 1]?.bounds ?? []
      // Whole pixels, so that no seam shows between two years.
      const edge = { from: Math.round(x - layout.band / 2), to: Math.round(x + layout.band / 2) }
      return {
        type: 'group',
        children: [
          ...stepShapes(year.bounds.map(at), before.map(at), { edge, canvas }),
          ...targetText(layout.targets[dataIndex] ?? [], x, { canvas, isFirst: dataIndex === 0 }),
        ],
      }
    },
  }
}

/** The treads of one year, and the risers that lead to them from the year before. */
function stepShapes(
  treads: readonly number[],
  before: readonly number[],
  { edge, canvas }: { edge: { from: number; to: number }; canvas: ChartCanvas },
): Shape[] {
  const { colours } = canvas
  const stroke = { colour: colours.ink, width: 1.6 }
  const [low, high] = treads
  const ground: Shape[] =
    low === undefined || high === undefined
      ? []
      : [
          {
            type: 'rect',
            shape: { x: edge.from, y: high, width: edge.to - edge.from, height: low - high },
            style: { fill: colours.accentWash },
          },
        ]
  const isLike = before.length === treads.length
  return [
    ...ground,
    ...treads.map(y =>
      lineThrough(
        [
          { x: edge.from, y },
          { x: edge.to, y },
        ],
        stroke,
      ),
    ),
    ...(isLike
      ? treads.map((y, place) =>
          lineThrough(
            [
              { x: edge.from, y: before[place] ?? y },
              { x: edge.from, y },
            ],
            stroke,
          ),
        )
      : []),
  ]
}

function targetText(
  texts: readonly string[],
  x: number,
  { canvas, isFirst }: { canvas: ChartCanvas; isFirst: boolean },
): Shape[] {
  const colour = canvas.colours.mute
  const y = TOP + PLOT + 26 + LINE / 2
  return [
    ...(isFirst ? [textAt({ x: 0, y }, '指标值', { canvas, colour })] : []),
    ...texts.map((text, line) =>
      textAt({ x, y: y + line * LINE }, text, { canvas, colour, align: 'center' }),
    ),
  ]
}

/** The line between neighbouring years that both have a figure; the values are [year's place, actual]. */
function runSeries({ years }: IndicatorLines, { colours }: ChartCanvas): CustomSeriesOption {
  return {
    ...customBase('run'),
    silent: true,
    z: 3,
    data: years.map(({ id, actual }, place) => ({ id, value: [place, actual ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const [before, now] = [years[dataIndex - 1]?.actual, years[dataIndex]?.actual]
      if (before === undefined || now === undefined) return undefined
      const place = (index: number, value: number): Place => {
        const [x = 0, y = 0] = api.coord([index, value])
        return { x, y }
      }
      const ends = [place(dataIndex - 1, before), place(dataIndex, now)]
      return { type: 'group', children: [lineThrough(ends, { colour: colours.accent, width: 2 })] }
    },
  }
}

/** Marks by verdict with their figures; a year without a figure says why above the axis. The values are [year's place, actual]. */
function actualSeries(lines: IndicatorLines, layout: LinesLayout, canvas: ChartCanvas): CustomSeriesOption {
  const { years, unit } = lines
  return {
    ...customBase('actual'),
    name: '实际完成值',
    z: 4,
    data: years.map(({ id, actual }, place) => ({ id, value: [place, actual ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const year = years[dataIndex]
      if (!year?.isThere) return undefined
      const [x = 0, y = 0] = api.coord([dataIndex, year.actual ?? 0])
      return year.actual === undefined
        ? blankMark(year, x, { layout, canvas })
        : actualMark({ ...year, actual: year.actual }, { x, y }, { layout, canvas, unit })
    },
  }
}

function actualMark(
  year: LineYear & { readonly actual: number },
  middle: Place,
  on: { layout: LinesLayout; canvas: ChartCanvas; unit: string },
): DrawnRow {
  const { layout, canvas, unit } = on
  const { colours } = canvas
  const text = quantityText(String(year.actual), /^[%‰‱]$/u.test(unit) ? unit : '')
  const isBelow = year.bounds.every(bound => year.actual < bound) && year.bounds.length > 0
  const roomBelow = TOP + PLOT - middle.y
  const y = middle.y + (isBelow && roomBelow > LABEL + 8 ? LABEL : -LABEL)
  const fits = textWidth(text, TEXT) <= layout.band + 6
  return {
    type: 'group',
    children: [
      {
        type: 'circle',
        shape: { cx: middle.x, cy: middle.y, r: 8 },
        style: { fill: colours.surface },
      },
      ...statusMark(year.state ?? 'unfilled', middle, colours),
      ...(fits
        ? [
            textAt({ x: middle.x, y }, text, {
              canvas,
              colour: colours.ink,
              align: 'center',
              bold: true,
              halo: true,
            }),
          ]
        : []),
    ],
  }
}

function blankMark(year: LineYear, x: number, on: { layout: LinesLayout; canvas: ChartCanvas }): DrawnRow {
  const { layout, canvas } = on
  const state = year.state ?? 'unfilled'
  const y = TOP + PLOT - 12
  const text = year.actualText === '' ? STATE_LABELS[state] : year.actualText
  const fits = textWidth(text, TEXT) <= layout.band
  return {
    type: 'group',
    children: [
      ...statusMark(state, { x, y }, canvas.colours),
      ...(fits
        ? [
            textAt({ x, y: y - LABEL }, text, {
              canvas,
              colour: canvas.colours.unfilled,
              align: 'center',
              covers: true,
            }),
          ]
        : []),
    ],
  }
}

function customBase(id: string) {
  return { id, type: 'custom' as const, clip: false, encode: { x: [], y: [] } }
}

function describe(lines: IndicatorLines, id: string): readonly [string, TooltipLines] | undefined {
  const year = lines.years.find(one => one.id === id)
  if (!year) return undefined
  if (!year.isThere) return [`${year.year}年`, [['', '无此指标']]]
  return [
    `${year.year}年 ${lines.name}`,
    [
      ['年度指标值', year.targetText],
      ['实际完成值', year.actualText === '' ? '未填' : year.actualText],
      ['完成率', attainmentPercent(year.attainment)],
      ['完成情况', year.state === undefined ? '—' : STATE_LABELS[year.state]],
    ],
  ]
}

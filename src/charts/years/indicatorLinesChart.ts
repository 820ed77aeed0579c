import type { CustomSeriesOption } from 'echarts/charts'
import { quantityText } from '@/domain/notation/describe'
import { ROW_STATES } from '@/domain/rowState'
import { attainmentPercent } from '@/text/percent'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { TEXT, commonOption } from '../canvas'
import { lineThrough, statusMark, textAt } from '../shapes'
import type { DrawnRow, Place, Shape } from '../shapes'
import { textWidth } from '../textWidth'
import { tooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import type { IndicatorLines, LineYear } from './indicatorLines'
import { valueScale } from './valueScale'
import { TOP, edgesOf, signOf, textBelow, unitTitle, yearAxes, yearBands, yearSeries } from './yearBands'
import type { YearBands } from './yearBands'

/** Room around a mark that its figure keeps from it, and from the axis below. */
const LABEL = 15

/**
 * One indicator through the years: 实际完成值 as a line whose marks tell the verdict, its annual target as a step (of a range
 * both bounds). A year without a figure is a gap in the line.
 */
export function indicatorLinesChart(lines: IndicatorLines, canvas: ChartCanvas): ChartDrawing {
  const { years, unit } = lines
  const values = years.flatMap(({ actual, bounds }) => [...bounds, ...(actual === undefined ? [] : [actual])])
  const scale = valueScale(values)
  const sign = signOf(unit)
  const texts = years.map(({ isThere, targetText }) => (isThere ? targetText : '无'))
  const bands = yearBands({ scale, sign, heading: '指标值', texts }, canvas)
  return {
    height: bands.height,
    legend: linesLegend(lines, canvas),
    option: {
      ...commonOption(canvas),
      title: unitTitle(unit, canvas),
      tooltip: tooltip(canvas, id => describe(lines, id)),
      ...yearAxes(
        years.map(({ year }) => year),
        { bands, scale, sign },
        canvas,
      ),
      series: [
        targetSeries(lines, bands, canvas),
        runSeries(lines, canvas),
        actualSeries(lines, bands, canvas),
      ],
    },
  }
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
function targetSeries(lines: IndicatorLines, bands: YearBands, canvas: ChartCanvas): CustomSeriesOption {
  const { years } = lines
  return {
    ...yearSeries('target'),
    name: '年度指标值',
    z: 2,
    data: years.map(({ id, bounds }, place) => ({ id, value: [place, bounds[0] ?? '-', bounds[1] ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const year = years[dataIndex]
      if (!year) return undefined
      const x = api.coord([dataIndex, 0])[0] ?? 0
      const at = (bound: number) => api.coord([dataIndex, bound])[1] ?? 0
      const before = years[dataIndex - 1]?.bounds ?? []
      const edge = edgesOf(bands, x)
      return {
        type: 'group',
        children: [
          ...stepShapes(year.bounds.map(at), before.map(at), { edge, canvas }),
          ...textBelow(bands, dataIndex, x, canvas),
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

/** The line between neighbouring years that both have a figure; the values are [year's place, actual]. */
function runSeries({ years }: IndicatorLines, { colours }: ChartCanvas): CustomSeriesOption {
  return {
    ...yearSeries('run'),
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
function actualSeries(lines: IndicatorLines, bands: YearBands, canvas: ChartCanvas): CustomSeriesOption {
  const { years, unit } = lines
  return {
    ...yearSeries('actual'),
    name: '实际完成值',
    z: 4,
    data: years.map(({ id, actual }, place) => ({ id, value: [place, actual ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const year = years[dataIndex]
      if (!year?.isThere) return undefined
      const [x = 0, y = 0] = api.coord([dataIndex, year.actual ?? 0])
      return year.actual === undefined
        ? blankMark(year, x, { bands, canvas })
        : actualMark({ ...year, actual: year.actual }, { x, y }, { bands, canvas, unit })
    },
  }
}

function actualMark(
  year: LineYear & { readonly actual: number },
  middle: Place,
  on: { bands: YearBands; canvas: ChartCanvas; unit: string },
): DrawnRow {
  const { bands, canvas, unit } = on
  const { colours } = canvas
  const text = quantityText(String(year.actual), signOf(unit))
  const isBelow = year.bounds.every(bound => year.actual < bound) && year.bounds.length > 0
  const roomBelow = TOP + bands.plot - middle.y
  const y = middle.y + (isBelow && roomBelow > LABEL + 8 ? LABEL : -LABEL)
  const fits = textWidth(text, TEXT) <= bands.band + 6
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

function blankMark(year: LineYear, x: number, on: { bands: YearBands; canvas: ChartCanvas }): DrawnRow {
  const { bands, canvas } = on
  const state = year.state ?? 'unfilled'
  const y = TOP + bands.plot - 12
  const text = year.actualText === '' ? STATE_LABELS[state] : year.actualText
  const fits = textWidth(text, TEXT) <= bands.band
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

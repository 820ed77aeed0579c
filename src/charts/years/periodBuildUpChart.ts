import type { CustomSeriesOption } from 'echarts/charts'
import { isMoneyUnit } from '@/domain/notation/units'
import { quantityText } from '@/domain/notation/describe'
import { ROW_STATES } from '@/domain/rowState'
import { isAtMost, isNumeric } from '@/domain/standing'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { commonOption } from '../canvas'
import { lineThrough, textAt } from '../shapes'
import type { DrawnRow } from '../shapes'
import { tooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import { singleText } from './periodBuildUp'
import type { PeriodBuildUp } from './periodBuildUp'
import { scaleOf } from './periodBuildUpLayout'
import type { Drawn } from './periodBuildUpLayout'
import { openSeries } from './periodOpenYears'
import { targetLabel, targetLabelHeight } from './periodTargetLabel'
import type { YearPlaces } from './periodTargetLabel'
import { markShapes, stackShapes, stepShapes } from './periodYearShapes'
import { TOP, signOf, textBelow, unitTitle, yearAxes, yearBands, yearSeries } from './yearBands'

/** Words and days need no height to be held against each other. */
const MARKS_PLOT = 64

/**
 * How the years of an implementation period build up to its 实施周期指标值: added up toward the line, or each year held against
 * it. What is there is solid, what the remaining years have to bring is hatched.
 */
export function periodBuildUpChart(buildUp: PeriodBuildUp, canvas: ChartCanvas): ChartDrawing {
  const { years, unit, shape } = buildUp
  const scale = scaleOf(buildUp)
  const sign = signOf(unit)
  const texts = years.map(({ text }) => text)
  const isMarks = shape === 'marks'
  const bands = yearBands(
    {
      ...(isMarks ? { plot: MARKS_PLOT } : { scale, sign }),
      heading: shape === 'stack' ? '当年' : '完成值',
      texts,
    },
    canvas,
  )
  const drawn: Drawn = { buildUp, bands, scale, canvas }
  const { yAxis, ...axes } = yearAxes(
    years.map(({ year }) => year),
    { bands, scale, sign },
    canvas,
  )
  return {
    height: bands.height,
    legend: buildUpLegend(buildUp, canvas),
    option: {
      ...commonOption(canvas),
      title: unitTitle(unit, canvas),
      tooltip: tooltip(canvas, id => describe(buildUp, id)),
      ...axes,
      yAxis: isMarks ? { ...yAxis, show: false } : yAxis,
      series: [openSeries(drawn), yearsSeries(drawn), lineSeries(drawn)],
    },
  }
}

function buildUpLegend(buildUp: PeriodBuildUp, { colours }: ChartCanvas): LegendKey[] {
  const { shape, accumulation, open, years } = buildUp
  const line: LegendKey = { word: '实施周期指标值', colour: colours.ink, mark: 'step' }
  const hatched: LegendKey[] =
    open.length > 0
      ? [
          {
            word: openWord(buildUp),
            colour: colours.surfaceSunk,
            mark: 'hatched',
            hatching: colours.lineStrong,
          },
        ]
      : []
  if (shape === 'stack')
    return [
      { word: '当年', colour: colours.accent, mark: 'bar' },
      { word: '以前年度累计', colour: colours.accentSoft, mark: 'bar' },
      line,
      ...hatched,
    ]
  if (shape === 'marks' || accumulation === 'everyYear') {
    const states = ROW_STATES.filter(state =>
      years.some(year => year.step !== 'to-come' && year.state === state),
    )
    return [
      ...states.map((state): LegendKey => ({ word: STATE_LABELS[state], colour: colours.ink, mark: state })),
      ...(shape === 'marks' ? [] : [line]),
      ...hatched,
    ]
  }
  const isOne = accumulation !== 'mean'
  return [
    { word: isOne ? '计入的一年' : '完成值', colour: colours.accent, mark: 'later' },
    ...(isOne ? [{ word: '其他年度', colour: colours.accent, mark: 'earlier' as const }] : []),
    line,
    ...hatched,
  ]
}

/** What is open: something to do, or room below a limit. */
function openWord({ threshold, shape }: PeriodBuildUp): string {
  if (!isNumeric(threshold) || !isAtMost(threshold)) return '尚待完成'
  return shape === 'stack' && isMoneyUnit(threshold.unit) ? '尚可支出' : '尚余空间'
}

/** What each year brought; the values are [year's place, value, all years added up]. */
function yearsSeries(drawn: Drawn): CustomSeriesOption {
  const { years, shape } = drawn.buildUp
  return {
    ...yearSeries('years'),
    name: '完成值',
    z: 3,
    data: years.map(({ id, value, total }, place) => ({ id, value: [place, value ?? '-', total ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const year = years[dataIndex]
      if (!year) return undefined
      const at = (value: number) => api.coord([dataIndex, value])
      const [x = 0] = at(0)
      const heightOf = (value: number) => at(value)[1] ?? 0
      const shapes =
        shape === 'stack'
          ? stackShapes(year, x, { heightOf, drawn })
          : shape === 'steps'
            ? stepShapes(year, x, { heightOf, drawn })
            : markShapes(year, x, drawn)
      return {
        type: 'group',
        children: [...shapes, ...textBelow(drawn.bands, dataIndex, x, drawn.canvas)],
      }
    },
  }
}

/** The target as a line over all years with its printed text; the values are the bounds. */
function lineSeries(drawn: Drawn): CustomSeriesOption {
  const { buildUp, bands, canvas } = drawn
  const { colours } = canvas
  const { lines, target } = buildUp
  const right = bands.left + bands.width
  const text = (y: number) =>
    textAt({ x: bands.left + 4, y }, targetLabel(target), { canvas, colour: colours.ink, halo: true })
  return {
    ...yearSeries('target'),
    name: '实施周期指标值',
    silent: true,
    z: 5,
    data: lines.length === 0 ? [{ value: ['-'] }] : lines.map(line => ({ value: [line] })),
    renderItem: ({ dataIndex }, api): DrawnRow => {
      const line = lines[dataIndex]
      if (line === undefined) return { type: 'group', children: [text(TOP - 14)] }
      const y = api.coord([0, line])[1] ?? 0
      const isLast = dataIndex === lines.length - 1
      const places: YearPlaces = {
        middleOf: place => api.coord([place, line])[0] ?? 0,
        heightOf: value => api.coord([0, value])[1] ?? 0,
      }
      return {
        type: 'group',
        children: [
          lineThrough(
            [
              { x: bands.left, y },
              { x: right, y },
            ],
            { colour: colours.ink, width: 1.6 },
          ),
          ...(isLast ? [text(targetLabelHeight(drawn, line, places))] : []),
        ],
      }
    },
  }
}

function describe(buildUp: PeriodBuildUp, id: string): readonly [string, TooltipLines] | undefined {
  const year = buildUp.years.find(one => one.id === id)
  if (!year) return undefined
  const { unit, shape } = buildUp
  const amount = (value: number | undefined) =>
    value === undefined ? '—' : quantityText(String(value), unit)
  return [
    `${year.year}年`,
    [
      ['实际完成值', year.text],
      ...(shape === 'stack'
        ? [['累计', amount(year.total)] as const]
        : [['对照周期指标值', singleText(year)] as const]),
      ['实施周期指标值', buildUp.target],
    ],
  ]
}

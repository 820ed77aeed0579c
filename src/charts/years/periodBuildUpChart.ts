import type { CustomSeriesOption } from 'echarts/charts'
import { quantityText } from '@/domain/notation/describe'
import { ROW_STATES } from '@/domain/rowState'
import { isAtMost, isNumeric } from '@/domain/standing'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { TEXT, commonOption } from '../canvas'
import { changeMark, lineThrough, statusMark, textAt } from '../shapes'
import type { DrawnRow, Shape } from '../shapes'
import { textWidth } from '../textWidth'
import { tooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import { hatchedBox } from './hatching'
import { reachedTotal, singleText } from './periodBuildUp'
import type { BuildUpYear, PeriodBuildUp } from './periodBuildUp'
import { valueScale } from './valueScale'
import type { ValueScale } from './valueScale'
import { TOP, edgesOf, signOf, textBelow, unitTitle, yearAxes, yearBands, yearSeries } from './yearBands'
import type { YearBands } from './yearBands'

/** Words and days need no height to be held against each other. */
const MARKS_PLOT = 64
const MOST_BAR = 64
const LABEL = 14

/** What is drawn, and where. */
interface Drawn {
  readonly buildUp: PeriodBuildUp
  readonly bands: YearBands
  readonly scale: ValueScale
  readonly canvas: ChartCanvas
}

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

/** Room for all figures, the target, and what is still to come above or below it. */
function scaleOf(buildUp: PeriodBuildUp): ValueScale {
  const { years, lines, shape } = buildUp
  if (shape === 'marks') return { from: 0, to: 1, step: 1 }
  const figures = years.flatMap(({ total, value }) => (shape === 'stack' ? total : value) ?? [])
  const scale = valueScale([...figures, ...lines, ...neededEachYear(buildUp)], shape === 'stack')
  // Above the line stands what it is, and what is still open.
  return Math.max(...lines) === scale.to ? { ...scale, to: scale.to + scale.step } : scale
}

/** Of a mean, what each remaining year has to bring; nothing elsewhere. */
function neededEachYear({ accumulation, need, open }: PeriodBuildUp): number[] {
  if (accumulation !== 'mean' || !need || open.length === 0) return []
  return [need.atLeast, need.atMost].flatMap(sum => (sum === undefined ? [] : Number(sum) / open.length))
}

function buildUpLegend(buildUp: PeriodBuildUp, { colours }: ChartCanvas): LegendKey[] {
  const { shape, accumulation, open, years } = buildUp
  const line: LegendKey = { word: '实施周期指标值', colour: colours.ink, mark: 'step' }
  const hatched: LegendKey[] =
    open.length > 0
      ? [{ word: '尚待完成', colour: colours.surfaceSunk, mark: 'hatched', hatching: colours.lineStrong }]
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

interface OnPlot {
  /** Where a figure lies in CSS pixels. */
  readonly heightOf: (value: number) => number
  readonly drawn: Drawn
}

/** The earlier years below, this one on top of them, and the total above it. */
function stackShapes(year: BuildUpYear, x: number, { heightOf, drawn }: OnPlot): Shape[] {
  const { bands, canvas, buildUp } = drawn
  const { colours } = canvas
  if (year.total === undefined || year.value === undefined) return blankShapes(year, x, drawn)
  const width = barWidth(bands)
  const bar = (from: number, to: number, fill: string): Shape => ({
    type: 'rect',
    shape: {
      x: x - width / 2,
      y: Math.min(heightOf(from), heightOf(to)),
      width,
      height: Math.abs(heightOf(from) - heightOf(to)),
    },
    style: { fill },
  })
  const before = year.total - year.value
  const text = quantityText(String(year.total), signOf(buildUp.unit))
  return [
    bar(0, before, colours.accentSoft),
    bar(before, year.total, colours.accent),
    figureAt(text, { x, y: Math.min(heightOf(year.total), heightOf(before)) - LABEL + 4 }, canvas),
  ]
}

function barWidth({ band }: YearBands): number {
  return Math.round(Math.min(MOST_BAR, band * 0.56))
}

/** A tread through the year at its figure, a mark on it. */
function stepShapes(year: BuildUpYear, x: number, { heightOf, drawn }: OnPlot): Shape[] {
  const { bands, canvas, buildUp } = drawn
  const { colours } = canvas
  if (year.value === undefined) return blankShapes(year, x, drawn)
  const y = heightOf(year.value)
  const edge = edgesOf(bands, x)
  const before = buildUp.years[buildUp.years.indexOf(year) - 1]?.value
  const stroke = { colour: colours.accent, width: 2 }
  const text = quantityText(String(year.value), signOf(buildUp.unit))
  const isBelow = buildUp.lines.every(line => (year.value ?? 0) < line)
  const roomBelow = TOP + bands.plot - y > LABEL + 10
  return [
    ...(before === undefined
      ? []
      : [
          lineThrough(
            [
              { x: edge.from, y: heightOf(before) },
              { x: edge.from, y },
            ],
            stroke,
          ),
        ]),
    lineThrough(
      [
        { x: edge.from, y },
        { x: edge.to, y },
      ],
      stroke,
    ),
    { type: 'circle', shape: { cx: x, cy: y, r: 8 }, style: { fill: colours.surface } },
    ...(buildUp.accumulation === 'everyYear'
      ? statusMark(year.state, { x, y }, colours)
      : changeMark(year.counts ? 'later' : 'earlier', { x, y }, { colour: colours.accent, colours })),
    figureAt(text, { x, y: y + (isBelow && roomBelow ? LABEL + 2 : -LABEL - 2) }, canvas),
  ]
}

function markShapes(year: BuildUpYear, x: number, drawn: Drawn): Shape[] {
  if (year.step === 'to-come') return []
  const { canvas, bands } = drawn
  const y = TOP + bands.plot / 2
  return [
    ...statusMark(year.state, { x, y: y - 8 }, canvas.colours),
    textAt({ x, y: y + 10 }, STATE_LABELS[year.state], {
      canvas,
      colour: canvas.colours.inkSoft,
      align: 'center',
    }),
  ]
}

/** A year that brings no figure says why above the axis; one to come is hatched instead. */
function blankShapes(year: BuildUpYear, x: number, { canvas, bands, buildUp }: Drawn): Shape[] {
  if (year.step === 'to-come') return []
  const { colours } = canvas
  const y = TOP + bands.plot - 12
  const state = year.step === 'unfilled' ? 'unfilled' : year.state
  const isHatched = buildUp.open.includes(year.year)
  return [
    ...statusMark(state, { x, y }, colours),
    textAt({ x, y: y - LABEL }, STATE_LABELS[state], {
      canvas,
      colour: colours.unfilled,
      align: 'center',
      halo: !isHatched,
      covers: isHatched,
    }),
  ]
}

function figureAt(text: string, { x, y }: { x: number; y: number }, canvas: ChartCanvas): Shape {
  return textAt({ x, y }, text, {
    canvas,
    colour: canvas.colours.ink,
    align: 'center',
    bold: true,
    halo: true,
  })
}

/** The target as a line over all years with its printed text; the values are the bounds. */
function lineSeries({ buildUp, bands, canvas }: Drawn): CustomSeriesOption {
  const { colours } = canvas
  const { lines, target } = buildUp
  const right = bands.left + bands.width
  const text = (y: number) =>
    textAt({ x: bands.left + 4, y }, `实施周期指标值 ${target}`, { canvas, colour: colours.ink, halo: true })
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
          ...(isLast ? [text(y - 10)] : []),
        ],
      }
    },
  }
}

/** What the open years have to bring, hatched through their bands; the values are [year's place]. */
function openSeries(drawn: Drawn): CustomSeriesOption {
  const { buildUp, bands, canvas } = drawn
  const places = openPlaces(buildUp)
  return {
    ...yearSeries('open'),
    silent: true,
    z: 1,
    data: places.map(place => ({ id: `open-${place}`, value: [place] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const place = places[dataIndex]
      if (place === undefined) return undefined
      const [x = 0] = api.coord([place, 0])
      const span = openSpan(drawn)
      const [top = TOP, bottom = TOP] = [span.to, span.from].map(value => api.coord([place, value])[1])
      const width = buildUp.shape === 'stack' ? barWidth(bands) : bands.band - 8
      const box = { x: x - width / 2, y: top, width, height: Math.max(0, bottom - top) }
      return {
        type: 'group',
        children: [
          ...(box.height >= 1 ? hatchedBox(box, canvas.colours) : []),
          ...(dataIndex === places.length - 1
            ? needLabel(drawn, { places, middle: (top + bottom) / 2, x })
            : []),
        ],
      }
    },
  }
}

/** Years in which what is open can still come; where the last one counts alone, that one. */
function openPlaces({ years, open, accumulation }: PeriodBuildUp): number[] {
  const places = years.flatMap(({ year }, place) => (open.includes(year) ? [place] : []))
  return accumulation === 'latest' ? places.slice(-1) : places
}

/** From where to where the open years are hatched: up to the target, or the side of it on which it is kept. */
function openSpan({ buildUp, scale }: Drawn): { from: number; to: number } {
  const { shape, threshold, lines } = buildUp
  if (shape === 'marks' || !isNumeric(threshold)) return { from: scale.from, to: scale.to }
  if (shape === 'stack') {
    const reached = reachedTotal(buildUp) ?? 0
    return { from: reached, to: Math.max(reached, ...lines) }
  }
  const [low, high] = neededEachYear(buildUp)
  const bound = low ?? Math.min(...lines)
  if (isAtMost(threshold)) return { from: scale.from, to: bound }
  if (threshold.kind === 'range') return { from: Math.min(...lines), to: Math.max(...lines) }
  return { from: bound, to: high ?? scale.to }
}

function needLabel(
  { buildUp, bands, canvas }: Drawn,
  at: { places: readonly number[]; middle: number; x: number },
): Shape[] {
  const { needText } = buildUp
  if (needText === '') return []
  const width = textWidth(needText, TEXT)
  const center = at.x - ((at.places.length - 1) * bands.band) / 2
  // The words keep within the picture, whatever years they belong to.
  const x = Math.max(bands.left + width / 2, Math.min(center, bands.left + bands.width - width / 2))
  return [
    textAt({ x, y: at.middle }, needText, {
      canvas,
      colour: canvas.colours.ink,
      align: 'center',
      bold: true,
      covers: true,
    }),
  ]
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

import { quantityText } from '@/domain/notation/describe'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas } from '../canvas'
import { changeMark, lineThrough, statusMark, textAt } from '../shapes'
import type { Shape } from '../shapes'
import type { BuildUpYear } from './periodBuildUp'
import { barWidth } from './periodBuildUpLayout'
import type { Drawn } from './periodBuildUpLayout'
import { FIGURE_AWAY, STACK_AWAY, isFigureBelow } from './periodTargetLabel'
import { TOP, edgesOf, signOf } from './yearBands'

const LABEL = 14

/** Where figures lie, and what is drawn around them. */
interface OnPlot {
  /** Where a figure lies in CSS pixels. */
  readonly heightOf: (value: number) => number
  readonly drawn: Drawn
}

/** The earlier years below, this one on top of them, and the total above it. */
export function stackShapes(year: BuildUpYear, x: number, { heightOf, drawn }: OnPlot): Shape[] {
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
    figureAt(text, { x, y: Math.min(heightOf(year.total), heightOf(before)) - STACK_AWAY }, canvas),
  ]
}

/** A tread through the year at its figure, a mark on it. */
export function stepShapes(year: BuildUpYear, x: number, { heightOf, drawn }: OnPlot): Shape[] {
  const { bands, canvas, buildUp } = drawn
  const { colours } = canvas
  if (year.value === undefined) return blankShapes(year, x, drawn)
  const y = heightOf(year.value)
  const edge = edgesOf(bands, x)
  const before = buildUp.years[buildUp.years.indexOf(year) - 1]?.value
  const stroke = { colour: colours.accent, width: 2 }
  const text = quantityText(String(year.value), signOf(buildUp.unit))
  const isBelow = isFigureBelow(year, x, { drawn, y, lines: buildUp.lines.map(heightOf) })
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
    figureAt(text, { x, y: y + (isBelow ? FIGURE_AWAY : -FIGURE_AWAY) }, canvas),
  ]
}

/** A year of words or a day: its verdict by itself, in shape and word. */
export function markShapes(year: BuildUpYear, x: number, drawn: Drawn): Shape[] {
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

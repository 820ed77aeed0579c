import { quantityText } from '@/domain/notation/describe'
import { TEXT } from '../canvas'
import { textWidth } from '../textWidth'
import type { BuildUpYear } from './periodBuildUp'
import type { Drawn } from './periodBuildUpLayout'
import { TOP, signOf } from './yearBands'

/** How far a figure stands from its mark, above or below; in a stack, above its bar. */
export const FIGURE_AWAY = 16
export const STACK_AWAY = 10

const HALF_LINE = 8
const HALF_MARK = 8

/** Where the years lie on the plot: the middle of a year's band, and the height of a figure, in CSS pixels. */
export interface YearPlaces {
  readonly middleOf: (place: number) => number
  readonly heightOf: (value: number) => number
}

/** What stands at the line of the target: 「实施周期指标值 ≥100%」. */
export function targetLabel(target: string): string {
  return `实施周期指标值 ${target}`
}

/**
 * Height of the words above the target's line, which begin at the left of the plot: raised over the marks of years that
 * lie at the line, and over figures that have no other place.
 */
export function targetLabelHeight(drawn: Drawn, line: number, { middleOf, heightOf }: YearPlaces): number {
  const usual = heightOf(line) - 10
  const tops = drawn.buildUp.years.flatMap((year, place) => {
    const y = figureHeight(year, drawn, heightOf)
    if (y === undefined || !isUnderLabel(year, middleOf(place), drawn)) return []
    const isStack = drawn.buildUp.shape === 'stack'
    const [from, to] = isStack
      ? [y - STACK_AWAY - HALF_LINE, y]
      : [y - (hasRoomBelow(y, drawn) ? HALF_MARK : FIGURE_AWAY + HALF_LINE), y + HALF_MARK]
    return from < usual + HALF_LINE && to > usual - HALF_LINE ? [from] : []
  })
  return Math.max(TOP - 24, Math.min(usual, ...tops.map(top => top - HALF_LINE)))
}

/** Whether a year's figure stands below its mark: at or under the line, or where the target's words are above it. */
export function isFigureBelow(
  year: BuildUpYear,
  x: number,
  on: { drawn: Drawn; y: number; lines: number[] },
) {
  const { drawn, y, lines } = on
  if (!hasRoomBelow(y, drawn)) return false
  if (lines.every(line => y > line)) return true
  const near = isUnderLabel(year, x, drawn) ? FIGURE_AWAY + HALF_LINE : 1
  return lines.some(line => Math.abs(y - line) < near)
}

function figureHeight({ value, total }: BuildUpYear, { buildUp }: Drawn, heightOf: YearPlaces['heightOf']) {
  const figure = buildUp.shape === 'stack' ? total : value
  return figure === undefined ? undefined : heightOf(figure)
}

function hasRoomBelow(y: number, { bands }: Drawn): boolean {
  return TOP + bands.plot - y > FIGURE_AWAY + HALF_LINE
}

/** Whether the figure of a year begins before the target's words end. */
function isUnderLabel({ value, total }: BuildUpYear, x: number, { buildUp, bands }: Drawn): boolean {
  const figure = quantityText(String((buildUp.shape === 'stack' ? total : value) ?? ''), signOf(buildUp.unit))
  const half = Math.max(HALF_MARK, textWidth(figure, TEXT) / 2)
  return x - half < bands.left + 4 + textWidth(targetLabel(buildUp.target), TEXT) + 4
}

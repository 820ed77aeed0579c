import type { ChartCanvas } from '../canvas'
import type { PeriodBuildUp } from './periodBuildUp'
import { valueScale } from './valueScale'
import type { ValueScale } from './valueScale'
import type { YearBands } from './yearBands'

const MOST_BAR = 64

/** What is drawn, and where. */
export interface Drawn {
  readonly buildUp: PeriodBuildUp
  readonly bands: YearBands
  readonly scale: ValueScale
  readonly canvas: ChartCanvas
}

/** Room for all figures, the target, and what is still to come above or below it. */
export function scaleOf(buildUp: PeriodBuildUp): ValueScale {
  const { years, lines, shape } = buildUp
  if (shape === 'marks') return { from: 0, to: 1, step: 1 }
  const figures = years.flatMap(({ total, value }) => (shape === 'stack' ? total : value) ?? [])
  const scale = valueScale([...figures, ...lines, ...neededEachYear(buildUp)], shape === 'stack')
  // Above the line stands what it is, and what is still open.
  return Math.max(...lines) === scale.to ? { ...scale, to: scale.to + scale.step } : scale
}

/** Of a mean, what each remaining year has to bring; nothing elsewhere. */
export function neededEachYear({ accumulation, need, open }: PeriodBuildUp): number[] {
  if (accumulation !== 'mean' || !need || open.length === 0) return []
  return [need.atLeast, need.atMost].flatMap(sum => (sum === undefined ? [] : Number(sum) / open.length))
}

/** Width of a year's bar in CSS pixels. */
export function barWidth({ band }: YearBands): number {
  return Math.round(Math.min(MOST_BAR, band * 0.56))
}

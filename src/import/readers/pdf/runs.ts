import { least, most } from './extremes'
import type { Glyph } from './marks'

/** Glyphs that were set one behind the other without a gap: they belong together. */
export interface Run {
  readonly glyphs: readonly Glyph[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** Gathers glyphs, in the order in which they were drawn, into runs. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = []
  let current: Glyph[] = []
  for (const glyph of glyphs) {
    const last = current.at(-1)
    if (last && !goesOn(last, glyph)) {
      runs.push(runOf(current))
      current = []
    }
    current.push(glyph)
  }
  if (current.length > 0) runs.push(runOf(current))
  return runs.filter(({ glyphs: [...own] }) => own.some(({ text }) => text !== ' '))
}

/** In ems: what is nearer stands in one word or one stretch of Chinese. */
const NO_GAP = 0.12

function goesOn(last: Glyph, next: Glyph): boolean {
  const size = Math.min(last.size, next.size)
  const gap = next.left - last.right
  return Math.abs(next.baseline - last.baseline) < size * 0.1 && gap > -size * 0.5 && gap < size * NO_GAP
}

export function runOf(glyphs: readonly Glyph[]): Run {
  const printed = glyphs.filter(({ text }) => text !== ' ')
  const shown = printed.length > 0 ? printed : glyphs
  return {
    glyphs,
    left: least(shown, ({ left }) => left),
    right: most(shown, ({ right }) => right),
    baseline: shown[0]?.baseline ?? 0,
    size: most(shown, ({ size }) => size),
  }
}

/** In ems above the baseline: where the middle of a Chinese character is, its top and its foot. */
const MIDDLE = 0.38
const TOP = 0.88
const FOOT = 0.12

export const middleOf = ({ baseline, size }: { baseline: number; size: number }) => baseline - size * MIDDLE
/** Where the baseline of a character is whose middle is at a height. */
export const baselineOf = (middle: number, size: number) => middle + size * MIDDLE
export const topOf = ({ baseline, size }: { baseline: number; size: number }) => baseline - size * TOP
export const footOf = ({ baseline, size }: { baseline: number; size: number }) => baseline + size * FOOT

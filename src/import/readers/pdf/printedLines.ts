import { least, most } from './extremes'
import type { Glyph } from './marks'
import { footOf, topOf, type Run } from './runs'
import type { Box } from './paths'

/** A line of print: the runs on one baseline, by their places. */
export interface PrintedLine extends Box {
  readonly text: string
  readonly runs: readonly Run[]
  readonly baseline: number
  readonly size: number
}

/** The lines that runs of text form, from top to bottom. */
export function printedLines(runs: readonly Run[]): PrintedLine[] {
  const lines: Run[][] = []
  let [last, reach] = [-Infinity, -Infinity]
  for (const run of [...runs].sort((one, other) => one.baseline - other.baseline)) {
    const { baseline, size } = run
    // What is near any run of a line is on it: the last one lies nearest, a large one reaches farthest.
    if (baseline - last < SAME_LINE * size || baseline < reach) lines.at(-1)?.push(run)
    else {
      lines.push([run])
      reach = -Infinity
    }
    last = baseline
    reach = Math.max(reach, baseline + SAME_LINE * size)
  }
  return lines.map(lineOf)
}

/** In ems between baselines: raised and lowered figures (m²) stay on their line. */
const SAME_LINE = 0.45

function lineOf(unordered: readonly Run[]): PrintedLine {
  const runs = [...unordered].sort((one, other) => one.left - other.left)
  const main = runs.reduce((largest, run) => (run.size > largest.size ? run : largest))
  return {
    runs,
    text: textOf(runs.flatMap(({ glyphs }) => glyphs)),
    baseline: main.baseline,
    size: main.size,
    left: least(runs, ({ left }) => left),
    right: most(runs, ({ right }) => right),
    top: least(runs, topOf),
    bottom: most(runs, footOf),
  }
}

/** In ems: a gap between Latin words, and one that parts anything. */
const WORD_GAP = 0.15
const WIDE_GAP = 1

const HAN = /^\p{Script=Han}$/u

/** The text of glyphs on a line; blanks only where one is printed, or where a gap stands for one. */
function textOf(glyphs: readonly Glyph[]): string {
  const ordered = [...glyphs].sort((one, other) => one.left - other.left)
  const gaps = ordered.map((glyph, index) => gapBefore(glyph, ordered[index - 1]))
  // A word that is spread over the width of its cell, as 合计 often is, has no blanks.
  const isSpread = gaps.slice(1).every(gap => gap === 'wide') && ordered.every(({ text }) => HAN.test(text))
  const text = ordered.map(({ text: own }, index) => (gaps[index] === 'none' || isSpread ? own : ` ${own}`))
  return text.join('').replace(/ {2,}/g, ' ').trim()
}

function gapBefore(glyph: Glyph, last: Glyph | undefined): 'none' | 'word' | 'wide' {
  if (!last) return 'none'
  const gap = (glyph.left - last.right) / Math.min(glyph.size, last.size)
  if (gap > WIDE_GAP) return 'wide'
  return gap > WORD_GAP && isLatin(last.text.at(-1)) && isLatin(glyph.text[0]) ? 'word' : 'none'
}

function isLatin(character = ''): boolean {
  return /[!-~\u00c0-\u024f]/.test(character)
}

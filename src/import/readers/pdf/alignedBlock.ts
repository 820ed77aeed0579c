import type { Rule } from './marks'
import { printedLines, type PrintedLine } from './printedLines'
import type { Run } from './runs'

/** A stretch of a page that text occupies, from left to right. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Lines of a page whose text stands in columns though no rule parts them. */
export interface AlignedBlock {
  readonly lines: readonly PrintedLine[]
  /** What text occupies of the width, a stretch for each column. */
  readonly columns: readonly Stretch[]
  /** Level rules across the page, by their heights. */
  readonly rules: readonly Rule[]
  /** Lines before and behind. */
  readonly outside: readonly PrintedLine[]
}

/**
 * Finds columns by the gaps that persist down the page: the lines that leave the most gaps open, but for a few before
 * them (titles) and behind (notes). Undefined where the text stands in no columns.
 */
export function alignedBlock(runs: readonly Run[], rules: readonly Rule[]): AlignedBlock | undefined {
  const [lines, last] = withoutPageNumber(printedLines(runs))
  if (lines.length < FEWEST_LINES || lines.length > MOST_LINES || runs.length > MOST_RUNS) return undefined
  let best: { start: number; end: number; columns: Stretch[]; worth: number } | undefined
  const stretches = lines.map(occupied)
  for (let start = 0; start <= Math.min(MOST_BEFORE, lines.length - FEWEST_LINES); start++) {
    for (let behind = 0; behind <= Math.min(MOST_BEHIND, lines.length - FEWEST_LINES - start); behind++) {
      const end = lines.length - behind
      const columns = stretchesOf(stretches.slice(start, end).flat())
      const worth = columns.length - (start + behind) * WORTH_OF_LINE
      if (worth > (best?.worth ?? 0)) best = { start, end, columns, worth }
    }
  }
  if (!best || best.columns.length < FEWEST_COLUMNS || best.columns.length > MOST_COLUMNS) return undefined
  const { start, end, columns } = best
  const inside = stretches.slice(start, end).filter(line => stretchesOf(line).length >= FEWEST_COLUMNS)
  if (inside.length < FEWEST_FULL_LINES) return undefined
  return {
    lines: lines.slice(start, end),
    columns,
    rules,
    outside: [...lines.slice(0, start), ...lines.slice(end), ...last],
  }
}

/** The last line on its own where it is the number of the page: it would stand in a column as any amount does. */
function withoutPageNumber(lines: readonly PrintedLine[]): [PrintedLine[], PrintedLine[]] {
  const isNumber = PAGE_NUMBER.test(lines.at(-1)?.text ?? '')
  return isNumber ? [lines.slice(0, -1), lines.slice(-1)] : [[...lines], []]
}

const PAGE_NUMBER = /^(?:[—–-]\s*\d{1,4}\s*[—–-]|第?\s*\d{1,4}\s*(?:页|\/)[\s共/\d页]*)$/u

const FEWEST_LINES = 3
const FEWEST_COLUMNS = 3
/** What stands in more of them is a picture made of letters, or print that was spread out. */
export const MOST_COLUMNS = 100
/** Lines that fill several columns: text alone, in which a gap persists by chance, has none. */
const FEWEST_FULL_LINES = 2
const MOST_LINES = 2000
const MOST_RUNS = 50_000
const MOST_BEFORE = 8
const MOST_BEHIND = 5
/** A line is left out only where that opens columns. */
const WORTH_OF_LINE = 0.4

/** Gaps this wide, in ems, may part columns: Chinese and Latin letters stand about a quarter apart. */
const COLUMN_GAP = 0.3

function occupied({ runs }: PrintedLine): (Stretch & { size: number })[] {
  return runs.map(({ glyphs, left, right, size }) => ({
    from: left + (OPENING.test(glyphs[0]?.text ?? '') ? size * BLANK_HALF : 0),
    to: right - (CLOSING.test(glyphs.at(-1)?.text ?? '') ? size * BLANK_HALF : 0),
    size,
  }))
}

/** Full-width marks fill half of their width: the rest is as blank as a gap. */
const BLANK_HALF = 0.45
const OPENING = /^[（《〈「『【〔]/u
const CLOSING = /[）》〉」』】〕，。、；：！？]$/u

/** The parts of the width that are occupied, where a gap parts them. */
export function stretchesOf(
  occupied: readonly (Stretch & { size: number })[],
): (Stretch & { size: number })[] {
  const stretches: (Stretch & { size: number })[] = []
  for (const next of [...occupied].sort((one, other) => one.from - other.from)) {
    const last = stretches.at(-1)
    if (last && next.from - last.to < COLUMN_GAP * Math.min(last.size, next.size))
      stretches[stretches.length - 1] = {
        from: last.from,
        to: Math.max(last.to, next.to),
        size: Math.max(last.size, next.size),
      }
    else stretches.push(next)
  }
  return stretches
}

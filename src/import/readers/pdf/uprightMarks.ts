import { typedCharacters } from './characters'
import type { Drawn, DrawnGlyph } from './drawing'
import { TURNS, turnedBack, turnedUpright, type Glyph, type PageMarks, type Rule, type Turn } from './marks'
import type { Box } from './paths'
import { baselineOf, middleOf, runsOf } from './runs'

interface Page {
  readonly width: number
  readonly height: number
}

/** What is drawn on a page, seen as most of its text stands upright, whichever way page and text are turned. */
export function uprightMarks(drawn: Drawn, page: Page): PageMarks {
  const byTurn = TURNS.map((): DrawnGlyph[] => [])
  let askew = 0
  for (const glyph of drawn.glyphs) {
    const turn = turnOf(glyph)
    if (turn === undefined) askew += 1
    else if (isOnPage(glyph, page)) byTurn[turn]?.push(glyph)
  }
  const turn = TURNS.reduce((most, one) => (count(byTurn, one) > count(byTurn, most) ? one : most), 0)
  const isSideways = turn === 1 || turn === 3
  const others = TURNS.filter(one => one !== turn).flatMap(one =>
    turnedWords(uprightGlyphs(byTurn[one], one, page), one, { turn, page }),
  )
  const boxes = drawn.lines.map(box => uprightBox(box, turn, page))
  return {
    turn,
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    glyphs: [...uprightGlyphs(byTurn[turn], turn, page), ...others],
    level: boxes.flatMap(levelRule),
    upright: boxes.flatMap(uprightRule),
    askew,
  }
}

function count(byTurn: readonly (readonly DrawnGlyph[])[], turn: Turn): number {
  return byTurn[turn]?.length ?? 0
}

/** Undefined for what stands askew. */
function turnOf({ start, end }: DrawnGlyph): Turn | undefined {
  const [x, y] = [end.x - start.x, end.y - start.y]
  if (Math.abs(y) < Math.abs(x) * 0.1) return x > 0 ? 0 : 2
  if (Math.abs(x) < Math.abs(y) * 0.1) return y > 0 ? 1 : 3
  return undefined
}

function isOnPage({ start }: DrawnGlyph, { width, height }: Page): boolean {
  return start.x >= 0 && start.x <= width && start.y >= 0 && start.y <= height
}

function uprightGlyphs(drawn: readonly DrawnGlyph[] = [], turn: Turn, page: Page): Glyph[] {
  const glyphs = drawn.flatMap(({ text, start, end, size }): Glyph[] => {
    const [from, to] = [turnedUpright(start, turn, page), turnedUpright(end, turn, page)]
    const typed = typedCharacters(text)
    return typed === '' ? [] : [{ text: typed, left: from.x, right: to.x, baseline: from.y, size }]
  })
  return withoutOverprints(glyphs)
}

/** Words that are turned against the rest, as in a narrow heading: each as one, where its middle is. */
function turnedWords(
  glyphs: readonly Glyph[],
  from: Turn,
  { turn, page }: { turn: Turn; page: Page },
): Glyph[] {
  return runsOf(glyphs).map(run => {
    const middle = { x: (run.left + run.right) / 2, y: middleOf(run) }
    const { x, y } = turnedUpright(turnedBack(middle, from, page), turn, page)
    const text = run.glyphs.map(glyph => glyph.text).join('')
    return {
      text,
      left: x - run.size / 2,
      right: x + run.size / 2,
      baseline: baselineOf(y, run.size),
      size: run.size,
    }
  })
}

function uprightBox({ left, top, right, bottom }: Box, turn: Turn, page: Page): Box {
  const one = turnedUpright({ x: left, y: top }, turn, page)
  const other = turnedUpright({ x: right, y: bottom }, turn, page)
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  }
}

/** Thicker shapes are fillings of cells, not lines. */
const THICKEST = 5
/** A dot of a dotted line is as long as it is thick, but for rounding. */
const DOT = 0.9

function levelRule({ left, top, right, bottom }: Box): Rule[] {
  const thickness = bottom - top
  return thickness <= THICKEST && right - left >= thickness * DOT
    ? [{ at: (top + bottom) / 2, from: left, to: right }]
    : []
}

function uprightRule({ left, top, right, bottom }: Box): Rule[] {
  const thickness = right - left
  return thickness <= THICKEST && bottom - top >= thickness * DOT
    ? [{ at: (left + right) / 2, from: top, to: bottom }]
    : []
}

/** Bold print is often the same glyph drawn twice, a little aside: it is there once. */
function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const byLeft = [...glyphs].sort((one, other) => one.left - other.left)
  const repeated = new Set<Glyph>()
  byLeft.forEach((glyph, index) => {
    for (let before = index - 1; before >= Math.max(0, index - MOST_LINES); before--) {
      const other = byLeft[before]
      if (!other || glyph.left - other.left > glyph.size * OVERPRINT) return
      if (glyph.text === other.text && Math.abs(glyph.baseline - other.baseline) < glyph.size * OVERPRINT) {
        repeated.add(glyph)
        return
      }
    }
  })
  return repeated.size === 0 ? [...glyphs] : glyphs.filter(glyph => !repeated.has(glyph))
}

/** Lines that begin at one place of a page. */
const MOST_LINES = 500

/** How far aside, in ems: less than the narrowest figure is wide. */
const OVERPRINT = 0.15

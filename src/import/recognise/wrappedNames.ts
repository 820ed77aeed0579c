import type { Block } from './blocks'
import { lineAt, type Passage, type Span } from './passage'

/** The parts of a row's name, and its goal. */
export interface NameAndGoal {
  readonly name: readonly Span[]
  readonly goal: Span
  /** Whether the end of the name stood below the amounts, where only the widths of the columns tell it from the goal. */
  readonly continued: boolean
}

// Marks that a goal has and a name's last line has not, and the number that opens a goal in points.
const GOAL_MARK =
  /[。；;：:，！]|^[0-9一二三四五六七八九十]{1,2}[、.．]|^[(（]?[一二三四五六七八九十0-9]{1,2}[)）]/u

/**
 * Parts names from goals. A wrapped name ends on the line of its amounts or above it, as a PDF gives its cells one by
 * one; a text laid out by lines has the amounts beside the first line of the name and the rest below.
 */
export function namesAndGoals(passage: Passage, blocks: readonly Block[]): NameAndGoal[] {
  const named = blocks.map(wholeNames(passage, blocks))
  if (!named.some(({ continued }) => continued) || !namesBeginBesideAmounts(passage, blocks)) return named
  return named.map((one, index) => {
    const name = belongsBefore(blocks, index)
      ? [lastLine(passage, blocks[index]), ...one.name.slice(1)]
      : one.name
    const next = blocks[index + 1]
    const rest = next && belongsBefore(blocks, index + 1) ? firstLines(passage, next) : []
    return {
      ...one,
      name: [...name, ...rest],
      continued: one.continued || rest.length > 0,
    }
  })
}

/**
 * The end of a name below the amounts: the name's line is as wide as its column gets, and the line below, though the
 * goal goes on after it, is no wider than that, while goals are printed wider.
 */
function wholeNames(passage: Passage, blocks: readonly Block[]): (block: Block) => NameAndGoal {
  const nameWidth = widest(blocks.map(block => linesIn(passage, block.name).slice(-1)))
  const goalWidth = widest(blocks.map(block => linesIn(passage, block.goal)))
  return block => {
    const apart = { name: [block.name], goal: block.goal, continued: false }
    if (!block.row || nameWidth >= goalWidth || nameWidth < 4) return apart
    if (length(linesIn(passage, block.name).at(-1)) < nameWidth - 1) return apart
    const [first, second] = linesIn(passage, block.goal)
    if (!first || !second || length(first) > nameWidth) return apart
    if (GOAL_MARK.test(passage.text.slice(first.from, first.to))) return apart
    return { name: [block.name, first], goal: { from: first.to, to: block.goal.to }, continued: true }
  }
}

/** Whether no name behind a list of indicators takes more than the line of its amounts. */
function namesBeginBesideAmounts(passage: Passage, blocks: readonly Block[]): boolean {
  return blocks.every(
    (block, index) => belongsBefore(blocks, index) || linesIn(passage, block.name).length <= 1,
  )
}

/** Whether the lines before a name may be the rest of the name before: no goal or indicators stand between. */
function belongsBefore(blocks: readonly Block[], index: number): boolean {
  return blocks[index - 1]?.indicators.length === 0
}

function lastLine(passage: Passage, block: Block | undefined): Span {
  const name = block?.name ?? { from: 0, to: 0 }
  return linesIn(passage, name).at(-1) ?? name
}

function firstLines(passage: Passage, block: Block): Span[] {
  return linesIn(passage, block.name).slice(0, -1)
}

function widest(groups: readonly (readonly Span[])[]): number {
  return groups.flat().reduce((width, line) => Math.max(width, length(line)), 0)
}

function length(line: Span | undefined): number {
  return line ? line.to - line.from : 0
}

/** The lines of a span without the blanks around them; empty ones left out. */
function linesIn(passage: Passage, { from, to }: Span): Span[] {
  const lines: Span[] = []
  for (let number = lineAt(passage, from); (passage.starts[number] ?? to) < to; number++) {
    const line = {
      from: Math.max(from, passage.starts[number] ?? to),
      to: Math.min(to, passage.starts[number + 1] ?? to),
    }
    const text = passage.text.slice(line.from, line.to)
    const start = line.from + text.length - text.trimStart().length
    if (text.trim() !== '') lines.push({ from: start, to: start + text.trim().length })
  }
  return lines
}

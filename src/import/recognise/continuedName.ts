import type { Block } from './blocks'
import type { Passage, Span } from './passage'

/** The goal of a row, and the end of its name where that is printed below the amounts. */
export interface NameAndGoal {
  readonly rest: Span | undefined
  readonly goal: Span
}

// Marks that a goal has and a name's last line has not, and the number that opens a goal in points.
const GOAL_MARK =
  /[。；;：:，！]|^[0-9一二三四五六七八九十]{1,2}[、.．]|^[(（]?[一二三四五六七八九十0-9]{1,2}[)）]/u

/**
 * Tells the end of a wrapped name from the goal where the amounts stand beside the name's first line. Only the width
 * of the columns can tell: the name's line is as wide as its column gets, and the next line, though the goal goes on
 * below it, is no wider than that, while goals are printed wider.
 */
export function continuedName(passage: Passage, blocks: readonly Block[]): (block: Block) => NameAndGoal {
  const nameWidth = widest(blocks.map(block => [lastLine(passage, block.name)]))
  const goalWidth = widest(blocks.map(block => linesIn(passage, block.goal)))
  return block => {
    const whole = { rest: undefined, goal: block.goal }
    if (!block.row || nameWidth >= goalWidth || nameWidth < 4) return whole
    if (lastLine(passage, block.name).length < nameWidth - 1) return whole
    const [first = '', second] = linesIn(passage, block.goal)
    if (second === undefined || first.length > nameWidth || GOAL_MARK.test(first)) return whole
    const from = block.goal.from + passage.text.slice(block.goal.from, block.goal.to).indexOf(first)
    return { rest: { from, to: from + first.length }, goal: { from: from + first.length, to: block.goal.to } }
  }
}

function widest(groups: readonly (readonly string[])[]): number {
  return groups.flat().reduce((width, line) => Math.max(width, line.length), 0)
}

function lastLine(passage: Passage, span: Span): string {
  return linesIn(passage, span).at(-1) ?? ''
}

function linesIn({ text }: Passage, { from, to }: Span): string[] {
  return text
    .slice(from, to)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

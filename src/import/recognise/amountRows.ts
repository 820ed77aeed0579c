import { addsUp, isAmount, isEmptyCell } from './amounts'
import type { Passage, Span } from './passage'

/** The amounts of one row of the table, as far as its printed form tells: 280.96 280.96. */
export interface AmountRow extends Span {
  readonly words: readonly string[]
  /** Whether the first is the sum of the others. */
  readonly adds: boolean
}

interface Word extends Span {
  readonly text: string
}

const MOST_AMOUNTS = 4

// A line longer than any row is prose; only its end may be amounts.
const LONGEST_LINE = 2_000
const END_OF_LINE = 200

/** More rows than any table prints: what has them is no table, and is not looked through to its end. */
export const MOST_ROWS = 20_000

// Words of a line that is searched for amounts in its middle: a row that was pasted as one line is short.
const LONGEST_ROW = 60

/** Everything in a passage that looks like the amounts of a row, in order; prose that ends in numbers is among it. */
export function amountRows(passage: Passage): AmountRow[] {
  const rows: AmountRow[] = []
  for (let number = 0; number < passage.lines.length && rows.length <= MOST_ROWS; number++) {
    const row = rowAt(passage, number)
    if (!row) continue
    rows.push(row)
    while ((passage.starts[number + 1] ?? Infinity) < row.to) number++
  }
  return rows
}

/** Amounts at the end of a line (and of the lines below, where each cell has its own), or inside it if they add up. */
function rowAt(passage: Passage, number: number): AmountRow | undefined {
  const words = wordsOf(passage, number)
  const tail = trailingAmounts(words)
  if (tail.length === 0) return rowInside(words)
  return (
    adding(tail) ??
    adding([...tail.slice(-MOST_AMOUNTS), ...amountsBelow(passage, number)]) ??
    rowInside(words.slice(0, words.length - tail.length)) ??
    unproven(tail, words)
  )
}

/** Words of a line; a line without digits has no row and is not split. */
function wordsOf({ lines, starts }: Passage, number: number): Word[] {
  const line = lines[number]?.text ?? ''
  const skipped = line.length > LONGEST_LINE ? line.length - END_OF_LINE : 0
  const text = line.slice(skipped)
  const start = (starts[number] ?? 0) + skipped
  if (!/[\d０-９]/u.test(text)) return []
  return Array.from(text.matchAll(/\S+/gu), match => ({
    text: match[0],
    from: start + match.index,
    to: start + match.index + match[0].length,
  }))
}

function amountsBelow(passage: Passage, number: number): Word[] {
  const gathered: Word[] = []
  for (let next = number + 1; gathered.length < MOST_AMOUNTS; next++) {
    const words = wordsOf(passage, next)
    if (words.length === 0 || words.length > MOST_AMOUNTS || !words.every(isCell)) break
    gathered.push(...words)
  }
  return gathered
}

function rowInside(words: readonly Word[]): AmountRow | undefined {
  if (words.length > LONGEST_ROW) return undefined
  for (let end = words.length - 1; end > 1; end--) {
    const run = trailingAmounts(words.slice(0, end))
    const row = hasTwoDecimals(run) ? adding(run) : undefined
    if (row) return row
  }
  return undefined
}

/** Amounts that do not add up, or one alone: a row only if they do not look like other numbers. */
function unproven(tail: readonly Word[], words: readonly Word[]): AmountRow | undefined {
  const behindName = tail.length > 1 && tail.length < words.length
  return behindName || hasTwoDecimals(tail) ? rowOf(tail.slice(-MOST_AMOUNTS)) : undefined
}

function hasTwoDecimals(words: readonly Word[]): boolean {
  return words.some(({ text }) => /[.．][\d０-９]{2}$/u.test(text))
}

function trailingAmounts(words: readonly Word[]): Word[] {
  let first = words.length
  while (first > 0 && isCell(words[first - 1])) first--
  const tail = words.slice(first)
  return tail.some(({ text }) => isAmount(text)) ? tail : []
}

function isCell(word: Word | undefined): boolean {
  return word !== undefined && (isAmount(word.text) || isEmptyCell(word.text))
}

/** The longest end of a run of amounts that adds up: a name may end in a number of its own. */
function adding(tail: readonly Word[]): AmountRow | undefined {
  for (let size = Math.min(tail.length, MOST_AMOUNTS); size > 1; size--) {
    const row = rowOf(tail.slice(-size))
    if (row.adds) return row
  }
  return undefined
}

function rowOf(words: readonly Word[]): AmountRow {
  const texts = words.map(({ text }) => text)
  return { words: texts, adds: addsUp(texts), from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 }
}

import type { AmountRow } from './amountRows'
import { indexAt } from './compact'
import { indicatorParts, type IndicatorParts, type Reading } from './indicators'
import { indicatorLists, type IndicatorList } from './indicatorLists'
import type { IndicatorHead } from './indicatorHeads'
import { lineAt, type Passage, type Span } from './passage'

/** A row of the table with what belongs to it: 合计, a unit or a project, as far as its place in the text tells. */
export interface Block {
  readonly name: Span
  /** Absent where indicators follow that no row with amounts stands above. */
  readonly row: AmountRow | undefined
  readonly goal: Span
  readonly indicators: readonly IndicatorParts[]
  /** Whether its last indicator ends with a full stop, as the grammar of the table has it. */
  readonly ended: boolean
}

/** The body of a table, cut into its rows. */
export interface Body {
  readonly blocks: readonly Block[]
  /** Text behind the last row that belongs to nothing. */
  readonly rest: Span
}

interface Cut {
  readonly reading: Reading
  readonly rows: readonly AmountRow[]
}

/**
 * Cuts the body of a table into its rows. A text has no columns: a row is a name and amounts, everything from there to
 * the first indicator is its goal, and the indicators run to the full stop before the next name.
 */
export function bodyOf(reading: Reading, heads: readonly IndicatorHead[], rows: readonly AmountRow[]): Body {
  const lists = indicatorLists(reading, heads, rows)
  let from = 0
  const listed = lists.flatMap((list, index) => {
    const above = { reading, rows: acceptedRows(reading, list.rows) }
    const end = listEnd(reading, list, lists[index + 1])
    const blocks = blocksAbove(above, from, { ...list, ...end })
    from = end.to
    return blocks
  })
  const tail = rowsBehind(reading, rows, from)
  const blocks = [...listed, ...blocksBehind({ reading, rows: tail }, from)]
  return { blocks, rest: { from: Math.max(from, tail.at(-1)?.to ?? 0), to: reading.passage.text.length } }
}

/** Rows between two lists: the last of them has the goal and the list, the ones before have neither. */
function blocksAbove(cut: Cut, from: number, list: IndicatorList & ListEnd): Block[] {
  const rowless = cut.rows.length === 0 ? [rowlessBlock(cut.reading.passage, from, list.from)] : []
  const blocks = [...blocksBehind(cut, from), ...rowless]
  const last = blocks.at(-1)
  if (!last) return blocks
  const goal = last.row ? { from: last.row.to, to: list.from } : last.goal
  const indicators = partsOf(cut.reading, list.heads, list.to)
  return [...blocks.slice(0, -1), { ...last, goal, indicators, ended: list.ended }]
}

function blocksBehind({ reading, rows }: Cut, from: number): Block[] {
  return rows.map((row, index) => {
    const before = rows[index - 1]
    const next = rows[index + 1]
    return {
      name: { from: before ? goalEnd(reading.passage, before.to, row.from) : from, to: row.from },
      row,
      goal: { from: row.to, to: next ? goalEnd(reading.passage, row.to, next.from) : row.to },
      indicators: [],
      ended: true,
    }
  })
}

/** Where the goal of a row without indicators ends and the next name begins: at the last full stop, if any. */
function goalEnd({ text }: Passage, from: number, to: number): number {
  return from + text.slice(from, to).lastIndexOf('。') + 1
}

/** Name and goal of indicators without amounts: the name is taken to be one line. */
function rowlessBlock(passage: Passage, from: number, to: number): Block {
  const lead = passage.text.slice(from, to).search(/\S/u)
  const start = from + Math.max(0, lead)
  const lineBreak = passage.text.indexOf('\n', start)
  const nameTo = lineBreak < 0 || lineBreak > to ? to : lineBreak
  return {
    name: { from: start, to: nameTo },
    row: undefined,
    goal: { from: nameTo, to },
    indicators: [],
    ended: true,
  }
}

function partsOf({ compact }: Reading, heads: readonly IndicatorHead[], to: number): IndicatorParts[] {
  const end = indexAt(compact, to)
  return heads.map((head, index) => indicatorParts(compact, head, heads[index + 1]?.from ?? end))
}

interface ListEnd {
  /** Position behind the last indicator's full stop. */
  readonly to: number
  readonly ended: boolean
}

/**
 * Where a list ends: at the last full stop before the next row's name, since names have none. Without one the name is
 * taken to begin on the line of its amounts.
 */
function listEnd(reading: Reading, list: IndicatorList, next: IndicatorList | undefined): ListEnd {
  const { text } = reading.passage
  const from = lastValueFrom(reading, list)
  const row = next ? acceptedRows(reading, next.rows)[0] : undefined
  if (!row) return firstLineStop(text.slice(from, next?.from ?? text.length), from)
  const stop = text.slice(from, row.from).lastIndexOf('。')
  return stop >= 0
    ? { to: from + stop + 1, ended: true }
    : { to: nameLine(reading.passage, row, from), ended: false }
}

/** The first full stop at the end of a line. */
function firstLineStop(text: string, from: number): ListEnd {
  const stop = /。(?=\s*(?:\n|$))/u.exec(text) ?? /。/u.exec(text)
  return stop ? { to: from + stop.index + 1, ended: true } : { to: from + text.length, ended: false }
}

function lastValueFrom({ compact, passage }: Reading, list: IndicatorList): number {
  const head = list.heads.at(-1)
  if (!head) return list.from
  const to = indexAt(compact, list.to)
  const { lastValueFrom: index } = indicatorParts(compact, head, to)
  return compact.positions[index] ?? passage.text.length
}

function nameLine(passage: Passage, row: AmountRow, from: number): number {
  const number = lineAt(passage, row.from)
  const start = passage.starts[number] ?? 0
  const ownLine = start === row.from ? (passage.starts[number - 1] ?? start) : start
  return Math.max(from, ownLine)
}

/** Longest name of a project or unit that is believed without a sum to prove it. */
const LONGEST_NAME = 80

// What goes on like this is a sentence with a number in it, not a row.
const SENTENCE_GOES_ON = /^\s*(?:[万亿]?元|[%％，。；、）])/u

/**
 * The rows among what looks like rows. The first is one: a list has ended. A further one stands in what else would be
 * the goal, so it must add up, or have a name before it instead of a sentence.
 */
function acceptedRows({ passage }: Reading, candidates: readonly AmountRow[]): AmountRow[] {
  const first = candidates.find(row => row.words.length > 1) ?? candidates[0]
  if (!first) return []
  const accepted = [first]
  for (const row of candidates.slice(candidates.indexOf(first) + 1)) {
    const before = accepted.at(-1) ?? first
    if (row.adds || isNamed(passage, before, row)) accepted.push(row)
  }
  return accepted
}

function isNamed({ text }: Passage, before: AmountRow, row: AmountRow): boolean {
  const between = text.slice(before.to, row.from)
  if (between.length > LONGEST_NAME || SENTENCE_GOES_ON.test(text.slice(row.to, row.to + 9))) return false
  return row.words.length > 1 ? !/[。；;]/u.test(between) : !/[。；;，：、]/u.test(between)
}

function rowsBehind(reading: Reading, rows: readonly AmountRow[], from: number): AmountRow[] {
  return acceptedRows(
    reading,
    rows.filter(row => row.from >= from),
  )
}

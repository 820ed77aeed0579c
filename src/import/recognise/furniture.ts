import { compacted } from './compact'
import type { Line } from './line'

/** A page number alone, or 续表, in compact text. */
export const PAGE_NUMBER =
  /^(?:第[0-9]{1,4}页(?:[,，/]?共[0-9]{1,4}页)?|共[0-9]{1,4}页|-[0-9]{1,4}-|[0-9]{1,4}\/[0-9]{1,4}|Page[0-9]{1,4}(?:of[0-9]{1,4})?|续表)$/iu

// What no cell can hold: such a line is the heading's even where the rest of it is not repeated.
const TELLING = /绩效目标.*表|^(?:部门|单位)(?:名称)?:|单位:(?:人民币)?(?:万元|元)$/u

/**
 * The lines below the heading without what each page repeats: the heading's own lines and page numbers. A bare number
 * is a page number only as one of a row of them (1, 2, 3 …): a number of a cell may be broken over lines too.
 */
export function withoutFurniture(lines: readonly Line[], heading: readonly Line[]): Line[] {
  const headingTexts = heading.map(line => compacted(line.text))
  const texts = lines.map(line => (line.text.length <= 200 ? compacted(line.text) : line.text))
  const bare = barePageNumbers(texts)
  const kept: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const repeated = repeatedHeading(texts, index, headingTexts)
    const line = lines[index]
    if (repeated > 0) index += repeated - 1
    else if (line && !bare.has(index) && !PAGE_NUMBER.test(texts[index] ?? '')) kept.push(line)
  }
  return kept
}

/** How many lines from `index` on repeat the heading, or its lower part. */
function repeatedHeading(texts: readonly string[], index: number, heading: readonly string[]): number {
  const text = texts[index] ?? ''
  for (let from = heading.indexOf(text); from >= 0; from = heading.indexOf(text, from + 1)) {
    let length = 1
    while (from + length < heading.length && texts[index + length] === heading[from + length]) length++
    const lowerPart = from + length === heading.length && length > 1
    if (lowerPart || TELLING.test(text)) return length
  }
  return 0
}

/** Numbers alone on a line that count up by one through the whole text. */
function barePageNumbers(texts: readonly string[]): ReadonlySet<number> {
  const bare = texts.flatMap((text, index) => (/^[0-9]{1,3}$/u.test(text) ? [index] : []))
  const numbers = bare.map(index => Number(texts[index]))
  const counting = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  const first = numbers[0]
  if (first === undefined || !counting) return new Set()
  const onlyAtEnd = bare.length === 1 && bare[0] === texts.length - 1
  return new Set(bare.length > 1 || onlyAtEnd ? bare : [])
}

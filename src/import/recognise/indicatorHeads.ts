import type { Compact } from './compact'

/** Where an indicator begins: 「2、1-产出指标；12-质量指标；」. Indexes count in the compact text. */
export interface IndicatorHead {
  readonly order: number
  readonly from: number
  /** Behind the semicolon that ends the second class: the name begins here. */
  readonly nameFrom: number
  readonly level1: ClassRange
  readonly level2: ClassRange
}

/** A class in the compact text: its code, and from where to where its name goes. */
export interface ClassRange {
  readonly code: string
  readonly from: number
  readonly to: number
}

// Without codes only these words tell an indicator from a numbered sentence of the goal (1、完善制度；…).
const LEVEL1 = '(?:产出|效益|满意度|成本|社会效益|产出数量)(?:指标)?'
const LEVEL2 =
  '(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|服务对象满意度|满意度|服务对象)(?:指标)?'

const CODED = '([0-9A-Za-z]{1,6})-((?![0-9])[^;:。]{1,30})'

const HEAD = new RegExp(
  `(?<![0-9])([0-9]{1,15})[、.](?:${CODED}|(${LEVEL1}));(?:${CODED}|(${LEVEL2}));`,
  'gud',
)

const LONGEST_NUMBER = 3

/** More indicators than any table prints: what has them is not looked through to its end. */
export const MOST_INDICATORS = 20_000

/** Every beginning of an indicator, in order. */
export function indicatorHeads(compact: Compact): IndicatorHead[] {
  const heads: IndicatorHead[] = []
  for (const match of compact.text.matchAll(HEAD)) {
    const number = numberIn(compact, match, (heads.at(-1)?.order ?? 0) + 1)
    if (number !== undefined) heads.push(headOf(match, number))
    if (heads.length > MOST_INDICATORS) break
  }
  return heads
}

/**
 * Which of the digits before the mark are the indicator's number. A goal or a value without a full stop may end in
 * digits of its own, and a blank is all that parts them (达到 95 1、); but the page may break the number as well (1 2、).
 * The number that is due counts, or the 1 of a new list, else all digits. undefined: too many for a number.
 */
function numberIn({ positions }: Compact, match: RegExpExecArray, due: number): string | undefined {
  const digits = match[1] ?? ''
  const isApart = (at: number) =>
    at === 0 || positions[match.index + at] !== (positions[match.index + at - 1] ?? 0) + 1
  const numbers = Array.from(digits, (_, at) => (isApart(at) ? [digits.slice(at)] : [])).flat()
  const believed = numbers.filter(number => number.length <= LONGEST_NUMBER).reverse()
  const is = (order: number) => (number: string) => Number(number) === order
  return believed.find(is(due)) ?? believed.find(is(1)) ?? believed.at(-1)
}

function headOf(match: RegExpExecArray, number: string): IndicatorHead {
  return {
    order: Number(number),
    from: match.index + (match[1]?.length ?? 0) - number.length,
    nameFrom: match.index + match[0].length,
    level1: classRange(match, 2),
    level2: classRange(match, 5),
  }
}

/** A class stands in three groups: code and name, or the name alone. */
function classRange(match: RegExpExecArray, group: number): ClassRange {
  const [from, to] = match.indices?.[group + 1] ?? match.indices?.[group + 2] ?? [match.index, match.index]
  return { code: match[group] ?? '', from, to }
}

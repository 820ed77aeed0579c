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
  `(?<![0-9])([0-9]{1,3})[、.](?:${CODED}|(${LEVEL1}));(?:${CODED}|(${LEVEL2}));`,
  'gud',
)

/** More indicators than any table prints: what has them is not looked through to its end. */
export const MOST_INDICATORS = 20_000

/** Every beginning of an indicator, in order. */
export function indicatorHeads({ text }: Compact): IndicatorHead[] {
  const heads: IndicatorHead[] = []
  for (const match of text.matchAll(HEAD)) {
    heads.push(headOf(match))
    if (heads.length > MOST_INDICATORS) break
  }
  return heads
}

function headOf(match: RegExpExecArray): IndicatorHead {
  return {
    order: Number(match[1]),
    from: match.index,
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

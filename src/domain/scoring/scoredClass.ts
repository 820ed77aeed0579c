import type { Indicator } from '../indicator'
import type { RuleSet, ScoredClass } from '../rules'

/** What of an indicator decides its class. */
export type Classified = Pick<Indicator, 'level1' | 'level2'>

/** The class an indicator gets its points from, and what must be said about the choice. */
export interface ClassChoice {
  readonly scoredClass: ScoredClass
  readonly remark?: string
}

export const CLASS_NAMES: Readonly<Record<ScoredClass, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}

/** Words that name a class at level 1, the first that fits. */
const LEVEL1_WORDS: readonly (readonly [RegExp, ScoredClass])[] = [
  [/满意/u, 'satisfaction'],
  [/产出/u, 'output'],
  [/效益|效果|影响/u, 'benefit'],
  [/成本/u, 'cost'],
]

/** A level 2 that stands at level 1, or alone because level 1 is not printed: 成本 there is part of 产出. */
const LEVEL2_WORDS: readonly (readonly [RegExp, ScoredClass])[] = [
  [/满意/u, 'satisfaction'],
  [/数量|质量|时效|成本/u, 'output'],
  [/效益|效果|影响/u, 'benefit'],
]

/** The usual numbering of level 1, used only where no name is printed. */
const CODES: Readonly<Record<string, ScoredClass>> = { '1': 'output', '2': 'benefit', '3': 'satisfaction' }

/**
 * The class of an indicator from its printed names: level 1, else level 2, else the code. 成本 is a class of its own
 * only where the rule set gives it points; then also when it is printed at level 2 under 产出. What nothing tells is
 * counted as 产出, and said.
 */
export function scoredClassOf({ level1, level2 }: Classified, { points }: RuleSet): ClassChoice {
  const name = bareName(level1.name)
  const printed = namedBy(name, LEVEL1_WORDS)
  if (printed === 'cost' && !(points.cost > 0)) {
    const remark = '所用规则没有单列成本指标的分值，一级指标为成本指标的按产出指标分配分值'
    return { scoredClass: 'output', remark }
  }
  const found = printed ?? namedBy(name, LEVEL2_WORDS) ?? namedBy(level2.name, LEVEL2_WORDS)
  if (found === 'output' && points.cost > 0 && /成本/u.test(level2.name)) return { scoredClass: 'cost' }
  return found === undefined ? unnamed(name, level1.code.trim()) : { scoredClass: found }
}

/** Without blanks and without the points that some forms print behind it: 产出指标(50分). */
function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([^()]*\)$/u, '')
}

function unnamed(name: string, code: string): ClassChoice {
  const coded = Object.hasOwn(CODES, code) ? CODES[code] : undefined
  if (name === '' && coded !== undefined) {
    return { scoredClass: coded, remark: `一级指标只有编号 ${code}，按${CLASS_NAMES[coded]}分配分值，请核对` }
  }
  const said = name === '' ? '未写明一级指标的指标' : `一级指标“${name}”不在产出、效益、满意度、成本之列`
  return { scoredClass: 'output', remark: `${said}，暂按产出指标分配分值，请核对` }
}

function namedBy(name: string, words: typeof LEVEL1_WORDS): ScoredClass | undefined {
  return words.find(([word]) => word.test(name))?.[1]
}

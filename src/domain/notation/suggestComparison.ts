import Big from 'big.js'
import type { Comparison } from './comparison'
import type { ClassPrefix } from './meaning'
import { normalise } from './normalise'

/** What an indicator is about, as far as the reading of its values depends on it; names as printed. */
export interface About {
  readonly level1?: string
  readonly level2?: string
  readonly name?: string
}

/** A number printed without an operator. */
interface Bare {
  readonly value: string
  readonly unit: string
  readonly prefix?: ClassPrefix | undefined
}

const HIGHER_IS_BETTER =
  /(?:处置|办结|处理|查处|化解|整改|回复|完成|及时|合格|达标|满意|节约|降低)率$|满意度$/u
const NEGATED = /[不未非][^不未非]{2}[率度]$/u
const LOWER_IS_BETTER =
  /投诉|差错|事故|违规|逾期|超支|等候时间|结余率|受害率|成灾率|发生率|流失率|返贫率|死亡率|不合格率/u
const DURATION = /(?:天|日|(?<![学课])时|分钟)$/u

/**
 * How to compare where no operator is printed, from what the indicator is called: 0 and what should be rare or cheap is at most,
 * all else at least. A suggestion only: it is shown and can be changed.
 */
export function suggestComparison({ value, unit, prefix }: Bare, about: About): Comparison {
  if (prefix === 'lower-is-better' || new Big(value).eq(0)) return '<='
  const name = bareName(about.name)
  if (prefix === 'higher-is-better' || (HIGHER_IS_BETTER.test(name) && !NEGATED.test(name))) return '>='
  return isLowerBetter(name, unit, about) ? '<=' : '>='
}

/** Whether the indicator may be a share of a whole, which 100 % is the most of. Growth can be more. */
export function isRate({ name }: About): boolean {
  return !/增长|增幅|增速|提高|提升|上升/u.test(bareName(name))
}

function isLowerBetter(name: string, unit: string, { level1 = '', level2 = '' }: About): boolean {
  if (LOWER_IS_BETTER.test(name) || (HIGHER_IS_BETTER.test(name) && NEGATED.test(name))) return true
  if (/时效/u.test(level2 + name) && DURATION.test(unit)) return true
  return /成本/u.test(level1 + level2)
}

/** Without blanks and without a remark in brackets at the end: 足额保障率（参保率）. */
function bareName(name = ''): string {
  return normalise(name)
    .replace(/\s/gu, '')
    .replace(/(?:\([^()]*\)|[:,.;。])+$/u, '')
}

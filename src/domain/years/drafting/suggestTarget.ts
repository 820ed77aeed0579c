import type { Entry } from '../../indicator'
import { plainDecimal } from '../../notation/decimal'
import { quantityText } from '../../notation/describe'
import { convert } from '../../notation/units'
import { isAtLeast, isAtMost } from '../../standing'
import { readThreshold } from '../../threshold'
import type { About, NumberThreshold, Threshold } from '../../threshold'

/** What the actual of an earlier year says about a drafted target. */
export interface TargetSuggestion {
  /** 「上年完成 9 个，高于目标 6 个」. */
  readonly sentence: string
  /** That actual as a target in the notation of the drafted one: `≥9个`; undefined: none that is sound. */
  readonly target: string | undefined
}

/**
 * A drafted target asks for less than was already achieved in the year it is drafted from, which `earlier` calls by its
 * name: says by which figures, and offers the actual as the
 * bound where that asks for exactly what was achieved, with the same inclusive comparison, the same unit and nothing
 * doubtful. undefined: it asks for as much, or either is no number.
 */
export function suggestTarget(
  drafted: Threshold,
  { actual }: Entry,
  about: About,
  earlier = '上年',
): TargetSuggestion | undefined {
  const achieved = actual?.reading
  if (drafted.kind !== 'number' || achieved?.kind !== 'number') return undefined
  const value = convert(achieved.value, achieved.unit, drafted.unit)
  const bound = convert(drafted.bound, '', '')
  const isBetter =
    value && bound && (isAtLeast(drafted) ? value.gt(bound) : isAtMost(drafted) && value.lt(bound))
  if (!isBetter) return undefined

  const reached = plainDecimal(value)
  const [did, asks] = [reached, drafted.bound].map(amount => quantityText(amount, drafted.unit))
  const isSure = actual?.confirmed === true || achieved.doubts.length === 0
  return {
    sentence: `${earlier}完成 ${did ?? ''}，${isAtLeast(drafted) ? '高于目标' : '低于上限'} ${asks ?? ''}`,
    target: isSure ? targetAsking(drafted, reached, about) : undefined,
  }
}

/** In the notation of the drafted target if that can be, else in the notation of the forms. */
function targetAsking(drafted: Threshold & NumberThreshold, bound: string, about: About): string | undefined {
  const { comparison, unit, printed } = drafted
  if (comparison !== '>=' && comparison !== '<=') return undefined
  const sign = comparison === '>=' ? '≥' : '≤'
  return [printed.replace(drafted.bound, bound), `${sign}${bound}${unit}`].find(text => {
    const read = readThreshold(text, about)
    const isNumber = read.kind === 'number' && read.doubts.length === 0
    return isNumber && read.comparison === comparison && read.bound === bound && read.unit === unit
  })
}

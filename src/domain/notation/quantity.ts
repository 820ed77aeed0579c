import type { Comparison } from './comparison'
import type { DoubtCode } from './doubts'
import { wordsOf } from './prose'
import type { Token } from './token'

type NumberToken = Extract<Token, { type: 'number' }>
type UnitToken = Extract<Token, { type: 'unit' }>

/** One number with what stands before and behind it. */
export interface Quantity {
  readonly number: NumberToken
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

/** The number at place `at` among the tokens from `from` up to `to`. */
export function quantityAt(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
): Quantity | undefined {
  const number = tokens[at]
  if (number?.type !== 'number') return undefined
  return { number, before: tokens.slice(from, at), after: tokens.slice(at + 1, to) }
}

/** Where the numbers stand among the tokens. */
export function numberPlaces(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => (token.type === 'number' ? [at] : []))
}

/** Unit of a quantity, from behind the number or else from the front (米 = 3500), and what is odd about it. */
export function unitOf({ before, after }: Quantity): { unit: string; known: boolean; doubts: DoubtCode[] } {
  const behind = after.filter(isUnit)
  const front = before.find(isUnit)
  const [first, second] = behind
  // 3万余元: the scale and its unit are torn apart by 余.
  const torn = first && second && after[after.indexOf(first) + 1]?.type === 'roughly'
  const unit = torn ? first.unit + second.unit : (first?.unit ?? front?.unit ?? '')
  const others = torn ? [front] : [front, second]
  const stray = others.some(other => other !== undefined && other.unit !== unit)
  return { unit, known: (first ?? front)?.known ?? false, doubts: stray ? ['stray-unit'] : [] }
}

/** How the printed operators say to compare; undefined: none is printed. */
export function comparisonOf({ before, after }: Quantity): {
  comparison: Comparison | undefined
  doubts: DoubtCode[]
} {
  const operators = before.flatMap(token => (token.type === 'before' ? [token.operator] : []))
  const behind = after.flatMap(token => (token.type === 'behind' ? [token.operator] : []))
  const firm = [...operators.filter(({ weak }) => !weak), ...behind]
  const [chosen] = firm.length > 0 ? firm : operators
  if (!chosen) return reversedComparison(after)
  // 低于5%(含): the sign leaves the bound out, the remark takes it in.
  const included = /^[<>]$/u.test(chosen.comparison) && /\(含/u.test(wordsOf(after))
  const disagree = included || firm.some(({ comparison }) => comparison !== chosen.comparison)
  const plus = after.some(({ type }) => type === 'plus')
  const doubts: DoubtCode[] = [
    ...(disagree ? (['operators-disagree'] as const) : []),
    ...(plus ? (['plus-behind'] as const) : []),
  ]
  return { comparison: chosen.comparison, doubts }
}

/** `3≥`, `100%+`: the sign stands behind its number. */
function reversedComparison(after: readonly Token[]): {
  comparison: Comparison | undefined
  doubts: DoubtCode[]
} {
  if (after.some(({ type }) => type === 'plus')) return { comparison: '>=', doubts: ['plus-behind'] }
  const reversed = after.find(({ type }) => type === 'before')
  if (reversed?.type !== 'before') return { comparison: undefined, doubts: [] }
  return { comparison: reversed.operator.comparison, doubts: ['reversed-operator'] }
}

/** Whether letters or digits are stuck to the value, as a damaged text prints it: 70%o3, 3A级. */
export function isDamaged({ after }: Quantity): boolean {
  return after.some(
    (token, at) =>
      token.type === 'words' &&
      !token.apart &&
      /^[A-Za-z0-9]/u.test(token.text) &&
      after.slice(0, at).every(({ type }) => type === 'unit'),
  )
}

/** Whether 约, 左右 or the like is printed. */
export function roughDoubts(tokens: readonly Token[]): DoubtCode[] {
  return tokens.some(({ type }) => type === 'roughly') ? ['approximate'] : []
}

/** Words before and behind a number. */
export function wordsAround({ before, after }: Quantity): { leading: string; trailing: string } {
  return { leading: wordsOf(before), trailing: wordsOf(after) }
}

function isUnit(token: Token): token is UnitToken {
  return token.type === 'unit'
}

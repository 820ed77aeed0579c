import type { Token } from './token'

/** Whether a value names both ends of a scale and asks for neither: 好坏, 是否. */
export function isBothWays(wording: string): boolean {
  return /^(?:好坏|高低|大小|多少|有无|优劣|强弱|快慢|长短|是否|[是好有][/／或][否坏无])$/u.test(wording)
}

/** Whether words say nothing: punctuation only. */
function isSilent(text: string): boolean {
  return /^[\s\p{P}]*$/u.test(text)
}

/** The words among some tokens, run together. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .filter(token => token.type === 'words')
    .map(token => token.text)
    .filter(text => !isSilent(text))
    .join('')
}

/** An operator that does not give way to another. */
export function isStrong(token: Token): boolean {
  return token.type === 'before' && !token.operator.weak
}

/**
 * Chinese numerals that are parts of words become words (建立一个体系, 一致): they count only with a known unit behind them, and
 * among other words only after an operator. Years beside a number become words too (2025年完成3次).
 */
export function withoutIdleNumerals(tokens: readonly Token[]): Token[] {
  if (isZeroOfSomething(tokens)) return [...tokens]
  const prose = wordsOf(tokens) !== ''
  const counts = (at: number) =>
    !isZeroInAWord(tokens[at], tokens[at + 1]) &&
    (tokens.length === 1 || countsSomething(tokens[at + 1])) &&
    (!prose || tokens.slice(0, at).some(isStrong))
  const kept = tokens.map((token, at) =>
    token.type === 'number' && token.spelled && !counts(at) ? asWords(token) : token,
  )
  const numbered = kept.some(token => token.type === 'number')
  const ranged = kept.some(token => token.type === 'to')
  return kept.map((token, at) => {
    const orphan = token.type === 'unit' && kept[at - 1]?.type === 'words'
    const bareYear = token.type === 'date' && token.date.precision === 'year' && numbered && !ranged
    return orphan || bareYear ? asWords(token) : token
  })
}

/** What begins with 零 and does not say that there is none of it: 零星, 零件, 零距离. */
const NO_ZERO = /^[星售碎散件部食基陵用头钱工担点距容门跑接信碳]/u

/** 零投诉, 零事故: none of what would otherwise be counted, if that is all that is printed. */
function isZeroOfSomething(tokens: readonly Token[]): boolean {
  const [number, unit, ...others] = tokens.filter(token => token.type !== 'words' || !isSilent(token.text))
  return others.length === 0 && isZero(number) && unit?.type === 'unit' && !isZeroInAWord(number, unit)
}

function isZeroInAWord(number: Token | undefined, next: Token | undefined): boolean {
  return isZero(number) && next?.type === 'unit' && NO_ZERO.test(next.unit)
}

function isZero(token: Token | undefined): boolean {
  return token?.type === 'number' && /^[零〇]$/u.test(token.text)
}

function countsSomething(next: Token | undefined): boolean {
  return (next?.type === 'unit' && next.known) || next?.type === 'to' || next?.type === 'roughly'
}

function asWords({ text, apart }: Token): Token {
  return { type: 'words', text, apart }
}

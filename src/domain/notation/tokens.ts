import { dateAt } from './dates'
import { numberToken, plusMinusToken, roughlyToken, shareToken, toToken } from './numberTokens'
import { INSIDE, operatorBefore, operatorBehind } from './operators'
import type { Piece, Place, Token } from './token'
import { awaitsUnit, followsNumber } from './token'
import { leadingUnitToken, unitToken } from './unitTokens'

/** What can stand at a place, in the order it is tried: the longer and more particular notation first. */
const TOKENS: readonly ((place: Place) => Piece | readonly Piece[] | undefined)[] = [
  dateToken,
  byToken,
  shareToken,
  behindToken,
  roughlyToken,
  toToken,
  unitToken,
  plusMinusToken,
  beforeToken,
  numberToken,
  leadingUnitToken,
]

/** What says that a date is a last day; 前后 does not. */
const BY = new RegExp(`^(?:及?以前|之前|前(?!后)|以内|之内|${INSIDE}|为?止)`, 'u')

/** What is no notation is taken whole, so that no number is read out of its end: PM2.5, the 10 of 前10名, 两三次. */
const WHOLE_WORD = /^(?:[A-Za-z][A-Za-z0-9]*(?:\.\d+)?|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)/u

/** The printed value cut into pieces, from left to right; what is no notation becomes words. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let value: string | undefined
  let at = 0
  while (at < text.length) {
    const apart = text[at] === ' '
    if (apart) at += 1
    const place = {
      rest: text.slice(at),
      previous: tokens.at(-1),
      last: text.slice(0, at).trimEnd().slice(-1),
      value,
    }
    const pieces = piecesAt(place)
    pieces.forEach((piece, order) => append(tokens, { ...piece, apart: apart && order === 0 }))
    value = pieces.find(piece => piece.type === 'number')?.value ?? value
    at += pieces.reduce((length, piece) => length + piece.text.length, 0)
  }
  return tokens
}

function piecesAt(place: Place): readonly Piece[] {
  for (const token of TOKENS) {
    const found = token(place)
    if (found !== undefined) return 'text' in found ? [found] : found
  }
  const word = WHOLE_WORD.exec(place.rest)?.[0]
  return [{ type: 'words', text: word ?? place.rest.slice(0, 1) }]
}

function append(tokens: Token[], token: Token): void {
  const previous = tokens.at(-1)
  if (previous?.type !== 'words' || token.type !== 'words') {
    tokens.push(token)
    return
  }
  const text = previous.text + (token.apart ? ' ' : '') + token.text
  tokens[tokens.length - 1] = { ...previous, text }
}

function dateToken({ rest, previous, last }: Place): Piece | undefined {
  if (/[A-Za-z0-9.]/u.test(last)) return undefined
  if (rest.startsWith('年') && isSpanOfTime(previous, last)) return undefined
  const date = dateAt(rest)
  return date && { type: 'date', text: date.text, date }
}

/** 3年内, 半年内, 两三年内 and 学年末 do not end with the calendar's year. */
function isSpanOfTime(previous: Token | undefined, last: string): boolean {
  if (previous?.type !== 'words') return awaitsUnit(previous)
  return /[半数几多余近整一二两三四五六七八九十百千学财]/u.test(last)
}

function byToken({ rest, previous }: Place): Piece | undefined {
  if (previous?.type !== 'date') return undefined
  const text = BY.exec(rest)?.[0]
  return text === undefined ? undefined : { type: 'by', text }
}

function behindToken({ rest, previous }: Place): Piece | undefined {
  if (!followsNumber(previous)) return undefined
  const operator = operatorBehind(rest)
  return operator && { type: 'behind', text: operator.text, operator }
}

function beforeToken({ rest }: Place): Piece | undefined {
  const operator = operatorBefore(rest)
  return operator && { type: 'before', text: operator.text, operator }
}

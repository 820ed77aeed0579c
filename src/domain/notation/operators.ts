import type { Comparison } from './comparison'

/** A sign or word that says how to compare (指标性质). */
export interface Operator {
  readonly text: string
  readonly comparison: Comparison
  /** 达到 and 控制在 give way to a word behind the number: 达到90%以上, 控制在80%以上. */
  readonly weak: boolean
}

/** Pattern of 内 where it means within, and is no part of another word: 2次内部审计, 5内科医生. */
export const INSIDE = '内(?![部外容科控涵])'
const WITHIN = new RegExp(`^${INSIDE}`, 'u')

const EITHER_WAY: Readonly<Record<string, Comparison>> = {
  超过: '>',
  高于: '>',
  大于: '>',
  多于: '>',
  低于: '<',
  小于: '<',
  少于: '<',
}
const NEGATIONS = ['不', '不得', '不能', '不可', '不会', '不应', '未', '没有']
const NEGATED: Readonly<Partial<Record<Comparison, Comparison>>> = { '>': '<=', '<': '>=' }

const SIGNS: readonly (readonly [Comparison, string])[] = [
  ['>=', '≥ >= => ≥= 大于等于 大于或等于 大于或者等于 高于或等于 高于等于 至少 最少 最低 达到或超过'],
  [
    '<=',
    '≤ <= =< ≤= 小于等于 小于或等于 小于或者等于 低于或等于 低于等于 至多 最多 最高 不突破 不晚于 不迟于',
  ],
  ['>', '>'],
  ['<', '< 不足 不到 不满 未满 早于'],
  ['=', '= == 等于'],
]

const BEFORE: readonly Operator[] = longestFirst([
  ...SIGNS.flatMap(([comparison, texts]) =>
    texts.split(' ').map(text => ({ text, comparison, weak: false })),
  ),
  ...Object.entries(EITHER_WAY).flatMap(([text, comparison]) => withNegations(text, comparison)),
  { text: '达到', comparison: '>=', weak: true },
  { text: '控制在', comparison: '<=', weak: true },
])

const BEHIND: readonly Operator[] = longestFirst([
  ...'以上 及以上 或以上'.split(' ').map(text => ({ text, comparison: '>=' as const, weak: false })),
  ...'以下 及以下 或以下 以内 之内 内'
    .split(' ')
    .map(text => ({ text, comparison: '<=' as const, weak: false })),
])

/** The operator that stands before its number at the start of `rest`: ≥, 不超过, 达到 … */
export function operatorBefore(rest: string): Operator | undefined {
  // A blank inside a sign (`> =`) is a printing oddity of workbooks with a column for each.
  const spaced = /^([<>=]) ([<>=])/u.exec(rest)
  const found = BEFORE.find(({ text }) => rest.startsWith(text))
  if (!spaced) return found
  const joined = BEFORE.find(({ text }) => text === `${spaced[1] ?? ''}${spaced[2] ?? ''}`)
  return joined ? { ...joined, text: spaced[0] } : found
}

/**
 * The operator that stands behind its number: 以上, 以内 …
 * @see 民法典 第一千二百五十九条: 以上, 以下, 以内 include the number; 超过, 不足, 不满 exclude it (not checked against the original).
 */
export function operatorBehind(rest: string): Operator | undefined {
  // (含)以上, 以上(含90%): the bound is included, which it is anyhow.
  const included = /^\(含[^()]{0,8}\)/u.exec(rest)?.[0] ?? ''
  const found = BEHIND.find(({ text }) => rest.startsWith(text, included.length))
  if (!found) return undefined
  const length = included.length + found.text.length
  if (found.text === '内' && !WITHIN.test(rest.slice(included.length))) return undefined
  const remark = /^\(含[^()]{0,8}\)/u.exec(rest.slice(length))?.[0] ?? ''
  return { ...found, text: rest.slice(0, length + remark.length) }
}

function withNegations(text: string, comparison: Comparison): Operator[] {
  const negated = NEGATED[comparison] ?? comparison
  return [
    { text, comparison, weak: false },
    ...NEGATIONS.map(negation => ({ text: negation + text, comparison: negated, weak: false })),
  ]
}

function longestFirst(operators: Operator[]): Operator[] {
  return operators.sort((one, other) => other.text.length - one.text.length)
}

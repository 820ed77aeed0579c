/** Two years of a table, and which of its rows truly go together. */
export interface Renamed<Facts> {
  readonly change: string
  readonly before: readonly Facts[]
  readonly after: readonly Facts[]
  /** `before after` of each true pair. */
  readonly truth: readonly string[]
  /** How many rows are replaced by one that only looks like them: a person may be asked about these too. */
  readonly twins: number
}

/** What becomes of one row, or of a few that belong together. */
export interface Passage<Facts> {
  readonly was: readonly Facts[]
  readonly now: readonly Facts[]
  /** Whether each carries on the one at its place, any of them all (a split, a merger), or nobody anybody. */
  readonly goes: 'each' | 'all' | 'nowhere'
}

export type Random = () => number

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((more ^ (more >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <One>(all: readonly One[], random: Random): One =>
  all[Math.floor(random() * all.length)] as One

/** So many different ones, in their order. */
export function some<One>(all: readonly One[], count: number, random: Random): One[] {
  const chosen = new Set<One>()
  while (chosen.size < Math.min(count, all.length)) chosen.add(pick(all, random))
  return all.filter(one => chosen.has(one))
}

/** What is put together from passages. */
export function throughTheYear<Facts extends { readonly id: string }>(
  change: string,
  passages: readonly Passage<Facts>[],
): Renamed<Facts> {
  return {
    change,
    before: passages.flatMap(({ was }) => was),
    after: passages.flatMap(({ now }) => now),
    truth: passages.flatMap(truthOf),
    twins: passages.filter(({ goes, was, now }) => goes === 'nowhere' && was.length > 0 && now.length > 0)
      .length,
  }
}

function truthOf<Facts extends { readonly id: string }>({ was, now, goes }: Passage<Facts>): string[] {
  if (goes === 'nowhere') return []
  return was.flatMap((one, place) =>
    now.flatMap((other, at) => (goes === 'all' || at === place ? [`${one.id} ${other.id}`] : [])),
  )
}

const PREFIXES = ['花都区', '全区', '本单位', '2025年度', '政府办公室', '全年计划', '项目', '区级部门']
const SUFFIXES = ['情况', '（年度）', '工作', '指标']

export const withPrefix = (name: string, random: Random) => `${pick(PREFIXES, random)}${name}`
export const withSuffix = (name: string, random: Random) => `${name}${pick(SUFFIXES, random)}`

/** Words that offices put for one another; not taken from the words the program knows. */
const OTHER_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/人数|人次/u, ['人员数量', '人次数', '人数']],
  [/及时率/u, ['按时率', '及时性', '准时率']],
  [/合格率/u, ['达标率', '通过率', '合格比例']],
  [/满意度/u, ['满意率', '满意程度']],
  [/完成率/u, ['达成率', '完成比例', '完成程度']],
  [/数量?$/u, ['总数', '个数', '总量']],
  [/采购|购置/u, ['购买', '采办', '购入']],
  [/提升|提高/u, ['增强', '改善', '促进']],
  [/成本/u, ['费用', '支出', '单价']],
  [/管理/u, ['管控', '监管']],
  [/培训/u, ['教育培训', '轮训']],
  [/案件/u, ['案子', '诉讼案件']],
  [/经费/u, ['资金', '费用']],
]

export function synonym(name: string, random: Random): string {
  const known = OTHER_WORDS.filter(([word]) => word.test(name))
  if (known.length === 0) return withSuffix(name, random)
  const [word, others] = pick(known, random)
  return name.replace(word, pick(others, random))
}

/** The second half first. */
export function turned(name: string): string {
  const characters = Array.from(bare(name))
  const middle = Math.ceil(characters.length / 2)
  return [...characters.slice(middle), ...characters.slice(0, middle)].join('')
}

/** Without the number of its place in the table. */
export const bare = (name: string) => name.replace(/^(?:指标\d+[.:：]|\d+-)/u, '')

/** Beginnings that make two things of one name: 第一期 is not 第二期. */
export const TWINS: readonly (readonly [string, string, string])[] = [
  ['第一期', '第二期', '第三期'],
  ['一期', '二期', '三期'],
  ['（一）期', '（二）期', '（三）期'],
  ['一.期', '二.期', '三.期'],
  ['①号线', '②号线', '③号线'],
  ['1号线', '2号线', '3号线'],
  ['1)标段', '2)标段', '3)标段'],
  ['(1)号楼', '(2)号楼', '(3)号楼'],
  ['(1)#楼', '(2)#楼', '(3)#楼'],
  ['（一）批', '（二）批', '（三）批'],
  ['第一季度', '第二季度', '第三季度'],
  ['（一）年级', '（二）年级', '（三）年级'],
  ['城区', '乡镇', '园区'],
  ['东片', '西片', '南片'],
]

/** Numbers of a list: they say nothing about the name behind them. */
export const LIST_NUMBERS: readonly (readonly [string, string])[] = [
  ['1.', '2.'],
  ['1、', '3、'],
  ['1)', '2)'],
  ['(1)', '（2）'],
  ['（一）', '（二）'],
  ['一、', '三、'],
  ['①', '②'],
  ['指标1：', '指标2：'],
  ['', '2.'],
]

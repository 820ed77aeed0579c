import { readFileSync } from 'node:fs'
import type { IndicatorFacts } from '@/domain/years/pairing'

/** Two years of a department, and which of its indicators truly go together. */
export interface Renamed {
  readonly change: string
  readonly before: readonly IndicatorFacts[]
  readonly after: readonly IndicatorFacts[]
  /** `before after` of each true pair. */
  readonly truth: readonly string[]
}

type Random = () => number
/** What becomes of one indicator: what carries it on, and which of the two years it changes. */
type Change = (one: IndicatorFacts, random: Random) => readonly IndicatorFacts[]

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

const pick = <One>(all: readonly One[], random: Random): One => all[Math.floor(random() * all.length)] as One

const PREFIXES = ['花都区', '全区', '本单位', '2025年度', '政府办公室', '全年计划', '项目', '区级部门']
const SUFFIXES = ['情况', '（年度）', '工作', '指标']

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

function synonym(name: string, random: Random): string {
  const known = OTHER_WORDS.filter(([word]) => word.test(name))
  if (known.length === 0) return `${name}${pick(SUFFIXES, random)}`
  const [word, others] = pick(known, random)
  return name.replace(word, pick(others, random))
}

function turned(name: string): string {
  const characters = Array.from(name.replace(/^指标\d+[.:：]/u, ''))
  const middle = Math.ceil(characters.length / 2)
  return [...characters.slice(middle), ...characters.slice(0, middle)].join('')
}

const named = (one: IndicatorFacts, name: string, part = ''): IndicatorFacts => ({
  ...one,
  id: `${one.id}${part}'`,
  name,
})

export const CHANGES: Readonly<Record<string, Change>> = {
  加前缀: (one, random) => [named(one, `${pick(PREFIXES, random)}${one.name}`)],
  加后缀: (one, random) => [named(one, `${one.name}${pick(SUFFIXES, random)}`)],
  换同义词: (one, random) => [named(one, synonym(one.name, random))],
  换语序: one => [named(one, turned(one.name))],
  换年份: one => [named(one, `2026年${one.name}`)],
  换级别: one => [{ ...named(one, one.name), level2: { code: '', name: '其他指标' } }],
  改目标: (one, random) => [{ ...named(one, synonym(one.name, random)), annualTarget: '≥97%' }],
  拆分: one => [named(one, `城区${one.name}`, 'a'), named(one, `乡镇${one.name}`, 'b')],
  仅换标点: one => [named(one, ` ${one.name.replace(/（/gu, '(').replace(/）/gu, ')')}。`)],
}

const published = new URL('../../fixtures/published-indicators.jsonl', import.meta.url)

/** Indicators that offices have published, by project. */
function publishedProjects(): readonly (readonly IndicatorFacts[])[] {
  const projects = new Map<string, IndicatorFacts[]>()
  const lines = readFileSync(published, 'utf8').trim().split('\n')
  for (const [place, line] of lines.entries()) {
    const row = JSON.parse(line) as Readonly<Record<string, string | undefined>>
    const { project = '', name = '', annual_target: annualTarget = '' } = row
    const known = projects.get(project) ?? []
    if (known.some(one => one.name === name)) continue
    const [level1, level2] = [row['level1'], row['level2']].map(text => ({ code: '', name: text ?? '' }))
    if (!level1 || !level2) continue
    const periodTarget = row['cycle_target'] ?? annualTarget
    known.push({ id: `p${place}`, project, level1, level2, name, annualTarget, periodTarget })
    projects.set(project, known)
  }
  return [...projects.values()].filter(({ length }) => length >= 3)
}

const PROJECTS = publishedProjects()

/** A year in which some indicators of a published project changed in one way, one ended and one came from elsewhere. */
export function renamedYear(change: string, seed: number): Renamed {
  const random = seeded(seed)
  const projects = PROJECTS
  const before = pick(projects, random)
  const stranger = pick(
    pick(
      projects.filter(one => one !== before),
      random,
    ),
    random,
  )
  const ended = pick(before, random)
  const changed = new Set([pick(before, random), pick(before, random)])
  const carried = before
    .filter(one => one !== ended)
    .map(one => ({
      one,
      onward: changed.has(one) ? (CHANGES[change]?.(one, random) ?? []) : [named(one, one.name)],
    }))
  const newcomer = { ...stranger, id: 'new', project: ended.project }
  return {
    change,
    before,
    after: [...carried.flatMap(({ onward }) => onward), newcomer],
    truth: carried.flatMap(({ one, onward }) => onward.map(({ id }) => `${one.id} ${id}`)),
  }
}

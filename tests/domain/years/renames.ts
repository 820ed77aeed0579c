import { readFileSync } from 'node:fs'
import type { IndicatorFacts } from '@/domain/years/pairing'
import {
  bare,
  LIST_NUMBERS,
  pick,
  seeded,
  some,
  synonym,
  throughTheYear,
  turned,
  TWINS,
  withPrefix,
  withSuffix,
} from './wordings'
import type { Passage, Random, Renamed } from './wordings'

type Change = (one: IndicatorFacts, random: Random) => Passage<IndicatorFacts>

/** The indicator in the later year. */
const later = (one: IndicatorFacts, name = one.name, part = ''): IndicatorFacts => ({
  ...one,
  id: `${one.id}${part}'`,
  name,
})
/** The indicator in the earlier year, beside others made of it. */
const earlier = (one: IndicatorFacts, name: string, part = ''): IndicatorFacts => ({
  ...one,
  id: `${one.id}${part}`,
  name,
})

const renamed = (one: IndicatorFacts, name: string): Passage<IndicatorFacts> => ({
  was: [one],
  now: [later(one, name)],
  goes: 'each',
})

function twinsOf(one: IndicatorFacts, random: Random): readonly [string, string, string] {
  const [first, second, third] = pick(TWINS, random)
  const name = bare(one.name)
  return [`${first}${name}`, `${second}${name}`, `${third}${name}`]
}

const OTHER_CLASS = { code: '', name: '其他指标' }

export const CHANGES: Readonly<Record<string, Change>> = {
  加前缀: (one, random) => renamed(one, withPrefix(one.name, random)),
  加后缀: (one, random) => renamed(one, withSuffix(one.name, random)),
  换同义词: (one, random) => renamed(one, synonym(one.name, random)),
  换语序: one => renamed(one, turned(one.name)),
  加上年份: one => renamed(one, `2026年${one.name}`),
  换年份: one => renamed(earlier(one, `2025年${bare(one.name)}`), `2026年${bare(one.name)}`),
  换列表序号: (one, random) => {
    const [was, now] = pick(LIST_NUMBERS, random)
    return renamed(earlier(one, `${was}${bare(one.name)}`), `${now}${bare(one.name)}`)
  },
  换级别: one => ({ ...renamed(one, one.name), now: [{ ...later(one), level2: OTHER_CLASS }] }),
  互换级别: (one, random) => {
    const other = { ...earlier(one, withPrefix(bare(one.name), random), 'b'), level2: OTHER_CLASS }
    const now = [
      { ...later(one), level2: OTHER_CLASS },
      { ...later(other), level2: one.level2 },
    ]
    return { was: [one, other], now, goes: 'each' }
  },
  改目标: (one, random) => ({
    ...renamed(one, one.name),
    now: [{ ...later(one, synonym(one.name, random)), annualTarget: '≥97%' }],
  }),
  拆分: one => ({
    was: [one],
    now: [later(one, `城区${one.name}`, 'a'), later(one, `乡镇${one.name}`, 'b')],
    goes: 'all',
  }),
  合并: one => ({
    was: [earlier(one, `城区${one.name}`, 'a'), earlier(one, `乡镇${one.name}`, 'b')],
    now: [later(one)],
    goes: 'all',
  }),
  仅换标点: one => renamed(one, ` ${one.name.replace(/（/gu, '(').replace(/）/gu, ')')}。`),
  序数换成另一个: (one, random) => {
    const [first, second] = twinsOf(one, random)
    return { was: [earlier(one, first)], now: [later(one, second)], goes: 'nowhere' }
  },
  两个近似的都还在: (one, random) => {
    const [first, second] = twinsOf(one, random)
    const was = [earlier(one, first, 'a'), earlier(one, second, 'b')]
    return { was, now: was.map(each => later(each)), goes: 'each' }
  },
  两个近似的都改名: (one, random) => {
    const [first, second] = twinsOf(one, random)
    const was = [earlier(one, first, 'a'), earlier(one, second, 'b')]
    return { was, now: was.map(each => later(each, withSuffix(each.name, random))), goes: 'each' }
  },
  同名两个: one => {
    const was = [earlier(one, one.name, 'a'), earlier(one, one.name, 'b')]
    return { was, now: was.map(each => later(each)), goes: 'all' }
  },
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

/** Projects that offices have published, each with its indicators. */
export const PROJECTS = publishedProjects()

/** What every project asks for; only inside one project it is the same. */
const everywhere = (id: string, project: string): IndicatorFacts => ({
  id,
  project,
  level1: { code: '3', name: '满意度指标' },
  level2: { code: '31', name: '服务对象满意度' },
  name: '服务对象满意程度',
  periodTarget: '≥90%',
  annualTarget: '≥90%',
})

/** A year in which, in each of three published projects, one indicator or two changed, one ended and one came from elsewhere. */
export function renamedYear(change: string, seed: number): Renamed<IndicatorFacts> {
  const random = seeded(seed)
  const chosen = some(PROJECTS, 3, random)
  return throughTheYear(
    change,
    chosen.flatMap(project => passagesOf(change, project, random)),
  )
}

function passagesOf(
  change: string,
  indicators: readonly IndicatorFacts[],
  random: Random,
): Passage<IndicatorFacts>[] {
  const { id = '', project = '' } = indicators[0] ?? {}
  const ended = pick(indicators, random)
  const changed = new Set([pick(indicators, random), pick(indicators, random)])
  const elsewhere = PROJECTS.flat().filter(
    one => !indicators.some(({ name }) => bare(name) === bare(one.name)),
  )
  const newcomer = { ...pick(elsewhere, random), id: `${id}新`, project }
  const carried = indicators
    .filter(one => one !== ended)
    .map(one => (changed.has(one) ? CHANGES[change]?.(one, random) : undefined) ?? renamed(one, one.name))
  const common = everywhere(`${id}满意`, project)
  return [
    ...carried,
    renamed(common, common.name),
    { was: [ended], now: [], goes: 'nowhere' },
    { was: [], now: [newcomer], goes: 'nowhere' },
  ]
}

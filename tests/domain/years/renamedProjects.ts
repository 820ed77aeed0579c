import type { ProjectFacts } from '@/domain/years/pairing'
import { PROJECTS } from './renames'
import {
  LIST_NUMBERS,
  pick,
  seeded,
  some,
  synonym,
  throughTheYear,
  TWINS,
  withPrefix,
  withSuffix,
} from './wordings'
import type { Passage, Random, Renamed } from './wordings'

type Project = ProjectFacts & { readonly unit: string }
type Change = (one: Project, random: Random) => Passage<Project>

const UNITS = ['第一小学', '第二小学', '城北街道办事处', '疾病预防控制中心']

const later = (one: Project, name = one.name, part = ''): Project => ({
  ...one,
  id: `${one.id}${part}'`,
  name,
})
const earlier = (one: Project, name: string, part = ''): Project => ({ ...one, id: `${one.id}${part}`, name })
const renamed = (one: Project, name: string): Passage<Project> => ({
  was: [one],
  now: [later(one, name)],
  goes: 'each',
})
const another = (unit: string): string => UNITS[(UNITS.indexOf(unit) + 1) % UNITS.length] ?? ''

function twinsOf({ name }: Project, random: Random): readonly [string, string, string] {
  const [first, second, third] = pick(TWINS, random)
  return [`${first}${name}`, `${second}${name}`, `${third}${name}`]
}

/** The goal and the indicators of another year: half of them are others. */
function otherPurpose(one: Project, random: Random): Project {
  const kept = one.indicatorNames.slice(0, Math.ceil(one.indicatorNames.length / 2))
  const stranger = pick(PROJECTS, random)
  return {
    ...one,
    goal: `${kept.join('，')}。`,
    indicatorNames: [...kept, ...stranger.slice(0, 2).map(({ name }) => name)],
  }
}

export const PROJECT_CHANGES: Readonly<Record<string, Change>> = {
  加前缀: (one, random) => renamed(one, withPrefix(one.name, random)),
  加后缀: (one, random) => renamed(one, withSuffix(one.name, random)),
  换同义词: (one, random) => renamed(one, synonym(one.name, random)),
  仅换标点: one => renamed(one, ` ${one.name.replace(/（/gu, '(').replace(/）/gu, ')')}。`),
  加上年份: one => renamed(one, `2026年${one.name}`),
  换年份: one => renamed(earlier(one, `2025年${one.name}`), `2026年${one.name}`),
  换列表序号: (one, random) => {
    const [was, now] = pick(LIST_NUMBERS, random)
    return renamed(earlier(one, `${was}${one.name}`), `${now}${one.name}`)
  },
  目标和指标换了一半: (one, random) => ({
    ...renamed(one, one.name),
    now: [otherPurpose(later(one, withPrefix(one.name, random)), random)],
  }),
  全改名: one => renamed(one, `民生实事之${one.id}`),
  单位改名: one => ({ ...renamed(one, one.name), now: [{ ...later(one), unit: `${one.unit}（新址）` }] }),
  换了单位的同名项目: one => ({
    was: [one],
    now: [{ ...later(one), unit: another(one.unit) }],
    goes: 'nowhere',
  }),
  各单位都有的同名项目: one => {
    const was = [one, { ...earlier(one, one.name, 'b'), unit: another(one.unit) }]
    return { was, now: was.map(each => later(each)), goes: 'each' }
  },
  同一单位的同名项目: one => {
    const was = [earlier(one, one.name, 'a'), earlier(one, one.name, 'b')]
    return { was, now: was.map(each => later(each)), goes: 'all' }
  },
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
}

/** Projects as offices have published them, without the year and the remark that the collection put behind their names. */
const PUBLISHED: readonly Project[] = PROJECTS.map((indicators, place) => {
  const names = indicators.map(({ name }) => name)
  const name = (indicators[0]?.project ?? '').replace(/\s*\([^()]*\)/gu, '')
  const goal = `通过实施${name}，做好${names.slice(0, 3).join('、')}等工作。`
  return { id: `p${place}`, name, unit: UNITS[place % UNITS.length] ?? '', goal, indicatorNames: names }
}).filter(({ name }) => name !== '')

/** A year in which two of eight published projects changed in one way, one ended and one came from elsewhere. */
export function renamedProjects(change: string, seed: number): Renamed<ProjectFacts> {
  const random = seeded(seed)
  const [newcomer, ended, ...others] = some(PUBLISHED, 9, random)
  const changed = new Set([pick(others, random), pick(others, random)])
  const carried = others.map(
    one => (changed.has(one) ? PROJECT_CHANGES[change]?.(one, random) : undefined) ?? renamed(one, one.name),
  )
  return throughTheYear(change, [
    ...carried,
    { was: ended ? [ended] : [], now: [], goes: 'nowhere' },
    { was: [], now: newcomer ? [{ ...newcomer, id: 'new' }] : [], goes: 'nowhere' },
  ])
}

import { describe, expect, it } from 'vitest'
import type { ProjectYear } from '@/domain/projectYear'
import { readThreshold } from '@/domain/threshold'
import { withCertainPairs } from '@/domain/years/certainPairs'
import { withDecision, type RowPlace } from '@/domain/years/decide'
import { joinLineages, joinProjects, joinYears, type JoinableYear } from '@/domain/years/identities'
import type { OfferedRows } from '@/domain/years/openPairings'
import { openCount, pairingReview, type PairingRow } from '@/domain/years/pairingReview'
import type { TargetTable } from '@/import/targetTable'
import { kept } from '../../builders/rows'
import { officeYears } from './officeYears'

const AT = '2026-01-05T01:00:00.000Z'
let ids = 0
const newId = () => `id ${(ids += 1)}`

function rowsOf({ units }: TargetTable, year: number): JoinableYear[] {
  return units
    .flatMap(unit => unit.projects.map(project => ({ unit, project })))
    .map(({ unit, project }, place) => ({
      id: `${year} ${project.name}`,
      departmentId: 'office',
      year,
      order: place + 1,
      unit: unit.name,
      name: project.name,
      goal: project.goal,
      initial: {},
      indicators: project.indicators.map(({ periodTarget, annualTarget, ...printed }) => ({
        ...printed,
        id: `${year} ${project.name} ${printed.name}`,
        periodTarget: kept(readThreshold(periodTarget)),
        annualTarget: kept(readThreshold(annualTarget)),
      })),
    }))
}

/** The two tables of the office as they are kept after both were imported. */
function imported(): ProjectYear[] {
  const [before, after] = officeYears()
  const rows = [...rowsOf(before, 2025), ...rowsOf(after, 2026)]
  return withCertainPairs(rows, [{ before: 2025, after: 2026 }], { at: AT, newId, settled: new Map() })
}

const names = ({ before, after }: { before: PairingRow; after: PairingRow }) => [before.name, after.name]

/** The years after a person decided about a pair that was offered. */
function decided(
  years: readonly ProjectYear[],
  { before, after }: { before: PairingRow; after: PairingRow },
  decision: 'paired' | 'apart' = 'paired',
): ProjectYear[] {
  const of = before.place.indicatorId ?? before.place.projectYearId
  const said = { of, year: before.year, decision, how: 'confirmed', at: AT } as const
  const placed = joinProjects(withDecision(years, after.place, { of, decision: said }), newId)
  return joinLineages(placed, newId)
}

function offer(offers: readonly OfferedRows<PairingRow>[], before: string, after: string) {
  const found = offers.find(one => one.before.name === before && one.after.name === after)
  if (!found) throw new Error(`${before} → ${after} is not offered`)
  return found
}

describe('pairingReview: the office and its next year', () => {
  const years = imported()
  const review = pairingReview(years, 2026)

  it('改名的项目待确认，值班管理系统取消，政务信创云资源租赁新增', () => {
    expect([review.before, review.after]).toEqual([2025, 2026])
    expect(review.projects.offered.map(names)).toContainEqual(['政府综合工作业务经费', '综合工作业务经费'])
    expect(review.projects.retired.map(({ name }) => name)).toEqual(['值班管理系统'])
    expect(review.projects.added.map(({ name }) => name)).toEqual(['政务信创云资源租赁'])
    expect(review.projects.open).toBe(1)
  })

  it('同名项目已自动配对，写明理由', () => {
    expect(review.projects.paired.length).toBeGreaterThan(3)
    for (const { before, after, decision } of review.projects.paired) {
      expect(before.name.replace(/\s/gu, '')).toBe(after.name.replace(/\s/gu, ''))
      expect(decision).toMatchObject({ how: 'automatic', reason: '名称相同', at: AT })
    }
  })

  it('改名的指标在其项目配对之后待确认', () => {
    const paired = decided(years, offer(review.projects.offered, '政府综合工作业务经费', '综合工作业务经费'))
    const again = pairingReview(paired, 2026)
    expect(again.projects.offered).toEqual([])
    const offered = again.indicators.offered.map(names)
    expect(offered).toContainEqual(['按时结案率', '政务公开申请按时结案率'])
    expect(offered).toContainEqual(['本单位支出金额涉及的接待宾客批次', '接待宾客批次'])
  })

  it('一年的第一张表没有可配的', () => {
    expect(pairingReview(years, 2025)).toMatchObject({
      before: undefined,
      projects: { offered: [], open: 0 },
    })
  })

  it('说了不是同一项，不再提供；两边各成取消和新增', () => {
    const found = offer(review.projects.offered, '政府综合工作业务经费', '综合工作业务经费')
    const again = pairingReview(decided(years, found, 'apart'), 2026)
    expect(again.projects.offered).toEqual([])
    expect(again.projects.apart.map(names)).toEqual([names(found)])
    expect(again.projects.retired.map(({ name }) => name)).toContain('政府综合工作业务经费')
    expect(again.projects.added.map(({ name }) => name)).toContain('综合工作业务经费')
  })
})

/** Projects by year and name, nothing decided but what is beyond doubt. */
function named(...rows: (readonly [year: number, ...names: string[]])[]): ProjectYear[] {
  const years = rows.flatMap(([year, ...all]) =>
    all.map((name, place): JoinableYear => {
      const about = { departmentId: 'office', year, unit: '局机关', goal: '', initial: {}, indicators: [] }
      return { ...about, id: `${year} ${name}`, order: place + 1, name }
    }),
  )
  return years.length === 0 ? [] : joinYears(years, newId)
}

const place = (projectYearId: string): RowPlace => ({ projectYearId })

function joinedPair(years: readonly ProjectYear[], before: string, after: string): ProjectYear[] {
  const said = {
    of: before,
    year: Number(before.slice(0, 4)),
    decision: 'paired',
    how: 'confirmed',
    at: AT,
  } as const
  return joinYears(withDecision(years, place(after), { of: before, decision: said }), newId)
}

const offers = (years: readonly ProjectYear[], after: number) =>
  pairingReview(years, after).projects.offered.map(one => [...names(one), one.besides ?? ''])

describe('pairingReview: what may still belong together', () => {
  it('隔了一年又出现的同名项目，也只是待确认', () => {
    const years = named([2024, '信访维稳工作经费'], [2025, '环卫设备购置'], [2026, '信访维稳工作经费'])
    expect(offers(years, 2026)).toEqual([['信访维稳工作经费', '信访维稳工作经费', '']])
  })

  it('拆开过的同名项目，不再提供给对方，仍可提供给别的', () => {
    const years = named([2025, '道路养护经费'], [2026, '道路养护经费', '道路养护工作经费'])
    const of = '2025 道路养护经费'
    const said = { of, year: 2025, decision: 'apart', how: 'confirmed', at: AT } as const
    const parted = withDecision(years, place('2026 道路养护经费'), { of, decision: said })
    expect(offers(parted, 2026)).toEqual([['道路养护经费', '道路养护工作经费', '']])
  })

  it('已由人工配对的一行，再配一行即为一拆多，不计入待确认', () => {
    const years = named([2025, '道路养护经费'], [2026, '道路养护工作经费', '区管道路养护经费'])
    const joined = joinedPair(years, '2025 道路养护经费', '2026 区管道路养护经费')
    expect(offers(joined, 2026)).toEqual([['道路养护经费', '道路养护工作经费', 'split']])
    expect(openCount(pairingReview(joined, 2026))).toBe(0)
  })

  it('两行并入一行即为多合一', () => {
    const years = named([2025, '道路养护经费', '道路养护工作经费'], [2026, '区管道路养护经费'])
    const joined = joinedPair(years, '2025 道路养护经费', '2026 区管道路养护经费')
    expect(offers(joined, 2026)).toEqual([['道路养护工作经费', '区管道路养护经费', 'merged']])
  })

  it('毫不相干的不提供', () => {
    const years = named([2025, '值班管理系统'], [2026, '政务信创云资源租赁'])
    expect(offers(years, 2026)).toEqual([])
  })
})

import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { attention } from '@/domain/attention'
import { defaultRules } from '@/domain/rules'
import { tableDoubts } from '@/domain/tableDoubts'
import type { YearContents } from '@/domain/yearContents'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import { carryForward } from '@/domain/years/carryForward'
import { pairingReview } from '@/domain/years/pairingReview'
import { compareYears } from '@/domain/years/yearComparison'
import { yearRun } from '@/domain/years/yearRun'
import { scoredSide } from '@/domain/years/yearSide'
import { anOffice, first, imported, next } from './anOffice'
import { aRecordedOffice, NEW_TABLE, revised } from './aRevision'

/** What was taken out of the table of 2025: an indicator, and a project; both stand in that of 2024. */
const OUT = ['投诉办结天数', '绿化管护']

/** Three years, of which the middle one was revised, with all that was recorded for it. */
async function anOfficeWithout() {
  const office = anOffice()
  const { now } = await aRecordedOffice(office)
  await revised(office, now)
  await imported(office, { ...NEW_TABLE, year: 2026 })
  return { ...office, ...now }
}

const of2025 = <Year extends YearContents>(years: readonly Year[]) =>
  first(years.filter(({ departmentYear }) => departmentYear.year === 2025))

it('存储交出的当年内容里没有已取消的行，往年的还在', async () => {
  const { storage, departmentId, projectYear } = await anOfficeWithout()
  const all = await next(storage.watchYears(departmentId))
  const ofProject = await next(storage.watchProject(projectYear.projectId))
  const ofDepartment = await next(storage.watchProjectYears(departmentId))
  const handed: unknown[] = [
    await next(storage.watchYear(departmentId, 2025)),
    of2025(all),
    of2025(ofProject),
    ofDepartment.filter(({ year }) => year === 2025),
    await storage.projectYears(departmentId, 2025),
  ]
  for (const one of handed) {
    expect(JSON.stringify(one)).toContain('道路养护')
    for (const name of OUT) expect(JSON.stringify(one)).not.toContain(name)
  }
  for (const name of OUT) expect(JSON.stringify(all[0])).toContain(name)
  expect(of2025(all).records.map(record => record.projectYearId)).toEqual([projectYear.id])
})

it('完成情况、汇总、金额、得分、待办都不计', async () => {
  const { storage, departmentId } = await anOfficeWithout()
  const contents = of2025(await next(storage.watchYears(departmentId)))
  const rows = yearRows(contents, 'year-end')
  // The roads' budget as it was typed, and that of the cloud; the parks had a 分 each of both.
  expect(summarise(rows)).toMatchObject({
    projects: 2,
    indicators: 4,
    budgetTotal: 900_000_001,
    filledProjects: 1,
  })
  const { totals } = scoredSide({ year: 2025, rows }, defaultRules)
  expect(totals?.size ?? 0).toBeLessThanOrEqual(2)
  const needs = JSON.stringify(attention(rows, { tableDoubts: tableDoubts(contents) }))
  for (const name of OUT) expect(needs).not.toContain(name)
})

it('年度对比、历年、结转、配对中，当年都没有它', async () => {
  const { storage, departmentId } = await anOfficeWithout()
  const sides = (await next(storage.watchYears(departmentId))).map(contents => ({
    year: contents.departmentYear.year,
    rows: yearRows(contents, 'year-end'),
  }))
  const [y2024, y2025] = sides
  if (!y2024 || !y2025) throw new Error('there are years')
  const compared = compareYears(y2024, y2025).projects.map(({ before, after }) => [
    before?.projectYear.name,
    after?.projectYear.name,
  ])
  expect(compared).toContainEqual(['绿化管护', undefined])
  expect(compared).toContainEqual(['道路养护', '道路养护'])
  const run = yearRun(sides).projects
  const gone = run.find(({ name }) => name === '绿化管护')
  expect(gone?.years.map(row => row !== undefined)).toEqual([true, false, false])
  const complaints = run.flatMap(({ indicators }) => indicators).find(({ name }) => name === '投诉办结天数')
  expect(complaints?.years.map(row => row !== undefined)).toEqual([true, false, false])

  const table = of2025(await next(storage.watchYears(departmentId))).departmentYear
  const drafted = carryForward({ department: '区城市管理局', departmentYear: table, rows: y2025.rows }, 2027)
  for (const name of OUT) expect(JSON.stringify(drafted)).not.toContain(name)

  const review = pairingReview(await next(storage.watchProjectYears(departmentId)), 2026)
  for (const name of OUT) expect(JSON.stringify(review)).not.toContain(`"year":2025,"name":"${name}"`)
})

it('清单中的项目数、指标数、填报数只算未取消的，来源是新的文件', async () => {
  const { storage, departmentId } = await anOfficeWithout()
  const tables = await next(storage.watchImports())
  expect(tables.find(({ year }) => year === 2025)).toMatchObject({
    departmentId,
    projects: 2,
    indicators: 4,
    filled: 1,
    total: 800_000_000,
    source: '绩效目标表.txt',
    revised: { source: '绩效目标表（调整）.pdf' },
  })
})

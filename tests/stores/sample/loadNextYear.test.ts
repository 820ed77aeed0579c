import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import type { YearContents } from '@/domain/yearContents'
import { TargetDatabase } from '@/storage/database'
import { createTargetStorage, type TargetStorage } from '@/storage/targetStorage'
import { loadNextYear } from '@/stores/sample/loadNextYear'
import { loadSample } from '@/stores/sample/loadSample'
import { NEXT_SAMPLE_YEAR, NEXT_YEAR_PROJECTS } from '@/stores/sample/nextYearActuals'

let database: TargetDatabase
let storage: TargetStorage

beforeEach(() => {
  database = new TargetDatabase(`next-sample-${Math.random()}`)
  storage = createTargetStorage(database)
})
afterEach(() => database.delete())

it('2026 年度示例：26 项指标中达标 21、部分达成 1、未达标 2、未填 2，支出 321.04 万元', async () => {
  await loadSample(storage)
  await loadNextYear(storage)
  const { annual, budgetTotal, executedSoFar, doubted } = summarise(await rowsOf(NEXT_SAMPLE_YEAR))
  expect(annual).toMatchObject({ met: 21, partly: 1, missed: 2, unfilled: 2 })
  expect(budgetTotal).toBe(337_850_000)
  expect(executedSoFar).toBe(321_040_000)
  expect(doubted).toBe(0)
})

it('2025 年度示例仍为 8 个项目、22 项指标、280.96 万元', async () => {
  await loadSample(storage)
  const before = await rowsOf(2025)
  await loadNextYear(storage)
  expect(summarise(await rowsOf(2025))).toEqual(summarise(before))
})

it('每个完成值都对应下年度表中的一项指标', async () => {
  await loadSample(storage)
  const { departmentId, year } = await loadNextYear(storage)
  const projectYears = await storage.projectYears(departmentId, year)
  for (const { name, indicators } of NEXT_YEAR_PROJECTS) {
    const printed = projectYears.find(one => one.name === name)?.indicators.map(one => one.name)
    expect(printed).toEqual(expect.arrayContaining(indicators.map(one => one.name)))
  }
})

it('三年实施周期的项目已接受表中所示的周期', async () => {
  await loadSample(storage)
  await loadNextYear(storage)
  const cloud = (await rowsOf(NEXT_SAMPLE_YEAR)).find(row => row.projectYear.name === '政务信创云资源租赁')
  expect(cloud?.project.period).toMatchObject({ from: 2026, to: 2028, source: 'suggested' })
})

it('已有的第二年补齐所缺，已填的不动', async () => {
  await loadSample(storage)
  const { departmentId, year } = await loadNextYear(storage)
  const [first] = await storage.projectYears(departmentId, year)
  await storage.recordMoney({
    projectYearId: first?.id ?? '',
    checkpoint: 'year-end',
    kind: 'executed',
    key: 'fiscal',
    before: (await rowsOf(year))[0]?.executed.fiscal,
    after: undefined,
  })
  await loadNextYear(storage)
  expect(summarise(await rowsOf(year))).toMatchObject({ projects: 8, filledProjects: 8 })
})

async function rowsOf(year: number) {
  const [department] = await database.departments.toArray()
  const contents = await new Promise<YearContents | undefined>((resolve, reject) => {
    const following = storage.watchYear(department?.id ?? '', year).subscribe(read => {
      resolve(read)
      following.unsubscribe()
    }, reject)
  })
  if (!contents) throw new Error('the sample year was not stored')
  return yearRows(contents, 'year-end')
}

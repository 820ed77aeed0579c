import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import type { YearContents } from '@/domain/yearContents'
import { TargetDatabase } from '@/storage/database'
import { createTargetStorage, type TargetStorage } from '@/storage/targetStorage'
import { SAMPLE_PROJECTS, SAMPLE_YEAR } from '@/stores/sample/actuals'
import { loadSample } from '@/stores/sample/loadSample'

let database: TargetDatabase
let storage: TargetStorage

beforeEach(() => {
  database = new TargetDatabase(`sample-${Math.random()}`)
  storage = createTargetStorage(database)
})
afterEach(() => database.delete())

it('示例：17 项达标、1 项部分达成、2 项未达标、2 项未填，支出 258.80 万元', async () => {
  await loadSample(storage)
  const { annual, executedSoFar, doubted } = await summary()
  expect(annual).toMatchObject({ met: 17, partly: 1, missed: 2, unfilled: 2 })
  expect(executedSoFar).toBe(258_800_000)
  expect(doubted).toBe(0)
})

it('示例的每个完成值都对应表中的一项指标', async () => {
  await loadSample(storage)
  const [department] = await database.departments.toArray()
  const projectYears = await storage.projectYears(department?.id ?? '', SAMPLE_YEAR)
  for (const { name, indicators } of SAMPLE_PROJECTS) {
    const printed = projectYears.find(one => one.name === name)?.indicators.map(one => one.name)
    expect(printed).toEqual(expect.arrayContaining(indicators.map(one => one.name)))
  }
})

it('已载入的示例不再重复载入', async () => {
  await loadSample(storage)
  const before = await database.batches.count()
  await loadSample(storage)
  expect(await database.batches.count()).toBe(before)
})

it('只载入了一半的示例从头载入', async () => {
  await loadSample(storage)
  await storage.writeSetting('sample-complete', false)
  const [record] = await database.records.toArray()
  await database.records.delete(record?.id ?? '')

  await loadSample(storage)
  expect((await summary()).annual).toMatchObject({ met: 17, unfilled: 2 })
})

async function summary() {
  const [department] = await database.departments.toArray()
  const contents = await new Promise<YearContents | undefined>((resolve, reject) => {
    const following = storage.watchYear(department?.id ?? '', SAMPLE_YEAR).subscribe(read => {
      resolve(read)
      following.unsubscribe()
    }, reject)
  })
  if (!contents) throw new Error('the sample year was not stored')
  return summarise(yearRows(contents, 'year-end'))
}

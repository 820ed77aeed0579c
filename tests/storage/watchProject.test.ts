import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { aDraft, aDraftProject } from '../builders/aDraft'
import { anOfficeWith, firstEntry, imported, next, percent } from './anOffice'

const two = [aDraftProject(), aDraftProject({ name: '公厕保洁' })]

describe('watchProject', () => {
  it('一个项目的各个年度，从早到晚，缺的年度不补，不含其他项目', async () => {
    const office = await anOfficeWith(aDraft({ year: 2026, projects: two }))
    await imported(office, aDraft({ year: 2028, projects: two }))
    await imported(office, aDraft({ year: 2025, projects: two }))
    const { projectId } = office.projectYear

    const years = await next(office.storage.watchProject(projectId))

    expect(years.map(({ departmentYear }) => departmentYear.year)).toEqual([2025, 2026, 2028])
    expect(years.map(one => one.projectYears.map(({ name }) => name))).toEqual([
      ['道路养护'],
      ['道路养护'],
      ['道路养护'],
    ])
    expect(years.flatMap(({ projects }) => projects.map(({ id }) => id))).toEqual(Array(3).fill(projectId))
  })

  it('每个年度带上自己的记录，实施周期内的带上其他年度的', async () => {
    const office = await anOfficeWith(aDraft({ year: 2025, projects: two }))
    await imported(office, aDraft({ year: 2026, projects: two }))
    const place = firstEntry(office.projectYear)
    const actual = percent('96')
    await office.storage.recordEntry({ ...place, fields: [{ field: 'actual', after: actual }] })
    const { projectId } = office.projectYear
    const period = { from: 2025, to: 2027, source: 'typed' } as const
    await office.storage.setPeriod({ projectId, after: period })

    const years = await next(office.storage.watchProject(projectId))

    const entry = { [place.indicatorId]: { actual } }
    expect(years.map(({ records }) => records.map(({ entries }) => entries))).toEqual([[entry], []])
    expect(years.map(({ otherYears }) => otherYears.projectYears.map(({ year }) => year))).toEqual([
      [2026],
      [2025],
    ])
    expect(years[1]?.otherYears.records).toMatchObject([{ entries: entry }])
  })

  it('没有这个项目', async () => {
    const office = await anOfficeWith()
    expect(await next(office.storage.watchProject('gone'))).toEqual([])
  })

  it('填报后自动更新', async () => {
    const office = await anOfficeWith()
    const { projectId } = office.projectYear
    const seen = next(office.storage.watchProject(projectId), ([year]) => year?.records.length === 1)
    const fields = [{ field: 'actual', after: percent('90') }] as const
    await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields: [...fields] })
    expect((await seen).length).toBe(1)
  })
})

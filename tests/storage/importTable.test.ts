import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Accumulation } from '@/domain/period'
import { aDraft, aDraftIndicator, aDraftProject, aDraftUnit, fen } from '../builders/aDraft'
import { anOffice, anOfficeWith, contents, everything, first, imported } from './anOffice'

describe('importTable: a table is saved whole', () => {
  it('部门、项目、指标、原始文件都保存，并说出保存了多少', async () => {
    const office = anOffice()
    const draft = aDraft({
      units: [
        aDraftUnit({ projects: [aDraftProject(), aDraftProject({ name: '公厕保洁' })] }),
        aDraftUnit({ name: '环卫所', projects: [aDraftProject({ name: '垃圾清运', indicators: [] })] }),
      ],
    })

    const outcome = await office.storage.importTable(draft)

    expect(outcome).toMatchObject({
      status: 'saved',
      year: 2025,
      saved: { units: 2, projects: 3, indicators: 2, total: fen(900_000_000) },
    })
    const kept = await contents(office.database)
    expect(kept.departments).toEqual([{ id: expect.any(String) as string, name: '区城市管理局' }])
    expect(kept.departmentYears).toMatchObject([
      { title: draft.title, units: [{ name: '局机关' }, { name: '环卫所' }] },
    ])
    expect(kept.sourceFiles).toMatchObject([draft.source])
    expect([kept.projects?.length, kept.lineages?.length, kept.records]).toEqual([3, 2, []])
  })

  it('项目按印刷顺序保存，记着资金使用单位', async () => {
    const { projectYears } = await anOfficeWith(
      aDraft({
        units: [
          aDraftUnit({ projects: [aDraftProject({ name: '甲' }), aDraftProject({ name: '乙' })] }),
          aDraftUnit({ name: '环卫所', projects: [aDraftProject({ name: '丙' })] }),
        ],
      }),
    )
    expect(projectYears.map(({ order, unit, name }) => [order, unit, name])).toEqual([
      [1, '局机关', '甲'],
      [2, '局机关', '乙'],
      [3, '环卫所', '丙'],
    ])
  })

  it('总计空白不是零', async () => {
    const blank = await anOfficeWith(aDraft({ amounts: {} }))
    const zero = await anOfficeWith(aDraft({ amounts: { total: fen(0) } }))
    expect([blank.saved.total, zero.saved.total]).toEqual([undefined, 0])
  })

  it('只保存文件自己的字节，不连带所在的缓冲区', async () => {
    const pool = new Uint8Array(1000).fill(7)
    const { database } = await anOfficeWith(
      aDraft({ source: { name: '表.pdf', bytes: pool.subarray(10, 13) } }),
    )
    const { bytes } = first(await database.sourceFiles.toArray())
    expect([[...bytes], bytes.buffer.byteLength]).toEqual([[7, 7, 7], 3])
  })

  it('每个新文档都有一条变更记录，没有改前值', async () => {
    const { database, batchId, departmentId } = await anOfficeWith()
    const changes = await database.changes.toArray()
    expect(changes.map(({ table }) => table).sort()).toEqual(
      ['departmentYears', 'departments', 'lineages', 'projectYears', 'projects', 'sourceFiles'].sort(),
    )
    const at = '2026-01-05T01:00:00.000Z'
    for (const change of changes) {
      expect(change).toMatchObject({ batchId, departmentId, year: 2025, at, path: [], before: undefined })
    }
    expect(changes.find(({ table }) => table === 'projectYears')?.after).toEqual(
      first(await database.projectYears.toArray()),
    )
    expect(await database.batches.toArray()).toMatchObject([
      { id: batchId, order: 1, at, kind: 'import', subject: '区城市管理局 2025 年', source: 'imported' },
    ])
  })
})

describe('importTable: all or nothing', () => {
  it('中途失败时每张表都和导入前一样', async () => {
    const office = await anOfficeWith()
    const before = await everything(office.database)
    const notStorable = { name: '坏指标', ...{ note: () => 'a function is not cloned' } }
    const draft = aDraft({
      department: '区水务局',
      projects: [aDraftProject(), aDraftProject({ indicators: [aDraftIndicator(notStorable)] })],
    })

    await expect(office.storage.importTable(draft)).rejects.toMatchObject({ name: 'DataCloneError' })

    expect(await everything(office.database)).toEqual(before)
  })

  it('同一部门同一年度已有目标表时不保存，并说明', async () => {
    const office = await anOfficeWith()
    const before = await everything(office.database)

    const outcome = await office.storage.importTable(aDraft({ title: '更正后的目标表' }))

    expect(outcome).toEqual({
      status: 'year-exists',
      department: '区城市管理局',
      departmentId: office.departmentId,
      year: 2025,
    })
    expect(await everything(office.database)).toEqual(before)
  })

  it('两个窗口同时导入同一年度，只有一份', async () => {
    const one = anOffice()
    const other = anOffice(one.database.name)
    const outcomes = await Promise.all([
      one.storage.importTable(aDraft()),
      other.storage.importTable(aDraft()),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['saved', 'year-exists'])
    expect(await one.database.projectYears.count()).toBe(1)
  })

  it('2000 个项目年度一次导入', async () => {
    const projects = Array.from({ length: 2000 }, (_, at) => aDraftProject({ name: `项目${at}` }))
    const { database, saved } = await anOfficeWith(aDraft({ projects }))
    expect(saved).toMatchObject({ projects: 2000, indicators: 2000 })
    expect(await database.projectYears.count()).toBe(2000)
  }, 60_000)
})

describe('importTable: the implementation period', () => {
  const suggested = { from: 2025, to: 2027, source: 'suggested', reason: '目标中写有「三年」' } as const
  const typed = { from: 2024, to: 2026, source: 'typed' } as const

  it.each([
    { says: '原来没有，按审核结果', kept: undefined, reviewed: suggested, then: suggested },
    { says: '原来有，建议的不覆盖', kept: typed, reviewed: suggested, then: typed },
    { says: '原来有，审核时填写的覆盖', kept: suggested, reviewed: typed, then: typed },
    { says: '审核时没有，原来的保留', kept: typed, reviewed: undefined, then: typed },
    { says: '都没有', kept: undefined, reviewed: undefined, then: undefined },
  ])('$says', async ({ kept, reviewed, then }) => {
    const office = await anOfficeWith(aDraft({ projects: [aDraftProject(kept && { period: kept })] }))
    await imported(
      office,
      aDraft({ year: 2026, projects: [aDraftProject(reviewed && { period: reviewed })] }),
    )
    expect(first(await office.database.projects.toArray()).period).toEqual(then)
  })
})

describe('importTable: 跨年口径 that the review chose', () => {
  const choosing = (year: number, accumulation: Accumulation | undefined) =>
    aDraft({
      year,
      projects: [aDraftProject({ indicators: [aDraftIndicator(accumulation && { accumulation })] })],
    })

  it.each([
    { says: '新指标，选定的记在指标沿革里', kept: undefined, reviewed: 'latest', then: 'latest' },
    { says: '新指标，没有选定的按推定', kept: undefined, reviewed: undefined, then: undefined },
    { says: '原来选定过，没有再选的保留', kept: 'mean', reviewed: undefined, then: 'mean' },
    { says: '原来选定过，再选定的覆盖', kept: 'mean', reviewed: 'latest', then: 'latest' },
    { says: '原来选定过，选了同样的不变', kept: 'mean', reviewed: 'mean', then: 'mean' },
  ] as const)('$says', async ({ kept, reviewed, then }) => {
    const office = await anOfficeWith(choosing(2025, kept))
    await imported(office, choosing(2026, reviewed))
    const lineages = await office.database.lineages.toArray()
    expect(lineages.map(({ accumulation }) => accumulation)).toEqual([then])
  })

  it('不记在年度的指标里', async () => {
    const { projectYear } = await anOfficeWith(choosing(2025, 'latest'))
    expect(first(projectYear.indicators)).not.toHaveProperty('accumulation')
  })

  it.each([{ kept: undefined }, { kept: 'mean' }] as const)('撤销导入后恢复为 $kept', async ({ kept }) => {
    const office = await anOfficeWith(choosing(2025, kept))
    const before = await contents(office.database)
    const { batchId } = await imported(office, choosing(2026, 'latest'))
    expect(await office.storage.undo(batchId)).toEqual({ status: 'undone' })
    expect(await contents(office.database)).toEqual(before)
  })

  it('其后在别处改过的，导入不能撤销', async () => {
    const office = await anOfficeWith(choosing(2025, undefined))
    const { batchId } = await imported(office, choosing(2026, 'latest'))
    const { id } = first(await office.database.lineages.toArray())
    await office.storage.chooseAccumulation({ lineageId: id, before: 'latest', after: 'max' })
    expect(await office.storage.undo(batchId)).toMatchObject({ status: 'blocked' })
  })
})

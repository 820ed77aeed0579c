import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Doubt } from '@/domain/doubt'
import { aDraft, aDraftProject, fen } from '../builders/aDraft'
import { anOffice, anOfficeWith, contents, first, firstEntry, imported, next, type Office } from './anOffice'

const COLUMNS: Doubt = { code: 'amount-column-unknown', message: '不知属于哪一列', where: '道路养护 9 8 1' }
const SUM: Doubt = { code: 'total-sum-differs', message: '各项目合计与合计相差 1.00 万元' }

const doubtful = aDraft({
  doubts: [SUM],
  projects: [aDraftProject({ doubts: [COLUMNS] }), aDraftProject({ name: '公厕保洁' })],
})

const tables = ({ storage }: Office) => next(storage.watchImports())

describe('watchImports: 已导入的目标表', () => {
  it('没有时为空', async () => {
    expect(await tables(anOffice())).toEqual([])
  })

  it('每张表的部门、年度、数量、金额、来源和导入时间，后导入的在前', async () => {
    const office = await anOfficeWith(doubtful)
    const later = await imported(office, aDraft({ department: '区水务局', year: 2024, amounts: {} }))

    expect(await tables(office)).toEqual([
      {
        departmentYearId: later.departmentYear?.id,
        departmentId: later.departmentId,
        department: '区水务局',
        year: 2024,
        batchId: later.batchId,
        at: '2026-01-05T01:00:00.000Z',
        source: '绩效目标表.txt',
        isDrafted: false,
        projects: 1,
        indicators: 1,
        total: undefined,
        filled: 0,
        doubts: [],
      },
      {
        departmentYearId: office.departmentYear?.id,
        departmentId: office.departmentId,
        department: '区城市管理局',
        year: 2025,
        batchId: office.batchId,
        at: '2026-01-05T01:00:00.000Z',
        source: '绩效目标表.txt',
        isDrafted: false,
        projects: 2,
        indicators: 2,
        total: fen(900_000_000),
        filled: 0,
        doubts: [
          { doubt: SUM },
          { doubt: COLUMNS, project: '道路养护', projectYearId: office.projectYear.id },
        ],
      },
    ])
  })

  it('填过的项目只数一次，年中年末都填也是一个', async () => {
    const office = await anOfficeWith(doubtful)
    const place = { ...firstEntry(office.projectYear), kind: 'executed', key: 'total' } as const
    await office.storage.recordMoney({ ...place, after: fen(0) })
    expect(first(await tables(office)).filled).toBe(1)
    await office.storage.recordMoney({ ...place, checkpoint: 'mid-year', after: fen(0) })
    expect(first(await tables(office)).filled).toBe(1)
  })

  it('较早导入、没有记下数量的表也列出', async () => {
    const office = await anOfficeWith(aDraft({ projects: [aDraftProject(), aDraftProject({ name: '乙' })] }))
    const expected = await tables(office)
    await office.database.departmentYears.toCollection().modify(year => {
      Reflect.deleteProperty(year, 'imported')
    })
    expect(await tables(office)).toEqual(expected)
  })

  it('重新导入的同一年度，列出的是后一次导入', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    const again = await imported(office, aDraft())
    expect(await tables(office)).toMatchObject([{ batchId: again.batchId }])
  })

  it('撤销后不再列出', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    expect(await tables(office)).toEqual([])
  })
})

describe('watchImport: 某部门某年度是否已导入', () => {
  it.each([
    { says: '有', department: '区城市管理局', year: 2025, found: true },
    { says: '另一年度', department: '区城市管理局', year: 2026, found: false },
    { says: '另一部门', department: '区城市管理', year: 2025, found: false },
  ])('$says', async ({ department, year, found }) => {
    const office = await anOfficeWith()
    const table = await next(office.storage.watchImport(department, year))
    expect(table?.batchId).toBe(found ? office.batchId : undefined)
  })

  it('撤销后随即没有', async () => {
    const office = await anOfficeWith()
    const gone = next(office.storage.watchImport('区城市管理局', 2025), table => table === undefined)
    await office.storage.undo(office.batchId)
    expect(await gone).toBeUndefined()
  })
})

describe('importOf: 一次导入带来的目标表', () => {
  it.each([
    { says: '导入', undone: false, year: 2025 },
    { says: '已撤销的导入', undone: true, year: undefined },
  ])('$says', async ({ undone, year }) => {
    const office = await anOfficeWith()
    if (undone) await office.storage.undo(office.batchId)
    if (undone) await imported(office, aDraft())
    expect((await office.storage.importOf(office.batchId))?.year).toBe(year)
  })

  it('填报不是导入', async () => {
    const office = await anOfficeWith()
    const fields = [{ field: 'reason', after: '甲' } as const]
    const entry = await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields })
    const batchId = entry.status === 'saved' ? entry.batchId : undefined
    expect(batchId).toBeDefined()
    expect(await office.storage.importOf(batchId ?? '')).toBeUndefined()
  })
})

describe('standingOn: 撤销之前就知道会不会受阻', () => {
  it('没有后来的改动', async () => {
    const office = await anOfficeWith()
    await imported(office, aDraft({ department: '区水务局' }))
    expect(await office.storage.standingOn(office.batchId)).toEqual([])
  })

  it('列出以它为基础的填报和以后年度的导入，不改动任何内容', async () => {
    const office = await anOfficeWith()
    const fields = [{ field: 'reason', after: '甲' } as const]
    await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields })
    await imported(office, aDraft({ year: 2026 }))
    const before = await contents(office.database)

    expect(await office.storage.standingOn(office.batchId)).toMatchObject([
      { kind: 'entry', year: 2025 },
      { kind: 'import', year: 2026 },
    ])
    expect(await contents(office.database)).toEqual(before)
  })
})

describe('settleDoubt: 导入之后核定存疑', () => {
  const placed = (office: Awaited<ReturnType<typeof anOfficeWith>>) => [
    { departmentYearId: office.departmentYear?.id ?? '', doubt: SUM },
    {
      departmentYearId: office.departmentYear?.id ?? '',
      projectYearId: office.projectYear.id,
      doubt: COLUMNS,
    },
  ]

  it.each([0, 1])('核定后不再列出，撤销后又列出', async at => {
    const office = await anOfficeWith(doubtful)
    const before = await contents(office.database)
    const [edit, other] = [placed(office)[at], placed(office)[1 - at]]
    if (!edit) throw new Error('no such doubt')
    const outcome = await office.storage.settleDoubt(edit)
    if (outcome.status !== 'saved' || outcome.batchId === undefined) throw new Error('not settled')

    expect(first(await tables(office)).doubts.map(({ doubt }) => doubt)).toEqual([other?.doubt])
    expect(await office.storage.undo(outcome.batchId)).toEqual({ status: 'undone' })
    expect(await contents(office.database)).toEqual(before)
  })

  it('在别处已经核定：没有可改的', async () => {
    const office = await anOfficeWith(doubtful)
    for (const batchId of [expect.any(String) as string, undefined]) {
      const edit = { departmentYearId: office.departmentYear?.id ?? '', doubt: SUM }
      expect(await office.storage.settleDoubt(edit)).toEqual({ status: 'saved', batchId })
    }
  })

  it('导入已撤销', async () => {
    const office = await anOfficeWith(doubtful)
    const [edit] = placed(office)
    await office.storage.undo(office.batchId)
    expect(edit && (await office.storage.settleDoubt(edit))).toEqual({ status: 'gone' })
  })
})

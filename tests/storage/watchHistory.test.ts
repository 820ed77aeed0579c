import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Batch } from '@/storage/history'
import { aDraft } from '../builders/aDraft'
import { anOffice, anOfficeWith, first, firstEntry, imported, next, percent, type Office } from './anOffice'
import { anEditableOffice, batchOf, typedReason } from './edits'

/** As many batches as asked for, of two departments by turns. */
async function anOfficeWithMany(count: number): Promise<Office> {
  const office = anOffice()
  await office.database.batches.bulkAdd(
    Array.from({ length: count }, (_, at): Batch => ({
      id: `b${at + 1}`,
      order: at + 1,
      at: '2026-01-05T01:00:00.000Z',
      kind: at % 10 === 0 ? 'money' : 'entry',
      subject: `第${at + 1}项`,
      departmentId: at % 2 === 0 ? 'odd' : 'even',
      year: 2025,
      source: 'typed',
    })),
  )
  return office
}

const orders = (batches: readonly Batch[]) => batches.map(({ order }) => order)

describe('watchHistory', () => {
  it('没有改动', async () => {
    expect(await next(anOffice().storage.watchHistory({}, 10))).toEqual({ batches: [], hasMore: false })
  })

  it('后发生的在前，只取所要的数目', async () => {
    const { storage } = await anOfficeWithMany(5)
    const page = await next(storage.watchHistory({}, 3))
    expect([orders(page.batches), page.hasMore]).toEqual([[5, 4, 3], true])
  })

  it.each([
    [4, false],
    [5, false],
    [6, true],
  ])('共有 %i 次、取 5 次：是否还有更早的', async (count, hasMore) => {
    const { storage } = await anOfficeWithMany(count)
    expect((await next(storage.watchHistory({}, 5))).hasMore).toBe(hasMore)
  })

  it('上万次之中，一个部门的、一类的，一个不少，次序不乱', async () => {
    const { storage } = await anOfficeWithMany(12_000)
    const page = await next(storage.watchHistory({ departmentId: 'odd', kinds: ['money'] }, 5_000))
    expect(page.hasMore).toBe(false)
    expect(orders(page.batches)).toEqual(Array.from({ length: 1_200 }, (_, at) => 11_991 - 10 * at))
  })

  it('跟随新的改动', async () => {
    const office = await anOfficeWith()
    const watched = office.storage.watchHistory({ departmentId: office.departmentId }, 10)
    const followed = next(watched, ({ batches }) => batches.length === 2)
    const batchId = await typedReason(office, undefined, '甲')
    expect((await followed).batches.map(({ id }) => id)).toEqual([batchId, office.batchId])
  })

  it('另一窗口的撤销也跟随', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    const undone = office.storage.watchHistory({ state: 'undone' }, 10)
    const followed = next(undone, ({ batches }) => batches.length === 1)
    await anOffice(office.database.name).storage.undo(batchId)
    expect((await followed).batches).toMatchObject([{ id: batchId }])
  })
})

describe('来源', () => {
  it.each([
    [undefined, 'imported'],
    ['pasted', 'pasted'],
  ] as const)('%s → %s', async (by, source) => {
    const office = anOffice()
    const file = { name: '粘贴的文本', bytes: new Uint8Array(), ...(by && { by }) }
    await imported(office, aDraft({ source: file }))
    expect(await office.database.batches.toArray()).toMatchObject([{ source }])
    expect(first(await office.database.sourceFiles.toArray())).not.toHaveProperty('by')
  })
})

describe('changesOf: 一次改动的内容', () => {
  it('带上所涉及的指标和项目的名称', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    const { changes, names } = await office.storage.changesOf(batchId)
    expect(changes).toMatchObject([{ table: 'records', before: undefined, after: '甲' }])
    const { indicatorId, projectYearId } = firstEntry(office.projectYear)
    expect([names.get(indicatorId), names.get(projectYearId)]).toEqual(['验收合格率', '道路养护'])
  })

  it('项目已随撤销移除：名称取自改动本身', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    const { names } = await office.storage.changesOf(office.batchId)
    expect(names.get(office.projectYear.id)).toBe('道路养护')
  })

  it('跨年的内容按最近一年的名称', async () => {
    const office = await anEditableOffice()
    const { lineageId } = first(office.projectYear.indicators)
    const batchId = batchOf(await office.storage.chooseAccumulation({ lineageId, after: 'max' }))
    expect((await office.storage.changesOf(batchId)).names.get(lineageId)).toBe('验收合格率')
    const { projectId } = office.projectYear
    const period = { from: 2025, to: 2026, source: 'typed' } as const
    const set = batchOf(await office.storage.setPeriod({ projectId, after: period }))
    expect((await office.storage.changesOf(set)).names.get(projectId)).toBe('道路养护')
  })

  it('没有这一次', async () => {
    expect((await anOffice().storage.changesOf('nothing')).changes).toEqual([])
  })
})

describe('glimpsesOf: 各次改动的前几处', () => {
  it('每次至多三处，没有的为空', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    const found = await office.storage.glimpsesOf([office.batchId, batchId, 'nothing'])
    expect([...found].map(([id, { changes }]) => [id, changes.length])).toEqual([
      [office.batchId, 3],
      [batchId, 1],
      ['nothing', 0],
    ])
    expect(found.get(batchId)?.changes).toMatchObject([{ before: undefined, after: '甲' }])
  })
})

describe('watchIndicatorHistory: 一项指标的改动', () => {
  it('导入、填报、撤销、跨年口径和实施周期都在，别项的不在，后发生的在前', async () => {
    const office = await anEditableOffice()
    const { projectYear, storage } = office
    const { indicatorId, projectYearId } = firstEntry(projectYear)
    const { lineageId } = first(projectYear.indicators)
    const { projectId } = projectYear
    const reason = await typedReason(office, undefined, '甲')
    await storage.recordMoney({
      projectYearId,
      checkpoint: 'year-end',
      kind: 'executed',
      key: 'total',
    })
    const accumulation = batchOf(await storage.chooseAccumulation({ lineageId, after: 'max' }))
    const after = { from: 2025, to: 2026, source: 'typed' } as const
    const period = batchOf(await storage.setPeriod({ projectId, after }))
    const midYear = { ...firstEntry(projectYear), checkpoint: 'mid-year' as const }
    const fields = [{ field: 'actual', after: percent('50') } as const]
    const half = batchOf(await storage.recordEntry({ ...midYear, fields }))
    await storage.undo(reason)

    const place = { projectYearId, indicatorId, projectId, lineageId }
    const found = await next(storage.watchIndicatorHistory(place))
    const doings = found.map(({ batch }) => (batch.kind === 'undo' ? batch.kind : batch.id))
    expect(doings).toEqual(['undo', half, period, accumulation, reason, office.batchId])
    expect(found.map(({ changes }) => changes.length)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('跟随新的改动', async () => {
    const office = await anOfficeWith()
    const { indicatorId, projectYearId } = firstEntry(office.projectYear)
    const { projectId } = office.projectYear
    const { lineageId } = first(office.projectYear.indicators)
    const place = { projectYearId, indicatorId, projectId, lineageId }
    const followed = next(office.storage.watchIndicatorHistory(place), found => found.length === 2)
    const batchId = await typedReason(office, undefined, '甲')
    expect(first(await followed).batch.id).toBe(batchId)
  })
})

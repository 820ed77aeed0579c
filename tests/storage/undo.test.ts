import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { TargetStorage } from '@/storage/targetStorage'
import { aDraft, aDraftProject } from '../builders/aDraft'
import { anOffice, anOfficeWith, contents, everything, first, firstEntry, imported, next } from './anOffice'
import { anEditableOffice, batchOf, EDITS, typedReason } from './edits'

describe('undo: 撤销一次修改', () => {
  it.each(EDITS)('$says：内容与修改前相同', async ({ edit }) => {
    const office = await anEditableOffice()
    const before = await contents(office.database)
    const batchId = batchOf(await edit(office))
    expect(await contents(office.database)).not.toEqual(before)

    expect(await office.storage.undo(batchId)).toEqual({ status: 'undone' })

    expect(await contents(office.database)).toEqual(before)
  })

  it('清除也能撤销', async () => {
    const office = await anOfficeWith()
    await typedReason(office, undefined, '甲')
    const before = await contents(office.database)
    const cleared = await typedReason(office, '甲', undefined)
    expect(await office.database.records.count()).toBe(0)
    await office.storage.undo(cleared)
    expect(await contents(office.database)).toEqual(before)
  })

  it('变更记录保留，批次标明已撤销，撤销本身也有记录', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    await office.storage.undo(batchId)

    const [entry, undoing] = (await office.database.batches.orderBy('order').toArray()).slice(1)
    expect(entry).toMatchObject({ id: batchId, undoneAt: '2026-01-05T01:00:00.000Z' })
    expect(undoing).toMatchObject({ kind: 'undo', subject: '验收合格率', year: 2025 })
    const reasons = (await office.database.changes.toArray()).filter(({ table }) => table === 'records')
    expect(reasons.map(({ before, after }) => [before, after])).toEqual(
      expect.arrayContaining([
        [undefined, '甲'],
        ['甲', undefined],
      ]),
    )
    expect(reasons).toHaveLength(2)
  })

  it('同一处后来又改过：不撤销，说明是哪一次', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const other = await typedReason(office, '甲', '乙')
    const before = await everything(office.database)

    expect(await office.storage.undo(one)).toMatchObject({ status: 'blocked', by: [{ id: other }] })
    expect(await everything(office.database)).toEqual(before)
  })

  it('后来改回同一个值，也算后来的修改', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const away = await typedReason(office, '甲', '乙')
    const back = await typedReason(office, '乙', '甲')
    expect(await office.storage.undo(one)).toMatchObject({
      status: 'blocked',
      by: [{ id: away }, { id: back }],
    })
  })

  it('后来的修改撤销之后，可以撤销先前的', async () => {
    const office = await anOfficeWith()
    const before = await contents(office.database)
    const one = await typedReason(office, undefined, '甲')
    const other = await typedReason(office, '甲', '乙')
    await office.storage.undo(other)
    expect(await office.storage.undo(one)).toEqual({ status: 'undone' })
    expect(await contents(office.database)).toEqual(before)
  })

  it('同一指标的另一项后来改过，不妨碍', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const fields = [{ field: 'grade', after: 'partly' } as const]
    await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields })
    await office.storage.undo(one)
    const { entries } = first(await office.database.records.toArray())
    expect(Object.values(entries)).toStrictEqual([{ grade: 'partly' }])
  })

  it('没有记录的改动：不撤销', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    await office.database.records.toCollection().modify({ entries: {} })
    expect(await office.storage.undo(batchId)).toEqual({ status: 'blocked', by: [] })
  })

  it('已撤销的再撤销一次没有作用', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    await office.storage.undo(batchId)
    const before = await everything(office.database)
    expect(await office.storage.undo(batchId)).toEqual({ status: 'undone' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('没有这个批次', async () => {
    await expect(anOffice().storage.undo('nothing')).rejects.toThrow('nothing')
  })
})

describe('undo: 撤销一次导入', () => {
  it('空库里导入再撤销，什么都不留', async () => {
    const office = anOffice()
    const empty = await contents(office.database)
    const { batchId } = await imported(office, aDraft())
    expect(await office.storage.undo(batchId)).toEqual({ status: 'undone' })
    expect(await contents(office.database)).toEqual(empty)
  })

  it('接续上一年度的导入撤销后，上一年度原样', async () => {
    const period = { from: 2025, to: 2027, source: 'typed' } as const
    const office = await anOfficeWith(aDraft({ year: 2025 }))
    const before = await contents(office.database)
    const projects = [aDraftProject({ period }), aDraftProject({ name: '公厕保洁' })]
    const { batchId } = await imported(office, aDraft({ year: 2026, projects }))
    expect(await office.storage.undo(batchId)).toEqual({ status: 'undone' })
    expect(await contents(office.database)).toEqual(before)
  })

  it.each(EDITS)('之后$says：不撤销，说明是哪一次', async ({ edit }) => {
    const office = await anEditableOffice()
    const batchId = batchOf(await edit(office))
    const before = await everything(office.database)
    expect(await office.storage.undo(office.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: batchId }],
    })
    expect(await everything(office.database)).toEqual(before)
  })

  it('之后导入的年度接续其项目：不撤销', async () => {
    const office = await anOfficeWith()
    const later = await imported(office, aDraft({ year: 2026 }))
    expect(await office.storage.undo(office.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: later.batchId }],
    })
  })

  it('另一部门后来的导入不妨碍', async () => {
    const office = await anOfficeWith()
    await imported(office, aDraft({ department: '区水务局' }))
    expect(await office.storage.undo(office.batchId)).toEqual({ status: 'undone' })
    expect(await office.database.departments.toArray()).toMatchObject([{ name: '区水务局' }])
  })

  it('撤销后可以再导入同一年度', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    expect(await office.storage.importTable(aDraft())).toMatchObject({ status: 'saved' })
  })

  it('撤销之后再填报：项目年度已不存在', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    const fields = [{ field: 'reason', after: '甲' } as const]
    expect(await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields })).toEqual({
      status: 'gone',
    })
  })
})

describe('watchLatestBatch: 可撤销的最近一次', () => {
  const latest = (storage: TargetStorage, departmentId?: string) =>
    next(storage.watchLatestBatch(departmentId))

  it('没有时为空', async () => {
    expect(await latest(anOffice().storage)).toBeUndefined()
  })

  it('撤销过的和撤销本身都不再提供', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    expect(await latest(office.storage)).toMatchObject({ id: batchId })
    await office.storage.undo(batchId)
    expect(await latest(office.storage)).toMatchObject({ id: office.batchId, kind: 'import' })
    await office.storage.undo(office.batchId)
    expect(await latest(office.storage)).toBeUndefined()
  })

  it('只看一个部门', async () => {
    const office = await anOfficeWith()
    const other = await imported(office, aDraft({ department: '区水务局' }))
    expect(await latest(office.storage)).toMatchObject({ id: other.batchId })
    expect(await latest(office.storage, office.departmentId)).toMatchObject({ id: office.batchId })
    expect(await latest(office.storage, 'unknown')).toBeUndefined()
  })

  it('只看一个年度：另一年度后来的导入和填报都不提供', async () => {
    const office = await anOfficeWith()
    const reason = await typedReason(office, undefined, '甲')
    const later = await imported(office, aDraft({ year: 2026 }))
    const in2025 = () => next(office.storage.watchLatestBatch(office.departmentId, 2025))

    expect(await in2025()).toMatchObject({ id: reason })
    await office.storage.undo(reason)
    expect(await in2025()).toMatchObject({ id: office.batchId })
    expect(await next(office.storage.watchLatestBatch(office.departmentId, 2026))).toMatchObject({
      id: later.batchId,
    })
    expect(await next(office.storage.watchLatestBatch(office.departmentId, 2027))).toBeUndefined()
  })

  it('不属于哪一年度的改动，在每个年度都提供', async () => {
    const office = await anOfficeWith()
    await imported(office, aDraft({ year: 2026 }))
    const { projectId } = office.projectYear
    const after = { from: 2025, to: 2026, source: 'typed' } as const
    const batchId = batchOf(await office.storage.setPeriod({ projectId, after }))
    for (const year of [2025, 2026]) {
      const found = await next(office.storage.watchLatestBatch(office.departmentId, year))
      expect(found).toMatchObject({ id: batchId })
    }
  })
})

import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { aDraft, aDraftProject } from '../builders/aDraft'
import { anOffice, anOfficeWith, contents, everything, first, firstEntry, imported, next } from './anOffice'
import { anEditableOffice, batchOf, EDITS, typedReason } from './edits'

describe('redo: 重做一次修改', () => {
  it.each(EDITS)('$says：内容与修改后相同，撤销、重做多少遍都一样', async ({ edit }) => {
    const office = await anEditableOffice()
    const before = await contents(office.database)
    const batchId = batchOf(await edit(office))
    const after = await contents(office.database)

    for (let round = 0; round < 3; round += 1) {
      expect(await office.storage.undo(batchId)).toEqual({ status: 'undone' })
      expect(await contents(office.database)).toEqual(before)
      expect(await office.storage.redo(batchId)).toEqual({ status: 'redone' })
      expect(await contents(office.database)).toEqual(after)
    }
  })

  it('批次重新有效，重做本身也有记录，指明重做的是哪一次', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    await office.storage.undo(batchId)
    await office.storage.redo(batchId)

    const [entry, undoing, redoing] = (await office.database.batches.orderBy('order').toArray()).slice(1)
    expect(entry).toMatchObject({ id: batchId, turnedAt: redoing?.order })
    expect(entry).not.toHaveProperty('undoneAt')
    expect(undoing).toMatchObject({ kind: 'undo', of: batchId })
    expect(redoing).toMatchObject({ kind: 'redo', of: batchId, subject: '验收合格率', year: 2025 })
    const { changes } = await office.storage.changesOf(redoing?.id ?? '')
    expect(changes).toMatchObject([{ before: undefined, after: '甲' }])
  })

  it('有效的再重做一次没有作用', async () => {
    const office = await anOfficeWith()
    const batchId = await typedReason(office, undefined, '甲')
    const before = await everything(office.database)
    expect(await office.storage.redo(batchId)).toEqual({ status: 'redone' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('撤销和重做本身不能重做', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(await typedReason(office, undefined, '甲'))
    const undoing = first(await office.database.batches.filter(({ kind }) => kind === 'undo').toArray())
    await expect(office.storage.redo(undoing.id)).rejects.toThrow(undoing.id)
    await expect(office.storage.undo(undoing.id)).rejects.toThrow(undoing.id)
  })

  it('同一处后来改过：不重做，说明是哪一次；那一次撤销后可以', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    await office.storage.undo(one)
    const other = await typedReason(office, undefined, '乙')
    const before = await everything(office.database)

    expect(await office.storage.redo(one)).toMatchObject({
      status: 'blocked',
      by: [{ id: other }],
      missing: [],
    })
    expect(await everything(office.database)).toEqual(before)

    await office.storage.undo(other)
    expect(await office.storage.redo(one)).toEqual({ status: 'redone' })
  })

  it('另一处后来改过，不妨碍', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    await office.storage.undo(one)
    const fields = [{ field: 'grade', after: 'partly' } as const]
    await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields })
    expect(await office.storage.redo(one)).toEqual({ status: 'redone' })
    const { entries } = first(await office.database.records.toArray())
    expect(Object.values(entries)).toStrictEqual([{ grade: 'partly', reason: '甲' }])
  })

  it('所改的是已撤销的另一次的结果：先重做那一次', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const other = await typedReason(office, '甲', '乙')
    await office.storage.undo(other)
    await office.storage.undo(one)

    expect(await office.storage.redo(other)).toMatchObject({
      status: 'blocked',
      by: [],
      missing: [{ id: one }],
    })
    expect(await office.storage.redo(one)).toEqual({ status: 'redone' })
    expect(await office.storage.redo(other)).toEqual({ status: 'redone' })
  })

  it('重做之后的撤销按重做时的先后：先前的修改在其下，不能先撤销', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    await office.storage.undo(one)
    const away = await typedReason(office, undefined, '乙')
    const back = await typedReason(office, '乙', undefined)
    await office.storage.redo(one)

    expect(await office.storage.undo(back)).toMatchObject({ status: 'blocked', by: [{ id: one }] })
    expect(await office.storage.undo(away)).toMatchObject({
      status: 'blocked',
      by: [{ id: back }, { id: one }],
    })
    for (const id of [one, back, away]) expect(await office.storage.undo(id)).toEqual({ status: 'undone' })
  })

  it('没有记录的改动：不重做', async () => {
    const office = await anOfficeWith()
    const other = await typedReason(office, undefined, '甲')
    const one = await typedReason(office, '甲', '乙')
    await office.storage.undo(one)
    const { indicatorId } = firstEntry(office.projectYear)
    await office.database.records.toCollection().modify({ entries: { [indicatorId]: { reason: '丙' } } })
    expect(await office.storage.redo(one)).toEqual({ status: 'blocked', by: [], missing: [] })
    expect(await office.database.batches.get(other)).not.toHaveProperty('undoneAt')
  })
})

describe('redo: 重做一次导入', () => {
  it('空库里导入、撤销、重做：与导入后相同，原文件也在', async () => {
    const office = await anOfficeWith()
    const after = await contents(office.database)
    for (let round = 0; round < 2; round += 1) {
      await office.storage.undo(office.batchId)
      expect(await office.storage.redo(office.batchId)).toEqual({ status: 'redone' })
      expect(await contents(office.database)).toEqual(after)
    }
    expect(await next(office.storage.watchImports())).toMatchObject([{ batchId: office.batchId }])
  })

  it('接续上一年度的导入也一样', async () => {
    const office = await anOfficeWith(aDraft({ year: 2025 }))
    const period = { from: 2025, to: 2027, source: 'typed' } as const
    const projects = [aDraftProject({ period }), aDraftProject({ name: '公厕保洁' })]
    const { batchId } = await imported(office, aDraft({ year: 2026, projects }))
    const after = await contents(office.database)
    await office.storage.undo(batchId)
    expect(await office.storage.redo(batchId)).toEqual({ status: 'redone' })
    expect(await contents(office.database)).toEqual(after)
  })

  it.each(EDITS)('$says随导入撤销：先重做导入，再重做它', async ({ edit }) => {
    const office = await anEditableOffice()
    const batchId = batchOf(await edit(office))
    const after = await contents(office.database)
    await office.storage.undo(batchId)
    await office.storage.undo(office.batchId)
    const before = await everything(office.database)

    expect(await office.storage.redo(batchId)).toMatchObject({
      status: 'blocked',
      missing: [{ id: office.batchId }],
    })
    expect(await everything(office.database)).toEqual(before)

    expect(await office.storage.redo(office.batchId)).toEqual({ status: 'redone' })
    expect(await office.storage.redo(batchId)).toEqual({ status: 'redone' })
    expect(await contents(office.database)).toEqual(after)
  })

  it('同一部门又导入了同一年度：不重做，说明是哪一次', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    const again = await imported(office, aDraft())
    expect(await office.storage.redo(office.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: again.batchId }],
    })
    await office.storage.undo(again.batchId)
    expect(await office.storage.redo(office.batchId)).toEqual({ status: 'redone' })
  })

  it('部门还在，又导入了同一年度：不重做', async () => {
    const office = await anOfficeWith(aDraft({ year: 2024 }))
    const one = await imported(office, aDraft())
    await office.storage.undo(one.batchId)
    const again = await imported(office, aDraft({ projects: [aDraftProject({ name: '公厕保洁' })] }))
    expect(await office.storage.redo(one.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: again.batchId }],
    })
  })

  it('所接续的年度已撤销：先重做那一年度', async () => {
    const office = await anOfficeWith(aDraft({ year: 2025 }))
    const later = await imported(office, aDraft({ year: 2026 }))
    await office.storage.undo(later.batchId)
    await office.storage.undo(office.batchId)
    expect(await office.storage.redo(later.batchId)).toMatchObject({
      status: 'blocked',
      missing: [{ id: office.batchId }],
    })
  })

  it('所接续的项目后来另行配对：不重做，说明是哪一次', async () => {
    const office = await anOfficeWith(aDraft({ year: 2024, projects: [aDraftProject({ name: '旧路养护' })] }))
    const middle = await imported(office, aDraft({ year: 2025 }))
    const later = await imported(office, aDraft({ year: 2026 }))
    await office.storage.undo(later.batchId)
    const [before, after] = [office.projectYear, middle.projectYear].map(({ id }) => ({ projectYearId: id }))
    if (!before || !after) throw new Error('two rows')
    const paired = await office.storage.decidePairing({ before, after, seen: undefined, decision: 'paired' })
    const pairing = batchOf(paired)

    expect(await office.storage.redo(later.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: pairing }],
      missing: [],
    })
    await office.storage.undo(pairing)
    expect(await office.storage.redo(later.batchId)).toEqual({ status: 'redone' })
  })

  it('原文件不在了（从前版本撤销的导入）：不重做', async () => {
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    await office.database.sourceFiles.clear()
    expect(await office.storage.redo(office.batchId)).toEqual({ status: 'blocked', by: [], missing: [] })
  })
})

describe('redo: 重做一次配对', () => {
  it('当时两行已是同一项目、后来分开了：不重做，说明是哪一次；那一次撤销后可以', async () => {
    const office = await anOfficeWith(aDraft({ year: 2024 }))
    const middle = await imported(office, aDraft({ year: 2025 }))
    const later = await imported(office, aDraft({ year: 2026 }))
    const [oldest, between, newest] = [office.projectYear, middle.projectYear, later.projectYear].map(
      ({ id }) => ({ projectYearId: id }),
    )
    if (!oldest || !between || !newest) throw new Error('three rows')
    const paired = { before: oldest, after: newest, seen: undefined, decision: 'paired' } as const
    const pairing = batchOf(await office.storage.decidePairing(paired))
    await office.storage.undo(pairing)
    const apart = { before: oldest, after: between, seen: 'paired', decision: 'apart' } as const
    const parting = batchOf(await office.storage.decidePairing(apart))
    const before = await contents(office.database)

    expect(await office.storage.redo(pairing)).toMatchObject({ status: 'blocked', by: [{ id: parting }] })
    expect(await contents(office.database)).toEqual(before)
    await office.storage.undo(parting)
    expect(await office.storage.redo(pairing)).toEqual({ status: 'redone' })
  })
})

describe('撤销一年，其他年度不因此失去所接续的', () => {
  it('2026 接续 2025 的行，2025 接续 2024：撤销 2025 的导入要先撤销 2026', async () => {
    const office = await anOfficeWith(aDraft({ year: 2024 }))
    const middle = await imported(office, aDraft({ year: 2025 }))
    const later = await imported(office, aDraft({ year: 2026 }))
    expect(await office.storage.undo(middle.batchId)).toMatchObject({
      status: 'blocked',
      by: [{ id: later.batchId }],
    })
  })
})

describe('watchSteps: 可撤销的和可重做的', () => {
  const steps = async (
    { storage, departmentId }: { storage: ReturnType<typeof anOffice>['storage']; departmentId?: string },
    year?: number,
  ) => {
    const { undo, redo } = await next(storage.watchSteps({ departmentId, year }))
    return [undo?.id, redo?.id]
  }

  it('没有时为空', async () => {
    expect(await steps(anOffice())).toEqual([undefined, undefined])
  })

  it('一步步退回，再一步步向前', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const other = await typedReason(office, '甲', '乙')
    expect(await steps(office)).toEqual([other, undefined])
    await office.storage.undo(other)
    expect(await steps(office)).toEqual([one, other])
    await office.storage.undo(one)
    expect(await steps(office)).toEqual([office.batchId, one])
    await office.storage.redo(one)
    expect(await steps(office)).toEqual([one, other])
    await office.storage.redo(other)
    expect(await steps(office)).toEqual([other, undefined])
  })

  it('一百步都能退回，也都能重做', async () => {
    const office = await anOfficeWith()
    const ids: string[] = []
    for (let step = 0; step < 100; step += 1) {
      ids.push(await typedReason(office, step === 0 ? undefined : String(step - 1), String(step)))
    }
    const after = await contents(office.database)
    for (const id of [...ids].reverse()) {
      expect((await steps(office))[0]).toBe(id)
      await office.storage.undo(id)
    }
    for (const id of ids) {
      expect((await steps(office))[1]).toBe(id)
      await office.storage.redo(id)
    }
    expect(await contents(office.database)).toEqual(after)
  }, 60_000)

  it('撤销之后又有修改，不再提供重做；那次修改撤销后，提供它', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    await office.storage.undo(one)
    const other = await typedReason(office, undefined, '乙')
    expect(await steps(office)).toEqual([other, undefined])
    await office.storage.undo(other)
    expect(await steps(office)).toEqual([office.batchId, other])
    await office.storage.redo(other)
    expect(await steps(office)).toEqual([other, undefined])
  })

  it('先前的一次重做之后，最先撤销它', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const fields = [{ field: 'grade', after: 'partly' } as const]
    const grade = batchOf(await office.storage.recordEntry({ ...firstEntry(office.projectYear), fields }))
    await office.storage.undo(one)
    await office.storage.redo(one)
    expect(await steps(office)).toEqual([one, undefined])
    await office.storage.undo(one)
    expect(await steps(office)).toEqual([grade, one])
  })

  it('只看一个年度：另一年度的撤销和修改都不相干', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    const later = await imported(office, aDraft({ year: 2026 }))
    await office.storage.undo(one)
    expect(await steps(office, 2025)).toEqual([office.batchId, one])
    expect(await steps(office, 2026)).toEqual([later.batchId, undefined])
  })

  it('从前版本的撤销没有指明是哪一次，也认得出', async () => {
    const office = await anOfficeWith()
    const one = await typedReason(office, undefined, '甲')
    await office.storage.undo(one)
    await office.database.batches.toCollection().modify(batch => {
      delete (batch as { of?: string }).of
      delete (batch as { turnedAt?: number }).turnedAt
    })
    expect(await steps(office)).toEqual([office.batchId, one])
    expect(await office.storage.redo(one)).toEqual({ status: 'redone' })
  })
})

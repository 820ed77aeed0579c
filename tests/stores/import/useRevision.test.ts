import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { createApp, nextTick } from 'vue'
import { readTargetTable } from '@/import/readTargetTable'
import { createJournal } from '@/storage/journal'
import { createUnfinishedImport } from '@/storage/unfinishedImport'
import { useRevisionStore } from '@/stores/import/useRevision'
import { tableReaderKey, unfinishedImportKey, useImportStore } from '@/stores/useImportStore'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { aStorage } from '../../builders/aStorage'
import { anOffice, contents, everything } from '../../storage/anOffice'
import { printTable } from '../../import/printTable'
import { officeTable, revisedOfficeTable } from '../../import/revisedOffice'

const WIDTH = { width: 24 }
const OLD = printTable(officeTable(), WIDTH)
const NEW = printTable(revisedOfficeTable(), WIDTH)

/** The office's table of 2025 imported, and another text of that year under review, held against it. */
async function aComparison(text = NEW) {
  const office = anOffice()
  const window = aStorage()
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  app.provide(tableReaderKey, readTargetTable)
  app.provide(unfinishedImportKey, createUnfinishedImport('own', window))
  app.provide(openSpaceKey, () => ({ storage: office.storage, journal: createJournal('own', undefined) }))
  setActivePinia(pinia)
  const review = useImportStore()
  await reviewed(review, OLD)
  await review.confirm()
  review.startOver()
  const store = useRevisionStore()
  await reviewed(review, text)
  await vi.waitUntil(() => review.existing !== undefined)
  review.acknowledged = true
  store.begin()
  await vi.waitUntil(() => store.difference !== undefined)
  return { ...office, review, store, window }
}

async function reviewed(review: ReturnType<typeof useImportStore>, text: string) {
  review.pasted = text
  await review.readPasted()
  review.year = '2025'
  await nextTick()
}

const groupsOf = (store: ReturnType<typeof useRevisionStore>) => new Set(store.lines.map(({ kind }) => kind))

describe('useRevisionStore: 与已导入的对比', () => {
  it('同一张表没有差异', async () => {
    const { store } = await aComparison(OLD)
    expect([store.lines, store.open, store.accepted]).toEqual([[], [], []])
  })

  it('确认导入让位给对比：有表时不能直接导入，也不缺什么', async () => {
    const { review } = await aComparison()
    expect([review.obstacle, review.fault, review.savable]).toEqual([
      { code: 'year-exists' },
      undefined,
      undefined,
    ])
    expect(review.reviewed?.year).toBe(2025)
  })

  it('改名的先问；判断之前不列，判断之后列出', async () => {
    const { store } = await aComparison()
    const asked = store.open.length
    expect(asked).toBeGreaterThan(0)
    const before = store.lines.length
    store.decideAll()
    expect(store.open).toEqual([])
    expect(store.lines.length).toBeGreaterThan(before)
    expect(groupsOf(store)).toEqual(
      new Set(['money', 'goal', 'periodTarget', 'annualTarget', 'new', 'gone', 'name']),
    )
  })

  it('判断可以收回', async () => {
    const { store } = await aComparison()
    const [first] = store.open
    const before = store.lines
    store.decide(first?.key ?? '', 'other')
    expect(store.lines).not.toEqual(before)
    store.decide(first?.key ?? '', undefined)
    expect(store.lines).toEqual(before)
  })

  it('默认全选；不选的不更新，依据一并记下', async () => {
    const { store, database } = await aComparison()
    store.decideAll()
    expect(store.accepted).toEqual(store.lines)
    const money = store.lines.filter(({ kind }) => kind === 'money')
    store.choose(store.lines, false)
    expect(store.accepted).toEqual([])
    store.choose(money, true)
    store.reason = ' 花财预〔2025〕18号 '
    await store.save()
    expect(store.outcome?.lines).toEqual(money)
    const versions = await database.targetVersions.toArray()
    expect(new Set(versions.map(({ reason }) => reason))).toEqual(new Set(['花财预〔2025〕18号']))
    await vi.waitUntil(() => !groupsOf(store).has('money'))
    expect(groupsOf(store).has('goal')).toBe(true)
  })

  it('一处不选：不保存，并说明', async () => {
    const { store, database } = await aComparison()
    const before = await everything(database)
    store.choose(store.lines, false)
    await store.save()
    expect([store.refusal, store.outcome]).toEqual(['nothing', undefined])
    expect(await everything(database)).toEqual(before)
  })

  it('保存后重新打开不再有未完成的文本；撤销恢复原状，回到对比', async () => {
    const { store, database, window } = await aComparison()
    store.decideAll()
    const before = await contents(database)
    await store.save()
    expect(store.outcome).toMatchObject({
      status: 'saved',
      department: '广州市花都区人民政府办公室',
      year: 2025,
    })
    expect(createUnfinishedImport('own', window).read().text).toBe('')
    await store.undo()
    expect([store.outcome, store.undone?.status, store.isOpen]).toEqual([undefined, 'undone', true])
    expect(await contents(database)).toEqual(before)
  })

  it('读了另一张表：对比关闭，选择都不再算', async () => {
    const { store, review } = await aComparison()
    store.choose(store.lines, false)
    store.reason = '甲'
    await reviewed(review, OLD)
    expect([store.isOpen, store.reason]).toEqual([false, ''])
  })

  it('返回核对再来，选择还在', async () => {
    const { store } = await aComparison()
    const [one, ...others] = store.lines
    store.choose(one ? [one] : [], false)
    store.leave()
    store.begin()
    await vi.waitUntil(() => store.difference !== undefined)
    expect(store.accepted.map(({ key }) => key)).toEqual(others.map(({ key }) => key))
  })

  it('文件可能只是一部分：其中没有的默认不取消', async () => {
    const table = officeTable()
    const [unit] = table.units
    const projects = unit?.projects.slice(0, 2) ?? []
    const part = { ...table, units: unit ? [{ ...unit, projects }] : [] }
    const { store } = await aComparison(printTable(part, WIDTH))
    expect(store.isPartial).toBe(true)
    const gone = store.lines.filter(({ kind }) => kind === 'gone')
    expect(gone).toHaveLength(6)
    expect(store.accepted.filter(({ kind }) => kind === 'gone')).toEqual([])
    store.choose(gone.slice(0, 1), true)
    expect(store.accepted.filter(({ kind }) => kind === 'gone')).toHaveLength(1)
  })
})

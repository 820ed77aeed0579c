import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { TargetDatabase } from '@/storage/database'
import { aDraft } from '../builders/aDraft'
import { imported } from './anOffice'
import { anEditableOffice, batchOf, EDITS } from './edits'

/** What is recorded once and for all: of a batch all but whether it stands, and every change. */
async function recorded({ batches, changes }: TargetDatabase): Promise<string[]> {
  const done = (await batches.toArray()).map(({ undoneAt: _, turnedAt: __, ...batch }) => batch)
  return [...done, ...(await changes.toArray())].map(one => JSON.stringify(one))
}

it('修改、撤销、重做、撤销整张表之后，先前的每一条记录都还在，一字不改，原文件也在', async () => {
  const office = await anEditableOffice()
  const { database, storage } = office
  let before: readonly string[] = []
  const expectKept = async () => {
    const now = await recorded(database)
    expect(now).toEqual(expect.arrayContaining([...before]))
    expect(now.length).toBeGreaterThan(before.length)
    before = now
  }
  await expectKept()
  const edits: string[] = []
  for (const { edit } of EDITS) {
    const outcome = await edit(office)
    // Two of them are about the same target.
    if (outcome.status === 'saved') edits.push(batchOf(outcome))
  }
  await expectKept()
  for (const id of [...edits].reverse()) {
    expect(await storage.undo(id)).toEqual({ status: 'undone' })
    await expectKept()
  }
  for (const id of edits) {
    expect(await storage.redo(id)).toEqual({ status: 'redone' })
    await expectKept()
  }
  const next = await imported(office, aDraft({ year: 2026 }))
  await expectKept()
  const files = await database.sourceFiles.toCollection().primaryKeys()
  for (const id of [next.batchId, ...[...edits].reverse(), office.batchId]) {
    expect(await storage.undo(id)).toEqual({ status: 'undone' })
    await expectKept()
  }
  expect(await database.projectYears.count()).toBe(0)
  expect(await database.sourceFiles.toCollection().primaryKeys()).toEqual(files)
})

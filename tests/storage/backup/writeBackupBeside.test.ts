import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { backupProblem } from '@/storage/backup/backupProblem'
import { writeBackupBeside } from '@/storage/backup/writeBackup'
import { aDraft } from '../../builders/aDraft'
import { anOffice, imported } from '../anOffice'
import { aFullOffice } from './aFullOffice'
import { backupOf, documentsIn, linesIn, MORNING } from './backupFiles'

const wish = { scope: 'all', at: MORNING, patience: { attempts: 3, pause: 0 } } as const

type FullOffice = Awaited<ReturnType<typeof aFullOffice>>

/** Types another reason. */
async function edit({ storage, place }: FullOffice, text: string): Promise<void> {
  const fields = [{ field: 'reason', before: undefined, after: text } as const]
  const outcome = await storage.recordEntry({ ...place, checkpoint: 'mid-year', fields })
  if (outcome.status === 'conflict') {
    const again = [{ field: 'reason', before: outcome.stored.reason, after: text } as const]
    await storage.recordEntry({ ...place, checkpoint: 'mid-year', fields: again })
  }
}

/** The same office in another window. */
function elsewhere(office: FullOffice): FullOffice {
  return { ...office, ...anOffice(office.database.name) }
}

/** Writes a backup; `meanwhile` is done elsewhere once its first page is written, and how it went on is told. */
async function written(office: FullOffice, meanwhile: () => Promise<unknown>) {
  const events: string[] = []
  let doing: Promise<unknown> | undefined
  const onProgress = () => {
    events.push('page')
    doing ??= meanwhile().then(() => events.push('saved'))
  }
  const file = await writeBackupBeside(office.database, wish, { onProgress })
  await doing
  return { file, events }
}

describe('备份时旁人照常保存', () => {
  it('没有改动：与一次写出的逐字节相同', async () => {
    const { database } = await aFullOffice()
    const file = await writeBackupBeside(database, wish)
    expect(Buffer.compare(file.bytes, await backupOf(database))).toBe(0)
    expect(file.lastBatchId).toBe((await database.batches.orderBy('order').last())?.id)
  })

  it('一个部门的也一样', async () => {
    const office = await aFullOffice()
    const scope = { departmentId: office.water.departmentId, name: '区水务局' }
    const { bytes } = await writeBackupBeside(office.database, { ...wish, scope })
    expect(Buffer.compare(bytes, await backupOf(office.database, scope))).toBe(0)
  })

  it('其间保存的不必等备份写完，备份重新写过，前后一致', async () => {
    const office = await aFullOffice()
    const { file, events } = await written(office, () => edit(elsewhere(office), '改过'))
    expect(events.indexOf('saved')).toBeLessThan(events.lastIndexOf('page'))
    expect(linesIn(file.bytes)).toEqual(linesIn(await backupOf(office.database)))
    expect(file.lastBatchId).toBe((await office.database.batches.orderBy('order').last())?.id)
  })

  it.each([
    ['导入一张表', (office: FullOffice) => imported(office, aDraft({ department: '区教育局' }))],
    ['撤销一次导入', (office: FullOffice) => office.storage.undo(office.water.batchId)],
    ['记住一个选择', (office: FullOffice) => office.storage.writeSetting('sort', 'name')],
    ['清空', (office: FullOffice) => office.storage.backups.clearEverything()],
  ])('其间%s：备份是完好的，是之前或之后的全部', async (_says, meanwhile) => {
    const office = await aFullOffice()
    await office.storage.backups.noteSaved(await office.storage.backups.write({ scope: 'all' }))
    const before = linesIn(await backupOf(office.database))
    const { file } = await written(office, () => meanwhile(elsewhere(office)))
    expect(backupProblem(file.bytes)).toBeUndefined()
    expect([before, linesIn(await backupOf(office.database))]).toContainEqual(linesIn(file.bytes))
  })

  it('一直在改：最后让备份先写完，仍是某一时刻的全部', async () => {
    const office = await aFullOffice()
    const other = elsewhere(office)
    let [isOver, edits] = [false, 0]
    const typing = async () => {
      for (; !isOver; edits += 1) await edit(other, `第 ${edits} 次`)
    }
    const [file] = await Promise.all([
      writeBackupBeside(office.database, wish).finally(() => {
        isOver = true
      }),
      typing(),
    ])
    expect(edits).toBeGreaterThan(3)
    expect(backupProblem(file.bytes)).toBeUndefined()
    const documents = documentsIn(file.bytes)
    const last = documents.find(({ document }) => document.id === file.lastBatchId)
    const change = documents.find(({ document }) => document.batchId === last?.document.id)?.document
    const record = documents.find(({ document }) => document.id === change?.key)?.document
    expect(change?.after).toMatch(/^第 \d+ 次$/u)
    expect(record).toMatchObject({ entries: { [office.place.indicatorId]: { reason: change?.after } } })
  })

  it('取消', async () => {
    const { database } = await aFullOffice()
    const signal = AbortSignal.abort(new Error('不做了'))
    await expect(writeBackupBeside(database, wish, { signal })).rejects.toThrow('不做了')
  })
})

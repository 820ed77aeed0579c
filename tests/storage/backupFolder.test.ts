import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { chooseBackupFolder, forgetBackupFolder, noteCopy, watchBackupFolder } from '@/storage/backupFolder'
import { anOffice, next } from './anOffice'

const FOLDER = { name: '备份' }
const copy = { at: '2026-01-05T01:00:00.000Z', name: '副本', size: 9 }

it('选定、更换、停用，另一窗口随即知道', async () => {
  const { database } = anOffice()
  const other = anOffice(database.name)
  expect(await next(watchBackupFolder(other.database))).toBeUndefined()

  const first = await chooseBackupFolder(database, FOLDER)
  expect(await next(watchBackupFolder(other.database))).toEqual(first)
  await noteCopy(database, first.id, { lastCopy: copy })

  const second = await chooseBackupFolder(database, { name: '网络盘' })
  expect(second.id).not.toBe(first.id)
  expect(await next(watchBackupFolder(other.database))).toEqual(second)

  const gone = next(watchBackupFolder(other.database), folder => folder === undefined)
  await forgetBackupFolder(database)
  expect(await gone).toBeUndefined()
})

it('停用之后的结果不再记', async () => {
  const { database } = anOffice()
  const { id } = await chooseBackupFolder(database, FOLDER)
  await forgetBackupFolder(database)
  await noteCopy(database, id, { lastCopy: copy })
  expect(await next(watchBackupFolder(database))).toBeUndefined()
})

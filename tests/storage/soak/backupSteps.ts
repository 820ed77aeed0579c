import { expect } from 'vitest'
import { copied, count, departmentsIn, emptyOffice, withDepartment, without } from './officeModel'
import type { SoakedOffice } from './soakedOffice'

const KEPT_BACKUPS = 4

/** 备份 of everything or a department. */
export async function backUp(office: SoakedOffice): Promise<void> {
  const [name, departmentId] = office.one([...departmentsIn(office.model)]) ?? []
  const isWhole = name === undefined || departmentId === undefined || office.chance(0.7)
  const written = await office.storage.backups.write({ scope: isWhole ? 'all' : { departmentId, name } })
  expect(written.problem).toBeUndefined()
  await office.storage.backups.noteSaved(written)
  if (isWhole) office.noted = office.model.newest
  const others = isWhole ? [] : [...departmentsIn(office.model).values()].filter(id => id !== departmentId)
  office.backups.push({ file: written.file, office: copied(without(office.model, others)), isWhole })
  office.backups = office.backups.slice(-KEPT_BACKUPS)
}

/** 恢复（全部替换）. */
export async function restoreAll(office: SoakedOffice): Promise<void> {
  const backup = office.one(office.backups.filter(one => one.isWhole))
  if (!backup) return
  const { restore } = await office.storage.backups.read({ file: backup.file })
  const outcome = await restore({ mode: 'replace-all' })
  expect(outcome.status).toBe('restored')
  if (outcome.status !== 'restored') return
  office.keepSnapshot(outcome.snapshotId, 'before-restore')
  office.model = copied(backup.office)
  office.endedIn('整体恢复')
}

/** 恢复 of one department, after asking where another one bears its name. */
export async function restoreDepartment(office: SoakedOffice): Promise<void> {
  const backup = office.one(office.backups)
  const [name, department] = (backup && office.one([...departmentsIn(backup.office)])) ?? []
  if (!backup || name === undefined || department === undefined) return
  const read = await office.storage.backups.read({ file: backup.file })
  const here = departmentsIn(office.model).get(name)
  const isOther = here !== undefined && here !== department
  const choice = { mode: 'departments', departmentIds: [department] } as const
  if (isOther) {
    const departments = [{ departmentId: department, name, here }]
    expect(await read.restore(choice)).toEqual({ status: 'same-name', departments })
  }
  const outcome = await read.restore(isOther ? { ...choice, replaced: [here] } : choice)
  expect(outcome.status).toBe('restored')
  if (outcome.status !== 'restored') return
  office.keepSnapshot(outcome.snapshotId, 'before-restore')
  const others = without(office.model, [department, here ?? department])
  office.model = withDepartment(others, backup.office, department)
  count(office.model, department)
  await office.noteNewest()
  office.endedIn(isOther ? '同名部门恢复' : '部门恢复')
}

/** 恢复快照. */
export async function restoreSnapshot(office: SoakedOffice): Promise<void> {
  const snapshot = office.one(office.snapshots)
  if (!snapshot) return
  const outcome = await office.storage.backups.restoreSnapshot(snapshot.id)
  expect(outcome.status).toBe('restored')
  if (outcome.status !== 'restored') return
  office.keepSnapshot(outcome.snapshotId, 'before-restore')
  office.model = copied(snapshot.office)
  office.endedIn('恢复快照')
}

/** The snapshot of the day, where it is due. */
export async function takeDailySnapshot(office: SoakedOffice): Promise<void> {
  const isDue = office.isDailyDue()
  const taken = await office.storage.backups.takeDailySnapshot()
  expect(taken !== undefined).toBe(isDue)
  if (!taken) return
  office.keepSnapshot(taken.id, 'daily')
  office.endedIn('每日快照')
}

/** 清空, which asks for a backup of everything after the last change. */
export async function clearEverything(office: SoakedOffice): Promise<void> {
  if (office.chance(0.4)) await backUp(office)
  const isAllowed = office.model.newest === undefined || office.noted === office.model.newest
  const outcome = await office.storage.backups.clearEverything()
  expect(outcome.status).toBe(isAllowed ? 'cleared' : 'backup-needed')
  office.endedIn(isAllowed ? '清空' : '清空须先备份')
  if (outcome.status !== 'cleared') return
  office.keepSnapshot(outcome.snapshotId, 'before-clear')
  office.model = emptyOffice()
}

import { describe, expect, it } from 'vitest'
import { BACKUP_DUE, daysBetween, isBackupDue, type BackupStanding } from '@/domain/backup'

const NOW = '2026-01-15T09:00:00.000Z'

/** So many whole days before now, and a bit. */
const daysAgo = (days: number, milliseconds = 0) =>
  new Date(Date.parse(NOW) - days * 86_400_000 - milliseconds).toISOString()

function standing(over: Partial<BackupStanding>): BackupStanding {
  return { lastAt: undefined, isEmpty: false, batchesSince: 1, firstSince: NOW, lastSince: NOW, ...over }
}

const UNCHANGED = { batchesSince: 0, firstSince: undefined, lastSince: undefined } as const
const { batches, days } = BACKUP_DUE

describe('isBackupDue: 是否该备份', () => {
  it.each<[says: string, standing: Partial<BackupStanding>, isDue: boolean]>([
    ['什么都没有', UNCHANGED, false],
    ['备份后没有改动，再久也不必', { ...UNCHANGED, lastAt: daysAgo(400) }, false],
    ['刚备份过，改动差一次', { lastAt: NOW, batchesSince: batches - 1 }, false],
    ['刚备份过，改动恰到次数', { lastAt: NOW, batchesSince: batches }, true],
    ['刚备份过，改动超过次数', { lastAt: NOW, batchesSince: batches + 1 }, true],
    ['一次改动，备份差一毫秒满天数', { lastAt: daysAgo(days, -1) }, false],
    ['一次改动，备份恰满天数', { lastAt: daysAgo(days) }, true],
    ['一次改动，备份超过天数', { lastAt: daysAgo(days, 1) }, true],
    ['备份过的，以备份之日计，不以改动之日计', { lastAt: daysAgo(1), firstSince: daysAgo(days) }, false],
    ['从未备份，改动差一次', { batchesSince: batches - 1 }, false],
    ['从未备份，改动恰到次数', { batchesSince: batches }, true],
    ['从未备份，首次改动差一毫秒满天数', { firstSince: daysAgo(days, -1) }, false],
    ['从未备份，首次改动恰满天数', { firstSince: daysAgo(days) }, true],
    ['时钟拨回到备份之前', { lastAt: daysAgo(-30) }, false],
  ])('%s', (_says, over, isDue) => {
    expect(isBackupDue(standing(over), NOW)).toBe(isDue)
  })
})

it.each([
  [0, 0],
  [86_399_999, 0],
  [86_400_000, 1],
  [7 * 86_400_000, 7],
  [-1, -1],
])('相隔 %i 毫秒是 %i 整天', (milliseconds, whole) => {
  expect(daysBetween(NOW, new Date(Date.parse(NOW) + milliseconds).toISOString())).toBe(whole)
})

import {
  daysBetween,
  type BackupStanding,
  type DepartmentPreview,
  type SnapshotReason,
  type YearHolding,
  type YearPreview,
} from '@/domain/backup'
import { COPIES_KEPT } from '@/domain/backupCopies'
import { timeText } from './history'
import { importedAt } from './importing'

/** 「上次备份：2026年1月5日 09:00（3 天前），其后改动 12 次」. */
export function standingText({ lastAt, batchesSince }: BackupStanding, now: string): string {
  const since = batchesSince === 0 ? '其后没有改动' : `其后改动 ${batchesSince} 次`
  if (lastAt === undefined) {
    return batchesSince === 0 ? '还没有内容需要备份' : `从未备份，已有 ${batchesSince} 次改动`
  }
  return `上次备份：${importedAt(lastAt)}（${agoText(daysBetween(lastAt, now))}），${since}`
}

function agoText(days: number): string {
  return days <= 0 ? '今天' : `${days} 天前`
}

/** How what a backup holds stands to what is kept here. */
export const STANDING_LABELS: Readonly<Record<DepartmentPreview['standing'], string>> = {
  new: '本机没有',
  same: '与本机相同',
  differs: '与本机不同',
  'only-here': '备份中没有',
}

/** 「与本机不同，本机较新」: by when each was last changed. */
export function yearStandingText({ standing, inFile, here }: YearPreview): string {
  const [filed, kept] = [inFile?.changedAt, here?.changedAt]
  const isTold = standing === 'differs' && filed !== undefined && kept !== undefined && filed !== kept
  if (!isTold) return STANDING_LABELS[standing]
  return `${STANDING_LABELS.differs}，${filed > kept ? '备份' : '本机'}较新`
}

/** 「8 个项目、22 项指标，填报记录 7 份」; — where there is none. */
export function holdingText(holding: YearHolding | undefined): string {
  if (!holding) return '—'
  const { projects, indicators, records } = holding
  const filled = records === 0 ? '尚未填报' : `填报记录 ${records} 份`
  return `${projects} 个项目、${indicators} 项指标，${filled}`
}

/** 「最后改动 2026-01-05 09:00」; '' where none is known. */
export function changedText(holding: YearHolding | undefined): string {
  return holding?.changedAt === undefined ? '' : `最后改动 ${timeText(holding.changedAt)}`
}

/** Why a snapshot was taken. */
export const SNAPSHOT_LABELS: Readonly<Record<SnapshotReason, string>> = {
  daily: '每日自动',
  'before-restore': '恢复之前',
  'before-clear': '清空之前',
}

/** A size in bytes: 「812 B」, 「1.4 MB」. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length, Math.floor(Math.log2(bytes) / 10))
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power - 1] ?? ''}`
}

/** 「已用 1.4 MB，可用约 2.0 GB」. */
export function spaceText({ usage, quota }: { readonly usage: number; readonly quota: number }): string {
  return `已用 ${sizeText(usage)}，可用约 ${sizeText(Math.max(0, quota - usage))}`
}

/** Asked before everything here is replaced by a backup. */
export function replaceQuestion() {
  return {
    heading: '全部替换',
    sentence: '本机现有的全部数据将以备份为准。恢复前会自动保存快照，之后可以撤销。',
    confirm: '全部替换',
  }
}

/** Asked where departments here bear the names of those that are restored. */
export function sameNameQuestion(departments: readonly { readonly name: string }[]) {
  const names = departments.map(({ name }) => `“${name}”`).join('、')
  return {
    heading: '同名部门',
    sentence: `本机另有同名的${names}（分别录入，编号不同）。恢复后以备份中的为准，本机的将被替换；之后可以撤销。`,
    confirm: '以备份为准',
  }
}

/** Asked before everything is put back as it was at a snapshot. */
export function snapshotQuestion({ at }: { readonly at: string }) {
  return {
    heading: '恢复快照',
    sentence: `全部数据将回到 ${importedAt(at)} 的样子，此后的改动不再保留（会先保存一份快照，之后可以撤销）。`,
    confirm: '恢复到此时',
  }
}

/** Asked before a snapshot is taken away. */
export function removeSnapshotQuestion({ at }: { readonly at: string }) {
  return {
    heading: '删除快照',
    sentence: `${importedAt(at)} 的快照将被删除，此后不能再恢复到此时。现有数据不受影响。`,
    confirm: '删除',
  }
}

/** Asked before a restoring or clearing is taken back. */
export function undoRestoreQuestion(what: 'restored' | 'cleared') {
  const word = what === 'cleared' ? '清空' : '恢复'
  return {
    heading: `撤销${word}`,
    sentence: `全部数据将回到${word}之前的样子，此后的改动不再保留（会先保存一份快照）。`,
    confirm: `撤销${word}`,
  }
}

/** Asked before everything is cleared. */
export function clearQuestion() {
  return {
    heading: '清空全部数据',
    sentence: '将移除本机的全部部门、目标表、完成值和变更记录。备份文件不受影响；清空后可以撤销。',
    confirm: '清空',
  }
}

/** Whether the browser keeps what is stored for good, said honestly. */
export const LASTING_TEXT = {
  kept: '浏览器已承诺长期保留本站点的数据。',
  'not-promised': '浏览器尚未承诺长期保留：磁盘空间紧张时，可能自行清除本站点的数据。',
  unknown: '无法得知浏览器是否长期保留数据（本页不是 https 或 localhost 网址），请勤作备份。',
} as const

/** The line that reminds of backing up; '' while there is nothing to back up. */
export function reminderText({ lastAt, batchesSince }: BackupStanding, now: string): string {
  if (batchesSince === 0) return ''
  if (lastAt === undefined) return `尚未备份，已改动 ${batchesSince} 次`
  const days = daysBetween(lastAt, now)
  return `${days <= 0 ? '今天' : `${days} 天前`}备份过，其后改动 ${batchesSince} 次`
}

/** Why there can be no automatic backups here, and what to do instead. */
export const NO_FOLDER_TEXT = {
  'insecure-page':
    '本页的网址不是 https 或 localhost，浏览器不向网页提供文件夹，自动备份不可用。请按提醒手动备份；如需自动备份，请网站管理员改用 https 提供本程序。',
  'no-such-browser':
    '当前浏览器不能让网页使用文件夹，自动备份不可用。请按提醒手动备份，或改用较新的 Edge、Chrome 浏览器。',
  'in-memory': '数据只在内存中，自动备份不可用。请在关闭本页之前手动备份。',
} as const

/** 「上次自动备份：2026年1月5日 09:00（1.4 MB，已读回核对）」. */
export function lastCopyText(lastCopy: { readonly at: string; readonly size: number } | undefined): string {
  if (!lastCopy) return '还没有自动备份'
  return `上次自动备份：${importedAt(lastCopy.at)}（${sizeText(lastCopy.size)}，已读回核对）`
}

/** Said where automatic backups stand still until a person allows the folder again. */
export const PAUSED_TEXT = '自动备份已暂停：需要重新允许访问文件夹'

/** 「自动备份失败，上次成功：2026年1月5日 09:00」. */
export function failedCopyText(lastCopy: { readonly at: string } | undefined): string {
  return `自动备份失败，${lastCopy ? `上次成功：${importedAt(lastCopy.at)}` : '还没有成功过'}`
}

/** How copies are named and how many are kept. */
export function copiesText(mark: string): string {
  const { last, days, months } = COPIES_KEPT
  return `文件名以“达标自动备份_${mark}_”开头，不加密。保留最近 ${last} 份，以及近 ${days} 日、近 ${months} 个月每日、每月的最后一份，更早的自动删除；文件夹中的其他文件不会改动。`
}

import { BackupRefused, type RefusalCode } from '../backupRefused'

/** What to say where the browser could not write into the folder, by the name of its error. */
const REASONS: Readonly<Record<string, readonly [code: RefusalCode, message: string]>> = {
  NotFoundError: ['folder-gone', '备份文件夹已不存在，可能被移动、改名，或所在的磁盘、网络位置已断开。'],
  NotAllowedError: ['folder-asks', '浏览器不再允许访问备份文件夹，需要重新允许。'],
  SecurityError: ['folder-asks', '浏览器不再允许访问备份文件夹，需要重新允许。'],
  QuotaExceededError: ['folder-full', '备份文件夹所在的磁盘空间不足，本次自动备份未写入。'],
  NoModificationAllowedError: ['folder-fails', '备份文件夹中的文件正被其他程序占用，本次自动备份未写入。'],
}

/** Why a copy could not be written into its folder, in Chinese; what is kept in the browser is untouched. */
export function folderRefused(cause: unknown): BackupRefused {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  const [code, message] = REASONS[name] ?? [
    'folder-fails',
    '自动备份未能写入所选文件夹，可能是文件夹不允许写入，或磁盘、网络位置出错。',
  ]
  return new BackupRefused(code, message)
}

/** What was read back from the folder is not what was written. */
export function notAsWritten(): BackupRefused {
  return new BackupRefused('folder-fails', '自动备份写入后读回校验不符，已删除该文件，磁盘可能有故障。')
}

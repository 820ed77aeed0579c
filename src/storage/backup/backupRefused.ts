/** Why a backup was not written, read or restored. In every case nothing that is kept has changed. */
export type RefusalCode =
  /** Not a backup file at all. */
  | 'no-backup'
  | 'newer-version'
  /** Its end is missing. */
  | 'cut'
  /** Its bytes are not those that were written. */
  | 'damaged'
  /** A line that is no document of this program. */
  | 'unfit'
  | 'too-large'
  | 'passphrase-needed'
  | 'passphrase-wrong'
  /** The file is another one than the one previewed. */
  | 'changed'
  /** What it holds clashes with what is kept, or with itself. */
  | 'clash'
  /** A snapshot or department that is no longer there. */
  | 'gone'
  /** The folder for automatic backups is no longer there. */
  | 'folder-gone'
  /** The browser wants a person to allow the use of the folder again. */
  | 'folder-asks'
  /** No room in the folder. */
  | 'folder-full'
  /** The folder could not be written, or read back. */
  | 'folder-fails'
  /** The browser or its database refused. */
  | 'failed'

/** A backup that was refused; the message is in Chinese and says what to do. Nothing that is kept has changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
  }
}

/** Refuses a line of the file by its number, from 1. */
export function refusedLine(line: number, problem: string): BackupRefused {
  return new BackupRefused('unfit', `备份文件第 ${line} 行${problem}，未恢复任何内容。`)
}

/** The file ends before its last line. */
export function cutShort(): BackupRefused {
  return new BackupRefused(
    'cut',
    '备份文件不完整（缺少结尾），可能复制或下载中断。请重新取得完整的文件，未恢复任何内容。',
  )
}

/** The file's bytes are not those that were written. */
export function damaged(): BackupRefused {
  return new BackupRefused('damaged', '备份文件已损坏（校验不符），未恢复任何内容。请改用另一份备份。')
}

/** Not a backup file at all. */
export function noBackup(): BackupRefused {
  return new BackupRefused(
    'no-backup',
    '这不是达标的备份文件。请选择以 .dabiao.gz 或 .dabiao.enc 结尾的文件。',
  )
}

/** Written by a newer program. */
export function newer(): BackupRefused {
  return new BackupRefused(
    'newer-version',
    '备份由较新版本的程序写出，当前版本无法读取，未恢复任何内容。请改用新版程序。',
  )
}

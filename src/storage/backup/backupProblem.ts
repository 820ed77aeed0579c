import { storageFailure } from '../storageFailure'
import { BackupRefused } from './backupRefused'
import { openBackup } from './openBackup'

/**
 * Why a backup that was just written could not be restored, in Chinese; undefined: it was read to its end and is sound.
 * A backup that can't be read is worse than none.
 */
export function backupProblem(bytes: Uint8Array, onProgress?: (share: number) => void): string | undefined {
  try {
    Array.from(openBackup(bytes, { onProgress }).documents, () => undefined)
    return undefined
  } catch (cause) {
    return cause instanceof BackupRefused ? cause.message : storageFailure(cause)
  }
}

import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import type { BackupScope } from '@/domain/backup'
import type { ReadBackup } from '@/storage/backup/backups'
import type { WrittenBackup } from '@/storage/backup/backupTask'
import { BackupRefused } from '@/storage/backup/backupRefused'
import type { RestoreChoice, RestoreOutcome } from '@/storage/backup/restoreChoice'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** What is being done, and how far it is. */
interface Work {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
}

const READING = '正在读取备份'

/** What was done last, and the snapshot by which it can be undone. */
interface Undoable {
  readonly what: 'restored' | 'cleared'
  readonly snapshotId: string
}

/** Backup, restore and snapshots of what is open (备份与恢复). One piece of work at a time, with progress; it can be cancelled. */
export const useBackupStore = defineStore('backup', () => {
  const space = useSpaceStore()
  const standing = useSubscription(() => space.storage.watchBackupStanding())
  const snapshots = useSubscription(() => space.storage.watchSnapshots())

  const work = shallowRef<Work>()
  /** Why the last piece of work did not end well, as a Chinese sentence. */
  const failure = shallowRef<string>()
  /** The chosen file asks for a passphrase. */
  const asksPassphrase = shallowRef(false)
  /** The backup whose preview is on screen. */
  const opened = shallowRef<ReadBackup>()
  /** The last restoring or clearing; undefined: there was none, or it was undone. */
  const undoable = shallowRef<Undoable>()
  let chosen: File | undefined
  let running: AbortController | undefined

  type Working = { readonly onProgress: (share: number) => void; readonly signal: AbortSignal }

  /** undefined: refused (see `failure`) or cancelled. */
  async function perform<T>(label: string, action: (working: Working) => Promise<T>): Promise<T | undefined> {
    if (work.value) return undefined
    const controller = new AbortController()
    running = controller
    work.value = { label, share: 0 }
    failure.value = undefined
    try {
      return await action({
        onProgress: share => (work.value = { label, share }),
        signal: controller.signal,
      })
    } catch (cause) {
      if (!controller.signal.aborted) refuse(cause)
      return undefined
    } finally {
      work.value = undefined
      running = undefined
    }
  }

  function refuse(cause: unknown): void {
    const code = cause instanceof BackupRefused ? cause.code : undefined
    asksPassphrase.value = code === 'passphrase-needed' || code === 'passphrase-wrong'
    if (code === 'passphrase-needed') return
    failure.value = cause instanceof BackupRefused ? cause.message : storageFailure(cause)
  }

  /** Writes a backup and hands it to `save`; it is noted once that is done. False: it was not saved. */
  async function write(
    scope: BackupScope,
    passphrase: string | undefined,
    save: (written: WrittenBackup) => void,
  ): Promise<boolean> {
    const written = await perform('正在备份', working =>
      space.storage.backups.write({ scope, ...(passphrase !== undefined && { passphrase }) }, working),
    )
    if (!written) return false
    if (written.problem !== undefined) {
      failure.value = written.problem
      return false
    }
    save(written)
    await space.storage.backups.noteSaved(written)
    return true
  }

  async function read(file: File, passphrase?: string): Promise<void> {
    chosen = file
    opened.value = undefined
    asksPassphrase.value = false
    opened.value = await perform(READING, working =>
      space.storage.backups.read({ file, passphrase }, working),
    )
  }

  async function readWith(passphrase: string): Promise<void> {
    if (chosen) await read(chosen, passphrase)
  }

  /** Departments of the same name under another id are in the way where the outcome says so: ask, then name them. */
  async function restore(choice: RestoreChoice): Promise<RestoreOutcome | undefined> {
    const { value } = opened
    const outcome = value && (await perform('正在恢复', working => value.restore(choice, working)))
    if (outcome?.status === 'restored') {
      undoable.value = { what: 'restored', snapshotId: outcome.snapshotId }
      forget()
    }
    return outcome
  }

  /** True once everything is as it was at the snapshot. */
  async function restoreSnapshot(id: string): Promise<boolean> {
    const outcome = await perform('正在恢复', working => space.storage.backups.restoreSnapshot(id, working))
    if (outcome?.status !== 'restored') return false
    undoable.value = { what: 'restored', snapshotId: outcome.snapshotId }
    return true
  }

  async function removeSnapshot(id: string): Promise<void> {
    failure.value = undefined
    await space.storage.removeSnapshot(id).catch(refuse)
    if (undoable.value?.snapshotId === id) undoable.value = undefined
  }

  /** Takes the last restoring or clearing back. */
  async function undoRestore(): Promise<boolean> {
    const id = undoable.value?.snapshotId
    if (id === undefined || !(await restoreSnapshot(id))) return false
    undoable.value = undefined
    return true
  }

  /** Clears everything; 'backup-needed' where something is in no backup yet. */
  async function clearEverything(): Promise<'cleared' | 'backup-needed' | undefined> {
    const outcome = await perform('正在清空', working => space.storage.backups.clearEverything(working))
    if (outcome?.status === 'cleared') {
      undoable.value = { what: 'cleared', snapshotId: outcome.snapshotId }
    }
    return outcome?.status
  }

  /** Puts the chosen file away, also while it is being read. */
  function forget(): void {
    if (work.value?.label === READING) cancel()
    chosen = undefined
    opened.value = undefined
    asksPassphrase.value = false
    failure.value = undefined
  }

  function cancel(): void {
    running?.abort()
  }

  return {
    standing: standing.current,
    snapshots: snapshots.current,
    work,
    failure,
    asksPassphrase,
    preview: computed(() => opened.value?.preview),
    undoable,
    write,
    read,
    readWith,
    restore,
    restoreSnapshot,
    removeSnapshot,
    undoRestore,
    clearEverything,
    forget,
    cancel,
  }
})

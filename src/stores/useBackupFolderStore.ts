import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { allowFolder, folderAccess, folderPermission, pickFolder } from '@/composables/folderAccess'
import { useSubscription } from '@/composables/useSubscription'
import { BackupRefused } from '@/storage/backup/backupRefused'
import type { BackupFolder } from '@/storage/backupFolder'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

const NOT_ALLOWED = '浏览器没有允许访问该文件夹，自动备份仍未进行。'
const NOT_OPENED = '浏览器未能打开所选的文件夹，请换一个文件夹再试。'
const NO_ANSWER = '自动备份迟迟没有完成，可能是文件夹所在的网络位置没有响应。'

/** After so long a copy is given up, in milliseconds: a folder on a network may never answer. */
const LONGEST = 15 * 60_000

/** Automatic backups into a folder of the computer (自动备份): which one, and how they go. Always of the office's own data. */
export const useBackupFolderStore = defineStore('backup-folder', () => {
  const space = useSpaceStore()
  const own = computed(() => space.openSpace('own').storage)
  /** Whether there can be any here, or why not. */
  const access = computed(() => (own.value.isInMemory ? 'in-memory' : folderAccess()))
  const chosen = useSubscription(() => own.value.watchBackupFolder()).current
  const standing = useSubscription(() => own.value.watchBackupStanding()).current

  /** Whether the browser lets the page into the folder as things stand; undefined: not known yet. */
  const mayWrite = shallowRef<boolean>()
  const isBusy = shallowRef(false)
  /** Why what the person just asked for was not done, as a Chinese sentence. */
  const refusal = shallowRef<string>()
  /** Why the last copy of this window failed; a full disk may not even keep that with the folder. */
  const failedHere = shallowRef<string>()

  /** Automatic backups stand still until a person allows the folder again. */
  const isPaused = computed(
    () =>
      chosen.value !== undefined &&
      (mayWrite.value === false || chosen.value.failure?.code === 'folder-asks'),
  )

  /** Why the last copy failed, as a Chinese sentence; undefined: it went well, or there was none. */
  const failure = computed(() => chosen.value && (chosen.value.failure?.message ?? failedHere.value))

  async function lookAtPermission(): Promise<void> {
    const folder = chosen.value?.folder
    const permission = folder && (await folderPermission(folder))
    mayWrite.value = permission && permission === 'granted'
  }

  watch(chosen, lookAtPermission, { immediate: true })

  /** Copies what changed since the last backup. How that went is kept, and shown, with the folder. */
  async function copyIfChanged(): Promise<void> {
    await lookAtPermission()
    const { value } = chosen
    if (!value || mayWrite.value !== true || isBusy.value) return
    isBusy.value = true
    try {
      const { status } = await inTime(signal => own.value.backups.copyToFolder(value, { signal }))
      if (status !== 'elsewhere') failedHere.value = undefined
    } catch (cause) {
      failedHere.value = messageOf(cause)
    }
    isBusy.value = false
  }

  /** Lets the person choose a folder, and copies into it at once. */
  function choose(): Promise<void> {
    return attempt(async () => {
      const folder = await pickFolder('dabiao-backup').catch(() => {
        throw new BackupRefused('folder-fails', NOT_OPENED)
      })
      if (folder) await copyInto(await own.value.chooseBackupFolder(folder))
    })
  }

  /** Has the browser ask the person to let the page into the folder again, and copies into it at once. */
  function allow(): Promise<void> {
    return attempt(async () => {
      const { value } = chosen
      if (!value) return
      const permission = await allowFolder(value.folder)
      if (permission === 'granted') await copyInto(value)
      else refusal.value = NOT_ALLOWED
    })
  }

  function copyNow(): Promise<void> {
    return attempt(async () => {
      if (chosen.value) await copyInto(chosen.value)
    })
  }

  async function copyInto(folder: BackupFolder): Promise<void> {
    mayWrite.value = true
    await inTime(signal => own.value.backups.copyToFolderNow(folder, { signal }))
    failedHere.value = undefined
  }

  /** Ends automatic backups; the copies stay in their folder. */
  function stop(): Promise<void> {
    return attempt(() => own.value.forgetBackupFolder())
  }

  /** Does what a person asked for, one thing at a time. */
  async function attempt(action: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    refusal.value = undefined
    try {
      await action()
    } catch (cause) {
      refusal.value = messageOf(cause)
    } finally {
      isBusy.value = false
    }
  }

  return {
    access,
    chosen,
    standing,
    mayWrite,
    isPaused,
    failure,
    isBusy,
    refusal,
    lookAtPermission,
    copyIfChanged,
    choose,
    allow,
    copyNow,
    stop,
  }
})

/** Gives a copy up that does not end. */
async function inTime<T>(copy: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giving = new AbortController()
  const timer = setTimeout(() => giving.abort(new BackupRefused('folder-fails', NO_ANSWER)), LONGEST)
  try {
    return await copy(giving.signal)
  } finally {
    clearTimeout(timer)
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof BackupRefused ? cause.message : storageFailure(cause)
}

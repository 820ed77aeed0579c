import { surplusCopies } from '@/domain/backupCopies'
import type { CopyFile, CopyFolder } from './copyFolder'
import { copyName, copyTime, timeInName } from './copyName'
import { folderRefused, notAsWritten } from './folderRefused'

/** A copy that is to be put into a folder. */
export interface NewCopy {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Told by it from all files that are not this browser's. */
  readonly mark: string
  readonly at: Date
}

/**
 * Puts a copy into a folder under a name of its own, reads it back, and only then takes the oldest copies away; gives
 * its name. Where anything goes wrong, no copy that was there before is touched. Throws `BackupRefused`.
 */
export async function writeCopy(folder: CopyFolder, { bytes, mark, at }: NewCopy): Promise<string> {
  try {
    const name = await freeName(folder, mark, at)
    await write(folder, name, bytes)
    if (!(await isAsWritten(folder, name, bytes))) {
      await removed(folder, name)
      throw notAsWritten()
    }
    await removeSurplus(folder, { mark, name })
    return name
  } catch (cause) {
    throw cause instanceof Error && cause.name === 'BackupRefused' ? cause : folderRefused(cause)
  }
}

/** The name for that time; where there is such a file (a clock that was set back), that of one of the seconds after. */
async function freeName(folder: CopyFolder, mark: string, at: Date): Promise<string> {
  const names = new Set<string>()
  for await (const name of folder.keys()) names.add(name)
  const nameAt = (second: number) => copyName(mark, copyTime(new Date(at.getTime() + 1000 * second)))
  let later = 0
  while (names.has(nameAt(later))) later += 1
  return nameAt(later)
}

/** The browser writes elsewhere and puts the file in place when it is closed: it is never there in part. */
async function write(folder: CopyFolder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true })
  try {
    await fill(file, bytes)
  } catch (cause) {
    await removed(folder, name)
    throw cause
  }
}

async function fill(file: CopyFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writing = await file.createWritable()
  try {
    await writing.write(bytes)
  } catch (cause) {
    await writing.abort().catch(() => undefined)
    throw cause
  }
  await writing.close()
}

async function isAsWritten(folder: CopyFolder, name: string, bytes: Uint8Array): Promise<boolean> {
  const file = await (await folder.getFileHandle(name)).getFile()
  const read = new Uint8Array(await file.arrayBuffer())
  return read.length === bytes.length && read.every((byte, at) => byte === bytes[at])
}

/** Copies of this browser alone; one that can't be removed now is removed another time. */
async function removeSurplus(
  folder: CopyFolder,
  { mark, name: newest }: { readonly mark: string; readonly name: string },
): Promise<void> {
  const times: string[] = []
  for await (const name of folder.keys()) {
    const time = timeInName(mark, name)
    if (time === undefined) continue
    // A page that was closed while writing leaves an empty file: it must not count as one of the copies kept.
    if (name !== newest && (await isEmpty(folder, name))) await removed(folder, name)
    else times.push(time)
  }
  for (const time of surplusCopies(times)) {
    const name = copyName(mark, time)
    if (name !== newest) await removed(folder, name)
  }
}

async function isEmpty(folder: CopyFolder, name: string): Promise<boolean> {
  const file = await folder.getFileHandle(name)
  return (await file.getFile()).size === 0
}

async function removed(folder: CopyFolder, name: string): Promise<void> {
  await folder.removeEntry(name).catch(() => undefined)
}

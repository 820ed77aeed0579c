import type { CopyFolder } from '@/storage/backup/folder/copyFolder'

/** What a folder of the computer does wrong; each as the browser tells it. */
export interface FolderFaults {
  /** Name of the error of the next writing. */
  readonly writing?: string
  /** Name of the error of whatever is asked. */
  readonly everything?: string
  /** What is read is not what was written. */
  readonly forgets?: boolean
  /** Nothing can be removed. */
  readonly keeps?: boolean
}

/** A folder of the computer in memory, as the browser offers it: a file is in place only once its writing is closed. */
export function aFolder(names: readonly string[] = [], faults: FolderFaults = {}) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>(names.map(name => [name, new Uint8Array([1])]))
  const fail = (name: string | undefined) => {
    if (name !== undefined) throw new DOMException('in English', name)
  }

  const folder: CopyFolder = {
    name: '备份',
    async *keys() {
      fail(faults.everything)
      yield* [...files.keys()]
      await Promise.resolve()
    },
    async getFileHandle(name, options) {
      await Promise.resolve()
      fail(faults.everything)
      if (!files.has(name) && options?.create !== true) fail('NotFoundError')
      if (!files.has(name)) files.set(name, new Uint8Array())
      return { getFile: () => Promise.resolve(fileOf(name)), createWritable: () => writingTo(name) }
    },
    async removeEntry(name) {
      await Promise.resolve()
      fail(faults.keeps ? 'NoModificationAllowedError' : undefined)
      files.delete(name)
    },
  }

  function fileOf(name: string): Blob {
    const bytes = files.get(name) ?? new Uint8Array()
    return new Blob([faults.forgets ? bytes.slice(1) : bytes])
  }

  function writingTo(name: string) {
    let written: Uint8Array<ArrayBuffer> = new Uint8Array()
    return Promise.resolve({
      async write(bytes: Uint8Array<ArrayBuffer>) {
        await Promise.resolve()
        fail(faults.writing)
        written = bytes.slice()
      },
      async close() {
        await Promise.resolve()
        files.set(name, written)
      },
      abort: () => Promise.resolve(),
    })
  }

  return { folder, files, names: () => [...files.keys()].sort() }
}

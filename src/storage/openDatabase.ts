import { TargetDatabase } from './database'
import { browserEngine, type Engine } from './engine'
import { openingFailure } from './openingFailure'
import { failureNames } from './storageFailure'

/** What other windows do to a database that is being opened, or is open. */
export interface DatabaseObserver {
  /** A window with an older program holds the database; opening goes on by itself as soon as that lets go. */
  readonly blocked: () => void
  /** A newer program took the database over. It was let go at once, and nothing can be saved here any more. */
  readonly outdated: () => void
}

/** How opening a database ended. */
export type Opening =
  | {
      readonly status: 'open'
      readonly database: TargetDatabase
      readonly engine: Engine
      /** Why it is kept by this page's memory alone, as a Chinese sentence; undefined: it is kept lastingly. */
      readonly memoryReason: string | undefined
    }
  /** Made by a newer program: not opened, nothing touched. */
  | { readonly status: 'newer' }
  /** There is one, but it did not open; it is as it was before. */
  | { readonly status: 'failed'; readonly reason: string }

/**
 * Opens a database. Where the browser keeps none, or forbids it, one in memory, so that people can go on; but what is
 * kept already is never hidden behind an empty one.
 */
export async function openDatabase(name: string, observer: DatabaseObserver): Promise<Opening> {
  const engine = browserEngine()
  const database = new TargetDatabase(name, engine)
  observe(database, observer)
  try {
    await database.open()
    return { status: 'open', database, engine, memoryReason: undefined }
  } catch (cause) {
    database.close()
    return afterRefusal(name, cause)
  }
}

/** A database in memory, empty. `reason` says why, as a Chinese sentence. Rejected where the program's file for it can't be fetched. */
export async function openInMemory(name: string, reason: string): Promise<Opening> {
  const { memoryEngine } = await import('./memoryEngine')
  const engine = memoryEngine()
  const database = new TargetDatabase(name, engine)
  await database.open()
  return { status: 'open', database, engine, memoryReason: reason }
}

/** Lets a page know what other windows do to its database. */
export function observe(database: TargetDatabase, { blocked, outdated }: DatabaseObserver): void {
  // A database that another window deletes (清除示例) has no new version: it begins anew. Dexie lets go by itself.
  database.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) outdated()
  })
  database.on('blocked', ({ newVersion }) => {
    if (newVersion !== null) blocked()
  })
}

async function afterRefusal(name: string, cause: unknown): Promise<Opening> {
  if (failureNames(cause).has('VersionError')) return { status: 'newer' }
  const reason = openingFailure(cause)
  return (await isKept(name)) ? { status: 'failed', reason } : openInMemory(name, reason)
}

/** Whether the browser has a database of this name, as far as it tells. */
async function isKept(name: string): Promise<boolean> {
  try {
    const kept = (await browserEngine().indexedDB?.databases()) ?? []
    return kept.some(one => one.name === name)
  } catch {
    return false
  }
}

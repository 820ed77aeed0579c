import type { Table } from 'dexie'
import type { BackupScope } from '@/domain/backup'
import type { TargetDatabase } from '../database'
import {
  BACKED_UP_TABLES,
  countsOf,
  LOCAL_SETTINGS,
  orderIndex,
  placeOf,
  type BackedUp,
  type BackedUpTable,
  type Counts,
} from './backupFormat'
import { departmentKeys, type KeysByTable } from './departmentKeys'

/** Documents read at once, so that memory holds a few at a time: a file or a project year is large, a batch is not. */
const PAGE: Readonly<Partial<Record<BackedUpTable, number>>> = {
  sourceFiles: 1,
  projectYears: 50,
  targetVersions: 50,
  changes: 200,
}
const OTHER_PAGE = 500

/** What a backup is going to hold. */
export interface Holdings {
  readonly counts: Counts
  /** Gives all documents in the order of a backup, a few at a time; goes on once they were taken. */
  readonly eachPage: (take: TakePage) => Promise<void>
}

/** Takes a few documents. Inside a transaction it must not wait for anything else. */
export type TakePage = (documents: readonly BackedUp[]) => void | Promise<void>

/** All that is kept, or one department. To be called, and read, inside one transaction, or while nothing changes. */
export async function holdings(database: TargetDatabase, scope: BackupScope): Promise<Holdings> {
  return scope === 'all'
    ? all(database)
    : ofDepartment(database, await departmentKeys(database, scope.departmentId))
}

async function all(database: TargetDatabase): Promise<Holdings> {
  const counted = new Map<BackedUpTable, number>()
  for (const table of BACKED_UP_TABLES) counted.set(table, await database.table(table).count())
  const local = await database.settings.where('key').startsWith(LOCAL_SETTINGS).count()
  counted.set('settings', (counted.get('settings') ?? 0) - local)
  return {
    counts: countsOf(table => counted.get(table) ?? 0),
    async eachPage(take) {
      for (const table of BACKED_UP_TABLES) await eachPageOf(database.table(table), table, take)
    },
  }
}

async function eachPageOf(table: Table, name: BackedUpTable, take: TakePage): Promise<void> {
  const [index, size] = [orderIndex(name), PAGE[name] ?? OTHER_PAGE]
  let last: BackedUp | undefined
  do {
    const from = last ? table.where(index).above(placeOf(last)) : table.orderBy(index)
    const page = asBackedUp(name, await from.limit(size).toArray())
    await take(page.filter(one => one.table !== 'settings' || !one.document.key.startsWith(LOCAL_SETTINGS)))
    last = page.length < size ? undefined : page.at(-1)
  } while (last)
}

function ofDepartment(database: TargetDatabase, keys: KeysByTable): Holdings {
  return {
    counts: countsOf(table => keys[table].length),
    async eachPage(take) {
      for (const table of BACKED_UP_TABLES) {
        const size = PAGE[table] ?? OTHER_PAGE
        for (let at = 0; at < keys[table].length; at += size) {
          const page = await database.table(table).bulkGet(keys[table].slice(at, at + size))
          await take(asBackedUp(table, page))
        }
      }
    },
  }
}

function asBackedUp(table: BackedUpTable, documents: readonly unknown[]): BackedUp[] {
  return documents.map(document => ({ table, document }) as BackedUp)
}

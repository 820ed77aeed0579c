import { Dexie } from 'dexie'

/** What keeps a database: the browser, lastingly, or this page alone for as long as it is open. */
export interface Engine {
  /** undefined: the browser has none, or forbids it. */
  readonly indexedDB: IDBFactory | undefined
  readonly IDBKeyRange: typeof IDBKeyRange
  readonly isMemory: boolean
}

/** The browser's own databases. */
export function browserEngine(): Engine {
  const { indexedDB, IDBKeyRange: ranges } = Dexie.dependencies as {
    indexedDB: IDBFactory | null | undefined
    IDBKeyRange: typeof IDBKeyRange
  }
  return { indexedDB: indexedDB ?? undefined, IDBKeyRange: ranges, isMemory: false }
}

/**
 * A factory that opens databases at one version (as the browser counts, ten for each of ours) or not at all. Dexie
 * would else open one of a newer program at its own version, add to it what it misses, and write old documents into it.
 */
export function onlyAtVersion(version: number, factory: IDBFactory): IDBFactory {
  return {
    open: (name, asked) => {
      if (asked === version) return factory.open(name, asked)
      throw new Dexie.VersionError(`the database ${name} was made by a newer program`)
    },
    deleteDatabase: name => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  }
}

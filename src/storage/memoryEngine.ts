import { Dexie } from 'dexie'
import { IDBFactory as MemoryFactory, IDBKeyRange } from 'fake-indexeddb'
import { browserEngine, type Engine } from './engine'

/** Databases in the memory of this page: gone with it, and seen by no other page or worker. Fetched only when needed. */
export function memoryEngine(): Engine {
  const indexedDB = new MemoryFactory()
  // Live queries stand still where Dexie has found no database at all.
  if (!browserEngine().indexedDB) Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })
  return { indexedDB, IDBKeyRange, isMemory: true }
}

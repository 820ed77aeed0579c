import type { Page } from '@playwright/test'

/** A document as it is kept. */
export type StoredDocument = Readonly<Record<string, unknown>> & { readonly id: string }

/** All documents of the office's own database by table, in the order of their ids; bytes as numbers. */
export function storedTables(page: Page): Promise<Readonly<Record<string, readonly StoredDocument[]>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, StoredDocument[]>>((resolve, reject) => {
        const request = indexedDB.open('dabiao')
        request.onerror = () => reject(new Error('the database could not be opened'))
        request.onsuccess = () => {
          const database = request.result
          const names = [...database.objectStoreNames]
          const transaction = database.transaction(names)
          const found: Record<string, StoredDocument[]> = {}
          for (const name of names) {
            const all = transaction.objectStore(name).getAll()
            all.onsuccess = () => {
              // Through JSON, so that bytes and whatever else is no plain value arrive as such.
              found[name] = JSON.parse(JSON.stringify(all.result)) as StoredDocument[]
            }
          }
          transaction.oncomplete = () => {
            database.close()
            resolve(found)
          }
        }
      }),
  )
}

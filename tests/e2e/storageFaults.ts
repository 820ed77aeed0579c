import type { BrowserContext, Page } from '@playwright/test'

/** What the browser may keep for the page in tests of a full disk, in bytes: the sample and some tables. */
const LITTLE = 4_000_000

async function setQuota(page: Page, address: string, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize })
}

/** Gives the page little room; before it is opened, since the browser counts on the room it once found for a while. */
export function giveLittleRoom(page: Page, address = ''): Promise<void> {
  return setQuota(page, address, LITTLE)
}

/** From now on the browser finds no room for another byte; what asks for more than there ever was makes it look. */
export async function fillUp(page: Page): Promise<void> {
  await setQuota(page, page.url(), 1)
  const refusal = await page.evaluate(
    size =>
      new Promise<string | undefined>(resolve => {
        const request = indexedDB.open('too-much')
        request.onupgradeneeded = () => request.result.createObjectStore('parts', { autoIncrement: true })
        request.onsuccess = () => {
          const transaction = request.result.transaction('parts', 'readwrite')
          const end = () => {
            request.result.close()
            resolve(transaction.error?.name)
          }
          transaction.oncomplete = end
          transaction.onabort = end
          for (let bytes = 0; bytes < size; bytes += 50_000) {
            transaction.objectStore('parts').add(crypto.getRandomValues(new Uint8Array(50_000)))
          }
        }
      }),
    LITTLE + 1_000_000,
  )
  if (refusal !== 'QuotaExceededError') throw new Error(`the browser still found room: ${String(refusal)}`)
}

/** The person has cleared some space. */
export function makeRoom(page: Page): Promise<void> {
  return setQuota(page, page.url(), 25 * LITTLE)
}

/** How a write breaks: the browser refuses it, or ends its whole transaction. */
export type WriteFault = 'QuotaExceededError' | 'UnknownError' | 'abort'

/** Lets every document written from the `nth` on break until `mendWrites`, by what the browser itself offers to pages. */
export async function breakWrites(page: Page, nth: number, fault: WriteFault): Promise<void> {
  await page.evaluate(
    ([first, how]) => {
      let count = 0
      const { prototype } = IDBObjectStore
      const original = (name: 'add' | 'put') => Reflect.get(prototype, name) as IDBObjectStore['put']
      const originals = { add: original('add'), put: original('put') }
      for (const name of ['add', 'put'] as const) {
        prototype[name] = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
          count += 1
          if (count >= first && how !== 'abort') throw new DOMException('in English', how)
          const request = originals[name].apply(this, given)
          if (count >= first) this.transaction.abort()
          return request
        }
      }
      Object.assign(window, { mendWrites: () => Object.assign(prototype, originals) })
    },
    [nth, fault] as const,
  )
}

export async function mendWrites(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { mendWrites: () => void }).mendWrites())
}

/** How many documents each store of a database holds; {} where there is no such database. */
export function storedCounts(page: Page, database = 'dabiao'): Promise<Record<string, number>> {
  return page.evaluate(async name => {
    const known = await indexedDB.databases()
    if (!known.some(one => one.name === name)) return {}
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.name))
      })
    const opened = await settled(indexedDB.open(name))
    const stores = [...opened.objectStoreNames]
    const transaction = opened.transaction(stores)
    const counts = await Promise.all(stores.map(store => settled(transaction.objectStore(store).count())))
    opened.close()
    return Object.fromEntries(stores.map((store, at) => [store, counts[at] ?? 0]))
  }, database)
}

/** A page of the same origin in which the program does not run: another program, as far as databases go. */
export async function anotherProgram(context: BrowserContext): Promise<Page> {
  await context.route('**/another-program.html', route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>another program</title>' }),
  )
  const page = await context.newPage()
  await page.goto('./another-program.html')
  return page
}

/** What is stored as 实际完成值 at year end, as printed, by the name of the indicator. */
export function storedActuals(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    interface Row {
      readonly indicators: readonly { readonly id: string; readonly name: string }[]
    }
    interface Kept {
      readonly entries: Readonly<
        Record<string, { readonly actual?: { readonly reading: { printed: string } } }>
      >
    }
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.name))
      })
    const opened = await settled(indexedDB.open('dabiao'))
    const transaction = opened.transaction(['projectYears', 'records'])
    const all = (store: string): Promise<unknown> => settled(transaction.objectStore(store).getAll())
    const [years, records] = (await Promise.all([all('projectYears'), all('records')])) as [Row[], Kept[]]
    opened.close()
    const names = new Map(years.flatMap(row => row.indicators.map(({ id, name }) => [id, name])))
    return Object.fromEntries(
      records.flatMap(({ entries }) =>
        Object.entries(entries).flatMap(([id, { actual }]) =>
          actual ? [[names.get(id) ?? id, actual.reading.printed]] : [],
        ),
      ),
    )
  })
}

/** All that a backup would hold but settings, as text: equal where equal documents are stored. */
export function storedContents(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.name))
      })
    const opened = await settled(indexedDB.open('dabiao'))
    const stores = [...opened.objectStoreNames].filter(
      name => !/^(settings|snapshots|snapshotFiles)$/.test(name),
    )
    const transaction = opened.transaction(stores)
    const all = await Promise.all(
      stores.map(store => settled<unknown[]>(transaction.objectStore(store).getAll())),
    )
    opened.close()
    const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? [...value].join(' ') : value)
    return JSON.stringify(Object.fromEntries(stores.map((store, at) => [store, all[at]])), plain)
  })
}

/** How many snapshots (快照) are stored that were taken for a reason. */
export function storedSnapshots(page: Page, reason: string): Promise<number> {
  return page.evaluate(async wanted => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.name))
      })
    const opened = await settled(indexedDB.open('dabiao'))
    const store = opened.transaction('snapshots').objectStore('snapshots')
    const all = (await settled<unknown[]>(store.getAll())) as { readonly reason: string }[]
    opened.close()
    return all.filter(one => one.reason === wanted).length
  }, reason)
}

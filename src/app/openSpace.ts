import { shallowRef, type Ref } from 'vue'
import { OWN_DATABASE, SAMPLE_DATABASE, TargetDatabase } from '@/storage/database'
import type { Engine } from '@/storage/engine'
import { createJournal } from '@/storage/journal'
import { observe, openDatabase, openInMemory, type Opening } from '@/storage/openDatabase'
import { createTargetStorage } from '@/storage/targetStorage'
import type { OpenedSpace, Space } from '@/stores/useSpaceStore'

/** How far the page is with the office's own database. */
export type Standing =
  /** `waits`: for a window with an older program, or for a browser that does not answer. */
  | { readonly phase: 'opening'; readonly waits: 'older-program' | 'no-answer' | undefined }
  | { readonly phase: 'newer' }
  | { readonly phase: 'failed'; readonly reason: string }
  /** `isOutdated`: a newer program took it over since, and nothing can be saved here any more. */
  | { readonly phase: 'open'; readonly isOutdated: boolean }

/** The databases of a page, own and sample, with what is to be known of them. */
export interface Spaces {
  readonly standing: Readonly<Ref<Standing>>
  /** Opens the office's own database; nothing else may be asked before `standing` says that it is open. */
  readonly open: () => Promise<void>
  /** Goes on with an empty one in memory, where the person chose so. */
  readonly openInMemory: () => Promise<void>
  /** The database of a space with its journal, opened once. */
  readonly openSpace: (space: Space) => OpenedSpace
}

/** When a browser that says nothing is said to be slow, in milliseconds. */
const PATIENCE = 8000

const CHOSEN = '您选择了先在内存中使用。'
const NOT_FETCHED = '浏览器未能打开本机数据库，在内存中使用所需的程序文件也未能载入，请检查网络或服务器。'

export function createSpaces(): Spaces {
  const standing = shallowRef<Standing>({ phase: 'opening', waits: undefined })
  const opened = new Map<Space, OpenedSpace>()
  /** What keeps the own database keeps the sample too. */
  let engine: Engine | undefined
  let memoryReason: string | undefined
  let isOutdated = false

  const observer = { blocked: () => wait('older-program'), outdated }

  function wait(waits: 'older-program' | 'no-answer'): void {
    if (standing.value.phase === 'opening') standing.value = { phase: 'opening', waits }
  }

  function outdated(): void {
    isOutdated = true
    if (standing.value.phase === 'open') standing.value = { phase: 'open', isOutdated }
  }

  async function open(): Promise<void> {
    const impatience = setTimeout(() => {
      if (standing.value.phase === 'opening' && standing.value.waits === undefined) wait('no-answer')
    }, PATIENCE)
    await takeWhenThere(openDatabase(OWN_DATABASE, observer))
    clearTimeout(impatience)
  }

  function goOnInMemory(): Promise<void> {
    return takeWhenThere(openInMemory(OWN_DATABASE, CHOSEN))
  }

  async function takeWhenThere(opening: Promise<Opening>): Promise<void> {
    try {
      take(await opening)
    } catch {
      // Only the file for databases in memory is fetched so late.
      standing.value = { phase: 'failed', reason: NOT_FETCHED }
    }
  }

  function take(opening: Opening): void {
    if (opening.status !== 'open') {
      standing.value =
        opening.status === 'newer' ? { phase: 'newer' } : { phase: 'failed', reason: opening.reason }
      return
    }
    if (standing.value.phase === 'open') {
      // It answers only now that the person goes on in memory already.
      opening.database.close()
      return
    }
    engine = opening.engine
    memoryReason = opening.memoryReason
    opened.set('own', spaceOf('own', opening.database))
    standing.value = { phase: 'open', isOutdated }
  }

  function spaceOf(space: Space, database: TargetDatabase): OpenedSpace {
    // What is typed over a database in memory means nothing once that is gone.
    const lasting = database.isInMemory ? undefined : localStorageIfAllowed()
    const storage = createTargetStorage(database)
    return {
      storage,
      journal: createJournal(space, lasting),
      ...(memoryReason !== undefined && { memoryReason }),
    }
  }

  function openSpace(space: Space): OpenedSpace {
    const known = opened.get(space)
    if (known) return known
    if (!engine || space === 'own') throw new Error('the own database is not open yet')
    const database = new TargetDatabase(SAMPLE_DATABASE, engine)
    observe(database, observer)
    const fresh = spaceOf(space, database)
    opened.set(space, fresh)
    return fresh
  }

  return { standing, open, openInMemory: goOnInMemory, openSpace }
}

/** undefined where the browser forbids it, which it tells by throwing. */
function localStorageIfAllowed(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

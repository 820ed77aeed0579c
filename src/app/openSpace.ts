import { OWN_DATABASE, SAMPLE_DATABASE, TargetDatabase } from '@/storage/database'
import { createJournal } from '@/storage/journal'
import { createTargetStorage } from '@/storage/targetStorage'
import type { OpenedSpace, Space } from '@/stores/useSpaceStore'

const DATABASES: Readonly<Record<Space, string>> = { own: OWN_DATABASE, sample: SAMPLE_DATABASE }

const opened = new Map<Space, OpenedSpace>()

/** The database of a space with its journal, opened once. */
export function openSpace(space: Space): OpenedSpace {
  const known = opened.get(space)
  if (known) return known
  const fresh: OpenedSpace = {
    storage: createTargetStorage(new TargetDatabase(DATABASES[space])),
    journal: createJournal(space, localStorageIfAllowed()),
  }
  opened.set(space, fresh)
  return fresh
}

/** undefined where the browser forbids it, which it tells by throwing. */
function localStorageIfAllowed(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

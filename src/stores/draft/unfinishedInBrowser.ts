import { createUnfinishedDraft, type UnfinishedDraft } from '@/storage/unfinishedDraft'
import type { Space } from '../useSpaceStore'

/** The drafts of a space as this browser keeps them: all its windows see the same ones. */
export function unfinishedInBrowser(space: Space): UnfinishedDraft {
  return createUnfinishedDraft(space, localStorageIfAllowed(), window)
}

/** undefined where there is none, or the browser forbids it, which it tells by throwing. */
function localStorageIfAllowed(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

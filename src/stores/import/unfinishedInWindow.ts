import { createUnfinishedImport, type UnfinishedImport } from '@/storage/unfinishedImport'

/** The import under way as this window keeps it; imports are of own data only. */
export function unfinishedInWindow(): UnfinishedImport {
  return createUnfinishedImport('own', sessionStorageIfAllowed())
}

/** undefined where there is none, or the browser forbids it, which it tells by throwing. */
function sessionStorageIfAllowed(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}

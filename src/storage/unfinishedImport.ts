import * as v from 'valibot'

/** What a person typed on the review of a table. */
export interface TypedHead {
  readonly department: string
  /** 预算年度, maybe half typed. */
  readonly year: string
}

/** Keeps the import under way in this window until it is saved. */
export type UnfinishedImport = ReturnType<typeof createUnfinishedImport>

/** Longest text that is kept, in UTF-16 units: a browser keeps about 5 million of them for a page. */
export const LONGEST_KEPT = 2_000_000

const typedHead = v.object({ department: v.string(), year: v.string() })

/**
 * The pasted text and what was typed about it, so that a reload loses neither. `space` keeps own data and the sample
 * apart. Never throws: what the browser's storage (undefined: it is forbidden) refuses is simply not kept.
 */
export function createUnfinishedImport(space: string, storage: Storage | undefined) {
  const textKey = `dabiao:${space}:import:text`
  const typedKey = `dabiao:${space}:import:typed`

  function keep(key: string, text: string): void {
    // First away with the old: a text that is refused must not leave another one in its place.
    quietly(() => storage?.removeItem(key))
    if (text !== '') quietly(() => storage?.setItem(key, text))
  }

  return {
    /** Keeps the pasted text, about which nothing is typed yet; '' or one that is too long is not kept. */
    keepText(text: string): void {
      keep(textKey, text.length > LONGEST_KEPT ? '' : text)
      keep(typedKey, '')
    },

    keepTyped(typed: TypedHead): void {
      keep(typedKey, JSON.stringify(typed))
    },

    /** The text that was kept, '' when there is none, and what was typed about it. */
    read(): { readonly text: string; readonly typed: TypedHead | undefined } {
      return {
        text: quietly(() => storage?.getItem(textKey)) ?? '',
        typed: typedIn(quietly(() => storage?.getItem(typedKey))),
      }
    },

    forget(): void {
      keep(textKey, '')
      keep(typedKey, '')
    },
  }
}

function typedIn(json: string | null | undefined): TypedHead | undefined {
  const read = quietly((): unknown => JSON.parse(json ?? ''))
  const result = v.safeParse(typedHead, read)
  return result.success ? result.output : undefined
}

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}

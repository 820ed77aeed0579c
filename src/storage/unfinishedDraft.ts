import * as v from 'valibot'
import type { DraftEdits } from '@/domain/years/drafting/draftEdits'

/** Which draft: a department's new year, by the year it is drafted from. */
export interface DraftedFrom {
  readonly departmentId: string
  readonly year: number
}

/** Keeps the drafts of new years (起草下年度) until they are given up. */
export type UnfinishedDraft = ReturnType<typeof createUnfinishedDraft>

/** Tells when another window of the same page changed what is kept: a `window`. */
type OtherWindows = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

const text = v.exactOptional(v.string())
const dropped = v.exactOptional(v.boolean())
const indicatorClass = v.exactOptional(v.object({ code: v.string(), name: v.string() }))

const indicatorEdit = v.object({
  level1: indicatorClass,
  level2: indicatorClass,
  name: text,
  annualTarget: text,
  periodTarget: text,
  dropped,
})
const projectEdit = v.object({
  name: text,
  goal: text,
  money: v.exactOptional(v.object({ total: text, fiscal: text, special: text, other: text })),
  dropped,
  indicators: v.exactOptional(v.record(v.string(), indicatorEdit)),
  added: v.exactOptional(v.array(v.string())),
})
const draftEdits = v.object({
  year: v.string(),
  projects: v.record(v.string(), projectEdit),
  added: v.array(v.object({ key: v.string(), unit: v.string() })),
  count: v.number(),
  savedBy: text,
})

/**
 * What was typed about a new year, kept at every letter, so that neither a reload nor a closed window loses it. `space`
 * keeps own data and the sample apart. Never throws: what the browser's storage (undefined: it is forbidden) refuses is
 * simply not kept.
 */
export function createUnfinishedDraft(space: string, storage: Storage | undefined, others?: OtherWindows) {
  const keyOf = ({ departmentId, year }: DraftedFrom) => `dabiao:${space}:draft:${departmentId}:${year}`

  return {
    /** Whether it is kept. */
    keep(from: DraftedFrom, edits: DraftEdits): boolean {
      const kept = quietly(() => {
        storage?.setItem(keyOf(from), JSON.stringify(edits))
        return storage !== undefined
      })
      return kept === true
    },

    /** undefined: there is none, or none that can be understood. */
    read(from: DraftedFrom): DraftEdits | undefined {
      return editsIn(quietly(() => storage?.getItem(keyOf(from))))
    },

    forget(from: DraftedFrom): void {
      quietly(() => storage?.removeItem(keyOf(from)))
    },

    /** Calls when another window typed in a draft, or gave it up; returns how to stop. */
    onChangeElsewhere(from: () => DraftedFrom | undefined, changed: () => void): () => void {
      const listener = (event: Event) => {
        const place = from()
        // Without a key all that was kept is gone.
        const key = 'key' in event ? event.key : null
        if (place && (key === null || key === keyOf(place))) changed()
      }
      others?.addEventListener('storage', listener)
      return () => others?.removeEventListener('storage', listener)
    },
  }
}

function editsIn(json: string | null | undefined): DraftEdits | undefined {
  const read = quietly((): unknown => JSON.parse(json ?? ''))
  const result = v.safeParse(draftEdits, read)
  return result.success ? result.output : undefined
}

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}

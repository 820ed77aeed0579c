import * as v from 'valibot'
import type { Amounts } from '@/domain/money'
import type { Checkpoint } from '@/domain/projectYear'
import type { FieldSource } from './history'

/** The field on screen that is being typed in. */
export interface JournalPlace {
  readonly projectYearId: string
  readonly checkpoint: Checkpoint
  readonly field: string
  /** For a field of an indicator. */
  readonly indicatorId?: string
  /** For an amount. */
  readonly moneyKey?: keyof Amounts
}

/** A text that was typed but not yet saved, e.g. because the window was closed. */
export interface PendingText {
  readonly place: JournalPlace
  readonly text: string
  /** ISO time of the last keystroke. */
  readonly at: string
  /** Absent: typed. */
  readonly source?: FieldSource
}

/** Keeps what is being typed, synchronously, until it is saved. */
export type Journal = ReturnType<typeof createJournal>

const pendingText = v.object({
  place: v.object({
    projectYearId: v.string(),
    checkpoint: v.picklist(['mid-year', 'year-end']),
    field: v.string(),
    indicatorId: v.exactOptional(v.string()),
    moneyKey: v.exactOptional(v.picklist(['total', 'fiscal', 'special', 'other'])),
  }),
  text: v.string(),
  at: v.string(),
  source: v.exactOptional(v.picklist(['typed', 'pasted'])),
})

/**
 * A journal of what is being typed, one key per place. `space` keeps own data and the sample apart. Never throws: what
 * the browser's storage (undefined: it is forbidden) refuses is kept for as long as the page lives. Other windows of the same page share it.
 */
export function createJournal(
  space: string,
  storage: Storage | undefined,
  now: () => Date = () => new Date(),
) {
  const prefix = `dabiao:${space}:typing:`
  const refused = new Map<string, string>()
  const keyOf = (place: JournalPlace) => prefix + nameOf(place)

  return {
    /** Keeps the text as it now stands in the field, and how it came there. */
    note(place: JournalPlace, text: string, source: FieldSource = 'typed'): void {
      const key = keyOf(place)
      const at = now().toISOString()
      const kept = JSON.stringify({ place, text, at, ...(source !== 'typed' && { source }) })
      if (quietly(() => storage?.setItem(key, kept)) && storage) refused.delete(key)
      else refused.set(key, kept)
    },

    /** Forgets a place: its text was saved, or given up. */
    settle(place: JournalPlace): void {
      const key = keyOf(place)
      refused.delete(key)
      quietly(() => storage?.removeItem(key))
    },

    /** What was typed but not settled, in the order of typing. */
    pending(): PendingText[] {
      const kept = new Map([...keptUnder(prefix, storage), ...refused])
      const texts = [...kept.values()].flatMap(json => readPending(json) ?? [])
      return texts.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
    },
  }
}

function nameOf({ projectYearId, checkpoint, field, indicatorId, moneyKey }: JournalPlace): string {
  return [projectYearId, checkpoint, field, indicatorId ?? '', moneyKey ?? ''].join(':')
}

function keptUnder(prefix: string, storage: Storage | undefined): Map<string, string> {
  const kept = new Map<string, string>()
  quietly(() => {
    for (let at = 0; storage && at < storage.length; at += 1) {
      const key = storage.key(at)
      const json = key?.startsWith(prefix) ? storage.getItem(key) : null
      if (key !== null && json !== null) kept.set(key, json)
    }
  })
  return kept
}

function readPending(json: string): PendingText | undefined {
  let read: unknown
  quietly(() => {
    read = JSON.parse(json)
  })
  const result = v.safeParse(pendingText, read)
  return result.success ? result.output : undefined
}

/** Whether it could be done; a journal must never be in the way of typing. */
function quietly(attempt: () => void): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

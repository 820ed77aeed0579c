import type { Cell } from '@/domain/entry/cell'
import type { JournalPlace } from '@/storage/journal'

/** The checkpoint that 填报 fills. */
export const CHECKPOINT = 'year-end'

/** A cell as the journal knows it. */
export function placeOf(cell: Cell): JournalPlace {
  return { ...cell, checkpoint: CHECKPOINT }
}

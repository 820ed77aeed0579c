import type { FieldSource } from '@/domain/batch'
import type { CellValue } from '@/domain/entry/cellValue'
import type { Draft } from '@/domain/entry/draft'
import type { ProjectRow } from '@/domain/yearRow'
import type { OpenedSpace } from '../useSpaceStore'

/** A draft with what is needed to save it. */
export interface TypedDraft extends Draft {
  /** How the text came into the field. */
  readonly source: FieldSource
  /** The stored value that the person saw when they began; once saved, the one on disk. */
  readonly seen: CellValue
  /** The project's row when they began: it holds where the year on screen has changed meanwhile. */
  readonly row: ProjectRow
  /** Own data or the sample: a text goes where it was typed, whatever is opened meanwhile. */
  readonly space: OpenedSpace
  /** In conflict: what is stored now. */
  readonly theirs?: CellValue
}

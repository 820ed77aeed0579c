import type { FieldSource } from '@/domain/batch'
import { isMoneyCell, type Cell, type EntryCell, type MoneyCell } from '@/domain/entry/cell'
import { isSameCellValue, type CellValue } from '@/domain/entry/cellValue'
import { entryChange } from '@/domain/entry/entryChanges'
import type { Entry } from '@/domain/indicator'
import type { Fen } from '@/domain/money'
import type { ProjectRow } from '@/domain/yearRow'
import type { FieldEdit } from '@/storage/recordActuals'
import type { TargetStorage } from '@/storage/targetStorage'
import { CHECKPOINT } from './place'

/** One typed value on its way to disk. */
export interface CellWrite {
  readonly storage: TargetStorage
  readonly row: ProjectRow
  readonly cell: Cell
  /** The value the person saw. */
  readonly seen: CellValue
  readonly value: CellValue
  readonly source: FieldSource
  /** The other fields of the indicator's entry as far as they are known here. */
  readonly entry: Entry
}

export type WriteOutcome =
  /** On disk; with it, all cells that the edit set. */
  | { readonly status: 'saved'; readonly written: readonly (readonly [Cell, CellValue])[] }
  | { readonly status: 'conflict'; readonly theirs: CellValue }
  | { readonly status: 'gone' }

/** Saves one typed value as one edit, unless what is stored is no longer what the person saw. */
export function writeCell(write: CellWrite): Promise<WriteOutcome> {
  const { cell } = write
  return isMoneyCell(cell) ? writeMoney(write, cell) : writeEntry(write, cell)
}

async function writeMoney(
  { storage, seen, value, source }: CellWrite,
  cell: MoneyCell,
  before = amountOf(seen),
): Promise<WriteOutcome> {
  const { projectYearId, field: kind, moneyKey: key } = cell
  const after = amountOf(value)
  const outcome = await storage.recordMoney({
    projectYearId,
    checkpoint: CHECKPOINT,
    kind,
    key,
    before,
    after,
    source,
  })
  if (outcome.status === 'gone') return outcome
  if (outcome.status === 'saved' || outcome.stored === after)
    return { status: 'saved', written: [[cell, after]] }
  return { status: 'conflict', theirs: outcome.stored }
}

async function writeEntry(
  write: CellWrite,
  cell: EntryCell,
  entry: Entry = { ...write.entry, [cell.field]: write.seen },
): Promise<WriteOutcome> {
  const { projectYearId, indicatorId, field } = cell
  const indicator = write.row.projectYear.indicators.find(({ id }) => id === indicatorId)
  if (!indicator) return { status: 'gone' }

  const change = entryChange(entry, indicator.annualTarget.reading, field, write.value)
  const fields = fieldEdits(entry, change)
  const place = { projectYearId, checkpoint: CHECKPOINT, indicatorId } as const
  const outcome = await write.storage.recordEntry({ ...place, fields, source: write.source })

  if (outcome.status === 'gone') return outcome
  if (outcome.status === 'saved') {
    return { status: 'saved', written: fields.map(edit => [{ ...cell, field: edit.field }, edit.after]) }
  }
  const theirs = outcome.stored[field]
  // Only what goes along with the typed value had changed: nobody typed against the person.
  if (isSameCellValue(theirs, write.seen)) return writeEntry(write, cell, outcome.stored)
  if (isSameCellValue(theirs, write.value)) return { status: 'saved', written: [[cell, theirs]] }
  return { status: 'conflict', theirs }
}

function fieldEdits(entry: Entry, change: ReturnType<typeof entryChange>): FieldEdit[] {
  const fields = Object.keys(change) as (keyof Entry)[]
  return fields.map(field => ({ field, before: entry[field], after: change[field] }) as FieldEdit)
}

function amountOf(value: CellValue): Fen | undefined {
  return typeof value === 'number' ? value : undefined
}

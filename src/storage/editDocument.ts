import type { DocumentTable } from './history'
import { putDocuments, type StoredDocument } from './documents'
import { isSameValue, valueAt, withValueAt } from './fieldPath'
import { recordBatch, type BatchHeading, type Ledger } from './ledger'

/** How an edit ended. */
export type EditOutcome<Stored> =
  /** Written, and safe on disk; `batchId` is undefined where nothing was different and nothing was written. */
  | { readonly status: 'saved'; readonly batchId: string | undefined }
  /** Someone else, or another window, changed it since the person saw it; nothing was written. */
  | { readonly status: 'conflict'; readonly stored: Stored }
  /** What was to be changed is no longer there (its import was undone); nothing was written. */
  | { readonly status: 'gone' }

/** One field of a document: the value the person saw, and the one it shall have. undefined is 未填. */
export interface FieldChange {
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

/** An edit of one document. */
export interface DocumentEdit<Stored> {
  readonly table: DocumentTable
  /** The document as read inside the same transaction. */
  readonly document: StoredDocument
  readonly fields: readonly FieldChange[]
  readonly heading: BatchHeading
  /** What to show where the edit conflicts. */
  readonly stored: Stored
}

/**
 * Edits fields of one document where they still are as the person saw them, and records the batch.
 * The one way in which single values are written; `read` finds the document, undefined where it is gone.
 */
export function editDocument<Stored>(
  ledger: Ledger,
  read: () => Promise<DocumentEdit<Stored> | undefined>,
): Promise<EditOutcome<Stored>> {
  const { projects, projectYears, records, lineages, batches, changes } = ledger.database
  const tables = [projects, projectYears, records, lineages, batches, changes]

  return ledger.database.transaction('rw', tables, async (): Promise<EditOutcome<Stored>> => {
    const edit = await read()
    if (!edit) return { status: 'gone' }

    const moved = edit.fields.filter(({ before, after }) => !isSameValue(before, after))
    if (moved.length === 0) return { status: 'saved', batchId: undefined }
    if (!edit.fields.every(field => isAsSeen(edit.document, field))) {
      return { status: 'conflict', stored: edit.stored }
    }
    return { status: 'saved', batchId: await write(ledger, edit, moved) }
  })
}

function isAsSeen(document: StoredDocument, { path, before }: FieldChange): boolean {
  return isSameValue(valueAt(document, path), before)
}

async function write<Stored>(
  ledger: Ledger,
  { table, document, heading }: DocumentEdit<Stored>,
  moved: readonly FieldChange[],
): Promise<string> {
  const edited = moved.reduce(
    (part, { path, after }) => withValueAt(part, path, after) as StoredDocument,
    document,
  )
  await putDocuments(ledger.database, table, new Map([[document.id, edited]]))
  return recordBatch(
    ledger,
    heading,
    moved.map(({ path, before, after }) => ({ table, key: document.id, path, before, after })),
  )
}

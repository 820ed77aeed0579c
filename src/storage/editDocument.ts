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

/** Fields of one document that change. */
export interface DocumentChange {
  readonly table: DocumentTable
  /** The document as read inside the same transaction. */
  readonly document: StoredDocument
  readonly fields: readonly FieldChange[]
}

/** An edit of one document. */
export interface DocumentEdit<Stored> extends DocumentChange {
  readonly heading: BatchHeading
  /** What to show where the edit conflicts. */
  readonly stored: Stored
  /** What follows from it in other documents, worked out inside the transaction; belongs to the same batch. */
  readonly following?: readonly DocumentChange[]
}

/**
 * Edits fields of one document where they still are as the person saw them, and records the batch.
 * The one way in which single values are written; `read` finds the document, undefined where it is gone.
 */
export function editDocument<Stored>(
  ledger: Ledger,
  read: () => Promise<DocumentEdit<Stored> | undefined>,
): Promise<EditOutcome<Stored>> {
  const { projects, departmentYears, projectYears, records, lineages, batches, changes } = ledger.database
  const tables = [projects, departmentYears, projectYears, records, lineages, batches, changes]

  return ledger.database.transaction('rw', tables, async (): Promise<EditOutcome<Stored>> => {
    const edit = await read()
    if (!edit) return { status: 'gone' }

    if (moved(edit).length === 0) return { status: 'saved', batchId: undefined }
    if (!edit.fields.every(field => isAsSeen(edit.document, field))) {
      return { status: 'conflict', stored: edit.stored }
    }
    return { status: 'saved', batchId: await write(ledger, edit) }
  })
}

function isAsSeen(document: StoredDocument, { path, before }: FieldChange): boolean {
  return isSameValue(valueAt(document, path), before)
}

/** The fields that get another value. */
function moved({ fields }: DocumentChange): readonly FieldChange[] {
  return fields.filter(({ before, after }) => !isSameValue(before, after))
}

async function write(ledger: Ledger, edit: DocumentEdit<unknown>): Promise<string> {
  const changes = [edit, ...(edit.following ?? [])].filter(change => moved(change).length > 0)
  for (const { table, document, fields } of changes) {
    const edited = fields.reduce(
      (part, { path, after }) => withValueAt(part, path, after) as StoredDocument,
      document,
    )
    await putDocuments(ledger.database, table, new Map([[document.id, edited]]))
  }
  return recordBatch(
    ledger,
    edit.heading,
    changes.flatMap(change =>
      moved(change).map(({ path, before, after }) => {
        return { table: change.table, key: change.document.id, path, before, after }
      }),
    ),
  )
}

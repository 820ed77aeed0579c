import { nameProjectYear, withDecisionsOfVersion2 } from '../toVersion2'
import type { BackedUpDocuments, BackedUpTable, FileDocument } from './backupFormat'

/**
 * The documents of a file of an older version as this one keeps them, by the same rules by which a database of that
 * version is upgraded. What an older file needs to be seen together is held in memory; such files are small.
 */
export function upgraded(version: number, documents: Iterable<FileDocument>): Iterable<FileDocument> {
  return version === 1 ? fromVersion1(documents) : documents
}

function* fromVersion1(documents: Iterable<FileDocument>): Generator<FileDocument> {
  const all = [...documents]
  const decided = withDecisionsOfVersion2({
    projectYears: documentsOf(all, 'projectYears'),
    departmentYears: documentsOf(all, 'departmentYears'),
    batches: documentsOf(all, 'batches'),
  })
  for (const one of all) {
    if (one.table === 'projectYears') yield { ...one, document: decided.projectYear(one.document) }
    else if (one.table === 'changes') yield { ...one, document: decided.change(one.document) }
    else if (one.table === 'records') {
      const document = { ...one.document }
      nameProjectYear(document)
      yield { ...one, document }
    } else yield one
  }
}

function documentsOf<Name extends BackedUpTable>(
  all: readonly FileDocument[],
  table: Name,
): BackedUpDocuments[Name][] {
  return all.flatMap(one => (one.table === table ? [one.document as BackedUpDocuments[Name]] : []))
}

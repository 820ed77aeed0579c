export { isRedoable, isReversible, isUndoable, placeNow } from '@/domain/batch'
export type { Batch, BatchKind, BatchSource, Change, DocumentTable, FieldSource } from '@/domain/batch'

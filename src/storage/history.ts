export { isRedoable, isReversible, isUndoable, placeNow } from '@/domain/batch'
export type { Batch, BatchKind, BatchSource, Change, DocumentTable } from '@/domain/batch'

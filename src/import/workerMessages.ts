import { ReadingRefused, type RefusalCode } from './readingRefused'
import type { TableSource } from './readers/readSource'
import type { Place } from './printedPlace'
import type { TargetTable } from './targetTable'

/** What the page asks of the worker. */
export interface ReadRequest {
  readonly source: TableSource
}

/** What the worker answers; an error does not keep its class on the way, so a refusal travels as plain values. */
export type ReadAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly table: TargetTable }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string; readonly at?: Place }

const FAILED = '读取表格时发生意外错误，没有导入任何内容。请重试；如仍然出错，请改为复制表格文字后粘贴。'

/** A reading that ended in an error that no rule foresaw. */
export function unexpectedFailure(): ReadingRefused {
  return new ReadingRefused('failed', FAILED)
}

/** An error of a reading as an answer. */
export function refusedAnswer(cause: unknown): ReadAnswer {
  const { code, message, at } = cause instanceof ReadingRefused ? cause : unexpectedFailure()
  return { kind: 'refused', code, message, ...(at && { at }) }
}

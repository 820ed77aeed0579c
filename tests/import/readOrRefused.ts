import { ReadingRefused } from '@/import/readingRefused'
import { readTargetTable } from '@/import/readTargetTable'
import type { TargetTable } from '@/import/targetTable'

/** The table, or undefined where it is refused; any other error is the test's. */
export async function readOrRefused(text: string): Promise<TargetTable | undefined> {
  return readTargetTable({ text }).catch((cause: unknown) => {
    if (cause instanceof ReadingRefused) return undefined
    throw cause
  })
}

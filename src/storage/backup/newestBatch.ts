import type { TargetDatabase } from '../database'

/** Id of the newest batch, by which is known whether anything changed since; undefined: nothing was ever changed. */
export async function newestBatchId({ batches }: TargetDatabase): Promise<string | undefined> {
  return (await batches.orderBy('order').last())?.id
}

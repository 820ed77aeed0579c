import { shallowRef } from 'vue'
import type { ChangesTold } from '@/domain/changesTold'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from '../useSpaceStore'

/** What is known of an opened batch: its changes, or why they could not be read; undefined: they are being read. */
export type OpenedBatch = ChangesTold | { readonly failure: string } | undefined

/** Batches opened in a list, with their changes, read when they are opened. */
export function useOpenedBatches() {
  const space = useSpaceStore()
  const opened = shallowRef<ReadonlyMap<string, OpenedBatch>>(new Map())

  function put(id: string, found: OpenedBatch): void {
    opened.value = new Map(opened.value).set(id, found)
  }

  async function open(id: string): Promise<void> {
    put(id, undefined)
    const found = await space.storage
      .changesOf(id)
      .catch((cause: unknown) => ({ failure: storageFailure(cause) }))
    if (opened.value.has(id)) put(id, found)
  }

  function toggle(id: string): void {
    if (!opened.value.has(id)) void open(id)
    else opened.value = new Map([...opened.value].filter(([other]) => other !== id))
  }

  return { opened, toggle }
}

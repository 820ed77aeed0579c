import { shallowRef } from 'vue'
import type { Batch, BatchKind } from '@/domain/batch'
import type { ChangesTold } from '@/domain/changesTold'
import { useSpaceStore } from '../useSpaceStore'

/** Kinds that change a value or a few; of the others the name tells more than any one change. */
const GLIMPSED: ReadonlySet<BatchKind> = new Set([
  'entry',
  'money',
  'target',
  'doubt',
  'accumulation',
  'period',
])

/** What batches did, at a glance: read as they come on the page, a few changes of each. */
export function useGlimpses() {
  const space = useSpaceStore()
  const glimpses = shallowRef<ReadonlyMap<string, ChangesTold>>(new Map())
  const asked = new Set<string>()

  async function show(batches: readonly Batch[]): Promise<void> {
    const ids = batches.filter(({ id, kind }) => GLIMPSED.has(kind) && !asked.has(id)).map(({ id }) => id)
    if (ids.length === 0) return
    ids.forEach(id => asked.add(id))
    // Without them the list is what it is: each batch can still be opened.
    const found = await space.storage.glimpsesOf(ids).catch(() => new Map<string, ChangesTold>())
    glimpses.value = new Map([...glimpses.value, ...found])
  }

  return { glimpses, show }
}

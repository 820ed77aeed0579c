import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { storageFailure } from '@/storage/storageFailure'
import { useEntryStore } from './useEntryStore'
import { useSpaceStore } from './useSpaceStore'

/** The 示例数据: loaded into a database of its own on request, gone with one click. */
export const useSampleStore = defineStore('sample', () => {
  const space = useSpaceStore()
  const entry = useEntryStore()
  const router = useRouter()

  const busy = shallowRef(false)
  /** Why the sample could not be loaded or removed, as a Chinese sentence. */
  const failure = shallowRef<string>()

  async function open(): Promise<void> {
    await attempt(async () => {
      const { loadSample } = await import('./sample/loadSample')
      await loadSample(space.openSpace('sample').storage)
      await router.push({ name: 'overview', params: { space: 'sample' }, query: {} })
    })
  }

  /** Adds the sample's second year and shows it beside the first. */
  async function openNextYear(): Promise<void> {
    await attempt(async () => {
      const { loadNextYear } = await import('./sample/loadNextYear')
      const { departmentId, year } = await loadNextYear(space.openSpace('sample').storage)
      await router.push({ name: 'years', query: { department: departmentId, year } })
    })
  }

  async function remove(): Promise<void> {
    await attempt(async () => {
      const { storage, journal } = space.openSpace('sample')
      await router.push({ name: 'home', params: { space: '' }, query: {} })
      // What is still on its way to the database would begin it anew.
      await entry.saveAll()
      await storage.removeDatabase()
      for (const { place } of journal.pending()) journal.settle(place)
    })
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    failure.value = undefined
    try {
      await work()
    } catch (cause) {
      failure.value = storageFailure(cause)
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, open, openNextYear, remove }
})

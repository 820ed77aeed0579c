import { defineStore } from 'pinia'
import { computed, inject, shallowRef, type InjectionKey } from 'vue'
import type { Journal } from '@/storage/journal'
import type { TargetStorage } from '@/storage/targetStorage'

/** Whose data is open: the office's own, or the 示例数据, each in a database of its own. */
export type Space = 'own' | 'sample'

export interface OpenedSpace {
  readonly storage: TargetStorage
  readonly journal: Journal
  /** Why it is kept in this page's memory alone, as a Chinese sentence; absent: it is kept lastingly. */
  readonly memoryReason?: string
}

export const openSpaceKey: InjectionKey<(space: Space) => OpenedSpace> = Symbol('openSpace')

/** Which database the page works on. The address decides (`#/sample/…`), so that two tabs may differ. */
export const useSpaceStore = defineStore('space', () => {
  const provided = inject(openSpaceKey)
  if (!provided) throw new Error('openSpace was not provided: see src/app/main.ts')

  const openSpace = provided

  const space = shallowRef<Space>('own')
  const opened = computed(() => openSpace(space.value))
  const storage = computed(() => opened.value.storage)
  const journal = computed(() => opened.value.journal)
  const memoryReason = computed(() => opened.value.memoryReason)
  const isSample = computed(() => space.value === 'sample')

  function enter(entered: Space): void {
    space.value = entered
  }

  return { space, isSample, storage, journal, memoryReason, enter, openSpace }
})

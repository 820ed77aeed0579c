import { shallowRef, watch } from 'vue'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

const KEY = 'last-department'

/**
 * The department that was on screen last in this space, for an address that names none. `isKnown` is false until it has
 * been looked up; what can't be read or kept is done without.
 */
export function useLastDepartment() {
  const space = useSpaceStore()
  const year = useYearStore()

  const departmentId = shallowRef<string>()
  const isKnown = shallowRef(false)

  watch(
    () => space.storage,
    async storage => {
      isKnown.value = false
      const kept = await storage.readSetting(KEY).catch(() => undefined)
      if (storage !== space.storage) return
      departmentId.value = typeof kept === 'string' ? kept : undefined
      isKnown.value = true
    },
    { immediate: true, flush: 'sync' },
  )

  watch(
    () => year.departmentId,
    opened => {
      if (opened === undefined || opened === departmentId.value) return
      departmentId.value = opened
      void space.storage.writeSetting(KEY, opened).catch(() => undefined)
    },
  )

  return { departmentId, isKnown }
}

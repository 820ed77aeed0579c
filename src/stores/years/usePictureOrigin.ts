import { computed } from 'vue'
import { useSpaceStore } from '../useSpaceStore'
import { useYearStore } from '../useYearStore'

/** Whose figures the pictures of a screen show: department, year, and whether they are 示例数据. */
export function usePictureOrigin() {
  const space = useSpaceStore()
  const store = useYearStore()
  return computed(() => ({
    department: store.department?.department.name ?? '',
    year: store.year ?? 0,
    isSample: space.isSample,
  }))
}

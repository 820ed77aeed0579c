import { computed } from 'vue'
import { useSpaceStore } from '../useSpaceStore'
import { useYearStore } from '../useYearStore'

/** Whose figures pictures of several years show: department, and whether they are 示例数据; their titles name the years. */
export function usePictureOrigin() {
  const space = useSpaceStore()
  const store = useYearStore()
  return computed(() => ({
    department: store.department?.department.name ?? '',
    year: undefined,
    isSample: space.isSample,
  }))
}

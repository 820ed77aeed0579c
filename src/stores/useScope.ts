import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/** Screens that make sense without any stored table. */
const WITHOUT_TABLES: readonly unknown[] = ['home', 'import']

/**
 * Keeps the address and what is on screen in step: opens the space, department and year that the address
 * names; where it names none (or one that is gone), puts the newest there.
 */
export function useScope(): void {
  const route = useRoute()
  const router = useRouter()
  const space = useSpaceStore()
  const store = useYearStore()

  watch(
    () => route.params.space,
    named => space.enter(named === 'sample' ? 'sample' : 'own'),
    { immediate: true, flush: 'sync' },
  )

  const scope = computed(() => {
    const departments = store.departments
    if (!departments) return undefined
    const chosen = departments.find(one => one.department.id === route.query.department) ?? departments[0]
    if (!chosen) return 'nothing-stored'
    const year = chosen.years.find(one => String(one) === route.query.year) ?? chosen.years[0]
    return { departmentId: chosen.department.id, year }
  })

  watch(
    [scope, () => route.fullPath],
    () => {
      const resolved = scope.value
      if (resolved === undefined || route.matched.length === 0) return
      if (resolved === 'nothing-stored') {
        store.open(undefined, undefined)
        if (space.isSample || !WITHOUT_TABLES.includes(route.name))
          void router.replace({ name: 'home', params: { space: '' }, query: {} })
        return
      }
      store.open(resolved.departmentId, resolved.year)
      const query = { ...route.query, department: resolved.departmentId, year: String(resolved.year) }
      if (route.name === 'home') void router.replace({ name: 'overview', query })
      else if (route.name !== 'import' && !names(route.query, query)) void router.replace({ query })
    },
    { immediate: true },
  )
}

function names(query: Record<string, unknown>, scope: { department: string; year: string }): boolean {
  return query.department === scope.department && query.year === scope.year
}

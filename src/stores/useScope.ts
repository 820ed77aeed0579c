import { computed, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { useLastDepartment } from './useLastDepartment'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/** Screens that make sense without any stored table. */
const WITHOUT_TABLES: readonly unknown[] = ['home', 'import', 'data']

/**
 * Keeps the address and what is on screen in step: opens the space, department and year that the address
 * names; where it names none (or one that is gone), puts the department there that was open last, and its newest year.
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

  const last = useLastDepartment()
  const scope = computed(() =>
    store.departments && last.isKnown.value
      ? scopeIn(store.departments, route.query, last.departmentId.value)
      : undefined,
  )

  function follow(): void {
    if (scope.value === undefined || route.matched.length === 0) return
    if (scope.value === 'nothing-stored') {
      store.open(undefined)
      const mustLeave = space.isSample || !WITHOUT_TABLES.includes(route.name)
      if (mustLeave) void router.replace({ name: 'home', params: { space: '' }, query: {} })
      return
    }
    store.open(scope.value)
    const { departmentId, year } = scope.value
    const query = { ...route.query, department: departmentId, year: String(year) }
    if (route.name === 'home') void router.replace({ name: 'overview', query })
    else if (route.name !== 'import' && !isNamed(route.query, query)) void router.replace({ query })
  }

  watch([scope, () => route.fullPath], follow, { immediate: true })
}

type Departments = NonNullable<ReturnType<typeof useYearStore>['departments']>

/** The department and year that an address names among those stored, else the last or first department and its newest year. */
function scopeIn(departments: Departments, named: LocationQuery, last: string | undefined) {
  const find = (id: unknown) => departments.find(one => one.department.id === id)
  const chosen = find(named.department) ?? find(last) ?? departments[0]
  if (!chosen) return 'nothing-stored'
  const year = chosen.years.find(one => String(one) === named.year) ?? chosen.years[0]
  return year === undefined ? undefined : { departmentId: chosen.department.id, year }
}

function isNamed(query: LocationQuery, { department, year }: { department: string; year: string }): boolean {
  return query.department === department && query.year === year
}

import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { ScreenName } from './screens'
import { useYearStore } from './useYearStore'

/**
 * Addresses of screens that keep the department and year on screen. Own data and sample keep apart by
 * themselves: the router carries the `space` part of the address along.
 */
export function useScreenLinks() {
  const year = useYearStore()

  function to(name: ScreenName, query: LocationQueryRaw = {}): RouteLocationRaw {
    return { name, query: { department: year.departmentId, year: year.year, ...query } }
  }

  return { to }
}

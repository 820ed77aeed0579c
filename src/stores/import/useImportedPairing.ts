import { computed, type Ref } from 'vue'
import { useSubscription, type Subscribable } from '@/composables/useSubscription'
import type { ProjectYear } from '@/domain/projectYear'
import type { PairingReviewer } from '../years/pairingReviewer'
import { usePairingReview } from '../years/usePairingReview'

/** The year of a department that was just imported. */
export interface ImportedYear {
  readonly departmentId: string
  readonly year: number
}

/**
 * How a table that was just imported goes together with the years before it; one that came before all others, with the
 * year after it. undefined until that is known, or nothing was imported.
 */
export function useImportedPairing(
  imported: Readonly<Ref<ImportedYear | undefined>>,
  watchProjectYears: (departmentId: string) => Subscribable<readonly ProjectYear[]>,
  review: PairingReviewer,
) {
  const { current: years } = useSubscription(
    () => imported.value && watchProjectYears(imported.value.departmentId),
  )
  const question = computed(() => {
    if (!imported.value || !years.value) return undefined
    return { years: years.value, after: yearToPair(imported.value.year, years.value) }
  })
  return usePairingReview(question, review).current
}

/** The year itself, or the next one where nothing is earlier. */
function yearToPair(year: number, rows: readonly ProjectYear[]): number {
  const years = rows.map(row => row.year)
  const later = years.filter(one => one > year)
  return years.some(one => one < year) || later.length === 0 ? year : Math.min(...later)
}

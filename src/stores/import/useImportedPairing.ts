import { computed, type Ref } from 'vue'
import { useSubscription, type Subscribable } from '@/composables/useSubscription'
import type { YearContents } from '@/domain/yearContents'
import type { PairingReviewer } from '../years/pairingReviewer'
import { usePairingReview } from '../years/usePairingReview'

/** The year of a department that was just imported. */
export interface ImportedYear {
  readonly departmentId: string
  readonly year: number
}

/** How a table that was just imported goes together with the years before it; undefined until that is known, or nothing was imported. */
export function useImportedPairing(
  imported: Readonly<Ref<ImportedYear | undefined>>,
  watchYears: (departmentId: string) => Subscribable<readonly YearContents[]>,
  review: PairingReviewer,
) {
  const { current: years } = useSubscription(() => imported.value && watchYears(imported.value.departmentId))
  const question = computed(() => {
    if (!imported.value || !years.value) return undefined
    return {
      years: years.value.flatMap(({ projectYears }) => projectYears),
      after: imported.value.year,
    }
  })
  return usePairingReview(question, review).current
}

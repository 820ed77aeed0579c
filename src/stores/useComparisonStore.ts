import { defineStore } from 'pinia'
import { computed, inject, onScopeDispose, shallowRef } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { defaultRules } from '@/domain/rules'
import type { YearContents } from '@/domain/yearContents'
import { yearRows } from '@/domain/yearRow'
import { findings } from '@/domain/years/findings'
import { openCount } from '@/domain/years/pairingReview'
import { compareYears } from '@/domain/years/yearComparison'
import { MOST_YEARS, yearRun } from '@/domain/years/yearRun'
import { scoredSide, type YearSide } from '@/domain/years/yearSide'
import { yearStory } from '@/domain/years/yearStory'
import { storageFailure } from '@/storage/storageFailure'
import { useUrlChoice } from './useUrlChoice'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'
import { pairingReviewerKey, reviewInWorker } from './years/pairingReviewer'
import { usePairingReview } from './years/usePairingReview'

/**
 * The year on screen beside the earlier ones of its department (年度对比): the later year is the one chosen for all screens,
 * the earlier one (`?before=`) is the nearest unless another is chosen.
 */
export const useComparisonStore = defineStore('comparison', () => {
  const space = useSpaceStore()
  const onScreen = useYearStore()
  const chosenBefore = useUrlChoice('before')

  /** How many screens show years side by side: while there is none, nothing is read. */
  const followers = shallowRef(0)
  const stored = useSubscription(() => {
    const { departmentId } = onScreen
    if (followers.value === 0 || departmentId === undefined) return undefined
    return space.storage.watchYears(departmentId)
  })
  /** Years of the department up to the one on screen, the earliest first, at most ten. */
  const upToNow = computed(() => {
    const { year } = onScreen
    return stored.current.value
      ?.filter(({ departmentYear }) => year !== undefined && departmentYear.year <= year)
      .slice(-MOST_YEARS)
  })
  /** Each year judged and scored once, when it is first looked at. */
  const known = new WeakMap<YearContents, YearSide>()

  function sideOf(contents: YearContents): YearSide {
    const side = known.get(contents) ?? sideFrom(contents)
    known.set(contents, side)
    return side
  }

  const sides = computed(() => upToNow.value?.map(sideOf))

  /** Earlier years that can stand beside the one on screen, the nearest first. */
  const earlierYears = computed(() =>
    (upToNow.value ?? [])
      .map(({ departmentYear }) => departmentYear.year)
      .filter(year => year !== onScreen.year)
      .reverse(),
  )
  /** The earlier year that is compared; undefined: there is none. */
  const before = computed({
    get: () => earlierYears.value.find(year => String(year) === chosenBefore.value) ?? earlierYears.value[0],
    set: year => {
      chosenBefore.value = year === undefined || year === earlierYears.value[0] ? '' : String(year)
    },
  })

  const comparison = computed(() => {
    const [earlier, later] = [before.value, onScreen.year].map(year =>
      upToNow.value?.find(({ departmentYear }) => departmentYear.year === year),
    )
    return earlier && later && compareYears(sideOf(earlier), sideOf(later))
  })
  const run = computed(() => sides.value && yearRun(sides.value))
  const found = computed(() => (run.value ? findings(run.value) : []))

  const projectYears = useSubscription(() => {
    const { departmentId } = onScreen
    if (followers.value === 0 || departmentId === undefined) return undefined
    return space.storage.watchProjectYears(departmentId)
  })
  const question = computed(() => {
    const { year } = onScreen
    const years = projectYears.current.value
    return year === undefined || years === undefined ? undefined : { years, after: year }
  })
  const pairing = usePairingReview(
    question,
    inject(pairingReviewerKey, () => reviewInWorker, true),
  )

  /** The year in words, saying too what waits to be paired with the year before it. */
  const story = computed(() => {
    const review = pairing.current.value
    const open = review && review.before === before.value ? openCount(review) : 0
    return comparison.value ? yearStory(comparison.value, found.value, open) : ''
  })

  /** Why stored values could not be read, as a Chinese sentence. */
  const failure = computed(() => {
    const cause = stored.failure.value
    return cause === undefined ? undefined : storageFailure(cause)
  })

  /** Called by a screen in its setup: follows the years while the screen is there. */
  function follow(): void {
    followers.value += 1
    onScopeDispose(() => (followers.value -= 1))
  }

  return {
    follow,
    upToNow,
    sides,
    earlierYears,
    before,
    comparison,
    run,
    found,
    story,
    pairing: pairing.current,
    isPairing: pairing.busy,
    pairingFailed: pairing.failed,
    failure,
  }
})

function sideFrom(contents: YearContents): YearSide {
  const { year } = contents.departmentYear
  return scoredSide({ year, rows: yearRows(contents, 'year-end') }, defaultRules)
}

import { computed, shallowRef, type Ref } from 'vue'
import { rowKey, type ReviewDoubt, type RowKey, type TargetKey } from '@/domain/importReview'
import type { Amounts } from '@/domain/money'
import { settleDraft } from '@/domain/settleDraft'
import { tableDoubts, targetDoubts, type ReadTable } from './reviewDoubts'
import { settledByParts } from './settledByParts'

/** The doubts of the table under review, what the person settled of them, and the draft with that in it. */
export function useReviewDoubts(
  read: Readonly<Ref<ReadTable | undefined>>,
  department: Readonly<Ref<string>>,
) {
  const placed = shallowRef<ReadonlyMap<RowKey, Amounts>>(new Map())
  /** Doubts that the person settled one by one. */
  const settledByHand = shallowRef<ReadonlySet<string>>(new Set())

  const doubts = computed(() => {
    return read.value ? [...tableDoubts(read.value), ...targetDoubts(read.value)] : []
  })
  const guessed = computed(() => guessedRows(doubts.value, read.value))
  const draft = computed(() => {
    return (
      read.value &&
      settleDraft(read.value.draft, {
        department: department.value.trim(),
        placed: placed.value,
        doubtful: guessed.value,
        confirmed: confirmedTargets(doubts.value, settledByHand.value),
      })
    )
  })
  /** Doubts that are settled: by the person, or because the parts of a sum leave only one way. */
  const settledKeys = computed(() => {
    const byParts = draft.value ? settledByParts(draft.value, doubts.value, settledByHand.value) : []
    return new Set([...settledByHand.value, ...byParts])
  })
  /** Rows in which the column of an amount is still a guess. */
  const rowsInDoubt = computed(() => {
    const open = doubts.value.filter(({ key, placements }) => placements && !settledKeys.value.has(key))
    return new Set(open.flatMap(({ row }) => row ?? []))
  })

  function settle(key: string, isSettled: boolean): void {
    const others = [...settledByHand.value].filter(one => one !== key)
    settledByHand.value = new Set(isSettled ? [...others, key] : others)
  }

  /** Puts the amounts of a doubtful row into other columns, which settles the doubt. */
  function place({ key, row }: ReviewDoubt, amounts: Amounts): void {
    if (row === undefined) return
    placed.value = new Map([...placed.value, [row, amounts]])
    settle(key, true)
  }

  function begin(): void {
    placed.value = new Map()
    settledByHand.value = new Set()
  }

  return { doubts, draft, settledKeys, rowsInDoubt, settle, place, begin }
}

/** Rows whose columns are a guess; a unit that prints no row of its own has the amounts, and the doubt, of 合计. */
function guessedRows(doubts: readonly ReviewDoubt[], read: ReadTable | undefined): Set<RowKey> {
  const rows = new Set(
    doubts.flatMap(({ row, placements }) => (row !== undefined && placements ? [row] : [])),
  )
  if (rows.has(rowKey())) {
    read?.table.units.forEach(({ at }, unit) => {
      if (!at) rows.add(rowKey(unit))
    })
  }
  return rows
}

/** A target is confirmed when all doubts about it are settled. */
function confirmedTargets(doubts: readonly ReviewDoubt[], settled: ReadonlySet<string>): Set<TargetKey> {
  const targetsOf = (isSettled: boolean) =>
    doubts.filter(({ key }) => settled.has(key) === isSettled).flatMap(({ targets }) => targets ?? [])
  const open = new Set(targetsOf(false))
  return new Set(targetsOf(true).filter(target => !open.has(target)))
}

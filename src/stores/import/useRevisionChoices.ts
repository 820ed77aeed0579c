import { computed, shallowRef, type Ref } from 'vue'
import type { ImportDraft } from '@/domain/importDraft'
import { differenceOf, linesOf, openQuestions } from '@/domain/revision/difference'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import { idleLines } from '@/domain/revision/idleLines'
import type { KeptTable } from '@/domain/revision/keptTable'
import { likeliestRenames } from '@/domain/revision/likeliestRenames'
import { mayBePartial } from '@/domain/revision/mayBePartial'
import type { RenameDecision } from '@/domain/revision/rename'

/** The two tables that are held against each other; undefined: one of them is not there (yet). */
export interface Compared {
  readonly kept: KeptTable
  readonly draft: ImportDraft
}

/** What a person says of the difference between two tables: which rows are the same, and which lines are accepted. */
export function useRevisionChoices(compared: Readonly<Ref<Compared | undefined>>) {
  const renames = shallowRef<ReadonlyMap<string, RenameDecision>>(new Map())
  /** Lines that were ticked, or unticked, by hand. */
  const byHand = shallowRef<ReadonlyMap<string, boolean>>(new Map())

  const difference = computed(() => differenceBy(renames.value))
  const lines = computed(() => (difference.value ? linesOf(difference.value) : []))
  const open = computed(() => (difference.value ? openQuestions(difference.value) : []))
  const isPartial = computed(() => {
    return compared.value !== undefined && mayBePartial(compared.value.kept, compared.value.draft)
  })
  const ticked = computed(() => new Set(lines.value.filter(isTicked).map(({ key }) => key)))
  /** Lines that have no effect as things are ticked. */
  const idle = computed(() => {
    return difference.value ? idleLines(difference.value, ticked.value) : new Set<string>()
  })
  const accepted = computed(() => {
    return lines.value.filter(({ key }) => ticked.value.has(key) && !idle.value.has(key))
  })

  function differenceBy(decided: ReadonlyMap<string, RenameDecision>) {
    return compared.value && differenceOf(compared.value.kept, compared.value.draft, decided)
  }

  function isTicked({ key, kind }: DifferenceLine): boolean {
    return byHand.value.get(key) ?? !(kind === 'gone' && isPartial.value)
  }

  function choose(chosen: readonly DifferenceLine[], isChosen: boolean): void {
    byHand.value = new Map([...byHand.value, ...chosen.map(({ key }) => [key, isChosen] as const)])
  }

  /** Says whether two rows are the same; undefined asks again. */
  function decide(key: string, decision: RenameDecision | undefined): void {
    const others = [...renames.value].filter(([known]) => known !== key)
    renames.value = new Map(decision ? [...others, [key, decision]] : others)
  }

  /** Says of every open question, and of those that come up by it, that the likeliest is the same. */
  function decideAll(): void {
    let decided = renames.value
    for (;;) {
      const found = differenceBy(decided)
      const asked = found ? openQuestions(found) : []
      if (asked.length === 0) break
      decided = new Map([...decided, ...likeliestRenames(asked)])
    }
    renames.value = decided
  }

  function forget(): void {
    renames.value = new Map()
    byHand.value = new Map()
  }

  return {
    renames,
    difference,
    lines,
    open,
    isPartial,
    ticked,
    idle,
    accepted,
    choose,
    decide,
    decideAll,
    forget,
  }
}

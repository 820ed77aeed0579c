import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { RowPlace } from '@/domain/years/decide'
import type { Differing } from '@/domain/years/settlements'
import type { PairingEdit } from '@/storage/decidePairing'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** Remembered in the browser under this key: how the person who pairs is called. */
const BY = 'local:pairing.by'

/** Two rows that a person decides about. */
export interface DecidedPair {
  readonly before: RowPlace
  readonly after: RowPlace
  /** The decision on screen; undefined: none. */
  readonly seen: PairingDecision['decision'] | undefined
}

/** What a person decides about pairs of rows (配对): confirm, set apart, take back. Every decision is saved at once. */
export const usePairingStore = defineStore('pairing', () => {
  const space = useSpaceStore()
  /** Who decides, as people call themselves here; '' is not said. */
  const by = shallowRef('')
  const busy = shallowRef(false)
  /** Why the last decision was not saved, as a Chinese sentence. */
  const failure = shallowRef<string>()
  /** Why the last decision was not saved: only one of two things that people settled could hold. */
  const differing = shallowRef<Differing>()

  async function readBy(): Promise<void> {
    // Without it the person says anew how they are called.
    const kept = await space.storage.readSetting(BY).catch(() => undefined)
    if (typeof kept === 'string') by.value = kept
  }

  async function keepBy(name: string): Promise<void> {
    by.value = name.trim()
    failure.value = undefined
    try {
      await space.storage.writeSetting(BY, by.value)
    } catch (cause) {
      failure.value = storageFailure(cause)
    }
  }

  /** Saves one decision; undefined takes the one that is there back. True once it is on disk. */
  function decide(
    pair: DecidedPair,
    decision: PairingDecision['decision'] | undefined,
    reason = '',
  ): Promise<boolean> {
    const said = {
      ...(by.value !== '' && { by: by.value }),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    }
    return save({ ...pair, decision, ...said })
  }

  async function save(edit: PairingEdit): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = undefined
    differing.value = undefined
    try {
      const outcome = await space.storage.decidePairing(edit)
      if (outcome.status === 'conflict')
        failure.value = '此处刚在另一窗口改动过，已显示最新情况，请核对后再定。'
      if (outcome.status === 'gone') failure.value = '要配对的项目或指标已不存在（其导入可能已撤销）。'
      if (outcome.status === 'differing') differing.value = outcome.differing
      return outcome.status === 'saved'
    } catch (cause) {
      failure.value = storageFailure(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  return { by: computed(() => by.value), busy, failure, differing, readBy, keepBy, decide }
})

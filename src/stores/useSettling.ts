import { shallowRef } from 'vue'
import type { Indicator } from '@/domain/indicator'
import type { IndicatorRow } from '@/domain/yearRow'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** The target values of an indicator whose reading a person can settle. */
export type SettledTarget = 'annualTarget' | 'periodTarget'

/** Confirms that target values are read rightly (存疑的确认), and says how it ended. */
export function useSettling() {
  const space = useSpaceStore()
  const busy = shallowRef(false)
  /** In a sentence; '' when nothing was confirmed. */
  const outcome = shallowRef('')

  async function confirm(row: IndicatorRow, targets: readonly SettledTarget[]): Promise<void> {
    busy.value = true
    try {
      outcome.value = await settleAll(row, targets)
    } catch (cause) {
      outcome.value = storageFailure(cause)
    } finally {
      busy.value = false
    }
  }

  async function settleAll(row: IndicatorRow, targets: readonly SettledTarget[]): Promise<string> {
    for (const which of targets.filter(target => !row.indicator[target].confirmed)) {
      const result = await space.storage.settleTarget(editOf(row, which, row.indicator[which]))
      if (result.status === 'conflict') return '该指标值已在别处改动，本次未保存。请按现在显示的内容核对。'
      if (result.status === 'gone') return '该指标已不存在（所属导入可能已撤销），本次未保存。'
    }
    return '已确认，读法不再存疑。'
  }

  function forget(): void {
    outcome.value = ''
  }

  return { busy, outcome, confirm, forget }
}

function editOf(
  { projectYear, indicator }: IndicatorRow,
  which: SettledTarget,
  before: Indicator[SettledTarget],
) {
  return {
    projectYearId: projectYear.id,
    indicatorId: indicator.id,
    which,
    before,
    after: { ...before, confirmed: true },
  }
}

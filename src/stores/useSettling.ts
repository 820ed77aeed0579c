import { shallowRef } from 'vue'
import type { Settlement } from '@/domain/settlement'
import type { EditOutcome } from '@/storage/editDocument'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** How the last settling ended. Only one that failed left things open: nothing was written, and it can be tried again. */
export interface SettlingOutcome {
  readonly status: EditOutcome<unknown>['status'] | 'failed'
  /** In Chinese, for the person. */
  readonly sentence: string
}

const CHANGED_ELSEWHERE = '已在别处改动，本次未保存。请按现在显示的内容核对。'
const GONE = '已不存在（所属导入可能已撤销），本次未保存。'

const SUBJECTS: Readonly<Record<Settlement['kind'], { changed: string; gone: string }>> = {
  readings: { changed: '该指标值', gone: '该指标' },
  accumulation: { changed: '该指标的跨年口径', gone: '该指标' },
  period: { changed: '该项目的实施周期', gone: '该项目' },
}

/** Keeps what a person settles on the screen 指标 (读法、跨年口径、实施周期), each as one batch, and says how it ended. */
export function useSettling() {
  const space = useSpaceStore()
  const busy = shallowRef(false)
  /** undefined when nothing was settled. */
  const outcome = shallowRef<SettlingOutcome>()

  async function settle(settlement: Settlement): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      outcome.value = told(settlement, await write(settlement))
    } catch (cause) {
      outcome.value = { status: 'failed', sentence: storageFailure(cause) }
    } finally {
      busy.value = false
    }
  }

  function write(settlement: Settlement): Promise<EditOutcome<unknown>> {
    switch (settlement.kind) {
      case 'readings': {
        const { projectYear, indicator } = settlement.row
        const readings = settlement.readings.map(({ which, after }) => {
          return { which, before: indicator[which], after }
        })
        return space.storage.settleTargets({
          projectYearId: projectYear.id,
          indicatorId: indicator.id,
          readings,
        })
      }
      case 'accumulation': {
        const { indicator, accumulation } = settlement.row
        const before = accumulation.chosen ? accumulation.accumulation : undefined
        return space.storage.chooseAccumulation({
          lineageId: indicator.lineageId,
          before,
          after: settlement.after,
        })
      }
      case 'period': {
        const { project } = settlement.project
        return space.storage.setPeriod({
          projectId: project.id,
          before: project.period,
          after: settlement.after,
        })
      }
    }
  }

  function forget(): void {
    outcome.value = undefined
  }

  return { busy, outcome, settle, forget }
}

function told(settlement: Settlement, { status, ...result }: EditOutcome<unknown>): SettlingOutcome {
  const { changed, gone } = SUBJECTS[settlement.kind]
  if (status === 'conflict') return { status, sentence: changed + CHANGED_ELSEWHERE }
  if (status === 'gone') return { status, sentence: gone + GONE }
  const isAsBefore = 'batchId' in result && result.batchId === undefined
  return { status, sentence: isAsBefore ? '与原来相同，未作改动。' : savedSentence(settlement) }
}

function savedSentence(settlement: Settlement): string {
  switch (settlement.kind) {
    case 'readings':
      return SAVED_READINGS[settlement.by]
    case 'accumulation':
      return settlement.after === undefined ? '已恢复推定的跨年口径。' : '已更改跨年口径。'
    case 'period':
      return settlement.after === undefined ? '实施周期已恢复为本年度。' : '已更改实施周期。'
  }
}

const SAVED_READINGS = {
  confirmed: '已确认，读法不再存疑。',
  corrected: '已更正读法，表中印刷的文字不变。',
  restored: '已恢复自动读法。',
} as const

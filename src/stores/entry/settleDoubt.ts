import { settledActual, type ActualMeaning } from '@/domain/entry/settledActual'
import type { IndicatorRow } from '@/domain/yearRow'
import type { TargetStorage } from '@/storage/targetStorage'
import { CHECKPOINT } from './place'

/** What a person settles: that a target value is read well (确认无误), or what an actual means. */
export type Settled = 'annualTarget' | 'periodTarget' | { readonly actual: ActualMeaning }

/** Keeps how a person settled a doubtful reading. Whether it was still the one they saw. */
export async function settleDoubt(
  storage: TargetStorage,
  row: IndicatorRow,
  settled: Settled,
): Promise<boolean> {
  const outcome = await (typeof settled === 'string'
    ? settleTarget(storage, row, settled)
    : settleActual(storage, row, settled.actual))
  return outcome?.status === 'saved'
}

async function settleActual(
  storage: TargetStorage,
  { projectYear, indicator, entry }: IndicatorRow,
  meaning: ActualMeaning,
) {
  const before = entry.actual
  if (!before) return undefined
  return storage.recordEntry({
    projectYearId: projectYear.id,
    checkpoint: CHECKPOINT,
    indicatorId: indicator.id,
    fields: [
      { field: 'actual', before, after: settledActual(before, meaning, indicator.annualTarget.reading) },
    ],
  })
}

function settleTarget(
  storage: TargetStorage,
  { projectYear, indicator }: IndicatorRow,
  which: 'annualTarget' | 'periodTarget',
) {
  const before = indicator[which]
  return storage.settleTarget({
    projectYearId: projectYear.id,
    indicatorId: indicator.id,
    which,
    before,
    after: { ...before, confirmed: true },
  })
}

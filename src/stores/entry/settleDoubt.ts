import type { IndicatorRow } from '@/domain/yearRow'
import type { TargetStorage } from '@/storage/targetStorage'
import { CHECKPOINT } from './place'

/** Whose reading a person confirms (确认无误): of the actual, or of a target value. */
export type Doubted = 'actual' | 'annualTarget' | 'periodTarget'

/** Keeps that a person confirmed a doubtful reading. Whether it was still the one they saw. */
export async function settleDoubt(
  storage: TargetStorage,
  row: IndicatorRow,
  doubted: Doubted,
): Promise<boolean> {
  const outcome = await (doubted === 'actual'
    ? settleActual(storage, row)
    : settleTarget(storage, row, doubted))
  return outcome?.status === 'saved'
}

async function settleActual(storage: TargetStorage, { projectYear, indicator, entry }: IndicatorRow) {
  const before = entry.actual
  if (!before) return undefined
  return storage.recordEntry({
    projectYearId: projectYear.id,
    checkpoint: CHECKPOINT,
    indicatorId: indicator.id,
    fields: [{ field: 'actual', before, after: { ...before, confirmed: true } }],
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

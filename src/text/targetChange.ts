import type { TargetChange } from '@/domain/years/compareTargets'

/** What became of a target from one year to the next, as a person reads it. */
export const TARGET_CHANGE_LABELS: Readonly<Record<TargetChange, string>> = {
  same: '未变',
  renotated: '仅改写法',
  raised: '提高',
  lowered: '降低',
  reworded: '表述改变',
  'unit-changed': '单位改变',
  'kind-changed': '性质改变',
}

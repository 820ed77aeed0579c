import { GRADE_WORDING } from '@/domain/gradeWording'
import type { RowState } from '@/domain/yearRow'

/** 完成情况 as a person reads it, for every state an indicator can be in. */
export const STATE_LABELS: Readonly<Record<RowState, string>> = {
  met: '达标',
  partly: '部分达成',
  missed: '未达标',
  unfilled: '未填',
  'to-grade': '待评判',
  'unit-differs': '单位不一致',
  'no-target': '未设指标值',
  'in-progress': '进行中',
}

/** What an unjudged state asks of a person, in a sentence. */
export const STATE_HINTS: Readonly<Partial<Record<RowState, string>>> = {
  unfilled: '未填实际完成值',
  'to-grade': '定性指标，请评判达成程度',
  'unit-differs': '完成值与指标值的单位不一致，请核对',
  'no-target': '表中未设指标值，不作评判',
  'in-progress': '实施周期尚未结束',
}

/** The three grades of a target in words (定性指标): worded as they are kept. */
export const GRADE_LABELS = GRADE_WORDING

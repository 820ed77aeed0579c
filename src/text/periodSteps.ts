import type { PeriodStep } from '@/domain/years/progressSteps'

/** Whether a year of an implementation period counts toward its target, as a person reads it. */
export const STEP_LABELS: Readonly<Record<PeriodStep['state'], string>> = {
  counted: '已计入',
  told: '按表述或日期评判',
  odd: '无法计入（单位不一致或不是数值）',
  several: '同一年度有多行，不能合为一个数',
  unfilled: '未填',
  'to-come': '尚未填报',
}

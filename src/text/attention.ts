import type { Attention } from '@/domain/attention'
import { LOW_EXECUTION_TEXT } from './execution'

/** What each need asks of a person, in a few words beside the row. */
export const NEED_LABELS: Readonly<Record<Attention['kind'], string>> = {
  'missed-without-reason': '缺偏差原因',
  'missed-with-reason': '已说明',
  partly: '部分达成',
  'to-grade': '待评判',
  doubted: '存疑',
  'table-doubted': '目标表存疑',
  unfilled: '未填',
  'unit-differs': '单位不一致',
  'earlier-year-unfilled': '往年未填',
  'execution-low': `执行率低于 ${LOW_EXECUTION_TEXT}`,
  'execution-unfilled': '未填执行数',
}

import type { Doubt } from '../doubt'

/** What can be doubtful in a printed value, and what the person who settles it is told. */
const MESSAGES = {
  approximate: '数值为约数（约、左右等），已按所列数值读取，请核对',
  'both-ways': '填写的是「好坏」一类的两可表述，不能说明要求，请核对',
  'class-prefix': '数值前带有「定性」「定量」「正向」「反向」字样，已作为指标性质读取，请核对',
  'class-contradicts': '数值前的「定性」「定量」「正向」「反向」字样与数值本身不一致，请核对',
  'date-operator': '日期前的比较符号不是「截止到某日」的意思，请核对',
  'day-missing': '只写到月份或年份，已按该月或该年最后一天读取，请核对',
  'echo-of-target': '与指标值的文字完全相同，未说明实际完成情况，请核对',
  'bare-day': '只写了月和日的数字，已按日期读取，请核对',
  'before-month': '「某月（年）前」可以理解为含当月（年）或不含，已按不含读取，请核对',
  'implausible-size': '数值超过指标值的 1000 倍，可能多写了位数或单位不同，请核对',
  'leap-day': '未写年份的二月底已按 2月28日读取，闰年请核对',
  'misread-operator': '数值以 2 开头，可能是「≥」被误识为「2」，请核对',
  negative: '数值小于 0，而指标值不是负数，请核对',
  'no-day-given': '指标值是日期，完成值没有写明日期，请核对',
  'no-such-day': '日历上没有这一天，请核对',
  'none-or-zero': '「无」「没有」一类的填写可以理解为 0，也可以理解为未填，请核对',
  'not-whole': '该计量单位按整数计，填写的是小数，请核对',
  'operator-in-actual': '完成值带有比较符号，已按所列数值读取，请核对',
  'operators-disagree': '数值前后的比较符号不一致，请核对',
  'per-period': '数值按每月、每季度一类的时段计，请确认指标值与实际完成值用同一口径',
  'plus-behind': '数值后带有「+」，请核对',
  'range-and-operator': '区间前后另有比较符号，请核对',
  'range-reversed': '区间的下限大于上限，已对调读取，请核对',
  'rate-above-100': '比率的指标值超过 100%，请核对',
  'reversed-operator': '比较符号写在数值之后，已按符号在前读取，请核对',
  'several-values': '一个单元格内有多个数值，请核对',
  'share-or-percent': '数值不大于 1 而指标值按百分比填写，可能漏乘 100，请核对',
  'stray-unit': '数值之后有多余的单位，请核对',
  'unit-in-front': '单位写在数值之前且没有比较符号，请核对',
  'unit-unclear': '数值之后的文字不能确定是否为单位，请核对',
  'unread-number': '文字中的数值未能读出，已按文字读取，请核对',
  'words-around': '数值前后另有文字，已按所列数值读取，请核对',
} as const

/** Stable code of a doubt about a printed value. */
export type DoubtCode = keyof typeof MESSAGES

/** The doubt about the value printed as `where`. */
export function doubtAbout(code: DoubtCode, where: string): Doubt {
  return { code, message: MESSAGES[code], where }
}

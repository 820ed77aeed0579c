import { bandOf, bareHeading, columnWord, type Band, type ColumnRole } from './columnWords'

/**
 * What a label of a form for one project stands for: what a heading of a column may, and `year`, `money` (项目资金, the
 * words beside a block of amounts), `initial` (年初预算数 as a heading over amounts) and `block` (words over others).
 */
export type LabelRole = ColumnRole | 'year' | 'money' | 'initial' | 'block'

export interface FormLabel {
  readonly role: LabelRole
  readonly band: Band | undefined
}

/** Labels that mean something else in a form than over a column, or are labels only. */
const FORM_WORDS: readonly (readonly [RegExp, LabelRole])[] = [
  [/^(?:预算年度|年度|申报年度|年份|所属年度)$/u, 'year'],
  [
    /^(?:项目)?(?:资金(?:情况|来源|构成|安排|申请|总额及构成)?|预算执行情况|资金及执行情况|执行情况|年度预算)$/u,
    'money',
  ],
  [/^年初预算(?:数|安排|金额)?$/u, 'initial'],
  [/^项目名称(?:及代码|及编码)?$/u, 'project'],
  [
    /^(?:(?:主管|预算|一级预算|业务主管)?部门|主管单位|(?:填报|编制)(?:部门|单位))(?:名称)?(?:及代码|及编码|\(单位\))?(?:\((?:公章|盖章)\))?$/u,
    'department',
  ],
  [
    /^(?:(?:项目)?(?:实施|承担|执行|用款|申报|使用)(?:部门|单位)(?:名称)?|(?:项目|预算|基层预算)单位(?:名称)?|单位名称)(?:及代码)?(?:\((?:公章|盖章)\))?$/u,
    'unit',
  ],
  [
    /^(?:绩效目标|总体目标|年度总体目标|项目绩效目标|项目目标|绩效目标描述|项目绩效目标描述|[0-9]\.?项目年度目标完成情况|项目年度目标完成情况)$/u,
    'goal',
  ],
  [
    /^(?:项目)?(?:总目标|实施期(?:总体)?目标|中期目标|长期目标|年度目标|本年度目标|预期目标|项目年度目标)(?:\([^()]{0,30}\))?$/u,
    'goal',
  ],
  [/^(?:年度|项目)?(?:总体)?(?:目标)?(?:实际)?完成情况$/u, 'goalReached'],
  [
    /^(?:(?:长期|中期|实施期|总目标|年度|本年度)?绩效指标|项目基本情况|项目基本信息|基本情况|项目概况)$/u,
    'block',
  ],
  [/^(?:中期|实施期|项目)资金总额$/u, 'total'],
  [/^(?:其中:)?(?:当年|本年|上年结转)?(?:财政拨款|财政资金)$/u, 'fiscal'],
  [/^(?:项目)?(?:负责人|联系人|经办人)(?:及(?:联系)?电话|及联系方式)?$/u, 'aside'],
  [/^(?:项目)?(?:属性|类别|类型|级次|性质|编码|代码|序号)$/u, 'aside'],
  [/^(?:联系)?电话$|^主管部门编码$|^是否.{1,12}$/u, 'aside'],
]

/** Which label the words of a cell are; undefined for what is no label. */
export function formLabel(words: string): FormLabel | undefined {
  if (words.length > 40) return undefined
  const bare = bareHeading(words.replace(/[:：]$/u, ''))
  const role = FORM_WORDS.find(([pattern]) => pattern.test(bare))?.[1] ?? columnWord(bare)?.role
  return role === undefined ? undefined : { role, band: bandOf(bare) ?? totalBand(bare) }
}

/** 总目标 beside 年度目标 is the goal of the period. */
function totalBand(words: string): Band | undefined {
  return /^(?:项目)?总目标$/u.test(words) ? 'period' : undefined
}

/** A label with its value behind a colon in the same cell. */
export function inlineLabel(
  words: string,
): { readonly label: FormLabel; readonly length: number } | undefined {
  const length = labelLength(words)
  const label = length > 0 && length < words.length ? formLabel(words.slice(0, length)) : undefined
  return label && { label, length }
}

/** Length of a label up to its colon; 「其中:」 is a part of the label. */
function labelLength(words: string): number {
  return words.slice(0, 40).indexOf(':', words.startsWith('其中:') ? 3 : 0) + 1
}

import type { AmountUnit } from '@/domain/money'
import { ReadingRefused } from '../readingRefused'
import type { ReadingDoubt } from '../targetTable'
import { AMOUNT_COLUMNS, type AmountColumn } from './amounts'
import { spanOf } from './compact'
import type { Reading } from './indicators'
import { cellText, placeOf } from './passage'
import { printedYear } from './printedYear'

/** What stands above the rows: 表名、部门名称、单位. */
export interface Heading {
  readonly title: string
  readonly department: string
  readonly year: number | null
  readonly amountUnit: AmountUnit
  readonly doubts: readonly ReadingDoubt[]
  /** Text that no rule of the heading has read. */
  readonly unread: readonly ReadingDoubt[]
}

/** The heading of a running text, and which amount columns its header names. */
export interface TextHeading extends Heading {
  readonly columns: readonly AmountColumn[]
}

/** The label of the department, in compact text. */
export const DEPARTMENT =
  /(?:预算|主管|填报|编制|申报)?(?:部门|单位)(?:\(单位\))?(?:名称)?(?:\((?:公章|盖章|签章)\))?:/u
/** The unit of amounts with its label, in compact text; 元谋, 元阳 and the like are counties. */
export const AMOUNT_UNIT =
  /(?:金额|计量|货币)?单位:?(?:人民币)?(亿元|百万元|千元|百元|万元|元(?![谋宝阳氏坝江]))/u
/** What ends the name of the department where it stands in one text with more. */
export const DEPARTMENT_END = new RegExp(
  [
    '(?:金额|计量|货币)?单位:|项目名称|\\(资金使用单位\\)|总计|金额|预算年度|年度:',
    '(?:填[报表制]|编制|制表|编报)(?:日期|时间|人)|联系(?:人|电话)',
    // A year within a name (筹备办) goes on with the name: only one that something else of the heading follows ends it.
    '\\(?20[0-9]{2}年度?\\)?(?=$|\\(?(?:万元|元)|(?:金额|计量|货币)?单位:|金额|序号|项目|填[报表制]|编制)',
  ].join('|'),
  'u',
)

/**
 * Reads the heading: all of `reading` is text above the first row. `titleAt` is the index of the title in the compact
 * text, undefined where there is none.
 */
export function readHeading(reading: Reading, titleAt: number | undefined): TextHeading {
  const { text } = reading.compact
  const titleFrom = titleAt ?? 0
  const titleTo = titleAt === undefined ? 0 : titleEnd(text, titleAt)
  const department = departmentRange(text, titleTo)
  const unit = AMOUNT_UNIT.exec(text.slice(department.to)) ?? /[(:](万元)/u.exec(text)
  const title = printed(reading, titleFrom, titleTo)
  return {
    title,
    department: printed(reading, department.from, department.to),
    year: printedYear(title) ?? printedYear(text),
    amountUnit: amountUnit(unit?.[1]),
    columns: columnsOf(text.slice(titleTo)),
    doubts: [
      ...doubtIf(title === '', 'title-missing', '没有读到表名，请核对粘贴的文字是否从表名开始。'),
      ...doubtIf(department.to === department.from, 'department-missing', '没有读到部门名称，请手工填写。'),
      ...doubtIf(!unit, 'amount-unit-missing', '没有读到金额单位，暂按万元计，请核对。'),
    ],
    unread: unreadParts(reading, titleFrom, [titleFrom, titleTo], [department.label, department.to]),
  }
}

/** Behind 「…绩效目标表」 and the brackets that follow it. */
function titleEnd(text: string, from: number): number {
  const match = /^.{0,60}?绩效目标(?:申报|公开|批复|汇总|明细)?表?(?:\([^()]{0,30}\))?/u.exec(
    text.slice(from),
  )
  return match ? from + match[0].length : from
}

interface LabelledRange {
  readonly label: number
  readonly from: number
  readonly to: number
}

function departmentRange(text: string, after: number): LabelledRange {
  const match = DEPARTMENT.exec(text.slice(after))
  if (!match || isUnitOfAmounts(text.slice(after + match.index)))
    return { label: after, from: after, to: after }
  const label = after + match.index
  const from = label + match[0].length
  const end = DEPARTMENT_END.exec(text.slice(from))
  return { label, from, to: end ? from + end.index : text.length }
}

/** Whether what looks like the label of a department is the unit of amounts: 单位：万元. */
export function isUnitOfAmounts(text: string): boolean {
  return /^单位:(?:人民币)?(?:亿|百万|千|百|万)?元(?![谋宝阳氏坝江])/u.test(text)
}

/** The unit of amounts by its printed name, 万元 where none is printed; refuses one that is not read. */
export function amountUnit(printedUnit: string | undefined): AmountUnit {
  if (printedUnit === undefined || printedUnit === '万元') return '万元'
  if (printedUnit === '元') return '元'
  throw new ReadingRefused(
    'unknown-amount-unit',
    `表中金额单位是“${printedUnit}”，目前只能读取以万元或元为单位的表格。请换算后再导入。`,
  )
}

const COLUMN_WORDS: Readonly<Record<AmountColumn, RegExp>> = {
  total: /总计|合计|小计|资金总额/u,
  fiscal: /财政拨款|财政资金|一般公共预算/u,
  special: /财政专户/u,
  other: /其[他它]资金|自筹资金|单位资金/u,
}

/** The amount columns that the header names; all four where it names too few to go by. */
function columnsOf(header: string): readonly AmountColumn[] {
  const named = AMOUNT_COLUMNS.filter(column => COLUMN_WORDS[column].test(header))
  return named.length >= 3 && named[0] === 'total' ? named : AMOUNT_COLUMNS
}

/** Words of a heading that say nothing of their own. */
export const HEADING_FURNITURE = new RegExp(
  [
    '附[件表]?[0-9一二三四五六七八九十]{0,3}[:、.]?|(?:公开)?[0-9]{0,2}表[0-9]{0,3}|续表',
    '(?:金额|计量|货币)?单位:?(?:人民币)?(?:万元|元)|\\((?:万元|元)\\)|(?:预算)?年度:?|\\(?[0-9]{4}年(?:度)?\\)?',
    '项目名称|资金使用单位|总计|合计|小计|资金总额|财政拨款|财政专户(?:管理)?(?:资金)?(?:拨款)?|其[他它]资金|绩效目标',
    '(?:填[报表制]|编制|制表|编报)(?:日期|时间):?20[0-9]{2}[年./-][0-9]{1,2}[月./-]?(?:[0-9]{1,2}日?)?',
    '绩效指标|项目|名称|金额|资金|序号|备注|预算数|[()/、.:;,|-]',
  ].join('|'),
  'gu',
)

/** What no rule of the heading has read: shown to the person instead of lost. */
function unreadParts(
  reading: Reading,
  titleFrom: number,
  ...read: (readonly [number, number])[]
): ReadingDoubt[] {
  const { text } = reading.compact
  const edges = [0, ...read.flat(), text.length]
  const gaps = edges.flatMap((from, index) =>
    index % 2 === 0 ? [[from, edges[index + 1] ?? from] as const] : [],
  )
  return gaps
    .filter(([from, to]) => text.slice(from, to).replace(HEADING_FURNITURE, '') !== '')
    .map(([from, to]) => {
      const span = spanOf(reading.compact, from, to)
      const where = cellText(reading.passage, span)
      const side = to <= titleFrom ? '表名之前' : '表头'
      return {
        code: 'unread-text',
        message: `${side}有未能识别的文字：${clipped(where)}`,
        where,
        at: placeOf(reading.passage, span),
      }
    })
}

/** A text short enough for a sentence. */
export function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function printed({ passage, compact }: Reading, from: number, to: number): string {
  return cellText(passage, spanOf(compact, from, to))
}

function doubtIf(doubtful: boolean, code: string, message: string): ReadingDoubt[] {
  return doubtful ? [{ code, message }] : []
}

import { ReadingRefused } from '../readingRefused'
import type { ReadingDoubt } from '../targetTable'
import { amountRows, type AmountRow } from './amountRows'
import { compactOf, indexAt } from './compact'
import { clipped, readHeading, type TextHeading } from './heading'
import type { Reading } from './indicators'
import type { Line } from './line'
import { cellText, lineAt, passageOf, placeOf, type Span } from './passage'
import { titleIndex } from './titles'

/** A text cut below its header words. */
export interface SplitTable {
  readonly heading: TextHeading
  /** The lines from the title to the header words: a page may repeat them. */
  readonly headingLines: readonly Line[]
  readonly bodyLines: readonly Line[]
}

// Lines from the title down to 合计: header words broken to one or two characters a line are still fewer.
const LONGEST_HEADING = 120

// Lines above the title that belong to it: 附件3, 2026年部门预算, the name of the office.
const LINES_ABOVE = 5

// The title has 绩效目标 too, but goes on to 表.
const HEADER_WORD =
  /绩效指标|绩效目标(?!.{0,12}表)|备注|其[他它]资金|财政专户(?:管理)?(?:资金)?(?:拨款)?|单位:(?:人民币)?(?:万元|元)/gu

/** Finds the heading of the table in the text; what stands far above it is a doubt. */
export function splitHeading(whole: Reading, lines: readonly Line[]): SplitTable {
  const titled = titleIndex(whole.compact.text)
  const titleLine = titled === undefined ? 0 : lineAt(whole.passage, whole.compact.positions[titled] ?? 0)
  const bodyLine =
    titleLine + headingSize(lines.slice(titleLine, titleLine + LONGEST_HEADING), titled !== undefined)
  const above = Math.max(0, titleLine - LINES_ABOVE)
  const heading = headingOf(lines.slice(above, bodyLine), lines.slice(titleLine, bodyLine))
  return {
    heading: { ...heading, unread: [...farAbove(whole, above), ...heading.unread] },
    headingLines: lines.slice(titleLine, bodyLine),
    bodyLines: lines.slice(bodyLine),
  }
}

function headingOf(lines: readonly Line[], fromTitle: readonly Line[]): TextHeading {
  const passage = passageOf(lines)
  const reading = { passage, compact: compactOf(passage) }
  return readHeading(reading, titleStart(reading, lines.length - fromTitle.length))
}

// Numbers of annexes and tables are set apart from the title by a blank or a colon: 附件3, 表10.
const TABLE_NUMBER = /^附?[件表]\s?[0-9０-９一二三四五六七八九十-]{0,4}(?:[:：.、]|\s)\s*/u

/** The title begins with its line, behind 附件3 or 表10; in a long line only with its own words. */
function titleStart({ passage, compact }: Reading, titleLine: number): number | undefined {
  const lineStart = passage.starts[titleLine] ?? 0
  const title = titleIndex(compact.text)
  if (title === undefined) return undefined
  const number = TABLE_NUMBER.exec(passage.lines[titleLine]?.text ?? '')?.[0].length ?? 0
  const start = indexAt(compact, lineStart + number)
  const before = compact.text.slice(start, title)
  return before.length > 40 || /[。;]/u.test(before) ? title : Math.min(start, title)
}

/** How many lines the heading takes: to the last header word before the first row. */
function headingSize(lines: readonly Line[], titled: boolean): number {
  const passage = passageOf(lines)
  const row = amountRows(passage)[0]
  if (!row) throw titled ? onlyHeading() : beginningMissing()
  const reading = { passage, compact: compactOf(passage) }
  const end = headerEnd(reading, row)
  const name = reading.compact.text.slice(end, indexAt(reading.compact, row.from))
  if (!titled && !/(?:合计|总计)$/u.test(name)) throw beginningMissing()
  return lineBehind(reading, end)
}

function headerEnd({ compact }: Reading, row: AmountRow): number {
  const above = compact.text.slice(0, indexAt(compact, row.from))
  const last = Array.from(above.matchAll(HEADER_WORD)).at(-1)
  return last ? last.index + last[0].length : 0
}

/** Number of the line that the rows begin on, when the header ends before index `end` of the compact text. */
function lineBehind({ passage, compact }: Reading, end: number): number {
  const last = compact.positions[end - 1]
  const next = compact.positions[end]
  if (last === undefined) return 0
  return next === undefined ? passage.lines.length : lineAt(passage, next)
}

function farAbove({ passage }: Reading, lines: number): ReadingDoubt[] {
  if (lines === 0) return []
  const span: Span = { from: 0, to: passage.starts[lines] ?? passage.text.length }
  const where = cellText(passage, span)
  return [
    {
      code: 'unread-text',
      message: `表名之前有未读取的文字：${clipped(where)}`,
      where,
      at: placeOf(passage, span),
    },
  ]
}

function onlyHeading(): ReadingRefused {
  return new ReadingRefused(
    'cut-off',
    '表格不完整：读到了表名和表头，但没有读到合计和项目的金额。请从表名开始，一直选到表格最后一行，重新复制后粘贴。',
  )
}

function beginningMissing(): ReadingRefused {
  return new ReadingRefused(
    'beginning-missing',
    '缺少表格的开头：没有读到表名和合计行。请从表名“项目支出绩效目标表”开始，一直选到表格最后一行，重新复制后粘贴。',
  )
}

import type { RawSource } from '../rawSource'
import { ReadingRefused } from '../readingRefused'
import type { Step } from '../stepwise'
import type { ReadingDoubt, TargetTable } from '../targetTable'
import { amountRows, MOST_ROWS } from './amountRows'
import { bodyOf, type Body } from './blocks'
import { compactOf } from './compact'
import { refuseCutOff, refuseSeveralTables } from './completeness'
import { withoutFurniture } from './furniture'
import { clipped, type TextHeading } from './heading'
import { indicatorHeads, MOST_INDICATORS } from './indicatorHeads'
import type { Reading } from './indicators'
import type { Line } from './line'
import { linesOf } from './lines'
import { cellText, passageOf, placeOf } from './passage'
import { isTotalRow, printedRows } from './printedRows'
import { printedTable } from './printedTable'
import { PRINTS_ALL, type Reckoning } from './reckoning'
import { splitHeading } from './splitHeading'
import { refuseOtherText } from './titles'
import { unitsOfRows } from './unitsOfRows'

/**
 * Finds the table in a running text by its grammar: title, department and unit of amounts, header words, 合计, units, projects,
 * each with goal and numbered indicators. Throws ReadingRefused for text that is no whole table of this kind.
 */
export async function tableOfText(source: RawSource, step: Step): Promise<TargetTable> {
  const lines = linesOf(source.text)
  await step(0.2)
  const whole = readingOf(lines)
  await step(0.35)
  refuseOtherText(whole.compact)
  await step(0.5)
  const { heading, headingLines, bodyLines } = splitHeading(whole, lines)
  const reading = readingOf(withoutFurniture(bodyLines, headingLines))
  await step(0.7)
  const heads = indicatorHeads(reading.compact)
  const rows = amountRows(reading.passage)
  refuseTooMuch(heads.length, rows.length)
  await step(0.8)
  const body = bodyOf(reading, heads, rows)
  await step(0.9)
  return printedTable(source, { form: 'targets', heading, reckonings: [reckoned(reading, body, heading)] })
}

function refuseTooMuch(indicators: number, rows: number): void {
  if (indicators <= MOST_INDICATORS && rows <= MOST_ROWS) return
  throw new ReadingRefused(
    'not-a-target-table',
    '文字过多，不像是一张项目支出绩效目标表。请只复制一张表，从表名到最后一行。',
  )
}

function readingOf(lines: readonly Line[]): Reading {
  const passage = passageOf(lines)
  return { passage, compact: compactOf(passage) }
}

/** The rows of a body sorted into 合计, units and projects; refuses what is only a part of a table. */
function reckoned(reading: Reading, body: Body, heading: TextHeading): Reckoning {
  const rows = printedRows(reading, body.blocks, heading)
  const totals = rows.filter(isTotalRow)
  refuseSeveralTables(rows)
  const below = rows.filter(row => !totals.includes(row))
  const units = unitsOfRows(below, totals[0], heading.amountUnit)
  const unread = [...heading.unread, ...unreadRest(reading, body)]
  const { amountUnit } = heading
  const reckoning = { amountUnit, prints: PRINTS_ALL, total: totals[0], units, rows, unread }
  refuseCutOff(reckoning, reading, body)
  return reckoning
}

function unreadRest({ passage }: Reading, { rest }: Body): ReadingDoubt[] {
  const where = cellText(passage, rest)
  if (where === '') return []
  return [
    {
      code: 'unread-text',
      message: `表格之后有未读取的文字：${clipped(where)}`,
      where,
      at: placeOf(passage, rest),
    },
  ]
}

import type { AmountUnit } from '@/domain/money'
import { ReadingRefused } from '../readingRefused'
import type { Body } from './blocks'
import type { Reading } from './indicators'
import { cellText, placeOf, type Span } from './passage'
import { AMOUNT_COLUMNS } from './amounts'
import { fenIn, type PrintedRow } from './printedRows'
import { projectsOf } from './proofOfRows'
import { totalDoubts } from './proofOfSums'
import type { Reckoning } from './reckoning'

/** Refuses a text with the 合计 of more than one table. */
export function refuseSeveralTables(totals: readonly PrintedRow[], unit: AmountUnit): void {
  const [first, ...others] = totals
  const other = others.find(row => AMOUNT_COLUMNS.some(column => differs(column, row, first)))
  if (!other) return
  throw new ReadingRefused(
    'several-tables',
    '文字中有不止一张表（有几个不同的合计行）。请每次只复制一张表。',
    other.at,
  )

  function differs(
    column: (typeof AMOUNT_COLUMNS)[number],
    one: PrintedRow,
    two: PrintedRow | undefined,
  ): boolean {
    return two !== undefined && fenIn(one.amounts, column, unit) !== fenIn(two.amounts, column, unit)
  }
}

/**
 * Refuses a table that ends in the middle, and says where. Text behind the last full stop is the beginning of a
 * further project only if money is missing as well; else it is a remark below the table.
 */
export function refuseCutOff(reckoning: Reckoning, reading: Reading, body: Body): void {
  const missing = missingAtEnd(reckoning) ?? missingBehind(reckoning, cellText(reading.passage, body.rest))
  if (missing === undefined) return
  const { text } = reading.passage
  const tail: Span = { from: Math.max(0, text.length - 40), to: text.length }
  throw new ReadingRefused(
    'cut-off',
    `表格不完整，在“${cellText(reading.passage, tail).slice(-20)}”处中断：${missing}。` +
      '请从表名开始，一直选到表格最后一行，重新复制后粘贴。',
    placeOf(reading.passage, tail),
  )
}

function missingAtEnd(reckoning: Reckoning): string | undefined {
  const projects = projectsOf(reckoning)
  const last = reckoning.rows.filter(row => row !== reckoning.total).at(-1)
  if (!last || last.indicators.length === 0) return `“${last?.name ?? ''}”没有绩效指标`
  const indicator = last.indicators.at(-1)
  if (last.ended || !indicator) return undefined
  const named = `“${last.name}”的第 ${indicator.order} 项指标`
  if (indicator.annualTarget === '') return `${named}没有年度指标值`
  // Without any other list to compare with, the table may simply print no full stop there.
  const comparable = last.indicators.length > 1 || projects.some(project => project !== last && project.ended)
  return comparable ? `${named}没有印完` : undefined
}

function missingBehind(reckoning: Reckoning, rest: string): string | undefined {
  if (rest === '' || !reckoning.total || totalDoubts(reckoning).length === 0) return undefined
  return '后面的项目没有金额和绩效指标，各项目之和也与合计不一致'
}

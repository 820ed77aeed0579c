import { ReadingRefused } from '../readingRefused'
import type { Body } from './blocks'
import type { Reading } from './indicators'
import { cellText, placeOf, type Span } from './passage'
import { AMOUNT_COLUMNS } from './amounts'
import { isTotalRow, type PrintedRow } from './printedRows'
import { projectsOf } from './proofOfRows'
import { totalDoubts } from './proofOfSums'
import type { Reckoning } from './reckoning'

/** Refuses a text with more than one table: only the last row may be 合计 again. */
export function refuseSeveralTables(rows: readonly PrintedRow[]): void {
  const totals = rows.filter(isTotalRow)
  const again = totals.slice(1).find(total => total !== rows.at(-1) || !sameAmounts(total, totals[0]))
  const heading = rows.find(({ name }) =>
    /绩效目标.{0,6}表|部门名称\s*[:：]|单位\s*[:：]\s*万?元/u.test(name),
  )
  const other = again ?? heading
  if (!other) return
  throw new ReadingRefused(
    'several-tables',
    '文字中不止一张表。请每次只复制一张表，从表名到最后一行。',
    other.at,
  )
}

function sameAmounts(one: PrintedRow, other: PrintedRow | undefined): boolean {
  return AMOUNT_COLUMNS.every(column => one.amounts[column] === other?.amounts[column])
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
  return comparable || moneyIsMissing(reckoning) ? `${named}没有印完` : undefined
}

function moneyIsMissing(reckoning: Reckoning): boolean {
  return reckoning.total !== undefined && totalDoubts(reckoning).length > 0
}

function missingBehind(reckoning: Reckoning, rest: string): string | undefined {
  if (rest === '') return undefined
  const last = projectsOf(reckoning).at(-1)
  const order = (last?.indicators.length ?? 0) + 1
  if (Number(/^[0-9]{1,3}/u.exec(rest)?.[0]) === order)
    return `“${last?.name ?? ''}”的第 ${order} 项指标没有印完`
  return moneyIsMissing(reckoning) ? '后面的项目没有金额和绩效指标，各项目之和也与合计不一致' : undefined
}

import type { Indicator, IndicatorClass } from '@/domain/indicator'
import type { ImportedTable } from '@/domain/importedTable'
import { MONEY_SOURCES, totalOf, wanYuan, type Amounts, type Fen } from '@/domain/money'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import { groupCounts, type LineGroup } from '@/domain/revision/lineGroups'
import { ACCUMULATION_LABELS } from './accumulation'
import { importedAt, tableName } from './importing'
import { SOURCE_LABELS } from './money'
import { periodYears } from './periodYears'
import { TARGET_CHANGE_LABELS } from './targetChange'

/** What the lines of a difference are counted and narrowed by. */
export const GROUP_LABELS: Readonly<Record<LineGroup, string>> = {
  new: '新增',
  gone: '取消',
  money: '金额',
  target: '指标值',
  goal: '绩效目标',
  name: '名称与分类',
  settled: '核定事项',
}

/** Whose line it is. */
export type LineLevel = 'table' | 'unit' | 'project' | 'indicator'

const MONEY_LABELS: Readonly<Record<Exclude<LineLevel, 'indicator'>, string>> = {
  table: '合计（万元）',
  unit: '单位金额（万元）',
  project: '年初预算数（万元）',
}

const LEVEL_NAMES: Readonly<Record<LineLevel, string>> = {
  table: '表',
  unit: '单位',
  project: '项目',
  indicator: '指标',
}

/** What a line is about: 「年初预算数（万元）」, 「年度指标值」, 「新增项目」. */
export function lineLabel({ kind }: Pick<DifferenceLine, 'kind'>, level: LineLevel): string {
  switch (kind) {
    case 'title':
      return '表名'
    case 'amount-unit':
      return '金额单位'
    case 'name':
      return `${LEVEL_NAMES[level]}名称`
    case 'unit':
      return '资金使用单位'
    case 'goal':
      return '绩效目标'
    case 'money':
      return level === 'indicator' ? '金额' : MONEY_LABELS[level]
    case 'class':
      return '指标类别'
    case 'periodTarget':
      return '实施周期指标值'
    case 'annualTarget':
      return '年度指标值'
    case 'period':
      return '实施周期'
    case 'accumulation':
      return '跨年口径'
    case 'new':
      return `新增${LEVEL_NAMES[level]}`
    case 'gone':
      return `取消${LEVEL_NAMES[level]}`
    case 'back':
      return `恢复${LEVEL_NAMES[level]}`
  }
}

/** One value of a line, before and after; `what` where the line has several. */
export interface LineSides {
  readonly what?: string
  readonly before: string
  readonly after: string
}

/** The values of a line, only those that differ: money by column, a class by level. A row that comes or goes has none. */
export function lineSides(line: DifferenceLine): LineSides[] {
  switch (line.kind) {
    case 'money':
      return moneySides(line.before, line.after)
    case 'class':
      return (['level1', 'level2'] as const)
        .map(level => ({
          what: level === 'level1' ? '一级' : '二级',
          before: classText(line.before[level]),
          after: classText(line.after[level]),
        }))
        .filter(({ before, after }) => before !== after)
    case 'periodTarget':
    case 'annualTarget':
      return [{ before: blank(line.before.reading.printed), after: blank(line.after.reading.printed) }]
    case 'period':
      return [
        {
          before: line.before === undefined ? '本年度' : periodYears(line.before),
          after: periodYears(line.after),
        },
      ]
    case 'accumulation':
      return [
        {
          before: line.before === undefined ? '按推定' : ACCUMULATION_LABELS[line.before],
          after: ACCUMULATION_LABELS[line.after],
        },
      ]
    case 'new':
    case 'gone':
    case 'back':
      return []
    default:
      return [{ before: blank(line.before), after: blank(line.after) }]
  }
}

/** What became of it in a word: 「提高」, 「增加 10.00 万元」; '' where nothing is to be said. */
export function lineChange(line: DifferenceLine): string {
  if (line.kind === 'periodTarget' || line.kind === 'annualTarget') {
    // Printed otherwise, and asking for the same.
    return TARGET_CHANGE_LABELS[line.change === 'same' ? 'renotated' : line.change]
  }
  return line.kind === 'money' ? moneyChange(line.before.total, line.after.total) : ''
}

/** What a row that comes or goes asks for: 「数量指标，年度指标值 ≥3公里」. */
export function indicatorSummary({
  level2,
  annualTarget,
}: Pick<Indicator, 'level2' | 'annualTarget'>): string {
  return `${level2.name.trim() || '未分类'}，年度指标值 ${blank(annualTarget.reading.printed)}`
}

/** What a project that comes or goes holds: 「3 项指标，年初预算数 10.00 万元」. */
export function projectSummary(indicators: number, initial: Amounts): string {
  const total = totalOf(initial)
  return `${indicators} 项指标，年初预算数 ${total === undefined ? '空白' : `${wanYuan(total)} 万元`}`
}

/** Money of a row that comes or goes. */
export function amountsSummary(amounts: Amounts): string {
  const total = totalOf(amounts)
  return total === undefined ? '金额空白' : `总计 ${wanYuan(total)} 万元`
}

function moneySides(before: Amounts, after: Amounts): LineSides[] {
  const columns = [
    { what: '总计', before: before.total, after: after.total },
    ...MONEY_SOURCES.map(source => {
      return { what: SOURCE_LABELS[source], before: before[source], after: after[source] }
    }),
  ]
  return columns
    .filter(column => column.before !== column.after)
    .map(column => ({
      what: column.what,
      before: amountText(column.before),
      after: amountText(column.after),
    }))
}

function moneyChange(before: Fen | undefined, after: Fen | undefined): string {
  if (before === undefined || after === undefined || before === after) return ''
  const difference = Math.abs(after - before) as Fen
  return `${after > before ? '增加' : '减少'} ${wanYuan(difference)}`
}

function amountText(amount: Fen | undefined): string {
  return amount === undefined ? '空白' : wanYuan(amount)
}

function classText({ code, name }: IndicatorClass): string {
  return [code, name].filter(text => text.trim() !== '').join('-') || '空白'
}

function blank(text: string): string {
  return text.trim() === '' ? '空白' : text
}

/** What was accepted, counted by group: 「新增 1 处、金额 2 处」. */
export function groupsText(groups: readonly { readonly group: LineGroup; readonly count: number }[]): string {
  return groups.map(({ group, count }) => `${GROUP_LABELS[group]} ${count} 处`).join('、')
}

/** Why a revision was not saved. */
export const REVISION_REFUSALS = {
  nothing: '没有选中任何差异，未更新，也未保存任何内容。',
  changed: '已导入的目标表在此期间有改动，本次未更新。差异已按现在的内容重新列出，请核对后再更新。',
  gone: '该年度的目标表已不存在（所属导入可能已撤销），本次未更新。请返回核对，直接导入。',
} as const

/** Which tables are held against each other: 「区水务局 2026 年度」, 「已导入：甲.xlsx（2026年1月5日 09:00） · 新表：乙.pdf」. */
export function comparedTables(kept: ImportedTable, source: string): { table: string; sources: string } {
  const { department, year, at, revised } = kept
  const known = revised
    ? `${revised.source}（${importedAt(revised.at)} 更新）`
    : `${kept.source}（${importedAt(at)}）`
  return {
    table: `与已导入的对比：${tableName(department, year)}`,
    sources: `已导入：${known} · 新表：${source}`,
  }
}

/** Why rows that the new table is without are not chosen beforehand. */
export function partialNote(gone: number): string {
  return (
    `新表可能只是整张表的一部分（没有合计、合计与各项目之和不符，或缺少某个单位），` +
    `其中没有的 ${gone} 处默认不取消；确需取消的请自行勾选。`
  )
}

/** 「已更新 区水务局 2026 年度，共 3 处：新增 1 处、金额 2 处」 */
export function revisedSentence({
  department,
  year,
  lines,
}: {
  readonly department: string
  readonly year: number
  readonly lines: readonly DifferenceLine[]
}): string {
  return `已更新 ${tableName(department, year)}，共 ${lines.length} 处：${groupsText(groupCounts(lines))}`
}

import type { Fen } from '@/domain/money'
import { wanYuan } from '@/domain/money'
import type { MoneyChange } from '@/domain/years/change'
import type { Presence } from '@/domain/years/compareIndicators'
import { budgetFilling } from '@/domain/years/budgetFilling'
import { moneyChangeText, moneyText, percentText } from '@/domain/years/figureText'
import type { ProjectComparison, YearComparison } from '@/domain/years/yearComparison'
import { percent } from '@/text/percent'
import { figureColumn, wordColumn } from './textTable'
import type { TextTable } from './textTable'
import { PRESENCE_WORDS, sentence } from './wording'

/** A project with its 全年预算数 in two years, whole 分. */
export interface MoneyPairRow {
  /** Of the project. */
  readonly id: string
  /** In the later year; of what ended, in the earlier one. */
  readonly name: string
  readonly presence: Presence
  /** A blank is undefined, never 0, and has no change. */
  readonly budget: MoneyChange
}

/** The money of two years, project by project (年度对比). */
export interface MoneyPairs {
  readonly before: number
  readonly after: number
  /** 全年预算数 of all projects that have one; no change unless all of both years do. */
  readonly budget: MoneyChange
  /** Why the budgets are not compared; undefined where they are. */
  readonly filling: string | undefined
  /** From the greatest increase to the greatest decrease, new and ended ones at their whole budget; blanks last. */
  readonly rows: readonly MoneyPairRow[]
}

export function moneyPairs(comparison: YearComparison): MoneyPairs {
  const { before, after, budget, projects } = comparison
  const rows = projects.map(moneyPair).sort((one, other) => order(other) - order(one))
  return { before: before.year, after: after.year, budget, filling: budgetFilling(comparison), rows }
}

function moneyPair({ projectId, presence, before, after, budget }: ProjectComparison): MoneyPairRow {
  return { id: projectId, name: (after ?? before)?.projectYear.name ?? '', presence, budget }
}

/** Where a row stands: by the money that came or went. A year whose budget is blank says neither. */
function order({ presence, budget: { before, after, change } }: MoneyPairRow): number {
  const gone = before === undefined ? undefined : 0 - before
  return { kept: change, added: after, retired: gone }[presence] ?? -Number.MAX_VALUE
}

/** 「+5.00」, 「-6.25」, 「0.00」 in 万元; 新增 and 取消 for a project of one year; — where a year is blank. */
export function moneyChangeCell({ presence, budget: { change } }: MoneyPairRow): string {
  if (presence !== 'kept') return PRESENCE_WORDS[presence]
  return change === undefined ? '—' : `${change > 0 ? '+' : ''}${wanYuan(change)}`
}

/** 「+8.7%」; — where there is no change, or nothing to hold it against. */
export function moneyShareCell({ budget: { share } }: MoneyPairRow): string {
  return share === undefined ? '—' : `${share > 0 ? '+' : ''}${percent(share)}`
}

/** 万元 in a table or beside a bar: 未填 for a blank, — in a year without the project. */
export function amountCell(amount: Fen | undefined, isThere: boolean): string {
  if (amount !== undefined) return wanYuan(amount)
  return isThere ? '未填' : '—'
}

/** What stands behind the bars of a row: both amounts, the change in 万元 and in per cent. */
export function moneyCells(
  row: MoneyPairRow,
): [before: string, after: string, change: string, share: string] {
  const { presence, budget } = row
  return [
    amountCell(budget.before, presence !== 'added'),
    amountCell(budget.after, presence !== 'retired'),
    moneyChangeCell(row),
    moneyShareCell(row),
  ]
}

/** The picture's table, in 万元. */
export function moneyPairTable({ before, after, rows }: MoneyPairs): TextTable {
  return {
    columns: [
      wordColumn('项目'),
      figureColumn(`${before}年预算`),
      figureColumn(`${after}年预算`),
      figureColumn('变化'),
      figureColumn('变化率'),
    ],
    rows: rows.map(row => ({ id: row.id, cells: [row.name, ...moneyCells(row)] })),
  }
}

/**
 * What became of the money, in one sentence: 「全年预算由 280.96 万元变为 337.85 万元，增加 56.89 万元（增长 20.25%）；增加最多的是
 * “X”（增加 3.50 万元，增长 23.33%），减少最多的是…；新增 1 个、90.00 万元」. '' without any project.
 */
export function moneyPairFinding(pairs: MoneyPairs): string {
  const { rows } = pairs
  if (rows.length === 0) return ''
  return sentence([
    totalPart(pairs),
    furthestPart(rows),
    presencePart(rows, 'added'),
    presencePart(rows, 'retired'),
  ])
}

function totalPart({ before, after, budget, filling }: MoneyPairs): string {
  if (filling !== undefined) return filling
  if (budget.before === undefined || budget.after === undefined)
    return `${before}年与 ${after}年没有可比的预算数`
  if (budget.change === 0) return `全年预算两年均为 ${moneyText(budget.after)}`
  const change = moneyChangeText(budget) ?? ''
  return `全年预算由 ${moneyText(budget.before)}变为 ${moneyText(budget.after)}，${change}`
}

/** Of the projects that stand in both years, those with most more and most less. */
function furthestPart(rows: readonly MoneyPairRow[]): string {
  const kept = rows.filter(row => row.presence === 'kept' && row.budget.change !== undefined)
  if (kept.length < 2) return ''
  const [first, last] = [kept[0], kept.at(-1)]
  const more = first && (first.budget.change ?? 0) > 0 ? `增加最多的是${told(first)}` : ''
  const less = last && (last.budget.change ?? 0) < 0 ? `减少最多的是${told(last)}` : ''
  return [more, less].filter(part => part !== '').join('，')
}

/** 「“X”（减少 12.00 万元，下降 20%）」. */
function told({ name, budget: { change, share } }: MoneyPairRow): string {
  const [verb, rate] = (change ?? 0) > 0 ? ['增加', '增长'] : ['减少', '下降']
  const size = moneyText(Math.abs(change ?? 0) as Fen)
  const relative = share === undefined ? '' : `，${rate} ${percentText(Math.abs(share))}`
  return `“${name}”（${verb} ${size}${relative}）`
}

/** 「新增 1 个、90.00 万元」. */
function presencePart(rows: readonly MoneyPairRow[], presence: 'added' | 'retired'): string {
  const found = rows.filter(row => row.presence === presence)
  if (found.length === 0) return ''
  const amounts = found.flatMap(({ budget }) => budget.after ?? budget.before ?? [])
  const sum = amounts.reduce((total, amount) => total + amount, 0) as Fen
  const money = amounts.length === 0 ? '' : `、${moneyText(sum)}`
  return `${PRESENCE_WORDS[presence]} ${found.length} 个${money}`
}

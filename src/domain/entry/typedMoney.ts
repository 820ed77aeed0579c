import { effectiveBudget, executedTotal, executionRate, MONEY_SOURCES, totalOf, wanYuan } from '../money'
import type { Amounts, Fen, MoneySource } from '../money'
import type { ProjectRow } from '../yearRow'
import { cellKey } from './cell'
import type { MoneyCell } from './cell'
import { textOfValue } from './cellValue'
import type { Drafts } from './draft'
import { readTyped } from './readTyped'

/** A project's money as it would be if what is being typed were saved. */
export interface TypedMoney {
  /** One line per source, or one alone. */
  readonly lines: readonly MoneyLine[]
  readonly budgetTotal: Fen | undefined
  readonly executedTotal: Fen | undefined
  readonly rate: number | undefined
  /** By how much 全年执行数 exceeds 全年预算数; undefined when it does not. */
  readonly overspent: Fen | undefined
}

/** A pair of fields: 全年预算数 and 全年执行数 of a source, or of the whole project. */
export interface MoneyLine {
  /** undefined: the project has one source, or its table prints none. */
  readonly source: MoneySource | undefined
  readonly initial: Fen | undefined
  readonly adjusted: MoneyField
  readonly executed: MoneyField
  /** Where 全年预算数 is far from 年初预算数: the sentence that asks to check it. Nothing is held back. */
  readonly farFromInitial: string | undefined
}

export interface MoneyField {
  readonly cell: MoneyCell
  readonly text: string
  /** The text that is stored. */
  readonly stored: string
}

export function typedMoney(row: ProjectRow, drafts: Drafts): TypedMoney {
  const lines = moneyLines(row, drafts)
  const budget = effectiveBudget(row.projectYear.initial, typedAmounts(row, lines, 'adjusted'))
  const budgetTotal = totalOf(budget)
  const spent = executedTotal(typedAmounts(row, lines, 'executed'), budget)
  return {
    lines,
    budgetTotal,
    executedTotal: spent,
    rate: executionRate(spent, budgetTotal),
    overspent: overspent(spent, budgetTotal),
  }
}

function moneyLines(row: ProjectRow, drafts: Drafts): MoneyLine[] {
  const sources = sourcesWithMoney(row)
  const only = sources.length === 1 ? sources[0] : undefined
  const fieldOf = (field: MoneyCell['field'], key: keyof Amounts): MoneyField => {
    const cell = { projectYearId: row.projectYear.id, field, moneyKey: key }
    const stored = textOfValue(row.record?.[field][key])
    return { cell, stored, text: drafts.get(cellKey(cell))?.text ?? stored }
  }
  const lineOf = (source: MoneySource | undefined, initial: Fen | undefined): MoneyLine => {
    const adjusted = fieldOf('adjusted', source ?? keyAlone(row, 'adjusted', only))
    const executed = fieldOf('executed', source ?? keyAlone(row, 'executed', only))
    return { source, initial, adjusted, executed, farFromInitial: farFromInitial(row, adjusted, initial) }
  }
  if (sources.length > 1) return sources.map(source => lineOf(source, row.projectYear.initial[source]))
  return [lineOf(undefined, totalOf(row.projectYear.initial))]
}

/** More than double or less than half of 年初预算数 is seldom meant: a slip of the point, or 元 typed for 万元. */
function farFromInitial(
  row: ProjectRow,
  { cell, text }: MoneyField,
  initial: Fen | undefined,
): string | undefined {
  const typed = readTyped(row, cell, text)
  if (!typed.kept || typeof typed.value !== 'number' || initial === undefined || initial <= 0)
    return undefined
  const ends = `年初预算数 ${wanYuan(initial)} 万元的`
  if (typed.value > initial * 2) return `全年预算数 ${wanYuan(typed.value)} 万元，超过${ends} 2 倍，请核对`
  if (typed.value * 2 < initial) return `全年预算数 ${wanYuan(typed.value)} 万元，不到${ends}一半，请核对`
  return undefined
}

/** Where a project's only pair of amounts is kept: at its source, unless a total without sources was recorded before. */
function keyAlone(
  { record }: ProjectRow,
  field: MoneyCell['field'],
  only: MoneySource | undefined,
): keyof Amounts {
  if (only === undefined) return 'total'
  const kept = record?.[field] ?? {}
  return kept[only] === undefined && kept.total !== undefined ? 'total' : only
}

function sourcesWithMoney({ projectYear, record }: ProjectRow): MoneySource[] {
  const amounts = [projectYear.initial, record?.adjusted ?? {}, record?.executed ?? {}]
  return MONEY_SOURCES.filter(source => amounts.some(one => (one[source] ?? 0) !== 0))
}

/** What was recorded, with what is typed in its place; a text that is no amount leaves what was recorded. */
function typedAmounts(row: ProjectRow, lines: readonly MoneyLine[], field: MoneyCell['field']): Amounts {
  return lines.reduce<Amounts>((amounts, line) => {
    const { cell, text } = line[field]
    const typed = readTyped(row, cell, text)
    if (!typed.kept) return amounts
    const { [cell.moneyKey]: _, ...others } = amounts
    return typed.value === undefined ? others : { ...others, [cell.moneyKey]: typed.value }
  }, row.record?.[field] ?? {})
}

function overspent(spent: Fen | undefined, budget: Fen | undefined): Fen | undefined {
  return spent !== undefined && budget !== undefined && spent > budget ? ((spent - budget) as Fen) : undefined
}

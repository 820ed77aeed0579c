import { MONEY_SOURCES, executionRate, sumFen, totalOf } from '@/domain/money'
import type { Fen, MoneySource } from '@/domain/money'
import { shares } from '@/domain/shares'
import type { RowState } from '@/domain/rowState'
import type { ProjectRow } from '@/domain/yearRow'
import { SOURCE_LABELS, UNSPLIT_LABEL } from '@/text/money'

/** A project, a unit or a source with its money (资金分配): one row of an allocation picture and of its table. */
export interface MoneyBar {
  /** Of the project; the unit's name; the source's code. */
  readonly id: string
  readonly name: string
  /** 年初预算数; undefined: blank. */
  readonly initial: Fen | undefined
  /** 全年预算数; undefined: blank. */
  readonly budget: Fen | undefined
  /** 全年执行数 as far as it is filled; undefined: nothing is. */
  readonly executed: Fen | undefined
  /** 占比 in per cent with one decimal: all bars of one picture add up to exactly 100. undefined: no budget. */
  readonly share: number | undefined
  /** 执行率 as an unrounded share; undefined while a figure is missing, or where the budget is 0. */
  readonly rate: number | undefined
  /** How many of its projects have no 全年执行数 yet (未填), or not from every source (未填齐). */
  readonly blanks: number
  /** States of its indicators, in printed order; empty where money is shown alone. */
  readonly states: readonly RowState[]
}

/** Code of money that a table prints only as a total (未分来源). */
export const UNSPLIT = 'unsplit'

/** Where money comes from, with the money that says nothing of it. */
export type SourceCode = MoneySource | typeof UNSPLIT

export const SOURCE_CODES: readonly SourceCode[] = [...MONEY_SOURCES, UNSPLIT]

/** 资金来源 as a person reads it. */
export function sourceLabel(code: SourceCode): string {
  return code === UNSPLIT ? UNSPLIT_LABEL : SOURCE_LABELS[code]
}

/** Money of one source; its id is the source. */
export type SourceBar = MoneyBar & { readonly id: SourceCode }

/** Allocation by project (按项目), most money first; projects without a budget last, as printed. */
export function allocationBars(rows: readonly ProjectRow[]): MoneyBar[] {
  return sorted(withShares(rows.map(row => grouped(row.project.id, row.projectYear.name, [row]))))
}

/** Allocation by 资金使用单位, most money first. */
export function unitBars(rows: readonly ProjectRow[]): MoneyBar[] {
  const units = [...new Set(rows.map(row => row.projectYear.unit))]
  const bars = units.map(unit => {
    const own = rows.filter(row => row.projectYear.unit === unit)
    return grouped(unit, unit, own)
  })
  return sorted(withShares(bars))
}

/** Allocation by source (按资金来源), most money first; sources without any money are left off. */
export function sourceBars(rows: readonly ProjectRow[]): SourceBar[] {
  const bars = SOURCE_CODES.map((code): SourceBar => {
    const parts = rows.map(row => moneyOfSource(row, code)).filter(hasAmounts)
    return { ...moneyBar({ id: code, name: sourceLabel(code), parts, states: [] }), id: code }
  })
  return sorted(withShares(bars.filter(bar => hasMoney(bar.budget) || hasMoney(bar.executed))))
}

/** All bars of a picture together (合计): its share is 100, or 0 without any money. */
export function moneyTotal(bars: readonly MoneyBar[]): MoneyBar {
  const parts = bars.map(bar => ({ ...bar, isFilled: bar.blanks === 0 }))
  const total = moneyBar({ id: 'total', name: '合计', parts, states: bars.flatMap(bar => bar.states) })
  const blanks = bars.reduce((sum, bar) => sum + bar.blanks, 0)
  const share = total.budget === undefined ? undefined : total.budget === 0 ? 0 : 100
  return {
    ...total,
    blanks,
    share,
    rate: blanks > 0 ? undefined : executionRate(total.executed, total.budget),
  }
}

/** Money of one project, or its part from one source; undefined where it is blank or cannot be told. */
export interface Money extends Pick<MoneyBar, 'initial' | 'budget' | 'executed'> {
  /** Whether its spending is filled whole, or there is none to fill. */
  readonly isFilled: boolean
}

const NO_MONEY: Money = { initial: undefined, budget: undefined, executed: undefined, isFilled: true }

/**
 * Money of a project from one source. Spending typed as one figure belongs to the only source there is, else to none
 * (未分来源): whatever was typed, its sources add up to what the project spent so far.
 */
export function moneyOfSource(row: ProjectRow, code: SourceCode): Money {
  const funded = MONEY_SOURCES.filter(source => hasMoney(row.budget[source]))
  if (funded.length === 0) return code === UNSPLIT ? wholeMoney(row) : NO_MONEY
  const isSplit = MONEY_SOURCES.some(source => row.executed[source] !== undefined)
  const only = isSplit || funded.length > 1 ? undefined : funded[0]
  if (code === UNSPLIT) {
    const executed = isSplit ? beyondSources(row) : only === undefined ? row.executedSoFar : undefined
    return { ...NO_MONEY, executed }
  }
  const budget = row.budget[code]
  const executed = row.executed[code] ?? (only === code ? row.executedSoFar : undefined)
  const isFilled = executed !== undefined || !hasMoney(budget)
  return { initial: row.projectYear.initial[code], budget, executed, isFilled }
}

/** What a typed total says beyond the sources that are filled; undefined when nothing. */
function beyondSources({ executed, executedSoFar = 0 as Fen }: ProjectRow): Fen | undefined {
  const told = sumFen(MONEY_SOURCES.flatMap(source => executed[source] ?? [])) ?? 0
  return executedSoFar === told ? undefined : ((executedSoFar - told) as Fen)
}

function wholeMoney(row: ProjectRow): Money {
  return {
    initial: totalOf(row.projectYear.initial),
    budget: row.budgetTotal,
    executed: row.executedSoFar,
    isFilled: row.executedTotal !== undefined || row.budgetTotal === 0,
  }
}

function grouped(id: string, name: string, rows: readonly ProjectRow[]): MoneyBar {
  const states = rows.flatMap(row => row.indicators.map(({ state }) => state))
  return moneyBar({ id, name, parts: rows.map(wholeMoney), states })
}

function moneyBar(of: {
  id: string
  name: string
  parts: readonly Money[]
  states: readonly RowState[]
}): MoneyBar {
  const { id, name, parts, states } = of
  const together = (amount: Exclude<keyof Money, 'isFilled'>) =>
    sumFen(parts.flatMap(part => part[amount] ?? []))
  const initial = together('initial')
  const budget = together('budget')
  const executed = together('executed')
  const blanks = parts.filter(part => !part.isFilled).length
  const rate = blanks > 0 ? undefined : executionRate(executed, budget)
  return { id, name, initial, budget, executed, share: undefined, rate, blanks, states }
}

function withShares<Bar extends MoneyBar>(bars: readonly Bar[]): Bar[] {
  const parts = shares(bars.map(bar => bar.budget ?? 0))
  return bars.map((bar, place) => (bar.budget === undefined ? bar : { ...bar, share: parts[place] }))
}

function sorted<Bar extends MoneyBar>(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((one, other) => (other.budget ?? -1) - (one.budget ?? -1))
}

function hasAmounts({ budget, executed }: Money): boolean {
  return budget !== undefined || executed !== undefined
}

function hasMoney(amount: Fen | undefined): boolean {
  return amount !== undefined && amount !== 0
}

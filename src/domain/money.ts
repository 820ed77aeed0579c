import Big from 'big.js'

/** An amount in whole 分, so that sums are exact; 1 万元 = 1 000 000 分. */
export type Fen = number & { readonly __unit: 'fen' }

/** The unit a table prints its amounts in. */
export type AmountUnit = '万元' | '元'

/** Where money comes from: 财政拨款、财政专户拨款、其他资金. */
export type MoneySource = 'fiscal' | 'special' | 'other'

export const MONEY_SOURCES: readonly MoneySource[] = ['fiscal', 'special', 'other']

/** Money of a project, a unit or a department: total (总计) and its sources. A key that is absent is blank, not 0. */
export interface Amounts {
  readonly total?: Fen
  readonly fiscal?: Fen
  readonly special?: Fen
  readonly other?: Fen
}

const FEN_PER: Readonly<Record<AmountUnit, number>> = { 万元: 1_000_000, 元: 100 }

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(万元|元)?$/u

/**
 * Reads an amount as printed or typed, exactly; a unit typed behind it (12.5万元) is the one that counts.
 * undefined: blank, no amount, a part of a 分, or more than whole 分 can hold exactly (about 9 亿万元).
 */
export function readFen(printed: string, unit: AmountUnit): Fen | undefined {
  const text = printed.normalize('NFKC').replace(/\s/gu, '').replace(/−/gu, '-')
  const match = AMOUNT.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', ownUnit] = match
  return wholeFen(sign + whole.replaceAll(',', '') + fraction, isAmountUnit(ownUnit) ? ownUnit : unit)
}

/**
 * An amount in 万元 without separators: two decimals (280.96), and more only where it needs them (0.005), so that
 * nothing is rounded away.
 */
export function wanYuan(amount: Fen): string {
  const exact = new Big(amount).times('0.000001')
  return exact.round(2, Big.roundDown).eq(exact) ? exact.toFixed(2) : exact.toFixed()
}

/** Amounts together; undefined when there are none, or beyond exact whole 分. */
export function sumFen(amounts: readonly Fen[]): Fen | undefined {
  if (amounts.length === 0) return undefined
  const sum = amounts.reduce((before, amount) => before + BigInt(amount), 0n)
  const fen = Number(sum)
  return Number.isSafeInteger(fen) ? (fen as Fen) : undefined
}

/** 总计: as printed or typed, else its sources together; undefined when all are blank. */
export function totalOf(amounts: Amounts): Fen | undefined {
  return amounts.total ?? sumFen(sourceAmounts(amounts))
}

/** The amounts of the sources that are not blank. */
function sourceAmounts(amounts: Amounts): Fen[] {
  return MONEY_SOURCES.flatMap(source => amounts[source] ?? [])
}

/**
 * 全年预算数 in force: a source typed as 全年预算数 replaces its 年初预算数, and the total is added again from the
 * sources. A total typed alone replaces the total; sources that no longer add up to it are then unknown.
 */
export function effectiveBudget(initial: Amounts, adjusted: Amounts): Amounts {
  if (sourceAmounts(adjusted).length > 0) return withTotalOfSources({ ...initial, ...adjusted })
  if (adjusted.total === undefined) return initial
  const split = sumFen(sourceAmounts(initial)) === adjusted.total
  return split ? { ...initial, total: adjusted.total } : { total: adjusted.total }
}

/**
 * 全年执行数 of a project: its sources together, else what was typed as total. undefined while a source that has money
 * in the budget is blank: a total with a hole is no total.
 */
export function executedTotal(executed: Amounts, budget: Amounts): Fen | undefined {
  const missing = MONEY_SOURCES.some(source => hasMoney(budget[source]) && executed[source] === undefined)
  const sources = sourceAmounts(executed)
  return sources.length > 0 && !missing ? sumFen(sources) : executed.total
}

/** 已支出: every amount that is filled, also while a source is still blank. undefined: nothing is filled. */
export function executedSoFar(executed: Amounts, budget: Amounts): Fen | undefined {
  return executedTotal(executed, budget) ?? sumFen(sourceAmounts(executed))
}

/**
 * 执行率 (全年执行数 ÷ 全年预算数) as a share from the unrounded figures; above 1 where more was spent than budgeted.
 * undefined: a figure is blank, or there is no budget to hold it against (不适用).
 */
export function executionRate(spent: Fen | undefined, budget: Fen | undefined): number | undefined {
  if (spent === undefined || budget === undefined || budget === 0) return undefined
  return spent / budget
}

function wholeFen(decimal: string, unit: AmountUnit): Fen | undefined {
  const decimals = decimal.split('.')[1]?.length ?? 0
  if (decimals > (unit === '万元' ? 6 : 2)) return undefined
  const fen = new Big(decimal).times(FEN_PER[unit])
  return fen.abs().gt(Number.MAX_SAFE_INTEGER) ? undefined : ((fen.toNumber() + 0) as Fen)
}

function isAmountUnit(text: string | undefined): text is AmountUnit {
  return text === '万元' || text === '元'
}

function withTotalOfSources(amounts: Amounts): Amounts {
  const total = sumFen(sourceAmounts(amounts))
  return total === undefined ? amounts : { ...amounts, total }
}

function hasMoney(amount: Fen | undefined): boolean {
  return amount !== undefined && amount !== 0
}

import { MONEY_SOURCES, sumFen, totalOf, wanYuan } from '../../money'
import type { Amounts, Fen } from '../../money'
import { readTypedAmount } from '../../entry/typedAmount'
import type { TypedAmounts } from './draftEdits'

/** Why a drafted amount can't be kept, as a Chinese sentence. */
export interface AmountProblem {
  readonly field: keyof Amounts
  readonly message: string
}

/** 年初预算数 of a drafted project as it would be saved, and what is wrong with it. */
export interface DraftedMoney {
  /** A blank amount is absent, not 0; a blank 总计 is its sources together. */
  readonly amounts: Amounts
  readonly problems: readonly AmountProblem[]
}

const KEYS = ['total', ...MONEY_SOURCES] as const

/** Reads the amounts typed for a project; parts that do not add up to a typed 总计 are a problem of the 总计. */
export function readDraftedMoney(typed: TypedAmounts): DraftedMoney {
  const read = KEYS.map(field => ({ field, amount: readAmount(typed[field] ?? '') }))
  const problems = read.flatMap(({ field, amount }) =>
    typeof amount === 'string' ? [{ field, message: amount }] : [],
  )
  const amounts: Amounts = Object.fromEntries(
    read.flatMap(({ field, amount }) => (typeof amount === 'number' ? [[field, amount]] : [])),
  )
  const total = totalOf(amounts)
  const all = total === undefined ? amounts : { ...amounts, total }
  return { amounts: all, problems: problems.length > 0 ? problems : sumProblem(amounts) }
}

/** The amount, undefined for a blank, or why it is none. */
function readAmount(text: string): Fen | string | undefined {
  if (text.trim() === '') return undefined
  const typed = readTypedAmount(text.trim())
  return typed.kept ? typed.value : typed.refusal
}

function sumProblem({ total, ...sources }: Amounts): AmountProblem[] {
  const sum = totalOf(sources)
  if (total === undefined || sum === undefined || sum === total) return []
  const message = `总计 ${wanYuan(total)} 万元与各来源合计 ${wanYuan(sum)} 万元不一致`
  return [{ field: 'total', message }]
}

/**
 * The amounts of several projects together, for the rows of a unit and of the table. While one of them is blank there is
 * no sum: a total with a hole is no total. A source that no project has is blank; where a project does not say its
 * sources, all are.
 */
export function amountsTogether(all: readonly Amounts[]): Amounts {
  const totals = all.flatMap(({ total }) => total ?? [])
  const total = totals.length === all.length ? sumFen(totals) : undefined
  if (total === undefined) return {}
  const isSplit = all.every(({ total: _, ...sources }) => totalOf(sources) !== undefined)
  if (!isSplit) return { total }
  const sums = MONEY_SOURCES.flatMap(source => {
    const sum = sumFen(all.flatMap(amounts => amounts[source] ?? []))
    return sum === undefined ? [] : [[source, sum] as const]
  })
  return { total, ...Object.fromEntries(sums) }
}

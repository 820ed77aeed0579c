import { readFen, type AmountUnit } from '@/domain/money'
import { numberText, sumPoints } from '@/domain/scoring/points'
import type { PrintedExecution, PrintedIndicator, ReadingDoubt } from '../../targetTable'
import { checked, type ProvedCheck } from '../proof'
import { rowDoubt, type PrintedRow } from '../printedRows'
import { projectsOf } from '../proofOfRows'
import type { Reckoning } from '../reckoning'

/** A filled 自评表 of one project, to be held against its own figures. */
interface Evaluated {
  readonly row: PrintedRow
  readonly execution: PrintedExecution | undefined
  readonly unit: AmountUnit
}

interface Check {
  readonly name: string
  readonly detail: string
  /** Doubts, or undefined where the figures to compare are not printed. */
  readonly doubts: (evaluated: Evaluated) => ReadingDoubt[] | undefined
}

const CHECKS: readonly Check[] = [
  { name: '执行率与预算数、执行数一致', detail: '共核对', doubts: rateDoubts },
  { name: '各项得分之和等于总分', detail: '共核对', doubts: scoreDoubts },
  { name: '各项分值之和等于 100', detail: '共核对', doubts: weightDoubts },
]

/** Holds filled 自评表 against their own figures; what one does not print is not held against it. */
export function proofOfResults(reckonings: readonly Reckoning[]): ProvedCheck[] {
  const all = reckonings.flatMap(reckoning =>
    projectsOf(reckoning).map(row => ({
      row,
      execution: row.beside?.execution,
      unit: reckoning.amountUnit,
    })),
  )
  return CHECKS.map(({ name, detail, doubts }) => {
    const found = all.flatMap(evaluated => {
      const ofOne = doubts(evaluated)
      return ofOne ? [ofOne] : []
    })
    const told = found.length === 0 ? '表中没有可以核对的数，不适用' : `${detail} ${found.length} 个项目`
    return checked(name, told, found.flat())
  })
}

/** 执行率 = 全年执行数 ÷ 全年预算数; printed values are rounded or cut off, both hold. */
function rateDoubts({ row, execution, unit }: Evaluated): ReadingDoubt[] | undefined {
  if (!execution) return undefined
  const printed = percentIn(execution.rate)
  const spent = readFen(execution.executed.total ?? '', unit)
  const budget = readFen(execution.adjusted.total ?? execution.initial.total ?? '', unit)
  if (!printed || spent === undefined || budget === undefined || budget === 0) return undefined
  const percent = (spent / budget) * 100
  if (Math.abs(percent - printed.value) <= 10 ** -printed.decimals + 1e-9) return []
  const message = `“${row.name}”印的执行率是 ${execution.rate}，按执行数与预算数计算是 ${percent.toFixed(2)}%，请核对`
  return [rowDoubt(row, 'execution-rate-differs', message)]
}

function percentIn(text: string): { readonly value: number; readonly decimals: number } | undefined {
  const match = /^([0-9]{1,5}(?:\.([0-9]{1,6}))?)%?$/u.exec(plain(text))
  return match ? { value: Number(match[1]), decimals: match[2]?.length ?? 0 } : undefined
}

function scoreDoubts({ row, execution }: Evaluated): ReadingDoubt[] | undefined {
  const total = pointsIn(execution?.totalScore ?? '')
  const scores = points(row.indicators, execution, 'score')
  if (total === undefined || scores.length === 0) return undefined
  const sum = sumPoints(scores)
  if (sum.eq(total)) return []
  const message = `“${row.name}”各项得分之和是 ${numberText(sum)}，与总分 ${numberText(total)} 不一致，请核对`
  return [rowDoubt(row, 'score-sum-differs', message)]
}

function weightDoubts({ row, execution }: Evaluated): ReadingDoubt[] | undefined {
  const ofIndicators = points(row.indicators, undefined, 'weight')
  const all = points(row.indicators, execution, 'weight')
  if (ofIndicators.length === 0) return undefined
  // Some forms give 100 points to the indicators alone, and the execution its own.
  if (sumPoints(all).eq(100) || sumPoints(ofIndicators).eq(100)) return []
  const message = `“${row.name}”各项分值之和是 ${numberText(sumPoints(all))}，不是 100，请核对`
  return [rowDoubt(row, 'weight-sum-differs', message)]
}

function points(
  indicators: readonly PrintedIndicator[],
  execution: PrintedExecution | undefined,
  column: 'weight' | 'score',
): number[] {
  const printed = [execution?.[column] ?? '', ...indicators.map(({ result }) => result?.[column] ?? '')]
  return printed.flatMap(text => pointsIn(text) ?? [])
}

function pointsIn(text: string): number | undefined {
  const match = /^([0-9]{1,4}(?:\.[0-9]{1,6})?)分?$/u.exec(plain(text))
  return match ? Number(match[1]) : undefined
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

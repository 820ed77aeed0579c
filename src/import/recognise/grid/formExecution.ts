import type { AmountUnit } from '@/domain/money'
import type { PrintedExecution, ReadingDoubt } from '../../targetTable'
import { amountsOfRow } from './amountCells'
import { readCells, readText } from './cellText'
import { cellsOf, type Fields } from './columnCells'
import type { FormEntry } from './formEntries'
import type { FormMoney } from './formMoney'
import type { Grid } from './gridRows'

interface ExecutionCells {
  readonly entries: readonly FormEntry[]
  readonly money: FormMoney
  readonly amountUnit: AmountUnit
  readonly initial: PrintedExecution['initial']
  /** 总分, and 预算执行率 where it stands among the indicators. */
  readonly sum: Fields | undefined
  readonly execution: Fields | undefined
}

/** The upper part of a filled 自评表, and its 总分. */
export function printedExecution(
  grid: Grid,
  { entries, money, amountUnit, initial, sum, execution }: ExecutionCells,
): { readonly execution: PrintedExecution; readonly doubts: readonly ReadingDoubt[] } {
  const adjusted = amountsOfRow(grid, money.phases.adjusted, amountUnit)
  const executed = amountsOfRow(grid, money.phases.executed, amountUnit)
  const mark = (role: 'weight' | 'score') => {
    const above = readText(grid, money.marks[role])
    return above === '' && execution ? readText(grid, cellsOf(execution, role)) : above
  }
  // The sum of the weights says nothing of its own: the weights are held against 100.
  if (sum)
    readCells(
      grid,
      cellsOf(sum, 'weight').filter(({ words }) => /^[0-9.]+分?$/u.test(words)),
    )
  const rate = readText(grid, money.marks.rate)
  const reached = entries.filter(({ label }) => label.role === 'goalReached' || label.role === 'actual')
  return {
    execution: {
      initial,
      adjusted: adjusted.amounts,
      executed: executed.amounts,
      weight: mark('weight'),
      rate: rate === '' && execution ? readText(grid, cellsOf(execution, 'actual')) : rate,
      score: mark('score'),
      goalReached: readText(
        grid,
        reached.flatMap(({ values }) => [...values]),
      ),
      totalScore: sum ? readText(grid, cellsOf(sum, 'score')) : '',
    },
    doubts: [...adjusted.doubts, ...executed.doubts],
  }
}

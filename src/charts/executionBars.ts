import { executionRate, sumFen } from '@/domain/money'
import { LOW_EXECUTION } from '@/domain/yearSummary'
import { percent } from '@/text/percent'
import type { MoneyBar } from './moneyBars'

/** Projects by 执行率, the lowest first; without a rate (未填, 不适用) last. */
export function executionBars(bars: readonly MoneyBar[]): MoneyBar[] {
  const size = (bar: MoneyBar) => bar.rate ?? Number.MAX_VALUE
  return [...bars].sort((one, other) => size(one) - size(other))
}

/** How far the money is spent: 「综合执行率 92.1%；1 个低于 80%：值班管理系统 65.0%」. */
export function executionFinding(bars: readonly MoneyBar[]): string {
  const blanks = bars.filter(bar => bar.blanks > 0).length
  const started = bars.filter(bar => bar.blanks > 0 && bar.executed !== undefined).length
  const low = executionBars(bars).filter(bar => bar.rate !== undefined && bar.rate < LOW_EXECUTION)
  const over = bars.filter(bar => bar.rate !== undefined && bar.rate > 1).length
  return [
    wholePart(bars, { blanks, started }),
    lowPart(low),
    over > 0 ? `${over} 个超出预算` : '',
    blanks > started && blanks < bars.length ? `${blanks - started} 个未填执行数` : '',
    started > 0 && blanks < bars.length ? `${started} 个执行数未填齐` : '',
  ]
    .filter(part => part !== '')
    .join('；')
}

function wholePart(
  bars: readonly MoneyBar[],
  { blanks, started }: { blanks: number; started: number },
): string {
  if (bars.length === 0) return ''
  if (blanks === bars.length) return started > 0 ? '尚无填齐执行数的项目' : '尚未填报执行数'
  const filled = bars.filter(
    bar => bar.blanks === 0 && bar.executed !== undefined && bar.budget !== undefined,
  )
  const rate = executionRate(
    sumFen(filled.flatMap(bar => bar.executed ?? [])),
    sumFen(filled.flatMap(bar => bar.budget ?? [])),
  )
  return rate === undefined ? '' : `${blanks > 0 ? '已填项目执行率' : '综合执行率'} ${percent(rate)}`
}

function lowPart(low: readonly MoneyBar[]): string {
  const [first] = low
  if (!first) return ''
  const named = `${low.length > 1 ? '最低的是' : ''}${first.name} ${percent(first.rate)}`
  return `${low.length} 个低于 ${percent(LOW_EXECUTION, 0)}：${named}`
}

import type { Period } from '@/domain/period'
import type { Project } from '@/domain/projectYear'
import { periodYears } from './periodYears'

/** Where the implementation period (实施周期) of a project comes from, in a word. */
export const PERIOD_SOURCE_LABELS = { suggested: '推定', typed: '填写', year: '本年度' } as const

/** The word for where a project's period in a year comes from. */
export function periodSource(settled: Project['period'], year: number): string {
  return PERIOD_SOURCE_LABELS[settled && isAround(settled, year) ? settled.source : 'year']
}

/** The same in a sentence, with the reason. */
export function periodOrigin(settled: Project['period'], year: number): string {
  if (!settled) return '未另设实施周期，以本年度为准'
  if (!isAround(settled, year)) {
    return `已设的实施周期（${periodYears(settled)}）不含本年度，以本年度为准`
  }
  if (settled.source === 'typed') return '由人工填写'
  return settled.reason ?? '由程序推定，经人工确认'
}

function isAround({ from, to }: Period, year: number): boolean {
  return from <= year && year <= to
}

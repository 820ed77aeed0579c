import type { StackPart } from '@/components/common/stackPart'
import { quantityText } from '@/domain/notation/describe'
import type { PeriodProgress } from '@/domain/years/periodProgress'

/**
 * What the years brought as parts of the period's target, and what is left to it; undefined where the years are not added
 * up (各年累计). The sizes are for drawing only.
 */
export function periodBar({ facts, steps, lines, unit, verdict }: PeriodProgress): StackPart[] | undefined {
  const line = Number(lines.at(-1) ?? 0)
  if (facts.accumulation !== 'sum' || !(line > 0)) return undefined
  const isMissed = verdict.status === 'missed'
  const parts = steps.flatMap(({ year, value }, place): StackPart[] => {
    if (value === undefined) return []
    const tone = isMissed ? 'missed' : place % 2 === 0 ? 'accent' : 'accent-soft'
    return [{ label: `${year}年 ${quantityText(value, unit)}`, size: Math.max(0, Number(value)), tone }]
  })
  const left = line - parts.reduce((sum, { size }) => sum + size, 0)
  return left > 0 ? [...parts, { label: '余下部分', size: left, tone: 'line' }] : parts
}

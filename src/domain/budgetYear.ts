/** Budget years that a table can sensibly be of (预算年度), both included. */
export const BUDGET_YEARS = { from: 2000, to: 2099 } as const

/** A budget year as typed; undefined: blank, not four digits, or no sensible year. */
export function readBudgetYear(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim()
  if (!/^\d{4}$/u.test(text)) return undefined
  const year = Number(text)
  return year >= BUDGET_YEARS.from && year <= BUDGET_YEARS.to ? year : undefined
}

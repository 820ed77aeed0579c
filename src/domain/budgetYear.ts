/** Budget years that a table can sensibly be of (预算年度). */
const EARLIEST = 2000
const LATEST = 2099

/** A budget year as typed; undefined: blank, not four digits, or no sensible year. */
export function readBudgetYear(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim()
  if (!/^\d{4}$/u.test(text)) return undefined
  const year = Number(text)
  return year >= EARLIEST && year <= LATEST ? year : undefined
}

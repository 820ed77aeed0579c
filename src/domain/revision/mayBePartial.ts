import type { ImportDraft } from '../importDraft'
import { isInForce } from '../inForce'
import { sumFen, totalOf } from '../money'
import { plainUnit } from '../years/likeness/plainName'
import type { KeptTable } from './keptTable'

/**
 * Whether a new table may be only a part of the whole: it prints no 合计 that its projects add up to, or is without a whole
 * 资金使用单位. What it is without is then not taken out unless a person says so.
 */
export function mayBePartial(kept: Pick<KeptTable, 'projectYears'>, draft: ImportDraft): boolean {
  return !addsUp(draft) || lacksUnit(kept, draft)
}

function addsUp({ units, amounts }: ImportDraft): boolean {
  const totals = units.flatMap(({ projects }) => projects.map(({ initial }) => totalOf(initial)))
  const known = totals.filter(total => total !== undefined)
  const sum = sumFen(known)
  return known.length === totals.length && sum !== undefined && sum === totalOf(amounts)
}

function lacksUnit({ projectYears }: Pick<KeptTable, 'projectYears'>, { units }: ImportDraft): boolean {
  const printed = new Set(
    units.filter(({ projects }) => projects.length > 0).map(({ name }) => plainUnit(name)),
  )
  return projectYears.filter(isInForce).some(({ unit }) => !printed.has(plainUnit(unit)))
}

import type { Accumulation, Period } from '../period'
import type { ProjectYear } from '../projectYear'
import type { Settled } from './soundPairs'

/** What people settled on projects (实施周期) and lineages (跨年口径), by their ids; an id that is absent has nothing settled. */
export interface Settlements {
  readonly periods: ReadonlyMap<string, Period>
  readonly accumulations: ReadonlyMap<string, Accumulation>
}

/** Settlements as texts, which are the same where the same is settled. */
export function asTexts({ periods, accumulations }: Settlements): Settled {
  return new Map([...[...periods].map(([id, period]) => [id, periodKey(period)] as const), ...accumulations])
}

/** Two parts that would become one, on which people settled different things: the first such pair that is found. */
export type Differing =
  | { readonly periods: readonly [Period, Period] }
  | {
      /** Printed name of the indicator. */
      readonly indicator: string
      readonly accumulations: readonly [Accumulation, Accumulation]
    }

/** Project years as they are, and as they shall be. */
interface Resettled {
  readonly before: readonly ProjectYear[]
  readonly after: readonly ProjectYear[]
}

/** What would be lost if the years were written: of two settlements only one can hold. undefined: nothing. */
export function differingSettlements(settlements: Settlements, years: Resettled): Differing | undefined {
  return differingPeriods(settlements, years) ?? differingAccumulations(settlements, years)
}

function differingPeriods({ periods }: Settlements, { before, after }: Resettled): Differing | undefined {
  const was = new Map(before.map(({ id, projectId }) => [id, projectId]))
  const claims = after.map(({ id, projectId }) => {
    return { for: projectId, settled: periods.get(was.get(id) ?? '') }
  })
  const found = firstDiffering(claims, periodKey)
  return found && { periods: found.settled }
}

function differingAccumulations(
  { accumulations }: Settlements,
  { before, after }: Resettled,
): Differing | undefined {
  const rowsOf = (years: readonly ProjectYear[]) => years.flatMap(({ indicators }) => indicators)
  const was = new Map(rowsOf(before).map(({ id, lineageId }) => [id, lineageId]))
  const rows = rowsOf(after)
  const claims = rows.map(({ id, lineageId }) => {
    return { for: lineageId, settled: accumulations.get(was.get(id) ?? '') }
  })
  const found = firstDiffering(claims, accumulation => accumulation)
  const row = rows.find(({ lineageId }) => lineageId === found?.for)
  return found && { indicator: row?.name ?? '', accumulations: found.settled }
}

/** What a row brings along to the id that it shall have; undefined: nothing is settled. */
interface Claim<Value> {
  readonly for: string
  readonly settled: Value | undefined
}

function firstDiffering<Value>(claims: readonly Claim<Value>[], keyOf: (value: Value) => string) {
  const known = new Map<string, Value>()
  for (const { for: id, settled } of claims) {
    if (settled === undefined) continue
    const first = known.get(id) ?? settled
    if (keyOf(first) !== keyOf(settled)) return { for: id, settled: [first, settled] as const }
    known.set(id, first)
  }
  return undefined
}

function periodKey({ from, to }: Period): string {
  return `${from}-${to}`
}

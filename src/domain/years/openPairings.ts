import type { PairingDecision } from '../pairingDecision'
import { offersOf } from './pairing'
import type { Offer, Pair, Pairing } from './pairing'

/** Two rows that a person or the names decided about. */
export interface DecidedRows<Shown> {
  readonly before: Shown
  readonly after: Shown
  readonly decision: PairingDecision
}

/** Two rows that may be the same (待确认). */
export interface OfferedRows<Shown> {
  readonly before: Shown
  readonly after: Shown
  /** 0 to 1; 1: the same name, class and target. */
  readonly similarity: number
  /** 'split' (一拆多) or 'merged' (多合一): one of the two has a partner already, and this would be one more. */
  readonly besides?: 'split' | 'merged'
}

/** How the rows of a year go together with those of the years before. */
export interface RowPairings<Shown> {
  readonly paired: readonly DecidedRows<Shown>[]
  /** What a person said is not the same (不是同一项). */
  readonly apart: readonly DecidedRows<Shown>[]
  readonly offered: readonly OfferedRows<Shown>[]
  /** Rows of the year that wait for a decision: offered, and without any partner. */
  readonly open: number
  /** Rows of the year before that nothing later carries on, nor is offered for (已取消). */
  readonly retired: readonly Shown[]
  /** Rows of the year that carry on nothing, and that nothing is offered for (新增). */
  readonly added: readonly Shown[]
}

/** A row with what it shows. */
export interface ReviewedRow<Shown> {
  readonly id: string
  readonly year: number
  /** Id that it shares with its other years. */
  readonly shared: string
  readonly carriesOn: readonly PairingDecision[]
  readonly shown: Shown
}

type Rows<Shown> = readonly ReviewedRow<Shown>[]

interface Ways<Shown> {
  readonly years: { readonly before: number | undefined; readonly after: number }
  readonly pair: (before: Rows<Shown>, after: Rows<Shown>) => Pairing
  /** Only the pairs that are beyond doubt by their names. */
  readonly certain: (before: Rows<Shown>, after: Rows<Shown>) => readonly Pair[]
}

/**
 * What of the rows of a year is decided, and what may still be: against the year before, and against what ended earlier
 * and may have come back. Given are the rows of all years up to it, in printed order.
 */
export function openPairings<Shown>(
  rows: Rows<Shown>,
  { years, pair, certain }: Ways<Shown>,
): RowPairings<Shown> {
  const sides = sidesOf(rows, years)
  const { free, settled } = sides
  const offers = [
    ...freeOffers(free, pair),
    ...undecided(sides, certain),
    ...marked(offersOf(pair(settled.before, free.after)), 'split'),
    ...marked(offersOf(pair(free.before, settled.after)), 'merged'),
    ...offersOf(pair(sides.ended, free.after)),
  ]
  const byId = new Map(rows.map(row => [row.id, row]))
  const offered = onceEach(offers).flatMap(offer => offeredRows(offer, byId))
  const inOffer = new Set(offered.flatMap(({ before, after }) => [before, after]))
  const loose = (all: Rows<Shown>) => all.map(({ shown }) => shown).filter(shown => !inOffer.has(shown))
  const decided = rows.filter(({ year }) => year === years.after).flatMap(row => decisionsOf(row, byId))
  return {
    paired: decided.filter(({ decision }) => decision.decision === 'paired'),
    apart: decided.filter(({ decision }) => decision.decision === 'apart'),
    offered,
    open: new Set(offered.filter(({ besides }) => besides === undefined).map(({ after }) => after)).size,
    retired: loose(free.before),
    added: loose(free.after),
  }
}

interface Sides<Shown> {
  /** All rows of either year. */
  readonly all: { readonly before: Rows<Shown>; readonly after: Rows<Shown> }
  /** Rows of either year without a partner in the other; of the later year, in any earlier one. */
  readonly free: { readonly before: Rows<Shown>; readonly after: Rows<Shown> }
  /** Rows that a person gave a partner: a second one may belong to them. */
  readonly settled: { readonly before: Rows<Shown>; readonly after: Rows<Shown> }
  /** The last rows of what ended before the year before. */
  readonly ended: Rows<Shown>
}

function sidesOf<Shown>(rows: Rows<Shown>, years: Ways<Shown>['years']): Sides<Shown> {
  const [before, after] = [years.before, years.after].map(year => rows.filter(row => row.year === year))
  const earlier = rows.filter(({ year }) => year < years.after)
  const sharedIn = (some: Rows<Shown> = []) => new Set(some.map(({ shared }) => shared))
  const [then, now, ever] = [sharedIn(before), sharedIn(after), sharedIn(earlier)]
  const byPerson = (after ?? []).flatMap(({ carriesOn }) =>
    carriesOn.filter(({ decision, how }) => decision === 'paired' && how !== 'automatic'),
  )
  const given = new Set(byPerson.map(({ of }) => of))
  const last = new Map(earlier.map(row => [row.shared, row]))
  return {
    all: { before: before ?? [], after: after ?? [] },
    free: {
      before: (before ?? []).filter(({ shared }) => !now.has(shared)),
      after: (after ?? []).filter(({ shared }) => !ever.has(shared)),
    },
    settled: {
      before: (before ?? []).filter(({ id }) => given.has(id)),
      after: (after ?? []).filter(({ carriesOn }) => carriesOn.some(one => byPerson.includes(one))),
    },
    ended: [...last.values()].filter(({ shared }) => !then.has(shared) && !now.has(shared)),
  }
}

/** Pairs of the same name that were not joined, of which one has a partner: what had been decided spoke against it. */
function undecided<Shown>({ free, all }: Sides<Shown>, certain: Ways<Shown>['certain']): Marked[] {
  const [left, right] = [all.before, all.after].map(rows => new Map(rows.map(row => [row.id, row])))
  return certain(all.before, all.after).flatMap((pair): Marked[] => {
    const [one, other] = [left?.get(pair.before), right?.get(pair.after)]
    if (!one || !other || one.shared === other.shared) return []
    const offer = { ...pair, similarity: 1 }
    if (!free.before.includes(one)) return [{ ...offer, besides: 'split' }]
    return free.after.includes(other) ? [] : [{ ...offer, besides: 'merged' }]
  })
}

/** A pair of the same name that a person took apart leaves both to be offered to others. */
function freeOffers<Shown>({ before, after }: Sides<Shown>['free'], pair: Ways<Shown>['pair']): Offer[] {
  const pairing = pair(before, after)
  const said = new Map(after.map(({ id, carriesOn }) => [id, carriesOn]))
  const parted = pairing.paired.filter(one => said.get(one.after)?.some(({ of }) => of === one.before))
  if (parted.length === 0) return offersOf(pairing)
  const [left, right] = [new Set(parted.map(one => one.before)), new Set(parted.map(one => one.after))]
  const without = (rows: Rows<Shown>, ids: ReadonlySet<string>) => rows.filter(({ id }) => !ids.has(id))
  return [...offersOf(pair(without(before, left), after)), ...offersOf(pair(before, without(after, right)))]
}

type Marked = Offer & Pick<OfferedRows<unknown>, 'besides'>

function marked(offers: readonly Offer[], besides: 'split' | 'merged'): Marked[] {
  return offers.map(offer => ({ ...offer, besides }))
}

function onceEach(offers: readonly Marked[]): Marked[] {
  return [...new Map(offers.map(offer => [`${offer.before} ${offer.after}`, offer])).values()]
}

function offeredRows<Shown>(
  { before, after, ...offer }: Marked,
  byId: ReadonlyMap<string, ReviewedRow<Shown>>,
): OfferedRows<Shown>[] {
  const [one, other] = [byId.get(before), byId.get(after)]
  if (!one || !other || other.carriesOn.some(({ of }) => of === before)) return []
  return [{ before: one.shown, after: other.shown, ...offer }]
}

function decisionsOf<Shown>(
  { shown, carriesOn }: ReviewedRow<Shown>,
  byId: ReadonlyMap<string, ReviewedRow<Shown>>,
): DecidedRows<Shown>[] {
  return carriesOn.flatMap(decision => {
    const before = byId.get(decision.of)
    return before ? [{ before: before.shown, after: shown, decision }] : []
  })
}

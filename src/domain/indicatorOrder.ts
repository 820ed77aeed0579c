import Big from 'big.js'
import type { Actual } from './actual'
import { stateAbout } from './indicatorFilter'
import type { Threshold } from './threshold'
import type { IndicatorRow, RowState } from './yearRow'

/** What a list of indicators can be ordered by: its columns. */
export type OrderKey =
  | 'project'
  | 'class'
  | 'name'
  | 'period'
  | 'annual'
  | 'actual'
  | 'state'
  | 'period-state'
  | 'attainment'
  | 'gap'

/** An order of a list of indicators. */
export interface IndicatorOrder {
  readonly key: OrderKey
  readonly descending: boolean
}

/** A place in an order, compared part by part; parts at the same place are of the same kind. */
type Rank = readonly (string | number | Big)[]

/** From what asks for attention to what needs none. */
const BY_URGENCY: readonly RowState[] = [
  'missed',
  'partly',
  'unfilled',
  'to-grade',
  'unit-differs',
  'in-progress',
  'met',
  'no-target',
]

/** Where a row stands by each key; undefined: it has nothing to be ordered by and comes last either way. */
const RANKS: Readonly<Record<OrderKey, (row: IndicatorRow) => Rank | undefined>> = {
  project: ({ projectYear }) => [projectYear.order],
  class: ({ indicator: { level1, level2 } }) => [level1.code, level1.name, level2.code, level2.name],
  name: ({ indicator }) => [indicator.name],
  period: ({ indicator, projectYear }) => valueRank(indicator.periodTarget.reading, projectYear.year),
  annual: ({ indicator, projectYear }) => valueRank(indicator.annualTarget.reading, projectYear.year),
  actual: ({ entry, projectYear }) => entry.actual && valueRank(entry.actual.reading, projectYear.year),
  state: row => [BY_URGENCY.indexOf(row.state)],
  'period-state': row => [BY_URGENCY.indexOf(stateAbout(row, 'period'))],
  attainment: row => attainmentRank(row),
  gap: row => gapRank(row),
}

const CHINESE = new Intl.Collator('zh-CN', { numeric: true })

/** The order that `attainment` or, descending, `-attainment` names; undefined: none, the printed order. */
export function readOrder(name: string): IndicatorOrder | undefined {
  const descending = name.startsWith('-')
  const key = descending ? name.slice(1) : name
  return isOrderKey(key) ? { key, descending } : undefined
}

/** The name that `readOrder` reads. */
export function orderName({ key, descending }: IndicatorOrder): string {
  return descending ? `-${key}` : key
}

/** What choosing a column again leads to: ascending, descending, then the printed order. */
export function nextOrder(order: IndicatorOrder | undefined, key: OrderKey): IndicatorOrder | undefined {
  if (order?.key !== key) return { key, descending: false }
  return order.descending ? undefined : { key, descending: true }
}

/** The rows in order. Equal ones stay as printed; blank values, and rows without attainment or gap, come last either way. */
export function orderIndicators(
  rows: readonly IndicatorRow[],
  order: IndicatorOrder | undefined,
): readonly IndicatorRow[] {
  if (order === undefined) return rows
  const sign = order.descending ? -1 : 1
  return rows
    .map(row => ({ row, rank: RANKS[order.key](row) }))
    .sort((one, other) => {
      if (one.rank === undefined || other.rank === undefined) return Number(!one.rank) - Number(!other.rank)
      return sign * compareRanks(one.rank, other.rank)
    })
    .map(({ row }) => row)
}

/** Numbers by their value as printed, then dates, then words; no value has no rank. */
function valueRank(value: Threshold | Actual, year: number): Rank | undefined {
  switch (value.kind) {
    case 'number':
      return [0, new Big('bound' in value ? value.bound : value.value), value.unit]
    case 'range':
      return [0, new Big(value.low), value.unit]
    case 'date':
      return [1, ('by' in value ? value.by : value.on).replace(/^-(?=-)/u, String(year))]
    case 'words':
      return [2, value.wording]
    case 'none':
      return undefined
  }
}

function attainmentRank({ annual }: IndicatorRow): Rank | undefined {
  return annual.status === 'unjudged' || annual.attainment === undefined ? undefined : [annual.attainment]
}

/** By the part of the target that is missing; days late, which are no part of anything, after them. */
function gapRank({ annual }: IndicatorRow): Rank | undefined {
  if (annual.status === 'unjudged' || annual.gap === undefined) return undefined
  return annual.attainment === undefined ? [1, annual.gap] : [0, 1 - annual.attainment]
}

function compareRanks(one: Rank, other: Rank): number {
  for (const [place, part] of one.entries()) {
    const difference = compareParts(part, other[place])
    if (difference !== 0) return difference
  }
  return 0
}

function compareParts(one: Rank[number], other: Rank[number] | undefined): number {
  if (other === undefined) return 0
  if (typeof one === 'string') return CHINESE.compare(one, String(other))
  return new Big(one).cmp(other)
}

function isOrderKey(name: string): name is OrderKey {
  return Object.hasOwn(RANKS, name)
}

import { MONEY_SOURCES, sumFen, type Amounts, type Fen, type MoneySource } from './money'

/**
 * All ways to put the amounts of a row into the columns of sources (财政拨款、财政专户拨款、其他资金) without changing
 * their printed order. A text without columns leaves open which blank cell an amount stands behind; a total alone may
 * be unsplit, or all of one source.
 */
export function placements(amounts: Amounts): Amounts[] {
  const { total, ...sources } = amounts
  const printed = MONEY_SOURCES.flatMap(source => sources[source] ?? [])
  if (total === undefined) return inColumns(printed)
  const placed = printed.length === 0 ? [{}, ...inColumns([total])] : inColumns(printed)
  return placed.map(one => ({ total, ...one }))
}

function inColumns(printed: readonly Fen[]): Amounts[] {
  return columnChoices(printed.length).map(
    columns => Object.fromEntries(columns.map((column, at) => [column, printed[at]])) as Amounts,
  )
}

/**
 * The placement of a row (合计 or a unit) that agrees with its parts in every column; undefined when none does, or
 * more than one.
 */
export function placementByParts(whole: Amounts, parts: readonly Amounts[]): Amounts | undefined {
  const agreeing = placements(whole).filter(placed => agrees(placed, parts))
  return agreeing.length === 1 ? agreeing[0] : undefined
}

/** Whether two rows have the same amounts in the same columns; blank and 0 differ. */
export function samePlacement(one: Amounts, other: Amounts): boolean {
  return MONEY_SOURCES.every(source => one[source] === other[source])
}

function agrees(whole: Amounts, parts: readonly Amounts[]): boolean {
  return MONEY_SOURCES.every(source => {
    const sum = sumFen(parts.flatMap(part => part[source] ?? []))
    return (whole[source] ?? 0) === (sum ?? 0)
  })
}

/** Choices of `count` columns, each in the columns' order. */
function columnChoices(count: number): MoneySource[][] {
  const subsets = MONEY_SOURCES.reduce<MoneySource[][]>(
    (chosen, source) => [...chosen, ...chosen.map(columns => [...columns, source])],
    [[]],
  )
  return subsets.filter(columns => columns.length === count)
}

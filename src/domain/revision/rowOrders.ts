import { isInForce } from '../inForce'
import type { Retirement } from '../retirement'

interface OrderedRow {
  readonly id: string
  readonly order: number
  readonly retired?: Retirement
}

/** A row as it becomes, with the number that the new table prints before it; undefined: it prints none. */
export interface RevisedRow<Row> {
  readonly row: Row
  readonly printed: number | undefined
}

/** Rows in their order, each with its number: the printed ones where all are printed and rise, else 1, 2, 3…. Rows taken out keep theirs. */
export function inNewOrder<Row extends OrderedRow>(rows: readonly RevisedRow<Row>[]): Row[] {
  const standing = rows.filter(({ row }) => isInForce(row))
  const printed = standing.map(one => one.printed)
  const isPrinted = printed.every((number, at) => number !== undefined && number > (printed[at - 1] ?? 0))
  const places = new Map(standing.map(({ row }, at) => [row.id, at]))
  return rows.map(({ row, printed: own }) => {
    const place = places.get(row.id)
    const order = place === undefined ? row.order : isPrinted ? (own ?? place + 1) : place + 1
    return order === row.order ? row : { ...row, order }
  })
}

import type { Amounts } from './money'
import type { Period } from './period'

/** Where something stands in the text that was read: offsets into it, `end` not included. */
export interface SourcePlace {
  readonly start: number
  readonly end: number
}

/**
 * Names a row of a table under review by its place: '' is 合计, '0' the first 资金使用单位, '0.3' that unit's fourth
 * project, '0.3.1' the project's second indicator.
 */
export type RowKey = string

export function rowKey(...places: readonly number[]): RowKey {
  return places.join('.')
}

/** A doubt (存疑) as the review lists it, with its place in the source and what a person can settle about it. */
export interface ReviewDoubt {
  /** Stays the same while the table is under review. */
  readonly key: string
  /** What it is about, e.g. the project's name; absent for the table as a whole. */
  readonly about?: string
  /** Name of the check of the proof (读入核对) that found it and says it there. */
  readonly check?: string
  readonly message: string
  /** The printed text it is about. */
  readonly where?: string
  readonly place?: SourcePlace
  /** The row of the review that it belongs to. */
  readonly row?: RowKey
  /** Ways to put the row's amounts into columns, when that is what is doubtful. */
  readonly placements?: readonly Amounts[]
  /** Whether the implementation period (实施周期) of the row's project is what is doubtful. */
  readonly asksPeriod?: boolean
  /** The target readings that a confirmation of this doubt confirms. */
  readonly targets?: readonly TargetKey[]
}

/** A row of the table's money: 合计, a 资金使用单位 or one of its projects. */
export interface ReviewMoney {
  readonly key: RowKey
  readonly name: string
  readonly level: 'total' | 'unit' | 'project'
  readonly amounts: Amounts
  /** Whether the column of an amount is still a guess. */
  readonly doubtful: boolean
}

/** One of the two targets of an indicator under review. */
export type TargetKey = `${RowKey}/${'periodTarget' | 'annualTarget'}`

/** The implementation period of a project as it stands on the review. */
export interface ReviewPeriod {
  /** As typed or suggested; may be half typed. */
  readonly from: string
  readonly to: string
  /** 预算年度 itself, suggested by the table, or typed by a person. */
  readonly source: 'budget-year' | 'suggested' | 'typed'
  /** Why it was suggested, in Chinese. */
  readonly reason?: string
  /** undefined while what is typed is no period around the budget year. */
  readonly period: Period | undefined
}

import type { Doubt } from '@/domain/doubt'
import type { AmountUnit } from '@/domain/money'

/** Where something stands in the text that was read: offsets into it, `end` not included. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Something printed that can be found again in the source; absent where the source has no running text. */
export interface Placed {
  at?: Place
}

/** A doubt of the reading (存疑), with its place in the source so that a screen can show it there. */
export interface ReadingDoubt extends Doubt {
  /** Name of the check of the proof that found it; absent where no check failed by it. */
  readonly check?: string
  readonly at?: Place
}

/** Money as printed: plain decimals in the table's unit, null where the cell is blank. */
export interface PrintedAmounts {
  total: string | null
  fiscal: string | null
  special: string | null
  other: string | null
}

/** A level of the indicator tree: `1-产出指标` is code `1`, name `产出指标`; code '' where none is printed. */
export interface PrintedClass {
  code: string
  name: string
}

/** One indicator as printed; a target that is not printed is ''. */
export interface PrintedIndicator extends Placed {
  order: number
  level1: PrintedClass
  level2: PrintedClass
  name: string
  periodTarget: string
  annualTarget: string
}

export interface PrintedProject extends Placed {
  name: string
  amounts: PrintedAmounts
  goal: string
  indicators: PrintedIndicator[]
}

/** A 资金使用单位 with its projects; where the table prints no row for it, it stands for the department itself. */
export interface PrintedUnit extends Placed {
  name: string
  amounts: PrintedAmounts
  projects: PrintedProject[]
}

/** One thing that a table which was read whole must satisfy, and whether it does. */
export interface ProofCheck {
  /** What is checked, in Chinese. */
  name: string
  ok: boolean
  /** The figures it was checked with, in Chinese. */
  detail: string
}

/** A 项目支出绩效目标表 as read from a file or a text, every printed value untouched. */
export interface TargetTable {
  title: string
  department: string
  /** null when the table prints none. */
  year: number | null
  amountUnit: AmountUnit
  /** The 合计 row; all null when the table prints none. */
  amounts: PrintedAmounts
  units: PrintedUnit[]
  doubts: ReadingDoubt[]
  proof: { ok: boolean; checks: ProofCheck[] }
}

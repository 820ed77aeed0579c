import type { Doubt } from '@/domain/doubt'
import type { AmountUnit } from '@/domain/money'

/** Money as printed: plain decimals in the table's unit, null where the cell is blank. */
export interface PrintedAmounts {
  total: string | null
  fiscal: string | null
  special: string | null
  other: string | null
}

export interface PrintedClass {
  code: string
  name: string
}

export interface PrintedIndicator {
  order: number
  level1: PrintedClass
  level2: PrintedClass
  name: string
  periodTarget: string
  annualTarget: string
}

export interface PrintedProject {
  name: string
  amounts: PrintedAmounts
  goal: string
  indicators: PrintedIndicator[]
}

export interface PrintedUnit {
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
  amounts: PrintedAmounts
  units: PrintedUnit[]
  doubts: Doubt[]
  proof: { ok: boolean; checks: ProofCheck[] }
}

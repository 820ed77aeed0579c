import type { Doubt } from '@/domain/doubt'
import type { AmountUnit } from '@/domain/money'
import type { Place, PlacedBox } from './printedPlace'

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
  /** 分值 or 权重 where a target table prints them; a filled 自评表 has them in `result`. */
  weight?: string
  /** What a filled 自评表 prints beside the target; absent on a target table. */
  result?: PrintedResult
}

/** 实际完成值, 分值, 得分 and 偏差原因 of a filled 自评表, '' where the cell is blank. */
export interface PrintedResult {
  actual: string
  weight: string
  score: string
  deviationNote: string
}

/** The upper part of a filled 自评表: money of the year and what it was given in points, as printed. */
export interface PrintedExecution {
  /** 年初预算数, 全年预算数, 全年执行数. */
  initial: PrintedAmounts
  adjusted: PrintedAmounts
  executed: PrintedAmounts
  /** 分值, 执行率, 得分 of the line 年度资金总额, '' where blank. */
  weight: string
  rate: string
  score: string
  /** 年度总体目标 / 实际完成情况. */
  goalReached: string
  /** 总分. */
  totalScore: string
}

export interface PrintedProject extends Placed {
  name: string
  amounts: PrintedAmounts
  /** The goal of the year (年度目标) where the table prints one, else the one it prints. */
  goal: string
  /** 实施期目标, where it is printed beside the goal of the year. */
  periodGoal?: string
  /** 项目期 or 起止年限 as printed. */
  printedPeriod?: string
  indicators: PrintedIndicator[]
  /** Of a filled 自评表 only. */
  execution?: PrintedExecution
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

/** What a table was read from, for showing it beside the reading. */
export interface PrintedSource {
  /** The text that every `at` counts in. */
  text: string
  /** Where on its page something stands; empty where the source has no pages. */
  boxes: readonly PlacedBox[]
  /** What a person should know of the source, in Chinese. */
  notes: readonly string[]
}

/** A 项目支出绩效目标表 as read from a file or a text, every printed value untouched. */
export interface TargetTable {
  /** 绩效目标表, or the filled 自评表 of a year that is over. */
  form: 'targets' | 'self-evaluation'
  source: PrintedSource
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

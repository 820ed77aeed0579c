import type { Doubt } from '../doubt'
import type { IndicatorClass, Kept } from '../indicator'
import type { Amounts } from '../money'
import type { Accumulation, Period } from '../period'
import type { Project } from '../projectYear'
import type { Threshold } from '../threshold'
import type { TargetChange } from '../years/compareTargets'

/** Level 1 and level 2 of an indicator. */
export interface Classes {
  readonly level1: IndicatorClass
  readonly level2: IndicatorClass
}

/** Both sides of a line. */
interface Sides<Value> {
  readonly before: Value
  readonly after: Value
}

/** A text of a table: its title, the unit its amounts are printed in, a name, a 资金使用单位, a goal. */
export type TextLine = Sides<string> & {
  readonly kind: 'title' | 'amount-unit' | 'name' | 'unit' | 'goal'
}

/** The amounts of 合计, a unit or a project: taken whole, since its columns add up. */
export type MoneyLine = Sides<Amounts> & {
  readonly kind: 'money'
  /** Doubts about the new amounts that the review left open. */
  readonly doubts: readonly Doubt[]
}

/** A target (指标值), with what became of it. */
export type TargetLine = Sides<Kept<Threshold>> & {
  readonly kind: 'periodTarget' | 'annualTarget'
  readonly change: TargetChange
}

export type ClassLine = Sides<Classes> & { readonly kind: 'class' }

/** 实施周期 as typed on the review. */
export interface PeriodLine {
  readonly kind: 'period'
  /** undefined: the budget year itself. */
  readonly before: Period | undefined
  readonly after: NonNullable<Project['period']>
}

/** 跨年口径 as chosen on the review. */
export interface AccumulationLine {
  readonly kind: 'accumulation'
  /** undefined: as suggested. */
  readonly before: Accumulation | undefined
  readonly after: Accumulation
}

/** A whole row: 新增; 取消, the new table is without it; 恢复, it was taken out before and is there again. */
export interface RowLine {
  readonly kind: 'new' | 'gone' | 'back'
}

/** One difference between the kept table of a year and a new one, to be accepted or left. */
export type DifferenceLine = {
  /** Made of the ids of the kept rows and the places in the new table: the same whatever is accepted. */
  readonly key: string
} & (TextLine | MoneyLine | TargetLine | ClassLine | PeriodLine | AccumulationLine | RowLine)

/** A line of an indicator. */
export type IndicatorLine = Extract<
  DifferenceLine,
  {
    readonly kind:
      'name' | RowLine['kind'] | ClassLine['kind'] | TargetLine['kind'] | AccumulationLine['kind']
  }
>

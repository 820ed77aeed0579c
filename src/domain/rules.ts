import type { Grade } from './judge'

/** Classes of indicators that a rule set gives points to (一级指标): 产出、效益、满意度、成本. */
export type ScoredClass = 'output' | 'benefit' | 'satisfaction' | 'cost'

/** What a total comes to (评价等级): 优、良、中、差. */
export type Rating = 'excellent' | 'good' | 'fair' | 'poor'

/**
 * How a missed upper limit loses points: `deviation` is W × (1 − (A − T) ÷ T), nothing from twice the limit up; `ratio`
 * is W × T ÷ A. Local; not checked against an original.
 */
export type OverrunFormula = 'deviation' | 'ratio'

/** Points of the classes (分值), after 财预〔2020〕10号 and what real forms print; not checked against the original. */
export type ClassPoints = Readonly<
  Record<ScoredClass, number> & {
    /** 预算执行率; keeps its points whatever classes a table has. */
    execution: number
  }
>

/** Shares of the weight that a grade can earn, in %, after 财预〔2020〕10号; not checked against the original. */
export interface GradeBand {
  readonly from: number
  readonly to: number
  /** Whether `to` itself still belongs to the band. */
  readonly includesTo: boolean
  /** Share proposed until a person types points inside the band; local. */
  readonly suggested: number
}

/** Least totals of the ratings, after 财预〔2020〕10号 (90, 80, 60); not checked against the original. */
export interface RatingLimits {
  readonly excellent: number
  readonly good: number
  readonly fair: number
}

/**
 * The rules a self-evaluation (自评) is scored by. Places differ, so every number is a field, and a place can keep a
 * copy of its own. After 财预〔2020〕10号 项目支出绩效评价管理办法; not checked against the original.
 */
export interface RuleSet {
  readonly id: string
  /** As a person chooses it, e.g. 通用. */
  readonly name: string
  /** The named rule set that an own copy was made from. */
  readonly basedOn?: string
  /** What all points together come to (总分), 100 after 财预〔2020〕10号; not checked against the original. */
  readonly fullScore: number
  /** Decimals of weights and scores, rounded half up a row; local. */
  readonly decimals: 0 | 1 | 2
  readonly points: ClassPoints
  readonly overrun: OverrunFormula
  readonly bands: Readonly<Record<Grade, GradeBand>>
  readonly ratings: RatingLimits
  /** From this attainment up an at-least number asks why it is so far above its target (完成值明显高于目标值); local. */
  readonly farAbove: number
}

/** 通用: 执行率 10, 产出 50, 效益 30, 满意度 10. */
const GENERAL: RuleSet = {
  id: 'general',
  name: '通用',
  fullScore: 100,
  decimals: 2,
  points: { execution: 10, output: 50, benefit: 30, satisfaction: 10, cost: 0 },
  overrun: 'deviation',
  bands: {
    achieved: { from: 80, to: 100, includesTo: true, suggested: 100 },
    partly: { from: 60, to: 80, includesTo: false, suggested: 70 },
    failed: { from: 0, to: 60, includesTo: false, suggested: 0 },
  },
  ratings: { excellent: 90, good: 80, fair: 60 },
  farAbove: 1.3,
}

/** 执行率20: 执行率 20, 产出 40, 效益 30, 满意度 10. */
const EXECUTION_20: RuleSet = {
  ...GENERAL,
  id: 'execution-20',
  name: '执行率20',
  points: { execution: 20, output: 40, benefit: 30, satisfaction: 10, cost: 0 },
}

/** 含成本指标: 执行率 10, 成本 20, 产出 40, 效益 20, 满意度 10; takes 成本 out of 产出 where it is printed at level 2. */
const WITH_COST: RuleSet = {
  ...GENERAL,
  id: 'with-cost',
  name: '含成本指标',
  points: { execution: 10, output: 40, benefit: 20, satisfaction: 10, cost: 20 },
}

/** The named rule sets, in the order they are offered. */
export const RULE_SETS: readonly RuleSet[] = [GENERAL, EXECUTION_20, WITH_COST]

export const defaultRules: RuleSet = GENERAL

/** An own copy of a rule set (自定规则) under a name of its own, with what differs. */
export function ownRules(base: RuleSet, own: Partial<RuleSet> & Pick<RuleSet, 'id' | 'name'>): RuleSet {
  return { ...base, basedOn: base.id, ...own }
}

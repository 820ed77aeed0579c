/** A person's judgement of a target in words (定性指标): 达成 / 部分达成 / 未达成. */
export type Grade = 'achieved' | 'partly' | 'failed'

/** Why no verdict can be given (未评). Kept apart from a miss: 「未填」 is not 「0」. */
export type UnjudgedReason = 'no-target' | 'no-actual' | 'unit-differs' | 'needs-person' | 'in-progress'

/** Whether a target was reached (完成情况). */
export type Verdict =
  | {
      /** 达标 / 未达标 / 部分达成 (words only). */
      readonly status: 'met' | 'missed' | 'partly'
      /** Share of the target reached, 1 = exactly reached, never clipped; undefined for dates and words. */
      readonly attainment: number | undefined
      /** What is missing, in words: 「还差 2 批次」; only when missed. */
      readonly gap?: string
    }
  | { readonly status: 'unjudged'; readonly reason: UnjudgedReason }

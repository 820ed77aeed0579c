import type { Doubt } from './doubt'
import type { IndicatorClass, Kept } from './indicator'
import type { AmountUnit, Amounts } from './money'
import type { Accumulation } from './period'
import type { Project } from './projectYear'
import type { Threshold } from './threshold'

/** A target table as reviewed by a person, ready to be saved whole: printed values with their readings, money in 分. */
export interface ImportDraft {
  readonly department: string
  readonly year: number
  readonly title: string
  readonly amountUnit: AmountUnit
  readonly amounts: Amounts
  readonly units: readonly DraftUnit[]
  readonly source: SourceFile
  /** Doubts (存疑) about the table as a whole that the review left open. */
  readonly doubts?: readonly Doubt[]
}

export interface DraftUnit {
  readonly name: string
  readonly amounts: Amounts
  readonly projects: readonly DraftProject[]
}

export interface DraftProject {
  readonly name: string
  readonly goal: string
  readonly initial: Amounts
  /** Implementation period longer than the budget year, as settled on the review. */
  readonly period?: NonNullable<Project['period']>
  readonly indicators: readonly DraftIndicator[]
  /** The project year it was drafted from (结转), which it carries on; absent: pairing finds out. */
  readonly draftedFrom?: EarlierRow
  /** Doubts (存疑) about the project's row that the review left open. */
  readonly doubts?: readonly Doubt[]
}

export interface DraftIndicator {
  readonly order: number
  readonly level1: IndicatorClass
  readonly level2: IndicatorClass
  readonly name: string
  readonly periodTarget: Kept<Threshold>
  readonly annualTarget: Kept<Threshold>
  /** 跨年口径 that a person chose on the review; absent: as suggested, or as chosen for its lineage before. */
  readonly accumulation?: Accumulation
  /** The indicator it was drafted from (结转), which it carries on; absent: pairing finds out. */
  readonly draftedFrom?: EarlierRow
}

/** A row of an earlier year that is kept already: a project year, or an indicator. */
export interface EarlierRow {
  readonly id: string
  readonly year: number
}

/** The file or pasted text a table was read from, kept as it was. */
export interface SourceFile {
  /** File name, or 粘贴的文本. */
  readonly name: string
  readonly bytes: Uint8Array
  /** How it came; absent: from a file. */
  readonly by?: 'pasted' | 'typed'
}

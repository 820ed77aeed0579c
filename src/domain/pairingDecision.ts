/**
 * What was decided of a row and one of an earlier year (配对): it carries that one on, or it does not. Kept with the row
 * of the later year. Rows that carry each other on, through however many years, are one project, or one lineage.
 */
export interface PairingDecision {
  /** Id of the earlier year's row: a project year, or an indicator. */
  readonly of: string
  /** Its budget year. */
  readonly year: number
  /** 'paired' 同一项, 'apart' 不是同一项. */
  readonly decision: 'paired' | 'apart'
  /** 'automatic': by its name, beyond doubt; 'confirmed': by a person; 'carried': drafted from that row (结转). */
  readonly how: 'automatic' | 'confirmed' | 'carried'
  /** Who decided, as people call themselves at this browser; absent: not said, or decided automatically. */
  readonly by?: string
  /** ISO time. */
  readonly at: string
  /** Why, in Chinese; absent: nothing was said. */
  readonly reason?: string
}

import type { DraftIndicator } from '../importDraft'
import type { Indicator } from '../indicator'
import { certainIndicators, pairIndicators } from '../years/pairing'
import type { IndicatorFacts } from '../years/pairing'
import { indicatorText } from './indicatorText'
import type { MatchedProject } from './matchedProjects'
import { matchedRows } from './matchedRows'
import type { MatchedRow, RowMatches } from './matchedRows'
import type { RenameDecisions } from './rename'

/** An indicator as the new table prints it. */
export interface PrintedIndicator {
  /** '+' and its place in the table. */
  readonly id: string
  readonly indicator: DraftIndicator
}

export type MatchedIndicator = MatchedRow<Indicator, PrintedIndicator>

/** Pairs the indicators of a project that stands in both tables. */
export function matchedIndicators(
  { before, after }: MatchedProject,
  renames: RenameDecisions,
): RowMatches<Indicator, PrintedIndicator> {
  return matchedRows(
    {
      kept: before?.indicators ?? [],
      printed: (after?.project.indicators ?? []).map((indicator, i) => {
        return { id: `${after?.id ?? ''}.${i}`, indicator }
      }),
      renames,
    },
    {
      factsBefore: indicator => facts(indicator.id, indicator),
      factsAfter: ({ id, indicator }) => facts(id, indicator),
      textBefore: indicatorText,
      textAfter: ({ indicator }) => indicatorText(indicator),
      pair: pairIndicators,
      certain: certainIndicators,
    },
  )
}

/** Both sides are of one project, whatever it is called. */
function facts(id: string, row: Omit<DraftIndicator, 'order'>): IndicatorFacts {
  const { level1, level2, name, periodTarget, annualTarget } = row
  return {
    id,
    project: '',
    level1,
    level2,
    name,
    periodTarget: periodTarget.reading.printed,
    annualTarget: annualTarget.reading.printed,
  }
}

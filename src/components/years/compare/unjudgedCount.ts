import type { YearTotals } from '@/domain/years/yearComparison'

/** Indicators of a year that are not judged (未评), for whatever reason. */
export function unjudgedCount({ summary: { indicators, annual } }: YearTotals): number {
  return indicators - annual.met - annual.partly - annual.missed
}

// @ts-check
/**
 * What mutation testing covers: the five questions whose rules it guards, each with its files and its rooms (ending in
 * a slash). Read by the Stryker configuration and by its report.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const PARTS = {
  threshold: ['src/domain/threshold.ts', 'src/domain/notation/'],
  actual: ['src/domain/actual.ts', 'src/domain/actualDoubts.ts'],
  judge: [
    'src/domain/judge.ts',
    'src/domain/attainment.ts',
    'src/domain/gap.ts',
    'src/domain/standing.ts',
    'src/domain/deadline.ts',
    'src/domain/sameThreshold.ts',
  ],
  period: ['src/domain/period.ts', 'src/domain/overYears/'],
  score: ['src/domain/score.ts', 'src/domain/rules.ts', 'src/domain/scoring/'],
}

/** The least share of its mutants, in %, that the tests of each part must kill. */
export const LEAST_KILLED = 90

// @ts-check
import { LEAST_KILLED, PARTS } from './mutation.js'

/**
 * Mutation testing of the domain's rules: `npm run mutation`; of one file `npm run mutation -- --mutate
 * src/domain/judge.ts`. Works on a copy of the project below .cache/, and remembers its results there.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: Object.values(PARTS)
    .flat()
    .map(path => (path.endsWith('/') ? `${path}**/*.ts` : path)),
  plugins: ['@stryker-mutator/vitest-runner', './.config/mutation-report.js'],
  testRunner: 'vitest',
  vitest: { configFile: '.config/mutation.vitest.config.js', related: false },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: '.cache/mutation/results.json',
  tempDirName: '.cache/mutation/copies',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'test-results', 'tests/e2e', 'tests/bench'],
  reporters: ['clear-text', 'parts'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: LEAST_KILLED, break: LEAST_KILLED },
  concurrency: 1,
  timeoutMS: 3000,
}

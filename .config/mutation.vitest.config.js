// @ts-check
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The tests that decide over a changed rule: the tables of cases of the five parts. Properties in files of their own
 * stay out: thousands of draws for every change take hours, and a rule should have a case that a person can read.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  test: {
    include: [
      'tests/domain/{threshold,actual,judge,period,score,rules}*.test.ts',
      'tests/domain/{notation,overYears,scoring}/**/*.test.ts',
    ],
    exclude: ['**/*.property.test.ts', 'node_modules/**'],
    setupFiles: ['.config/mutation-seed.js'],
    environment: 'node',
    env: { TZ: 'Asia/Shanghai' },
  },
})

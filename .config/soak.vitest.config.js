// @ts-check
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The long trials of storage against a simple model, and of readers against damaged files: many more steps and files
 * than in every run of the tests, from a new seed each time.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  test: {
    include: ['tests/storage/soak/*.test.ts', 'tests/import/readers/damaged/*.test.ts'],
    environment: 'node',
    env: {
      TZ: 'Asia/Shanghai',
      SOAK_STEPS: process.env.SOAK_STEPS ?? '10000',
      SOAK_SEED: process.env.SOAK_SEED ?? String(Date.now() % 1_000_000),
    },
  },
})

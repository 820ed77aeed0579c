import { defineConfig } from '@playwright/test'
import e2e from './playwright.config.js'

// All workers need the same one.
process.env.SOAK_SEED ??= String(Date.now() % 1_000_000)

/** Long trials in a real Chromium, too long for every run of the tests; each says its seed, so that it can be run again. */
export default defineConfig({
  ...e2e,
  testDir: '../tests/soak',
  testMatch: '*.soak.ts',
  timeout: 3_600_000,
})

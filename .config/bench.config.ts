import { defineConfig } from '@playwright/test'
import e2e from './playwright.config.js'

const PORT = 4190

/** Benchmarks in a real Chromium on a real IndexedDB; figures are printed, nothing is asserted about time. */
export default defineConfig({
  ...e2e,
  testDir: '../tests/bench',
  testMatch: '*.bench.ts',
  workers: 1,
  timeout: 900_000,
  use: { ...e2e.use, baseURL: `http://127.0.0.1:${PORT}/` },
  webServer: {
    command: `npx vite --port ${PORT} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
})

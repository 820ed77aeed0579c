import { defineConfig } from '@playwright/test'
import { findChromium } from './ensure-chromium.js'

/** Another port and build folder let two runs stand side by side. */
const PORT = Number(process.env.E2E_PORT ?? 4180)
const DIST = process.env.E2E_DIST ?? 'dist'

const executablePath = findChromium()

/** Every test runs as an office would: a plain-http host name that is not localhost, and a sub-path. */
export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: `../test-results/${PORT}`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // Generous: a busy machine is slow, and a test waits on conditions, never on time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://dabiao.test:${PORT}/office/targets/`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP dabiao.test 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `node .config/serve-subpath.js ${PORT} /office/targets/ ${DIST}`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}/office/targets/`,
    reuseExistingServer: false,
  },
})

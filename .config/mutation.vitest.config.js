import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Only the domain's own tests decide over its mutants, with properties drawn alike in every run. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  test: {
    include: ['tests/domain/**/*.test.ts'],
    setupFiles: ['.config/mutation-seed.js'],
    environment: 'node',
    env: { TZ: 'Asia/Shanghai' },
  },
})

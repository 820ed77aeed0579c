import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy, firstViewBudget } from './.config/build-plugins.js'

export default defineConfig({
  base: './',
  plugins: [vue(), contentSecurityPolicy(), firstViewBudget()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  worker: { format: 'es' },
  build: {
    target: 'chrome100',
    cssTarget: 'chrome100',
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
  },
  preview: { allowedHosts: true, host: true },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    env: { TZ: 'Asia/Shanghai' },
  },
})

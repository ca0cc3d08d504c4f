import { defineConfig } from '@playwright/test'

const port = process.env.PORT || '3100'
const isRoot = process.getuid?.() === 0
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']

/**
 * The product as people get it: `scripts/start.ts` with the production build and the demonstration data in a data folder of its
 * own. `npm test` chooses port, folder and browser; by hand: `npm run e2e -- e2e/admin/people.spec.ts`.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [...quiet, '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: 'node_modules/node/bin/node scripts/start.ts',
    url: `http://localhost:${port}/api/health`,
    env: { ...process.env, PORT: port, DATA_DIR: process.env.DATA_DIR || '.cache/e2e', LOG_LEVEL: 'warn' },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
})

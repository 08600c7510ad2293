import { defineConfig } from '@playwright/test'
import { findJourneyBrowser } from '../scripts/launcher/chromium.mjs'

const chromium = findJourneyBrowser()

// The server is made by the global setup and known to the tests through the environment.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './support/server.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  projects: [
    { name: 'journeys', testIgnore: '**/server-log.spec.ts', teardown: 'afterwards' },
    { name: 'afterwards', testMatch: '**/server-log.spec.ts' },
  ],
  use: {
    baseURL: process.env['E2E_BASE_URL'],
    actionTimeout: 15_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // Nothing but the pages under test: no sandbox where root runs, no traffic of the browser's own.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// Two projects: pure tests need nothing; *.db.test.ts talk to a real PostgreSQL made once per run.
export default defineConfig({
  resolve: { alias: { '@/': root }, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            'lib/**/*.test.ts',
            'components/**/*.test.ts',
            'prisma/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['lib/**/*.db.test.ts', 'prisma/**/*.db.test.ts', 'scripts/**/*.db.test.ts'],
          globalSetup: ['lib/testing/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // Every file has a database of its own; reading the program anew for each cost more than the tests.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

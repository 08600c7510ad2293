import { defineConfig } from 'prisma/config'

// Paths are relative to this file. The address is only needed by Prisma's own command line, never by
// `generate`, so a missing DATABASE_URL is no reason to stop here.
export default defineConfig({
  schema: './schema.prisma',
  migrations: {
    path: './migrations',
    seed: 'node --conditions=react-server --import tsx prisma/seed.ts',
  },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})

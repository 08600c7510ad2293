import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot, root } from './paths.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

const output = inRoot('lib', 'db', 'generated')
const stampFile = inRoot('lib', 'db', 'generated', '.stamp')
const prisma = inRoot('node_modules', 'prisma', 'build', 'index.js')

/**
 * Writes the database client from prisma/schema.prisma when the schema has changed since the last time.
 * @returns {boolean} whether there was anything to do
 * @throws {Error} Prisma's own output when the schema is wrong
 */
export const generateClient = () => {
  const hash = hashOf(root, [
    'prisma/schema.prisma',
    'prisma/prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  if (existsSync(output) && isStamped(stampFile, hash)) return false
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [prisma, 'generate', '--config', 'prisma/prisma.config.ts'],
    {
      cwd: root,
      encoding: 'utf8',
      // `generate` never runs the schema engine but insists on having one, and would fetch it from a host
      // that private networks cannot reach. Any program that exists satisfies it.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  stamp(stampFile, hash)
  return true
}

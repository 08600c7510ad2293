import { existsSync } from 'node:fs'
import { run } from './children.mjs'
import { inRoot, root } from './paths.mjs'
import { loadOnUse } from './program-on-use.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'
import { Trouble } from './trouble.mjs'

/** Everything the built program is made of. */
const SOURCES = [
  ...['app', 'components', 'lib', 'public'],
  ...['next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json', 'prisma/schema.prisma'],
  'scripts/launcher/program-on-use.mjs',
]

/** @param {string} path */
const isBuilt = (path) => !/\.test\.tsx?$/.test(path) && !/[\\/]generated[\\/]/.test(path)

const stampFile = inRoot('.next', 'jiexu-sources')

const hashOfSources = () => `${hashOf(root, SOURCES, isBuilt)} ${process.version}`

/** Whether the last build is of other sources than these. */
export const needsBuild = () =>
  !existsSync(inRoot('.next', 'BUILD_ID')) || !isStamped(stampFile, hashOfSources())

export const nextProgram = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/**
 * @param {NodeJS.ProcessEnv} env
 * @throws {Trouble} after printing what the build said
 */
export const build = async (env) => {
  const hash = hashOfSources()
  const { code, output } = await run(process.execPath, [nextProgram, 'build'], {
    ...env,
    NODE_ENV: 'production',
  })
  if (code !== 0) {
    console.error(`\n${output.trim()}`)
    throw /ENOSPC/.test(output)
      ? new Trouble('磁盘已满,程序未能构建。', 'The disk is full; the program could not be built.')
      : new Trouble('构建未成功,原因见上。', 'The build did not succeed, see above.')
  }
  loadOnUse(inRoot('.next'))
  stamp(stampFile, hash)
}

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, needsBuild } from './build.mjs'
import { openEmbedded, openGiven } from './database.mjs'
import { childEnvironment } from './environment.mjs'
import { install, needsInstall } from './install.mjs'
import { keepUp } from './keep-up.mjs'
import { openFolder } from './open-folder.mjs'
import { dataFolder, inRoot } from './paths.mjs'
import { choosePort } from './ports.mjs'
import { prepareSchema } from './schema.mjs'
import { needsSeed, seed, wasInterrupted } from './seed.mjs'
import { keepWorking, startWeb } from './servers.mjs'
import { addressOf, readSettings } from './settings.mjs'
import { progress, upToDate } from './steps.mjs'
import { Trouble } from './trouble.mjs'
import { welcome } from './welcome.mjs'

/** @param {string[]} argv */
const readOptions = (argv) => {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false })
  try {
    return parseArgs({ args: argv, options: { dev: flag, 'no-build': flag, 'no-seed': flag } }).values
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    throw new Trouble(`不认识的选项(${message})。`, `Unknown option (${message}).`)
  }
}

/**
 * Brings everything up, in order; what has to be undone is handed over as soon as it exists.
 * @param {string[]} argv
 * @param {(undo: () => void | Promise<void>) => void} atEnd
 * @param {() => boolean} isStopping
 * @returns {Promise<{ web: Promise<unknown>, database: Promise<void> }>} resolved when one of them ends
 */
const bringUp = async (argv, atEnd, isStopping) => {
  const options = readOptions(argv)
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
  const settings = readSettings(process.env)
  const folder = dataFolder(process.env)
  const secrets = await openFolder(settings, folder, atEnd)
  const port = await choosePort(settings)
  const [seeds, builds] = [settings.demo && !options['no-seed'], !options.dev && !options['no-build']]
  const step = progress(4 + Number(seeds) + Number(builds))

  await step(
    '依赖 Dependencies',
    async () => {
      const needed = needsInstall()
      if (needed) await install()
      return needed
    },
    (needed) => (needed ? '' : upToDate),
  )

  const database = await step('数据库 Database', async () => {
    const opening = settings.databaseUrl ? openGiven(settings.databaseUrl) : openEmbedded(folder, secrets)
    atEnd(() =>
      opening.then(
        ({ stop }) => stop(),
        () => undefined,
      ),
    )
    const opened = await opening
    if (settings.databaseUrl === undefined && wasInterrupted(folder)) await opened.startOver()
    return opened
  })
  const env = () =>
    childEnvironment(settings, secrets, {
      databaseUrl: database.url,
      siteUrl: database.siteUrl,
      dataFolder: folder,
      port,
    })

  await step(
    '表结构 Schema',
    () => prepareSchema(database.url),
    (changed) => (changed ? '' : upToDate),
  )

  // The seed keeps one core busy and the build the others, so they run side by side; each step then tells
  // how long was still to wait for it.
  const building = builds && needsBuild() ? build(env()) : undefined
  building?.catch(() => undefined)
  if (seeds) {
    await step(
      '演示数据 Demo data',
      async () => {
        const needed = await needsSeed(database.url)
        if (needed) await seed(env(), folder)
        return needed
      },
      (needed) => (needed ? '' : upToDate),
    )
  }
  if (builds) {
    await step(
      '构建 Build',
      () => building,
      () => (building ? '' : upToDate),
    )
  }

  const { exited } = await step('启动 Servers', () => {
    void keepWorking(env, isStopping)
    return startWeb({ dev: options.dev, host: settings.host, port, env: env() })
  })
  const address = addressOf(settings.host, port)
  const note = join(folder, 'running.json')
  writeFileSync(note, JSON.stringify({ pid: process.pid, address, databaseUrl: database.url }), {
    mode: 0o600,
  })
  atEnd(() => rmSync(note, { force: true }))
  const { host, pathname } = new URL(database.url)
  console.log(
    welcome({
      address,
      demoPassword: settings.demo ? secrets['DEMO_PASSWORD'] : undefined,
      databaseName: `${host}${pathname}`,
    }),
  )
  return { web: exited, database: database.lost }
}

/**
 * `npm start` and `npm run dev`.
 * @param {string[]} argv
 */
export const launch = (argv) => keepUp((atEnd, isStopping) => bringUp(argv, atEnd, isStopping))

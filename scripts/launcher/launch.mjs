import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, needsBuild } from './build.mjs'
import { endChildren } from './children.mjs'
import { openEmbedded, openGiven } from './database.mjs'
import { childEnvironment } from './environment.mjs'
import { install, needsInstall } from './install.mjs'
import { openFolder } from './open-folder.mjs'
import { dataFolder, inRoot } from './paths.mjs'
import { whenOrphaned } from './processes.mjs'
import { freePort, obstacleAt, portTrouble } from './ports.mjs'
import { prepareSchema } from './schema.mjs'
import { needsSeed, seed, wasInterrupted } from './seed.mjs'
import { keepWorking, startWeb } from './servers.mjs'
import { addressOf, readSettings } from './settings.mjs'
import { progress, upToDate } from './steps.mjs'
import { printTrouble, Trouble } from './trouble.mjs'
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

/** @param {import('./settings.mjs').Settings} settings */
const choosePort = async ({ port, host }) => {
  if (port === 0) return freePort()
  const obstacle = await obstacleAt(port, host)
  if (obstacle) throw portTrouble(obstacle, host, port)
  return port
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
 * `npm start` and `npm run dev`: everything up, until a signal or the end of a part that cannot be missed.
 * @param {string[]} argv
 */
export const launch = async (argv) => {
  /** @type {(() => void | Promise<void>)[]} */
  const undos = []
  let stopping = false
  const stop = async (/** @type {number} */ code) => {
    if (stopping) return
    stopping = true
    await endChildren(4000)
    for (const undo of undos.reverse()) await undo()
    process.exit(code)
  }
  // npm passes Ctrl-C on a second time; one is enough.
  const asked = () => {
    if (!stopping) console.log('\n正在停止 … Stopping …')
    void stop(0)
  }
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, asked)
  whenOrphaned(asked)
  try {
    const { web, database } = await bringUp(
      argv,
      (undo) => undos.push(undo),
      () => stopping,
    )
    const lost = await Promise.race([
      web.then(() => ['网页服务意外退出。', 'The web server ended unexpectedly.']),
      database.then(() => [
        '内置 PostgreSQL 意外退出,详见数据目录中的 postgres.log。',
        'The embedded PostgreSQL ended unexpectedly, see postgres.log in the data folder.',
      ]),
    ])
    if (stopping) return
    throw new Trouble(...lost)
  } catch (error) {
    if (stopping) return
    printTrouble(error)
    await stop(1)
  }
}

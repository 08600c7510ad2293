import { existsSync } from 'node:fs'
import { build, needsBuild } from './build.mjs'
import { checkSiteDatabase } from './database.mjs'
import { siteEnvironment } from './environment.mjs'
import { install, needsInstall } from './install.mjs'
import { keepUp } from './keep-up.mjs'
import { inRoot } from './paths.mjs'
import { choosePort } from './ports.mjs'
import { startWeb } from './servers.mjs'
import { addressOf, readSiteSettings } from './settings.mjs'
import { progress, upToDate } from './steps.mjs'

/** The web server alone, with what a public site may know. */
const bringUp = async () => {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
  const settings = readSiteSettings(process.env)
  const { host, databaseUrl } = settings
  const port = await choosePort(settings)
  const env = siteEnvironment(settings, port)
  const step = progress(4)
  const told = (/** @type {boolean} */ needed) => (needed ? '' : upToDate)

  await step(
    '依赖 Dependencies',
    async () => {
      const needed = needsInstall()
      if (needed) await install()
      return needed
    },
    told,
  )
  await step('数据库 Database', () => checkSiteDatabase(databaseUrl))
  await step(
    '构建 Build',
    async () => {
      const needed = needsBuild()
      // One build serves both: which of the two it is, is told at the start.
      if (needed) await build({ ...env, SITE_KEY: '' })
      return needed
    },
    told,
  )
  const { exited } = await step('启动 Server', () => startWeb({ dev: false, host, port, env }))
  const address = addressOf(host, port)
  console.log(
    [
      '',
      `接续公众网站已启动 The public site of Jiexu is running: ${address}`,
      '按 Ctrl-C 停止。 Press Ctrl-C to stop.',
      `ready ${address}`,
    ].join('\n'),
  )
  return { web: exited, database: /** @type {Promise<void>} */ (new Promise(() => undefined)) }
}

/** `npm run site`. */
export const launchSite = () => keepUp(bringUp)

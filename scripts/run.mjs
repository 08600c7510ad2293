// node scripts/run.mjs <program.ts> [arguments]
// Runs one of the program's own tools on the same database and with the same keys as npm start: the one in
// the environment, the one of the launcher that is running, or else the embedded one, opened for as long as
// the tool runs.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLocked } from './launcher/data-lock.mjs'
import { openEmbedded, openGiven } from './launcher/database.mjs'
import { childEnvironment } from './launcher/environment.mjs'
import { install, needsInstall } from './launcher/install.mjs'
import { openFolder } from './launcher/open-folder.mjs'
import { dataFolder, inRoot, root } from './launcher/paths.mjs'
import { prepareSchema } from './launcher/schema.mjs'
import { secretsOf } from './launcher/secrets.mjs'
import { readSettings } from './launcher/settings.mjs'
import { tellTrouble, Trouble } from './launcher/trouble.mjs'

/** @type {(() => void | Promise<void>)[]} */
const undos = []

/** @param {import('./launcher/settings.mjs').Settings} settings @param {string} folder */
const open = async (settings, folder) => {
  if (settings.databaseUrl === undefined && isLocked(folder)) {
    const note = join(folder, 'running.json')
    if (!existsSync(note)) {
      throw new Trouble('接续正在启动,请稍后再试。', 'Jiexu is just starting; try again in a moment.')
    }
    return { secrets: secretsOf(folder, true), url: JSON.parse(readFileSync(note, 'utf8')).databaseUrl }
  }
  const secrets = await openFolder(settings, folder, (undo) => undos.push(undo))
  const database = await (settings.databaseUrl
    ? openGiven(settings.databaseUrl)
    : openEmbedded(folder, secrets))
  undos.push(database.stop)
  await prepareSchema(database.url)
  return { secrets, url: database.url }
}

await tellTrouble(async () => {
  const [program, ...args] = process.argv.slice(2)
  if (!program) throw new Trouble('请给出要运行的程序。', 'Name the program to run.')
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
  const settings = readSettings(process.env)
  const folder = dataFolder(process.env)
  if (needsInstall({ forDevelopment: false })) await install()
  try {
    const { secrets, url } = await open(settings, folder)
    const env = childEnvironment(settings, secrets, {
      databaseUrl: url,
      dataFolder: folder,
      port: settings.port,
    })
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', program, ...args],
      {
        cwd: root,
        env,
        stdio: 'inherit',
      },
    )
    // Ctrl-C is the tool's to answer; the database is closed when it has ended.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  } finally {
    for (const undo of undos.reverse()) await undo()
  }
})

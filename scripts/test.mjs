// npm test: everything that must hold. The last line is "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, needsBuild, nextProgram } from './launcher/build.mjs'
import { ensureJourneyBrowser } from './launcher/chromium.mjs'
import { endChildren, run } from './launcher/children.mjs'
import { generateClient } from './launcher/generate.mjs'
import { install, needsInstall } from './launcher/install.mjs'
import { inRoot } from './launcher/paths.mjs'
import { ensurePoppler } from './launcher/poppler.mjs'
import { whenOrphaned } from './launcher/processes.mjs'
import { seconds } from './launcher/steps.mjs'
import { playwrightTally, vitestTally } from './launcher/test-reports.mjs'

/** @typedef {import('./launcher/test-reports.mjs').Tally} Tally */

const reports = mkdtempSync(join(tmpdir(), 'jiexu-reports-'))

/** The tests say themselves which database and which day they mean. */
const OF_THE_USER = [
  ...[
    'DATABASE_URL',
    'DATA_DIR',
    'DATA_ENCRYPTION_KEY',
    'BLIND_INDEX_KEY',
    'NEXTAUTH_SECRET',
    'NEXTAUTH_URL',
  ],
  ...['DEMO', 'DEMO_PASSWORD', 'CLOCK', 'PORT', 'HOST', 'NODE_ENV', 'SESSION_IDLE_MINUTES', 'FORCE_COLOR'],
  ...['API_CALLS_PER_MINUTE', 'API_PUBLIC_CALLS_PER_MINUTE'],
]
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_USER.includes(name))),
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
}

/** @type {Tally} */
const total = { passed: 0, failed: 0 }

/**
 * One stage: its name, its result, its duration, told when it ends; what it said only when it failed.
 * @param {string} name
 * @param {() => Promise<Tally & { output: string }>} work
 */
const stage = async (name, work) => {
  const start = performance.now()
  const { passed, failed, output } = await work().catch((error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
  }))
  total.passed += passed
  total.failed += failed
  console.log(`${name} … ${passed} passed, ${failed} failed, ${seconds(performance.now() - start)}`)
  if (failed > 0) console.log(`${output.trim()}\n`)
  return failed === 0
}

/** @param {string} program inside node_modules @param {string[]} args */
const node = (program, args, more = {}) =>
  run(process.execPath, [inRoot('node_modules', program), ...args], { ...env, ...more })

/** @param {string} program @param {string[]} args */
const tool = async (program, args) => {
  const { code, output } = await node(program, args)
  return { passed: Number(code === 0), failed: Number(code !== 0), output }
}

/** @param {string} file */
const reportIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const vitest = async () => {
  await ensurePoppler()
  const file = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await node('vitest/vitest.mjs', ['run', ...reporters])
  return { ...vitestTally(reportIn(file), code), output }
}

const playwright = async () => {
  const chromium = await ensureJourneyBrowser()
  const file = join(reports, 'playwright.json')
  const { code, output } = await node(
    '@playwright/test/cli.js',
    ['test', '-c', 'e2e', '--reporter=line,json'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  return { ...playwrightTally(reportIn(file), code), output }
}

const routeTypes = () => tool('next/dist/bin/next', ['typegen'])
const types = () => tool('typescript/bin/tsc', ['--noEmit', '--incremental', 'false'])

const done = { passed: 1, failed: 0, output: '' }

const everything = async () => {
  if (needsInstall()) {
    const installed = await stage('依赖 Dependencies', async () => {
      await install()
      return done
    })
    if (!installed) return
  }
  const generated = await stage('数据库客户端 Database client', async () => {
    generateClient()
    return done
  })
  if (!generated) return
  // Each of these but the build keeps one core busy, the tests every core there is; so these run side by side. Lint,
  // types and build all read the types of the routes.
  if (!(await stage('页面地址类型 Route types', routeTypes))) return
  const style = async () => {
    await stage('格式 Format', () => tool('prettier/bin/prettier.cjs', ['--check', '.']))
    await stage('规范 Lint', () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']))
  }
  const program = async () => {
    await stage('类型 Types', types)
    return stage('构建 Build', async () => {
      if (needsBuild()) await build(env)
      return done
    })
  }
  const [built] = await Promise.all([program(), style()])
  await stage('规则与数据库测试 Rule and database tests', vitest)
  if (built) await stage('浏览器测试 Journeys', playwright)
}

const interrupted = async () => {
  await endChildren(5000)
  rmSync(reports, { recursive: true, force: true })
  process.exit(130)
}
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, interrupted)
whenOrphaned(interrupted)

await everything()
rmSync(reports, { recursive: true, force: true })
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

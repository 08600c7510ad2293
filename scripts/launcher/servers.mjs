import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { nextProgram } from './build.mjs'
import { serve } from './children.mjs'
import { inRoot } from './paths.mjs'
import { waitFor } from './processes.mjs'
import { reachable } from './settings.mjs'
import { Trouble } from './trouble.mjs'

const wholeRequests = pathToFileURL(inRoot('scripts', 'launcher', 'whole-requests.mjs')).href

/** @param {string} host @param {number} port @returns {Promise<boolean>} whether something answers */
const answers = (host, port) =>
  new Promise((resolve) => {
    const asked = request(
      { host: reachable(host), port, path: '/', method: 'HEAD', timeout: 30_000 },
      (answer) => {
        answer.resume()
        resolve(true)
      },
    )
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(false))
    asked.end()
  })

/**
 * The web server, ready to be visited.
 * @param {{ dev: boolean, host: string, port: number, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ exited: Promise<unknown> }>}
 * @throws {Trouble} after printing what it said
 */
export const startWeb = async ({ dev, host, port, env }) => {
  /** @type {string[] | undefined} kept back until the server is ready */
  let early = []
  const { exited } = serve(
    ['--import', wholeRequests],
    [nextProgram, dev ? 'dev' : 'start', '-p', String(port), '-H', host],
    { ...env, NODE_ENV: dev ? 'development' : 'production' },
    (line) => (early ? early.push(line) : console.log(`[web] ${line}`)),
  )
  let gone = false
  void exited.then(() => (gone = true))
  if (!(await waitFor(async () => gone || (await answers(host, port)), 120_000)) || gone) {
    console.error(`\n${early.join('\n')}`)
    throw new Trouble('网页服务未能启动,原因见上。', 'The web server did not start, see above.')
  }
  early = undefined
  return { exited }
}

const LONGEST_PAUSE = 30_000

/**
 * The worker, started again whenever it dies: at once the first time, then with longer and longer pauses.
 * @param {() => NodeJS.ProcessEnv} env asked anew each time, for the clock
 * @param {() => boolean} isStopping
 */
export const keepWorking = async (env, isStopping) => {
  let failures = 0
  while (!isStopping()) {
    const start = performance.now()
    const { exited } = serve(
      ['--conditions=react-server', '--import', 'tsx'],
      ['lib/jobs/worker.ts'],
      { ...env(), NODE_ENV: 'production' },
      (line) => console.log(`[worker] ${line}`),
    )
    await exited
    if (isStopping()) return
    failures = performance.now() - start > 60_000 ? 1 : failures + 1
    const wait = Math.min(LONGEST_PAUSE, 500 * 2 ** (failures - 1))
    console.error(
      `[worker] 后台任务进程意外退出,${wait / 1000} 秒后重启。 The worker ended unexpectedly, it is started again in ${wait / 1000} s.`,
    )
    await pause(wait, undefined, { ref: false })
  }
}

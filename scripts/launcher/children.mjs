import { spawn } from 'node:child_process'
import { inRoot, root } from './paths.mjs'
import { waitFor } from './processes.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Set when everything is being ended: what a child says then is no answer to anything. */
let ending = false

/** Children lead a group of their own: Ctrl-C reaches the launcher alone, which ends them in order. */
const grouped = process.platform !== 'win32'

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
const tell = (child, signal) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (grouped) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It was gone before it could be told.
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {'ipc' | 'ignore'} [channel]
 */
const begin = (command, args, env, channel = 'ignore') => {
  const child = spawn(command, args, {
    cwd: root,
    env,
    detached: grouped,
    stdio: ['ignore', 'pipe', 'pipe', channel],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number, output: string }>} its exit code (-1 when it never ran) and all it wrote
 */
export const run = (command, args, env) =>
  new Promise((resolve) => {
    const child = begin(command, args, env)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
    }
    child.once('error', (error) => resolve({ code: -1, output: `${output}${error.message}` }))
    child.once('close', (code) => {
      // Otherwise the caller would report as a failure that it was told to stop.
      if (!ending) resolve({ code: code ?? -1, output })
    })
  })

/**
 * Starts a Node program that lasts. It dies with the launcher, however that ends.
 * @param {string[]} options of Node
 * @param {string[]} program and its arguments
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} onLine
 */
export const serve = (options, program, env, onLine) => {
  const wrapper = inRoot('scripts', 'launcher', 'child.mjs')
  const child = begin(process.execPath, [...options, wrapper, ...program], env, 'ipc')
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(onLine)
    })
    stream?.once('end', () => rest && onLine(rest))
  }
  const exited = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  return { child, exited }
}

/**
 * Ends every child: asked first, after a while made to.
 * @param {number} patience in milliseconds
 */
export const endChildren = async (patience) => {
  ending = true
  const ended = () => running.size === 0
  for (const child of running) tell(child, 'SIGTERM')
  if (await waitFor(ended, patience)) return
  for (const child of running) tell(child, 'SIGKILL')
  await waitFor(ended, 2000)
}

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * The command line of a running process; empty when there is none, or only its remains.
 * @param {number} pid
 */
export const commandOf = (pid) => {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    if (process.platform === 'win32')
      return execFileSync('tasklist', ['/nh', '/fi', `pid eq ${pid}`]).toString()
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { stdio: 'pipe' })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

/** @param {number} pid @param {NodeJS.Signals} name @returns whether there was a process to tell */
export const signal = (pid, name) => {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/**
 * Waits until something becomes true, looking every 25 ms.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} milliseconds give up after
 */
export const waitFor = async (condition, milliseconds) => {
  const end = performance.now() + milliseconds
  while (!(await condition())) {
    if (performance.now() > end) return false
    await pause(25)
  }
  return true
}

/**
 * npm starts a shell that starts us, and on a signal ends the shell alone. When the parent is gone, so is
 * the person who asked for all this.
 * @param {() => void} stop
 */
export const whenOrphaned = (stop) => {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 100)
  watch.unref()
}

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isLocked, lockFolder } from './data-lock.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiexu-lock-'))
  file = join(folder, 'launcher.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A process that looks like a launcher: `node …/scripts/start.mjs`. */
const otherLauncher = async () => {
  mkdirSync(join(folder, 'scripts'))
  const program = join(folder, 'scripts', 'start.mjs')
  writeFileSync(program, 'process.stdin.resume(); console.log("up")')
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'ignore'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

it('is taken and given back', async () => {
  const release = await lockFolder(folder)
  expect(existsSync(file)).toBe(true)
  release()
  expect(existsSync(file)).toBe(false)
})

it('is set aside when the launcher it names no longer runs', async () => {
  writeFileSync(file, '4194000')
  expect(isLocked(folder)).toBe(false)
  const release = await lockFolder(folder)
  release()
})

it('is set aside when its number now belongs to another program', async () => {
  writeFileSync(file, '1')
  expect(isLocked(folder)).toBe(false)
  const release = await lockFolder(folder)
  release()
})

it('keeps a second launcher out and names the first', async () => {
  const first = await otherLauncher()
  try {
    writeFileSync(file, String(first.pid))
    expect(isLocked(folder)).toBe(true)
    await expect(lockFolder(folder)).rejects.toThrow(new RegExp(`process ${first.pid}.*DATA_DIR`))
  } finally {
    first.kill()
  }
})

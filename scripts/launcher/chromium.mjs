import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { installByApt } from './apt.mjs'
import { Trouble } from './trouble.mjs'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Browsers Playwright fetched at some time, newest first. */
const fetched = () => {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] || join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) =>
      ['chrome-linux64', 'chrome-linux'].map((system) => join(cache, name, system, 'chrome')),
    )
}

/** @returns {string | undefined} a Chromium on this machine; CHROMIUM_PATH goes before all others */
export const findChromium = () =>
  [process.env['CHROMIUM_PATH'] ?? '', ...USUAL, ...fetched()].find((path) => path !== '' && existsSync(path))

/**
 * A Chromium, installed by apt where this account may.
 * @returns {Promise<string>}
 * @throws {Trouble}
 */
export const ensureChromium = async () => {
  const found = findChromium()
  if (found) return found
  const said = await installByApt(['chromium', 'fonts-noto-cjk'])
  const installed = findChromium()
  if (installed) return installed
  throw new Trouble(
    `浏览器测试需要 Chromium:请安装它(Debian:apt-get install chromium fonts-noto-cjk),或用 CHROMIUM_PATH 指明其位置。${said}`,
    'The journeys need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.',
  )
}

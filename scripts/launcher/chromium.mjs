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

/**
 * Browsers Playwright fetched at some time, newest first.
 * @param {string} kind @param {readonly string[]} programs paths inside the folder of one
 */
const fetched = (kind, programs) => {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] || join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => name.startsWith(`${kind}-`))
    .sort()
    .reverse()
    .flatMap((name) => programs.map((program) => join(cache, name, program)))
}

/** @param {readonly string[]} paths CHROMIUM_PATH goes before all of them */
const firstOf = (paths) =>
  [process.env['CHROMIUM_PATH'] ?? '', ...paths].find((path) => path !== '' && existsSync(path))

/** @returns {string | undefined} a Chromium with windows on this machine */
export const findChromium = () =>
  firstOf([...USUAL, ...fetched('chromium', ['chrome-linux64/chrome', 'chrome-linux/chrome'])])

/** The same browser without any windows: the journeys take half the time in it. */
const findWindowless = () =>
  firstOf([
    '/usr/bin/chromium-headless-shell',
    ...fetched('chromium_headless_shell', [
      'chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome-linux/headless_shell',
    ]),
  ])

/** @returns {string | undefined} what the journeys run in */
export const findJourneyBrowser = () => findWindowless() ?? findChromium()

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

/**
 * The Chromium of the journeys: without windows where there is such a package, otherwise any.
 * @returns {Promise<string>}
 * @throws {Trouble}
 */
export const ensureJourneyBrowser = async () => {
  if (!findWindowless()) await installByApt(['chromium-headless-shell', 'fonts-noto-cjk'])
  return findWindowless() ?? ensureChromium()
}

// npm run lighthouse [-- http://127.0.0.1:3000]
// How the public pages of a running production build fare with Lighthouse, as on a phone: accessibility has to be 100
// and performance 95 at least. Ends with 1 where a page is below that. Lighthouse itself is fetched from the npm
// registry when it is asked for: it asks for "latest" of what it needs, which no lock file of ours could hold.
import { spawnSync } from 'node:child_process'
import { ensureChromium } from './launcher/chromium.mjs'
import { tellTrouble, Trouble } from './launcher/trouble.mjs'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = ['/', '/status', '/apply', '/apply/recover', '/calculator', '/verify']
const LEAST = { accessibility: 100, performance: 95 }

/**
 * @typedef {{ categories: Record<string, { score: number | null, auditRefs: { id: string }[] }>,
 *   audits: Record<string, { title: string, score: number | null }> }} Report
 */

/** @param {string} address @param {string} chromium @returns {Report} */
const reportOf = (address, chromium) => {
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking'
  const run = spawnSync(
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, '--quiet'],
      ...['--output=json', `--only-categories=${Object.keys(LEAST).join(',')}`, `--chrome-flags=${flags}`],
    ],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, CHROME_PATH: chromium },
      shell: process.platform === 'win32',
    },
  )
  try {
    return JSON.parse(run.stdout)
  } catch {
    throw new Trouble(
      `Lighthouse 没有给出结果:${run.stderr.trim().split('\n').at(-1)}`,
      `Lighthouse gave no result: ${run.stderr.trim().split('\n').at(-1)}`,
    )
  }
}

await tellTrouble(async () => {
  const base = process.argv[2] ?? 'http://127.0.0.1:3000'
  const chromium = await ensureChromium()
  await fetch(base).catch(() => {
    throw new Trouble(
      `${base} 没有应答;请先用 npm start 启动,或给出它的地址。`,
      `${base} does not answer; start it with npm start, or give its address.`,
    )
  })
  for (const page of PAGES) {
    const { categories, audits } = reportOf(new URL(page, base).href, chromium)
    const scores = Object.entries(LEAST).map(([name, least]) => {
      const score = Math.round((categories[name]?.score ?? 0) * 100)
      if (score < least) process.exitCode = 1
      return `${name} ${score}`
    })
    console.log(`${page.padEnd(16)} ${scores.join('  ')}`)
    for (const { id } of categories['accessibility']?.auditRefs ?? [])
      if (audits[id]?.score === 0) console.log(`  ${id}: ${audits[id].title}`)
  }
})

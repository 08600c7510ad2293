import { readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * Runs in the browser in place of the framework's own files, and loads those. At once, except where the page says
 * `data-program="on-use"`: such a page is whole without any program, so a phone reads it first and loads the program with
 * the first touch, key or movement. `data-program="at-once"` on it, or something behind the `#`, means that the page
 * itself has work to do.
 * @param {string[]} files below `/_next/`
 */
function startProgram(files) {
  // As it is written there: files find each other by it.
  const own = document.currentScript?.getAttribute('src') ?? ''
  const base = own.slice(0, own.indexOf('static/chunks/'))
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'submit', 'hashchange']
  let begun = false
  const load = () => {
    if (begun) return
    begun = true
    for (const sign of signs) removeEventListener(sign, load, true)
    for (const file of files)
      document.head.append(Object.assign(document.createElement('script'), { src: base + file }))
  }
  /** When nothing else is to be done they are fetched, without being run. */
  const fetchAhead = () => {
    const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator)
    if (connection?.saveData || begun) return
    for (const file of files)
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'prefetch', as: 'script', href: base + file }),
      )
  }
  /** @param {Element} element */
  const isTaken = (element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  /** A button that only the program knows what to do with is pressed again once it is there. @param {Event} press */
  const pressAgain = ({ target }) => {
    const button = target instanceof Element && target.closest('button[type=button]')
    if (!(button instanceof HTMLElement) || isTaken(button)) return
    const until = Date.now() + 10_000
    const look = () => {
      if (isTaken(button)) button.click()
      else if (Date.now() < until) requestAnimationFrame(look)
    }
    look()
  }
  const decide = () => {
    const waits =
      document.querySelector('[data-program="on-use"]') &&
      !document.querySelector('[data-program="at-once"]') &&
      location.hash === '' &&
      (document.activeElement ?? document.body) === document.body
    if (!waits) return load()
    for (const sign of signs) addEventListener(sign, load, { capture: true, passive: true })
    addEventListener('click', pressAgain, { capture: true, passive: true })
    if (document.readyState === 'complete') fetchAhead()
    else addEventListener('load', fetchAhead)
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', decide)
  else decide()
}

/**
 * Puts our starter in the place of the framework's files in what a build left.
 * @param {string} folder of the build
 */
export const loadOnUse = (folder) => {
  const manifest = join(folder, 'build-manifest.json')
  /** @type {{ rootMainFiles: string[] }} */
  const built = JSON.parse(readFileSync(manifest, 'utf8'))
  if (built.rootMainFiles.length < 2)
    throw new Error('the framework names its files differently: see DECISIONS.md, 62')
  const program = `(${startProgram})(${JSON.stringify(built.rootMainFiles)})\n`
  const name = `static/chunks/start-${createHash('sha256').update(program).digest('hex').slice(0, 16)}.js`
  writeFileSync(join(folder, name), program)
  writeFileSync(manifest, JSON.stringify({ ...built, rootMainFiles: [name] }))
}

// node scripts/complete-lockfile.mjs, after npm install from a registry that holds this machine's binaries only.
import { readFileSync, writeFileSync } from 'node:fs'
import { missingBinaries } from './launcher/lockfile.mjs'
import { inRoot } from './launcher/paths.mjs'

const file = inRoot('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingBinaries(lock.packages)
const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`)
console.log(Object.keys(missing).join('\n') || 'Nothing was missing.')

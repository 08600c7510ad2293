import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** @param {string} path @param {(path: string) => boolean} wanted @returns {string[]} every file below, sorted */
const filesBelow = (path, wanted) => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return wanted(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name), wanted))
}

/**
 * One hash over files and folders: names and contents, in a fixed order. What is missing counts as
 * missing, so that removing a file changes the hash as well.
 * @param {string} base the folder the names are relative to
 * @param {string[]} paths
 * @param {(path: string) => boolean} [wanted]
 */
export const hashOf = (base, paths, wanted = () => true) => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(join(base, path), wanted))) {
    hash.update(relative(base, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} file @param {string} hash @returns whether the work behind this stamp is still good */
export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash

/** @param {string} file @param {string} hash */
export const stamp = (file, hash) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}

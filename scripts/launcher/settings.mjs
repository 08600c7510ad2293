import { Trouble } from './trouble.mjs'

/**
 * What the person asked for, from the environment alone.
 * @typedef {object} Settings
 * @property {number} port 0 asks for any free one
 * @property {string} host
 * @property {string | undefined} databaseUrl undefined: the embedded PostgreSQL
 * @property {boolean} demo
 * @property {string | undefined} clock
 */

const RFC_3339 = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** @param {string} text @returns whether it is an RFC 3339 instant on a day that exists */
export const isInstant = (text) => {
  const day = RFC_3339.exec(text)?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

/** @param {string | undefined} text */
const portFrom = (text) => {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Trouble(
    `PORT 应为 0 到 65535 的整数,现为“${text}”。`,
    `PORT must be a whole number from 0 to 65535, it is "${text}".`,
  )
}

/** @param {string} text @param {string} name of the variable */
const checkDatabaseUrl = (text, name = 'DATABASE_URL') => {
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return
  throw new Trouble(
    `${name} 应形如 postgresql://用户:密码@主机:5432/数据库,密码中的特殊字符须按 URL 编码。`,
    `${name} must read postgresql://user:password@host:5432/database, special characters in the password URL-encoded.`,
  )
}

/** @param {string | undefined} text */
const isKey = (text) => Buffer.from(text ?? '', 'base64').length === 32

/** @type {[name: string, isGood: (text: string | undefined) => boolean][]} */
const REQUIRED = [
  ['DATA_ENCRYPTION_KEY', isKey],
  ['BLIND_INDEX_KEY', isKey],
  ['NEXTAUTH_SECRET', (text) => (text?.length ?? 0) >= 16],
]

/** What each way of sending messages cannot do without; lib/env.ts asks for the forms. */
const GATEWAYS = new Map([
  ['', []],
  ['file', []],
  ['http', ['SMS_URL']],
  ['smtp', ['SMTP_URL', 'SMTP_FROM', 'SMTP_TO']],
])

/** @param {string} text */
const checkSmsUrl = (text) => {
  if (!URL.canParse(text)) return
  const { protocol, hostname } = new URL(text)
  if (protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return
  throw new Trouble(
    'SMS_URL 须以 https:// 开头（仅发往本机时可用 http://）：手机号和短信内容经由它发出。',
    'SMS_URL must begin with https:// (http:// only to this machine itself): phone numbers and messages pass over it.',
  )
}

/** @param {NodeJS.ProcessEnv} env */
const checkGateway = (env) => {
  const chosen = env['NOTICE_GATEWAY'] ?? ''
  const needed = GATEWAYS.get(chosen)
  if (needed === undefined) {
    throw new Trouble(
      `NOTICE_GATEWAY 应为 http、smtp 或 file,现为“${chosen}”。`,
      `NOTICE_GATEWAY must be http, smtp or file, it is "${chosen}".`,
    )
  }
  const missing = needed.filter((name) => !env[name])
  if (missing.length === 0) return checkSmsUrl(env['SMS_URL'] ?? '')
  throw new Trouble(
    `NOTICE_GATEWAY=${chosen} 还须给出 ${missing.join('、')}。`,
    `NOTICE_GATEWAY=${chosen} also needs ${missing.join(', ')}.`,
  )
}

const PROVIDER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME']

/** @param {NodeJS.ProcessEnv} env */
const checkProvider = (env) => {
  const missing = PROVIDER.filter((name) => !env[name])
  if (missing.length === 0 || missing.length === PROVIDER.length) return
  throw new Trouble(
    `OIDC_ 各项须同时给出,还缺 ${missing.join('、')}。`,
    `The OIDC_ variables are given together or not at all; ${missing.join(', ')} missing.`,
  )
}

/** @param {NodeJS.ProcessEnv} env */
const checkKeys = (env) => {
  const bad = REQUIRED.filter(([name, isGood]) => !isGood(env[name])).map(([name]) => name)
  if (bad.length === 0) return
  throw new Trouble(
    `使用自己的 DATABASE_URL 时须在环境中给出 ${bad.join('、')}(密钥:32 字节的 base64,如 openssl rand -base64 32)。`,
    `With a DATABASE_URL of your own, give ${bad.join(', ')} in the environment (keys are 32 bytes in base64, as from openssl rand -base64 32).`,
  )
}

/**
 * Reads the settings and refuses what cannot be meant. The embedded database is always a demonstration: its
 * keys lie beside the data. A database of the user's own is real unless DEMO=1 says otherwise, and real
 * deadlines run on the real clock.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws {Trouble}
 */
export const readSettings = (env) => {
  const databaseUrl = env['DATABASE_URL'] || undefined
  const clock = env['CLOCK'] || undefined
  const demo = databaseUrl === undefined || env['DEMO'] === '1'
  const port = portFrom(env['PORT'])
  if (databaseUrl !== undefined) checkDatabaseUrl(databaseUrl)
  checkClock(clock, demo)
  if (databaseUrl !== undefined) checkKeys(env)
  checkGateway(env)
  checkProvider(env)
  return { port, host: env['HOST'] || '127.0.0.1', databaseUrl, demo, clock }
}

/**
 * What a public site that stands alone is told.
 * @typedef {object} SiteSettings
 * @property {number} port
 * @property {string} host
 * @property {string} databaseUrl of the account that reads what is published
 * @property {string} key
 * @property {boolean} demo
 * @property {string | undefined} clock
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {SiteSettings}
 * @throws {Trouble}
 */
export const readSiteSettings = (env) => {
  const { SITE_DATABASE_URL: databaseUrl = '', SITE_KEY: key = '' } = env
  const missing = [...(databaseUrl ? [] : ['SITE_DATABASE_URL']), ...(isKey(key) ? [] : ['SITE_KEY'])]
  if (missing.length > 0) {
    throw new Trouble(
      `公众网站单独运行时须在环境中给出 ${missing.join('、')}(SITE_KEY 由内网运行 npm run site-key 得到)。`,
      `A public site by itself needs ${missing.join(', ')} in the environment (npm run site-key on the inner side prints SITE_KEY).`,
    )
  }
  checkDatabaseUrl(databaseUrl, 'SITE_DATABASE_URL')
  const [demo, clock] = [env['DEMO'] === '1', env['CLOCK'] || undefined]
  checkClock(clock, demo)
  return { port: portFrom(env['PORT']), host: env['HOST'] || '127.0.0.1', databaseUrl, key, demo, clock }
}

/** @param {string | undefined} clock @param {boolean} demo */
const checkClock = (clock, demo) => {
  if (clock !== undefined && !demo) {
    throw new Trouble(
      'CLOCK 只用于演示:请去掉 CLOCK,或同时设置 DEMO=1。',
      'CLOCK is for demonstrations only: remove CLOCK, or set DEMO=1 as well.',
    )
  }
  if (clock !== undefined && !isInstant(clock)) {
    throw new Trouble(
      `CLOCK 应为 RFC 3339 时刻(如 2026-10-12T09:00:00+08:00),现为“${clock}”。`,
      `CLOCK must be an RFC 3339 instant (such as 2026-10-12T09:00:00+08:00), it is "${clock}".`,
    )
  }
}

/** @param {string} host @returns the same host as a program on this machine reaches it */
export const reachable = (host) => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)

/** @param {string} host @param {number} port */
export const addressOf = (host, port) => {
  const name = reachable(host)
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

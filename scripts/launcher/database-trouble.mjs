import { Trouble } from './trouble.mjs'

/** The oldest PostgreSQL the schema is known to work with. */
export const OLDEST = 15

/** @param {string} databaseUrl @returns {{ server: string, user: string, name: string }} without the password */
const partsOf = (databaseUrl) => {
  const { host, username, pathname } = new URL(databaseUrl)
  return {
    server: host || 'localhost',
    user: decodeURIComponent(username),
    name: decodeURIComponent(pathname.slice(1)),
  }
}

/**
 * Why a database of the user's own could not be opened, in a sentence that names what to look at.
 * @param {{ code?: string, message: string }} error of the driver
 * @param {string} databaseUrl
 * @param {string} name of the variable that told it
 */
export const connectionTrouble = (error, databaseUrl, name = 'DATABASE_URL') => {
  const { server, user, name: database } = partsOf(databaseUrl)
  switch (error.code) {
    case 'ECONNREFUSED':
      return new Trouble(
        `${server} 上没有 PostgreSQL 在监听;请检查 ${name} 的主机和端口,并确认数据库已启动。`,
        `No PostgreSQL listens at ${server}; check host and port in ${name} and that the database runs.`,
      )
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Trouble(`找不到 ${name} 中的主机 ${server}。`, `The host ${server} in ${name} is not known.`)
    case '28P01':
    case '28000':
      return new Trouble(
        `${server} 拒绝了用户 ${user} 的登录;请检查 ${name} 中的用户名和密码。`,
        `${server} refused user ${user}; check user name and password in ${name}.`,
      )
    case '3D000':
      return new Trouble(
        `${server} 上没有名为 ${database} 的数据库;请先建立该数据库。`,
        `There is no database ${database} at ${server}; create it first.`,
      )
    default:
      return new Trouble(
        `无法连接 ${server} 上的数据库 ${database}(${error.message || error.code})。`,
        `The database ${database} at ${server} cannot be reached (${error.message || error.code}).`,
      )
  }
}

/**
 * What is wrong with a database that answers, if anything.
 * @param {{ version: number, encoding: string, standby: boolean, mayCreate: boolean, hasSiteRole: boolean }} facts
 * @param {string} databaseUrl
 */
export const unsuitable = ({ version, encoding, standby, mayCreate, hasSiteRole }, databaseUrl) => {
  const { server, user, name } = partsOf(databaseUrl)
  const major = Math.floor(version / 10_000)
  if (major < OLDEST) {
    return new Trouble(
      `${server} 的 PostgreSQL 版本为 ${major},需要 ${OLDEST} 或以上。`,
      `PostgreSQL at ${server} is version ${major}; ${OLDEST} or newer is needed.`,
    )
  }
  if (encoding !== 'UTF8') {
    return new Trouble(
      `数据库 ${name} 的编码为 ${encoding},需要 UTF8。`,
      `The database ${name} is encoded in ${encoding}; UTF8 is needed.`,
    )
  }
  if (standby) {
    return new Trouble(
      `${server} 是只读备库,请连接主库。`,
      `${server} is a read-only standby; connect to the primary.`,
    )
  }
  if (!mayCreate) {
    return new Trouble(
      `用户 ${user} 无权在数据库 ${name} 中建表;请将其设为该数据库的所有者。`,
      `User ${user} may not create tables in database ${name}; make it the owner of that database.`,
    )
  }
  if (!hasSiteRole) {
    return new Trouble(
      `用户 ${user} 无权建立公众网站所用的角色;请由超级用户执行:CREATE ROLE jiexu_public; GRANT jiexu_public TO ${user};`,
      `User ${user} may not make the role of the public site; let a superuser run: CREATE ROLE jiexu_public; GRANT jiexu_public TO ${user};`,
    )
  }
  return undefined
}

/**
 * What is wrong with the account of a public site that stands alone, if anything.
 * @param {{ isMade: boolean, readsStatus: boolean, readsPeople: boolean }} facts
 * @param {string} databaseUrl
 */
export const unsuitableSite = ({ isMade, readsStatus, readsPeople }, databaseUrl) => {
  const { server, user, name } = partsOf(databaseUrl)
  if (!isMade) {
    return new Trouble(
      `${server} 上的数据库 ${name} 还没有表;请先启动内网的接续。`,
      `The database ${name} at ${server} has no tables yet; start the inner side first.`,
    )
  }
  if (readsPeople) {
    return new Trouble(
      `用户 ${user} 能读取内网的表,不能用于公众网站;请在 SITE_DATABASE_URL 中使用 jiexu_public。`,
      `User ${user} can read tables of the inner side and must not serve the public site; use jiexu_public in SITE_DATABASE_URL.`,
    )
  }
  if (!readsStatus) {
    return new Trouble(
      `用户 ${user} 不能读取公布的内容;请在 SITE_DATABASE_URL 中使用 jiexu_public。`,
      `User ${user} cannot read what is published; use jiexu_public in SITE_DATABASE_URL.`,
    )
  }
  return undefined
}

import { createServer } from 'node:net'
import { Trouble } from './trouble.mjs'

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | undefined>} why nothing can listen there, if so
 */
export const obstacleAt = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })

/** @returns {Promise<number>} a port on 127.0.0.1 that nobody listens on */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
export const portTrouble = ({ code }, host, port) => {
  switch (code) {
    case 'EADDRINUSE':
      return new Trouble(
        `端口 ${port} 已被占用;请停止占用它的程序,或用 PORT 另选端口(如 PORT=3001 npm start)。`,
        `Port ${port} is taken; stop the program that uses it or choose another (PORT=3001 npm start).`,
      )
    case 'EACCES':
      return new Trouble(
        `无权使用端口 ${port};请用 PORT 选择 1024 以上的端口。`,
        `Port ${port} needs rights this account lacks; choose one above 1024 with PORT.`,
      )
    default:
      return new Trouble(
        `无法在 ${host}:${port} 监听(${code});请检查 HOST。`,
        `Nothing can listen at ${host}:${port} (${code}); check HOST.`,
      )
  }
}

/**
 * @param {{ readonly port: number, readonly host: string }} settings
 * @returns {Promise<number>} the one that is asked for, or a free one for 0
 * @throws {Trouble}
 */
export const choosePort = async ({ port, host }) => {
  if (port === 0) return freePort()
  const obstacle = await obstacleAt(port, host)
  if (obstacle) throw portTrouble(obstacle, host, port)
  return port
}

import { endChildren } from './children.mjs'
import { whenOrphaned } from './processes.mjs'
import { printTrouble, Trouble } from './trouble.mjs'

/**
 * Everything up, until a signal or the end of a part that cannot be missed.
 * @param {(
 *   atEnd: (undo: () => void | Promise<void>) => void,
 *   isStopping: () => boolean,
 * ) => Promise<{ web: Promise<unknown>, database: Promise<void> }>} bringUp in order; what has to be undone is handed
 *   over as soon as it exists
 */
export const keepUp = async (bringUp) => {
  /** @type {(() => void | Promise<void>)[]} */
  const undos = []
  let stopping = false
  const stop = async (/** @type {number} */ code) => {
    if (stopping) return
    stopping = true
    await endChildren(4000)
    for (const undo of undos.reverse()) await undo()
    process.exit(code)
  }
  // npm passes Ctrl-C on a second time; one is enough.
  const asked = () => {
    if (!stopping) console.log('\n正在停止 … Stopping …')
    void stop(0)
  }
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, asked)
  whenOrphaned(asked)
  try {
    const { web, database } = await bringUp(
      (undo) => undos.push(undo),
      () => stopping,
    )
    const lost = await Promise.race([
      web.then(() => ['网页服务意外退出。', 'The web server ended unexpectedly.']),
      database.then(() => [
        '内置 PostgreSQL 意外退出,详见数据目录中的 postgres.log。',
        'The embedded PostgreSQL ended unexpectedly, see postgres.log in the data folder.',
      ]),
    ])
    if (stopping) return
    throw new Trouble(...lost)
  } catch (error) {
    if (stopping) return
    printTrouble(error)
    await stop(1)
  }
}

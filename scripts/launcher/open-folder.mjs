import { lockFolder } from './data-lock.mjs'
import { hasData, makeFolder } from './database.mjs'
import { secretsOf } from './secrets.mjs'
import { diskTrouble } from './trouble.mjs'

/**
 * The data folder, locked where the embedded database lives in it, and the keys to use.
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} folder
 * @param {(undo: () => void | Promise<void>) => void} atEnd
 * @returns {Promise<Record<string, string | undefined>>}
 * @throws {import('./trouble.mjs').Trouble}
 */
export const openFolder = async (settings, folder, atEnd) => {
  try {
    makeFolder(folder)
    if (settings.databaseUrl === undefined) {
      atEnd(await lockFolder(folder))
      return secretsOf(folder, hasData(folder))
    }
    if (!settings.demo || process.env['DEMO_PASSWORD']) return process.env
    const { DEMO_PASSWORD } = secretsOf(folder, false, ['DEMO_PASSWORD'])
    return { ...process.env, DEMO_PASSWORD }
  } catch (error) {
    throw diskTrouble(/** @type {Error} */ (error), folder)
  }
}

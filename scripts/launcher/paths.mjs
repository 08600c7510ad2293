import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, whatever directory the command was typed in. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** @param {...string} parts @returns {string} an absolute path inside the checkout */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * The folder for everything this machine keeps: database, keys, ports, locks.
 * @param {NodeJS.ProcessEnv} env
 */
export const dataFolder = (env) => resolve(root, env['DATA_DIR'] || '.data')

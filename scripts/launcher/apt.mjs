import { existsSync } from 'node:fs'
import { run } from './children.mjs'

/**
 * Installs packages of Debian where this account may; elsewhere nothing happens.
 * @param {readonly string[]} packages
 * @returns {Promise<string>} what apt said last where it failed, empty otherwise
 */
export const installByApt = async (packages) => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return ''
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  let said = ''
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await run('apt-get', args, env)
    said = code === 0 ? said : output.trim().split('\n').slice(-3).join(' ')
  }
  return said
}

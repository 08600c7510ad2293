import { execFileSync } from 'node:child_process'
import { startProgram, root } from './program'
import { CLOCK } from './server'

/** The public site by itself beside the server under test: its key, an account that reads what is published, no more. */
export function startSite() {
  const inner = { ...process.env, DATABASE_URL: '', DATA_DIR: process.env['E2E_DATA_DIR'] ?? '' }
  const key = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/site-key.ts'], {
    cwd: root,
    env: inner,
  })
  const database = new URL(process.env['E2E_DATABASE_URL'] ?? '')
  database.searchParams.set('options', '-c role=jiexu_public')
  return startProgram(['--site'], {
    PORT: '0',
    HOST: '127.0.0.1',
    NEXTAUTH_URL: '',
    SITE_DATABASE_URL: database.href,
    SITE_KEY: key.toString().trim(),
    DATABASE_URL: '',
    DATA_DIR: '',
    DEMO: '1',
    CLOCK,
  })
}

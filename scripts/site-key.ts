// npm run site-key: prints the SITE_KEY of a public site that stands alone (npm run site), made from the keys of this
// inner side. It opens no personal data.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { siteKeyFrom } from '@/lib/env'
import { dataFolder, inRoot } from './launcher/paths.mjs'
import { secretsOf } from './launcher/secrets.mjs'
import { readSettings } from './launcher/settings.mjs'

if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
try {
  const { databaseUrl } = readSettings(process.env)
  const folder = dataFolder(process.env)
  if (databaseUrl === undefined && !existsSync(join(folder, 'secrets.json')))
    throw new Error(
      `${folder} 中还没有密钥;请先运行 npm start。\n${folder} has no keys yet; run npm start first.`,
    )
  const keys = databaseUrl === undefined ? secretsOf(folder, true) : process.env
  console.log(siteKeyFrom(keys['BLIND_INDEX_KEY'] ?? ''))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

import 'server-only'
import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { siteEnv } from '@/lib/env'
import { createVault, type Vault } from './vault'

let opened: Vault | undefined

/** The public site's own keys: cookies it writes for itself, and digests it shares with who publishes. */
export function siteVault(): Vault {
  opened ??= vaultFrom(Buffer.from(siteEnv().SITE_KEY, 'base64'), 'site')
  return opened
}

/** A box for one purpose, opened by whoever has this key: a request's answer, a file left for an application. */
export function boxOf(key: Buffer, purpose: string): Pick<Vault, 'sealBytes' | 'openBytes'> {
  return vaultFrom(key, purpose)
}

export const newBoxKey = () => randomBytes(32)

function vaultFrom(key: Buffer, purpose: string): Vault {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `${purpose} ${use}`, 32))
  return createVault({ encryptionKey: derive('sealing'), indexKey: derive('digests') })
}

/** A code as typed: case, blanks and hyphens do not matter. */
const typed = (code: string) => code.toUpperCase().replace(/[\s-]/g, '')

/** What a case is published and found under: of reference and query code, by a key that opens nothing else. */
export function statusKey(reference: string, code: string): string {
  return siteVault().blindIndex('PublishedStatus', `${reference}/${typed(code)}`)
}

/** The same of a paper's number and code. @param number as it is compared (normalisePaperNumber) */
export function publishedPaperKey(number: string, code: string): string {
  return siteVault().blindIndex('PublishedPaper', `${number}/${typed(code)}`)
}

/** What only the holder of the code can read: the site keeps it without knowing it. */
export function boxOfCode(of: string, code: string): Pick<Vault, 'sealBytes' | 'openBytes'> {
  const key = createHash('sha256')
    .update(siteEnv().SITE_KEY)
    .update(`${of}/${typed(code)}`)
    .digest()
  return boxOf(key, 'words')
}

/** What the box of a file left for an application is for. */
export const UPLOAD_BOX = 'upload'

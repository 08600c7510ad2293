import 'server-only'
import { env } from '@/lib/env'
import { createVault, type Vault } from './vault'

let opened: Vault | undefined

/** The vault of this process, with the keys of its environment. */
export function vault(): Vault {
  if (opened) return opened
  const { DATA_ENCRYPTION_KEY, BLIND_INDEX_KEY } = env()
  opened = createVault({
    encryptionKey: Buffer.from(DATA_ENCRYPTION_KEY, 'base64'),
    indexKey: Buffer.from(BLIND_INDEX_KEY, 'base64'),
  })
  return opened
}

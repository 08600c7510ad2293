import type { ScanType } from '@/lib/domain/documents/scans'
import type { Tx } from './client'
import { boxOf, UPLOAD_BOX } from './site-vault'

export type TakenUpload = { readonly bytes: Uint8Array; readonly mediaType: ScanType }

/**
 * Takes a file that was left for an application: once, with the key its sender has.
 * @returns null where there is none, it was taken before, or the key is not its own
 */
export async function takeUpload(tx: Tx, id: string, key: string): Promise<TakenUpload | null> {
  const row = await tx.siteUpload.findFirst({ where: { id, takenAt: null } })
  const bytes = row && openedOrNull(row, key)
  if (!row || !bytes) return null
  await tx.siteUpload.update({ where: { id }, data: { takenAt: new Date() } })
  return { bytes, mediaType: row.mediaType as ScanType }
}

function openedOrNull(row: { readonly id: string; readonly sealed: Uint8Array }, key: string) {
  try {
    return boxOf(Buffer.from(key, 'base64url'), UPLOAD_BOX).openBytes(row.id, row.sealed)
  } catch {
    return null
  }
}

import type { ScanType } from '@/lib/domain/documents/scans'
import type { Tx } from './client'
import { boxOf, UPLOAD_BOX } from './site-vault'

export type TakenUpload = { readonly bytes: Uint8Array; readonly mediaType: ScanType }

/** A file that was left and not taken yet. @returns null where there is none or the key is not its own */
export async function openUpload(
  tx: Pick<Tx, 'siteUpload'>,
  id: string,
  key: string,
): Promise<TakenUpload | null> {
  const row = await tx.siteUpload.findFirst({ where: { id, takenAt: null } })
  const bytes = row && openedOrNull(row, key)
  return bytes ? { bytes, mediaType: row.mediaType as ScanType } : null
}

/** Puts another file in the place of one that was left, under the same key. */
export async function resealUpload(
  tx: Pick<Tx, 'siteUpload'>,
  id: string,
  key: string,
  { bytes, mediaType }: TakenUpload,
): Promise<void> {
  const sealed = boxOf(Buffer.from(key, 'base64url'), UPLOAD_BOX).sealBytes(id, bytes)
  await tx.siteUpload.updateMany({ where: { id, takenAt: null }, data: { sealed, mediaType } })
}

/**
 * Takes a file that was left for an application: once, with the key its sender has.
 * @returns null where there is none, it was taken before, or the key is not its own
 */
export async function takeUpload(tx: Tx, id: string, key: string): Promise<TakenUpload | null> {
  const left = await openUpload(tx, id, key)
  if (left) await tx.siteUpload.update({ where: { id }, data: { takenAt: new Date() } })
  return left
}

function openedOrNull(row: { readonly id: string; readonly sealed: Uint8Array }, key: string) {
  try {
    return boxOf(Buffer.from(key, 'base64url'), UPLOAD_BOX).openBytes(row.id, row.sealed)
  } catch {
    return null
  }
}

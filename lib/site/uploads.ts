import 'server-only'
import { randomUUID } from 'node:crypto'
import { siteDb } from '@/lib/db/site-client'
import { boxOf, newBoxKey, UPLOAD_BOX } from '@/lib/db/site-vault'
import { LARGEST_FILE, type ScanType } from '@/lib/domain/documents/scans'
import type { UploadRefusal } from '@/lib/domain/documents/uploads'
import { no, ok, type Result } from '@/lib/domain/result'
import { cleanUpload } from '@/lib/outside/uploads/clean-upload'
import type { MaterialCode } from '@/lib/domain/documents/materials'
import type { Db } from '@/lib/db/open-database'

/** Where a file lies and what opens it; kept in the applicant's browser until the application is sent. */
export type LeftUpload = { readonly upload: string; readonly key: string }

/** Leaves a file that was looked at and cleaned before. It is sealed: who reads the inbox reads no picture. */
export async function leaveUpload(
  { bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: ScanType },
  to: Db = siteDb(),
): Promise<LeftUpload> {
  const upload = randomUUID()
  const key = newBoxKey()
  const sealed = boxOf(key, UPLOAD_BOX).sealBytes(upload, bytes)
  await to.$executeRaw`
    INSERT INTO "SiteUpload" (id, sealed, "mediaType") VALUES (${upload}::uuid, ${sealed}, ${mediaType})`
  return { upload, key: key.toString('base64url') }
}

export type SentFile = LeftUpload & { readonly material: MaterialCode | 'other' }

/** What tells one file from another where its name is not kept: bytes as left, and whether it is a PDF. */
export type LeftFile = SentFile & { readonly size: number; readonly pdf: boolean }

/** A file of a form: made harmless, then left. What is wrong with it is said by a code. */
export async function leaveFile(
  file: File,
  material: SentFile['material'],
): Promise<Result<LeftFile, { readonly code: UploadRefusal }>> {
  if (file.size > LARGEST_FILE) return no({ code: 'too-large' })
  const cleaned = await cleanUpload(new Uint8Array(await file.arrayBuffer()))
  if (!cleaned.ok) return cleaned
  const { bytes, mediaType } = cleaned.value
  const left = await leaveUpload(cleaned.value)
  return ok({ ...left, material, size: bytes.length, pdf: mediaType === 'application/pdf' })
}

import 'server-only'
import { LARGEST_FILE } from '@/lib/domain/documents/scans'
import { hidesPdf, uploadTypeOf, type CleanFile, type UploadRefusal } from '@/lib/domain/documents/uploads'
import { no, type Result } from '@/lib/domain/result'
import { cleanPdf } from './clean-pdf'
import { cleanPicture } from './clean-picture'

export type CleanedUpload = Result<CleanFile, { readonly code: UploadRefusal }>

/**
 * A file of a stranger, made harmless: pictures are decoded and drawn anew, a PDF is rebuilt from its pages. What it
 * is, its bytes say, never its name or its sender. Touches neither network nor database.
 */
export async function cleanUpload(bytes: Uint8Array): Promise<CleanedUpload> {
  if (bytes.length === 0) return no({ code: 'empty' })
  if (bytes.length > LARGEST_FILE) return no({ code: 'too-large' })
  const type = uploadTypeOf(bytes)
  if (type === null) return no({ code: hidesPdf(bytes) ? 'pdf-wrapped' : 'file-kind' })
  const cleaned = type === 'application/pdf' ? await cleanPdf(bytes) : await cleanPicture(bytes, type)
  return cleaned.ok && cleaned.value.bytes.length > LARGEST_FILE ? no({ code: 'too-large' }) : cleaned
}

import 'server-only'
import { isMaterialCode } from '@/lib/domain/documents/materials'
import { LARGEST_FILE } from '@/lib/domain/documents/scans'
import type { UploadRefusal } from '@/lib/domain/documents/uploads'
import { no, ok, type Result } from '@/lib/domain/result'
import { MOST_FILES, type DraftFile } from '@/lib/domain/site/application-draft'
import { leaveFile } from '@/lib/site/uploads'
import { draftCookie } from './draft-cookie'
import { admitted, counted } from '../paced'

export type UploadCode = UploadRefusal | 'gone' | 'no-file' | 'full' | 'too-many' | 'slow'
export type Uploaded = Omit<DraftFile, 'key'>
type Taken = Result<Uploaded, { readonly code: UploadCode; readonly material: string }>

/** Room for the form around the file. */
const FORM_BYTES = 64 * 1024

/**
 * Takes one file for a paper of the application in this browser. Nobody without one leaves a file here: it takes a
 * code that was sent to a phone. Many of them slow the place they come from down.
 */
export async function takeUpload(request: Request): Promise<Taken> {
  const draft = await draftCookie.kept()
  if (!draft?.check) return no({ code: 'gone', material: '' })
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_FILE + FORM_BYTES)
    return no({ code: 'too-large', material: '' })
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  const material = String(form?.get('material') ?? '')
  const refuse = (code: UploadCode) => no({ code, material })
  if (material !== 'other' && !isMaterialCode(material)) return refuse('gone')
  if (!(file instanceof File) || file.size === 0) return refuse('no-file')
  if (draft.files.length >= MOST_FILES) return refuse('full')
  if (!(await admitted('Upload'))) return refuse('too-many')
  // Taken or not: reading one costs, and so does keeping it.
  await counted('Upload')
  const taken = await leaveFile(file, material)
  if (!taken.ok) return refuse(taken.refusal.code)
  // Another file of the same application may have arrived meanwhile: pages send one after the other.
  const { value } = taken
  await draftCookie.keep({ ...draft, files: [...draft.files, value] })
  const { upload, size, pdf } = value
  return ok({ upload, material, size, pdf })
}

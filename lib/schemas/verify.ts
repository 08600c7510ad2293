import { z } from 'zod'
import { LARGEST_FILE } from '@/lib/domain/documents/scans'
import { text } from './step-input'

/** What stands on a paper beside its QR. */
export const PaperCheck = z.object({ number: text(80), code: text(20) })

/** A file from a form: there, and not larger than is taken, or the code of what is too large. */
export const file = (most = LARGEST_FILE, tooLarge = 'file-too-large') =>
  z
    .custom<File>((value) => value instanceof File && value.size > 0, 'required')
    .refine((value) => value.size <= most, tooLarge)

export const PaperFile = z.object({ file: file() })

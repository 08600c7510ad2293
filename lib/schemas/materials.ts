import { z } from 'zod'
import { MATERIAL_CODES, MATERIAL_STATUSES } from '@/lib/domain/documents/materials'
import { optionalDay, optionalNote, storable, text } from './step-input'

const MaterialInput = z.object({
  code: z.enum(MATERIAL_CODES, { error: 'choice' }),
  status: z.enum(MATERIAL_STATUSES, { error: 'choice' }),
  /** Left out: the last day a promise may name. */
  promisedBy: optionalDay(),
  note: optionalNote(300),
})

/** Papers as a list, or by their codes as a form names them; a paper nothing was said of is left out. */
export const MaterialsInput = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null) return value
  const rows: unknown[] = Array.isArray(value)
    ? value
    : Object.entries(value).map(([code, said]) => ({ ...(said as object), code }))
  return rows.filter((row) => (row as { status?: unknown } | null)?.status !== '')
}, z.array(MaterialInput).max(MATERIAL_CODES.length))
export type MaterialsInput = z.output<typeof MaterialsInput>

const OnSeenCase = { reference: storable().min(1, 'required'), version: z.coerce.number().int('required') }

/** A paper that came, or is promised, after the application was submitted. */
export const RecordMaterial = z.object({ ...OnSeenCase, ...MaterialInput.shape })

export const RecordPlatformSerial = z.object({ ...OnSeenCase, platformSerialNo: text(60) })

/** As the pre-check is asked: statuses by code, never saved. */
export const MaterialStatuses = z
  .array(z.object({ code: z.enum(MATERIAL_CODES), status: z.enum(MATERIAL_STATUSES) }))
  .max(MATERIAL_CODES.length)
  .default([])

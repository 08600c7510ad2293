import { z } from 'zod'
import { REISSUE_REASONS } from '@/lib/domain/documents/reissue'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { FindRecords } from './persons'
import { optionalNote, storable, text } from './step-input'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)

/** The enrolment a certificate tells of. */
export const CertificateOf = z.object({ enrolmentId: z.uuid() })

/** `seenVersion` is the one that stood when the clerk looked, 0 where none did. */
const Issuing = {
  seenVersion: z.coerce.number().int().min(0),
  reason: z.preprocess(blank, z.enum(REISSUE_REASONS, { error: 'choice' }).optional()),
  note: optionalNote(200),
}

/** 其他 says nothing without a note. */
function explained<S extends z.ZodType<{ reason?: unknown; note?: unknown }>>(fields: S): S {
  return fields.superRefine(({ reason, note }, context) => {
    if (reason === 'other' && note === undefined)
      context.addIssue({ code: 'custom', message: 'note-required', path: ['note'] })
  })
}

/** 出具参保凭证. */
export const IssueCertificate = explained(CertificateOf.extend({ ...Issuing, idempotencyKey: text(100) }))

/** The same by the person's number: one may be enrolled here in either scheme. */
export const RequestCertificate = explained(
  z.object({
    idNumber: FindRecords.shape.idNumber,
    scheme: z.enum(SCHEMES, { error: 'choice' }),
    ...Issuing,
    seenVersion: Issuing.seenVersion
      .default(0)
      .describe('Version of the certificate it replaces; 0 for the first.'),
  }),
)

export const OpenCertificate = z.object({ number: storable().min(1, 'required').max(60) })

import { z } from 'zod'
import { REISSUE_REASONS } from '@/lib/domain/documents/reissue'
import { optionalNote, storable, text } from './step-input'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)

/** The enrolment a certificate tells of. */
export const CertificateOf = z.object({ enrolmentId: z.uuid() })

/** 出具参保凭证. `seenVersion` is the one that stood when the clerk looked, 0 where none did. */
export const IssueCertificate = CertificateOf.extend({
  seenVersion: z.coerce.number().int().min(0),
  reason: z.preprocess(blank, z.enum(REISSUE_REASONS, { error: 'choice' }).optional()),
  note: optionalNote(200),
  idempotencyKey: text(100),
}).superRefine(({ reason, note }, context) => {
  if (reason === 'other' && note === undefined)
    context.addIssue({ code: 'custom', message: 'note-required', path: ['note'] })
})

export const OpenCertificate = z.object({ number: storable().min(1, 'required').max(60) })

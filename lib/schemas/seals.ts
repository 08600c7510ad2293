import { z } from 'zod'
import { SEAL_ALGORITHMS } from '@/lib/domain/documents/seal-algorithms'
import { noteText } from './step-input'
import { file } from './verify'

const blank = (value: unknown) => (value === '' ? undefined : value)
const id = () => z.preprocess(blank, z.uuid({ error: 'choose' }))

/** A key and its certificate are small; anything larger is something else. */
const LARGEST_KEY_FILE = 256 * 1024
const LONGEST_YEARS = 10

const Wish = z.object({ agencyId: id(), reason: noteText(300) })

/** A new seal made by the program. */
export const RotateSeal = Wish.extend({
  algorithm: z.enum(SEAL_ALGORITHMS, { error: 'choose' }),
  years: z.coerce.number({ error: 'whole' }).int('whole').min(1, 'too-small').max(LONGEST_YEARS, 'too-large'),
})

/** The agency's own certificate with its key. */
export const ImportSeal = Wish.extend({
  file: file().refine((value) => value.size <= LARGEST_KEY_FILE, 'file-too-large'),
  password: z.preprocess((value) => value ?? '', z.string().max(200, 'too-long')),
})

/** What either comes to. */
export const RequestSeal = Wish.extend({
  kind: z.enum(['rotate', 'import']),
  algorithm: z.enum(SEAL_ALGORITHMS),
  certificatePem: z.string(),
  privateKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  fingerprint: z.string(),
  validFrom: z.date(),
  validTo: z.date(),
})

export const DecideSeal = z.object({
  requestId: id(),
  decision: z.enum(['confirm', 'decline'], { error: 'choose' }),
})

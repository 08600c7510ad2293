import { z } from 'zod'
import { noteText, storable, text } from '../step-input'

/** Short name of a deployment in capitals, as others write it into their directories: `JS`, `AH-2`. */
const code = () =>
  text(40)
    .transform((typed) => String(typed).toUpperCase())
    .pipe(z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/, 'exchange-code'))

/** `https://…` without a query; left out where messages are carried by hand. */
const address = () =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    storable()
      .trim()
      .max(200, 'too-long')
      .refine(isAddress, 'exchange-address')
      .transform((typed) => typed.replace(/\/+$/, ''))
      .optional(),
  )

function isAddress(typed: string): boolean {
  if (!URL.canParse(typed)) return false
  const { protocol, search, hash, username, hostname } = new URL(typed)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1'
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !search && !hash && !username
}

/** What stands in the directory about another deployment. */
export const PeerEntry = z.object({
  name: z.string(),
  englishName: z.string(),
  address: z.string().nullable(),
  publicKey: z.string(),
  areaCodes: z.array(z.string()),
})
export type PeerEntry = z.output<typeof PeerEntry>

export const ProposeExchangeChange = z.discriminatedUnion('kind', [
  /** The own code, with a key pair made on approval; the one before is retired. */
  z.object({ kind: z.literal('own'), code: code(), name: text(100), reason: noteText(500) }),
  z.object({
    kind: z.literal('peer'),
    code: code(),
    name: text(100),
    englishName: text(100),
    address: address(),
    publicKey: z
      .string({ error: 'required' })
      .trim()
      .regex(/^[\w-]{43}$/, 'exchange-key'),
    areaCodes: z.preprocess(
      (value) => (typeof value === 'string' ? value.split(/[\s,，、]+/).filter(Boolean) : (value ?? [])),
      z
        .array(z.string())
        .max(400)
        .refine((codes) => codes.every((one) => /^\d{6}$/.test(one)), 'exchange-areas'),
    ),
    reason: noteText(500),
  }),
])

export const DecideExchangeChange = z.object({
  changeId: z.uuid({ error: 'required' }),
  decision: z.enum(['approve', 'decline', 'withdraw'], { error: 'choose' }),
})

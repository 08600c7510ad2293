import { z } from 'zod'
import { EXCHANGE_KINDS } from '@/lib/domain/exchange/kinds'

/** Longest message in characters; a table of a whole working life is a tenth of it. */
export const LONGEST_MESSAGE = 400_000

export const instant = () => z.iso.datetime({ offset: true })

/**
 * What every message between two deployments begins with. It is the payload of a JWS (EdDSA, Ed25519) whose `kid` is
 * the thumbprint of the sender's key (RFC 7638).
 */
export const Envelope = z.object({
  format: z.literal('jiexu-exchange'),
  /** UUID version 7, made by the sender; a message that comes again has the same. */
  id: z.uuid(),
  kind: z.enum(EXCHANGE_KINDS),
  schemaVersion: z.int().min(1),
  from: z.string().min(1).max(40),
  to: z.string().min(1).max(40),
  /** Reference the destination gave the case. */
  caseKey: z.string().min(1).max(40),
  /** From 1 on, per case and direction, without gaps. */
  sequence: z.int().min(1),
  issuedAt: instant(),
  content: z.unknown(),
})
export type Envelope = z.output<typeof Envelope>

/** 技术回执: the message is stored. Whether it is taken is told later, by a message of kind `answer`. */
export const TechnicalReceipt = z.object({
  format: z.literal('jiexu-receipt'),
  id: z.uuid(),
  /** Of the payload of the message, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  from: z.string(),
  to: z.string(),
  receivedAt: instant(),
})
export type TechnicalReceipt = z.output<typeof TechnicalReceipt>

/** A JWS in its compact form. */
export const compactJws = (longest = LONGEST_MESSAGE) =>
  z
    .string({ error: 'required' })
    .max(longest, 'too-long')
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'malformed')

/** Body and answer of `POST /exchange/messages`. */
export const SentMessage = z.object({ message: compactJws() })
export const GivenReceipt = z.object({ receipt: compactJws(4000) })

/** Messages and receipts carried by hand, signed once more as a whole. */
export const ExchangeFile = z.object({
  format: z.literal('jiexu-exchange-file'),
  from: z.string(),
  to: z.string(),
  madeAt: instant(),
  messages: z.array(compactJws()).max(2000),
  receipts: z.array(compactJws(4000)).max(5000),
})
export type ExchangeFile = z.output<typeof ExchangeFile>

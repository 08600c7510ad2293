import { z } from 'zod'
import { EXCHANGE_KINDS } from '@/lib/domain/exchange/kinds'
import { storable } from '../step-input'

/** Longest message in characters; a table of a whole working life is a tenth of it. */
export const LONGEST_MESSAGE = 400_000

/** Of this product's century: the calendar reaches further than dates can be stored. */
const [EARLIEST, LATEST] = [Date.UTC(2000, 0), Date.UTC(2100, 0)]
export const instant = () =>
  z.iso.datetime({ offset: true }).refine((text) => {
    const at = Date.parse(text)
    return at >= EARLIEST && at < LATEST
  }, 'date')

/** A whole number as large as the database keeps one in four bytes. */
export const count = (least = 0) => z.int().min(least).max(2_147_483_647)
/** Months of a working life. */
export const months = () => z.int().min(0).max(2000)

/**
 * What every message between two deployments begins with. It is the payload of a JWS (EdDSA, Ed25519) whose `kid` is
 * the thumbprint of the sender's key (RFC 7638).
 */
export const Envelope = z.object({
  format: z.literal('jiexu-exchange'),
  /** UUID version 7, made by the sender; a message that comes again has the same. */
  id: z.uuid(),
  kind: z.enum(EXCHANGE_KINDS),
  schemaVersion: count(1),
  from: storable().min(1).max(40),
  to: storable().min(1).max(40),
  /** Reference the destination gave the case. */
  caseKey: storable().min(1).max(40),
  /** From 1 on, per case and direction, without gaps. */
  sequence: count(1),
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
  from: storable().max(40),
  to: storable().max(40),
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
  from: storable().max(40),
  to: storable().max(40),
  madeAt: instant(),
  messages: z.array(compactJws()).max(2000),
  receipts: z.array(compactJws(4000)).max(5000),
})
export type ExchangeFile = z.output<typeof ExchangeFile>

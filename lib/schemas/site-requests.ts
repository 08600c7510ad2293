import { z } from 'zod'
import { MATERIAL_CODES } from '@/lib/domain/documents/materials'
import { CASE_PARTIES } from '@/lib/domain/site/status-acts'
import { SUPPLEMENT_CODES } from '@/lib/domain/transfer/closed-lists'
import { Intake, PersonInput, requiredPhone } from './intake'
import { accountNumber, noteText, optionalNote, text } from './step-input'

/*
 * What the public site may ask of the inner side. Each is one row of the inbox: sealed to the inner side, answered
 * by the worker, and forgotten. The site itself knows nobody: it carries proofs it cannot read.
 */

/** What the inner side gave out after a one-time code or a sign-in: sealed, bound to what it proves, short-lived. */
const proof = () => z.string().min(1).max(4000)
/** The answer to `sendCode`: which code is meant. */
const ticket = () => z.uuid()
const code = () => text(12).transform((typed) => typed.replace(/\D/g, ''))
/** Minted with the form: the same application twice is one. */
const submissionKey = () => z.uuid()
/** The keyed digest of reference and query code: which case. */
const caseKey = () => z.string().min(20).max(200)

/** Files that were left before, each with the key it can be opened by. */
const SentFiles = z
  .array(
    z.object({ upload: z.uuid(), key: z.string().max(100), material: z.enum([...MATERIAL_CODES, 'other']) }),
  )
  .max(12)
  .default([])

const SendCode = z.discriminatedUnion('purpose', [
  // To the number typed: it proves the number, and the person where the register knows them by it.
  z.object({ purpose: z.literal('person'), person: PersonInput, phone: requiredPhone() }),
  // To the number of the applicant, for somebody who applies for others.
  z.object({ purpose: z.literal('applicant'), phone: requiredPhone() }),
  // To the number on record with the case.
  z.object({ purpose: z.literal('case'), caseKey: caseKey(), to: z.enum(CASE_PARTIES) }),
])

/** One application as the site takes it in: that of the counter without what only a counter knows. */
export const OnlineApplication = Intake

const Employee = z.object({ row: z.number().int(), application: OnlineApplication })

export const SITE_REQUESTS = {
  sendCode: SendCode,
  checkCode: z.object({ ticket: ticket(), code: code() }),
  /** A sign-in at the identity provider: its signed token is checked inside. */
  identify: z.object({ idToken: z.string().max(8000), nonce: z.string().max(200) }),
  preCheck: z.object({ proof: proof(), application: OnlineApplication }),
  apply: z.object({
    proof: proof(),
    application: OnlineApplication,
    files: SentFiles,
    submissionKey: submissionKey(),
  }),
  preCheckEmployees: z.object({ proof: proof(), employees: z.array(Employee).min(1).max(200) }),
  applyForEmployees: z.object({
    proof: proof(),
    employees: z.array(Employee).min(1).max(200),
    submissionKey: submissionKey(),
  }),
  caseFigures: z.object({ proof: proof() }),
  withdraw: z.object({ proof: proof(), note: optionalNote(300) }),
  supplement: z.object({
    proof: proof(),
    answers: z.array(z.object({ code: z.enum(SUPPLEMENT_CODES), answer: noteText(300) })).default([]),
    files: SentFiles,
  }),
  object: z.object({ proof: proof(), about: z.enum(['years', 'amount']), text: noteText(500) }),
  complain: z.object({ proof: proof(), text: noteText(500) }),
  askPayOut: z.object({
    proof: proof(),
    bankName: text(100),
    account: accountNumber(),
    files: SentFiles,
  }),
  changePhone: z.object({ proof: proof(), newPhoneProof: proof() }),
  setNotices: z.object({ proof: proof(), progress: z.boolean() }),
  recoverCodes: z.object({ proof: proof() }),
  requestCertificate: z.object({ proof: proof(), area: z.string().regex(/^\d{6}$/, 'area') }),
  fetchCertificate: z.object({ proof: proof(), number: text(80) }),
} as const

export type SiteRequestKind = keyof typeof SITE_REQUESTS
export type SiteRequest<K extends SiteRequestKind> = z.output<(typeof SITE_REQUESTS)[K]>
/** The same as typed: the inner side reads it by the schema anew. */
export type SiteRequestInput<K extends SiteRequestKind> = z.input<(typeof SITE_REQUESTS)[K]>

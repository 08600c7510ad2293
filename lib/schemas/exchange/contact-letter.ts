import { z } from 'zod'
import { APPLICANT_KINDS, TRANSFER_REASONS } from '@/lib/domain/transfer/closed-lists'
import { PAIR_MODES, SCHEMES } from '@/lib/domain/transfer/states'
import { IDENTITY_TYPES } from '@/lib/domain/identity/answer'
import { Resend, SendContactLetter } from '../steps'
import { accountNumber, day, storable } from '../step-input'
import { instant } from './envelope'
import { fieldsOf, stepMessage } from './step-content'

const text = (max = 200) => storable().max(max)
const areaCode = () => z.string().regex(/^\d{6}$/)
const open = () => text().nullable()

const Payee = z.object({
  accountName: text(100),
  bankName: text(100),
  bankBranch: text(100),
  accountLast4: text(4),
  unionBankNo: open(),
})

/** 联系函 as issued: what its digest is computed over. */
const LetterContent = z.object({
  number: text(60),
  replaces: text(60).optional(),
  to: z.object({ agency: text(), areaCode: areaCode(), address: text(), postcode: text(10) }),
  person: z.object({
    name: text(100),
    idType: z.enum(IDENTITY_TYPES),
    idMasked: text(40),
    sex: open(),
    householdType: open(),
    originPersonalNumber: open(),
  }),
  transfer: z.object({
    fromScheme: z.enum(SCHEMES),
    toScheme: z.enum(SCHEMES),
    pairMode: z.enum(PAIR_MODES),
    enrolledSince: open(),
  }),
  payee: Payee.nullable(),
  from: z.object({
    agency: text(),
    areaCode: areaCode(),
    address: text(),
    postcode: text(10),
    contactPerson: text(),
    phone: text(40),
  }),
  reference: text(40),
  issuedOn: day(),
})

/** The letter, and what stands on the application that the origin needs to find the person. */
const Letter = z.object({
  content: LetterContent,
  sha256: text(128),
  /** In full: whom the origin will pay. */
  payeeAccount: accountNumber().nullable(),
  /** T1 runs from here (受理), also where it is the corrected letter that arrives first. */
  acceptedAt: instant(),
  idNumber: text(40),
  reason: z.enum(TRANSFER_REASONS).nullable(),
  applicantKind: z.enum(APPLICANT_KINDS),
  employer: z.object({ name: text(100), creditCode: text(18).nullable() }).nullable(),
})
export type ToldLetter = z.output<typeof Letter>

/** `contactLetter`, version 1: the first one begins the case at the origin, a later one answers a return. */
export const ContactLetterV1 = z.discriminatedUnion('step', [
  stepMessage('sendContactLetter', fieldsOf(SendContactLetter)).extend({ letter: Letter }),
  stepMessage('resend', fieldsOf(Resend).omit({ letter: true })).extend({ letter: Letter }),
])

import { z } from 'zod'
import { IDENTITY_TYPES } from '@/lib/domain/identity/answer'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { checkPersonName } from '@/lib/domain/identity/names'
import { normaliseNumber } from '@/lib/domain/identity/number-text'
import { CALLERS, CONTACT_KINDS } from '@/lib/domain/persons/contacts'
import {
  evidenceText,
  flag,
  noteText,
  optionalDay,
  optionalNote,
  optionalText,
  signedTwice,
  StepInput,
  storable,
  text,
} from './step-input'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const DOCUMENT_TYPES = IDENTITY_TYPES.filter((type) => type !== 'creditCode') as unknown as [
  'residentId',
  'residencePermit',
  'foreignPermanentResident',
  'passport',
]

/** A name as it is stored; left empty it stays as it is. */
const optionalName = () =>
  z.preprocess(
    blank,
    z
      .string()
      .superRefine((value, context) => {
        const answer = checkPersonName(value)
        if (!answer.valid) context.addIssue({ code: 'custom', message: `name-${answer.code}` })
      })
      .optional(),
  )
const idType = () => z.preprocess(blank, z.enum(DOCUMENT_TYPES, { error: 'choice' }).default('residentId'))
const Numbered = { idType: idType(), idNumber: optionalText(40) }

/** Puts type and number into one document, in the form the number is stored; none where none was typed. */
function withDocument<
  T extends {
    readonly idType: (typeof DOCUMENT_TYPES)[number]
    readonly idNumber?: string | undefined
  },
>(value: T, context: z.RefinementCtx<T>) {
  const { idType: type, idNumber, ...rest } = value
  if (idNumber === undefined) return { ...rest, document: null }
  const answer = checkIdentity(type, idNumber)
  if (!answer.valid) {
    context.addIssue({ code: 'custom', message: `id-${answer.code}`, path: ['idNumber'] })
    return z.NEVER
  }
  const { normalized: number, birthDate = null, sex = null } = answer
  return { ...rest, document: { type, number, birthDate, sex } }
}

/** 更正身份信息: what is to be right from now on; what is left empty stays. */
const IdentityWords = StepInput.extend({
  name: optionalName(),
  ...Numbered,
  since: optionalDay(),
  evidence: evidenceText(500),
}).transform(withDocument)
export type IdentityWords = z.output<typeof IdentityWords>
export const CorrectIdentity = signedTwice(IdentityWords)

/** Records are looked for by exact number; a second number where one person has two. */
export const FindRecords = z.object({
  idNumber: text(40).transform(asStored),
  otherNumber: optionalText(40).transform((number) => (number === undefined ? undefined : asStored(number))),
})

/** As numbers are stored and compared; a citizen number of before 1999 is brought up to 18. */
function asStored(typed: string): string {
  const answer = checkIdentity('residentId', typed)
  return answer.valid ? answer.normalized : normaliseNumber(typed)
}

const personId = () => z.preprocess(blank, z.uuid({ error: 'choose' }))

export const MergePersons = z.object({
  survivorId: personId(),
  otherId: personId(),
  evidence: evidenceText(500),
})

/** Undo names the merge; a record that holds two people names what goes and who it goes to. */
export const SplitPersons = z.discriminatedUnion('ground', [
  z.object({ ground: z.literal('undo'), correctionId: z.uuid(), evidence: evidenceText(500) }),
  z
    .object({
      ground: z.literal('mixed'),
      personId: personId(),
      enrolments: z.preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        z.array(z.uuid(), { error: 'choose' }).min(1, 'choose'),
      ),
      name: z.preprocess(
        blank,
        z.string({ error: 'required' }).superRefine((value, context) => {
          const answer = checkPersonName(value)
          if (!answer.valid) context.addIssue({ code: 'custom', message: `name-${answer.code}` })
        }),
      ),
      ...Numbered,
      evidence: evidenceText(500),
    })
    .transform(withDocument),
])

const DECISIONS = ['execute', 'decline', 'withdraw'] as const
export const DecideCorrection = z.object({
  correctionId: z.uuid(),
  decision: z.enum(DECISIONS, { error: 'choice' }),
  note: optionalNote(500),
})
export const ViewCorrection = z.object({ correctionId: z.uuid() })

/** 转办: to the agency the letter should have reached. */
export const Forward = z.object({
  reference: storable().min(1, 'required'),
  version: z.coerce.number().int('required'),
  originArea: z.preprocess(blank, z.string({ error: 'area' }).regex(/^\d{6}$/, 'area')),
  note: noteText(500),
  /** The area whose unmet rules were shown, where it is sent there all the same. */
  despite: optionalText(6),
})

/** 沟通记录. */
export const LogContact = z.object({
  reference: storable().min(1, 'required'),
  kind: z.enum(CONTACT_KINDS, { error: 'choice' }),
  caller: z.enum(CALLERS, { error: 'choice' }),
  verified: flag(),
  text: noteText(1000),
  replyBy: optionalDay(),
})
export const AnswerContact = z.object({
  reference: storable().min(1, 'required'),
  contactId: z.uuid(),
  /** Of what the applicant wrote online: it is read there, with the query code. */
  reply: optionalNote(500),
})

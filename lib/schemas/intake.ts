import { z } from 'zod'
import { IDENTITY_TYPES, type IdentityFault } from '@/lib/domain/identity/answer'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { checkPersonName } from '@/lib/domain/identity/names'
import { checkPhone } from '@/lib/domain/identity/phone'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { APPLICANT_KINDS, TRANSFER_REASONS } from '@/lib/domain/transfer/closed-lists'
import { MODES, SCHEMES, SIDES } from '@/lib/domain/transfer/states'
import { MaterialsInput } from './materials'
import { RuleAnswerInput } from './rule-answer'
import { optionalDay, optionalText, storable, text } from './step-input'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(blank, z.enum(values, { error: 'choice' }))
const areaCode = () => z.preprocess(blank, z.string({ error: 'area' }).regex(/^\d{6}$/, 'area'))
const personIdTypes = IDENTITY_TYPES.filter((type) => type !== 'creditCode') as unknown as [
  'residentId',
  'residencePermit',
  'foreignPermanentResident',
  'passport',
]

/** The name of a person, as it is written. */
export const personName = () =>
  z.preprocess(
    blank,
    z.string({ error: 'required' }).superRefine((value, context) => {
      const answer = checkPersonName(value)
      if (!answer.valid) context.addIssue({ code: 'custom', message: `name-${answer.code}` })
    }),
  )
const phoneText = () =>
  z.string({ error: 'required' }).superRefine((value, context) => {
    const answer = checkPhone(value)
    if (!answer.valid) context.addIssue({ code: 'custom', message: `phone-${answer.code}` })
  })
const phone = () => z.preprocess(blank, phoneText().optional())
/** A phone that has to be told, because something is sent to it. */
export const requiredPhone = () => z.preprocess(blank, phoneText())

export const PersonInput = z
  .object({
    idType: choice(personIdTypes).default('residentId'),
    idNumber: text(40),
    name: personName(),
    phone: phone(),
  })
  .refine((value) => numberFault(value) === null, {
    path: ['idNumber'],
    error: ({ input }) => `id-${numberFault(input)}`,
    // Also where other entries are wrong: everything is told at once.
    when: () => true,
  })
  .transform((value) => {
    const answer = checkIdentity(value.idType, value.idNumber)
    if (!answer.valid) return z.NEVER
    return {
      ...value,
      idNumber: answer.normalized,
      birthDate: answer.birthDate ?? null,
      sex: answer.sex ?? null,
    }
  })

/** What is wrong with the number; null where it is well formed, or was not typed and is asked for elsewhere. */
function numberFault(value: unknown): IdentityFault | null {
  const { idType, idNumber } = membersOf<{ idType?: unknown; idNumber?: unknown }>(value)
  const type = personIdTypes.find((one) => one === idType)
  if (type === undefined || typeof idNumber !== 'string') return null
  const answer = checkIdentity(type, idNumber)
  return answer.valid ? null : answer.code
}

const ApplicantInput = z
  .object({
    kind: choice(APPLICANT_KINDS).default('self'),
    name: optionalText(100),
    idNumber: optionalText(40),
    phone: phone(),
    relation: optionalText(60),
  })
  .superRefine((value, context) => {
    // A delegate or guardian shows both documents (AP-01).
    if (value.kind !== 'guardian' && value.kind !== 'delegate') return
    for (const field of ['name', 'idNumber'] as const)
      if (!value[field]) context.addIssue({ code: 'custom', message: 'required', path: [field] })
    if (value.idNumber && !checkIdentity('residentId', value.idNumber).valid)
      context.addIssue({ code: 'custom', message: 'id-check-digit', path: ['idNumber'] })
  })

const EmployerInput = z
  .object({ name: optionalText(100), creditCode: optionalText(18) })
  .superRefine((value, context) => {
    if (value.creditCode && !checkIdentity('creditCode', value.creditCode).valid)
      context.addIssue({ code: 'custom', message: 'credit-code', path: ['creditCode'] })
  })

/** An application: the fields of POST /transfers, the intake page and the online form alike. */
export const IntakeFields = z.object({
  fromScheme: choice(SCHEMES),
  toScheme: choice(SCHEMES),
  originArea: areaCode(),
  destinationArea: areaCode(),
  lodgedAt: z.preprocess(blank, z.enum(SIDES).optional()),
  reason: z.preprocess(blank, z.enum(TRANSFER_REASONS, { error: 'choice' }).optional()),
  person: PersonInput,
  applicant: ApplicantInput.default({
    kind: 'self',
    name: undefined,
    idNumber: undefined,
    phone: undefined,
    relation: undefined,
  }),
  employer: EmployerInput.optional(),
  certificateNo: optionalText(60),
  certificatePrintedOn: optionalDay(),
  /** 国家平台业务流水号, where the application also stands on the national platform. */
  platformSerialNo: optionalText(60),
  /** Who let the months between go unpaid, as the applicant tells it. */
  gapCause: z.preprocess(blank, z.enum(GAP_CAUSES, { error: 'choice' }).optional()),
  materials: MaterialsInput.optional(),
  mode: z.preprocess(blank, z.enum(MODES).optional()),
  /** A clerk's answers to questions no registry answers; they count at acceptance unless others are given then. */
  answers: z.array(RuleAnswerInput).optional(),
  draftId: z.preprocess(blank, z.uuid().optional()),
  idempotencyKey: z.preprocess(blank, storable().min(8).max(100).optional()),
})

/** Who applies as an employer says which one. */
export function namingEmployer<S extends z.ZodObject>(fields: S): S {
  return fields.refine((value) => !lacksEmployer(value), {
    path: ['employer', 'name'],
    error: 'required',
    when: () => true,
  })
}

function lacksEmployer(value: unknown): boolean {
  const { applicant, employer } = membersOf<{ applicant?: unknown; employer?: unknown }>(value)
  const { kind } = membersOf<{ kind?: unknown }>(applicant)
  return kind === 'employer' && !membersOf<{ name?: unknown }>(employer).name
}

/** Looked at before it is known what was sent at all. */
function membersOf<T extends object>(value: unknown): Partial<T> {
  return typeof value === 'object' && value !== null ? (value as Partial<T>) : {}
}
export const Intake = namingEmployer(IntakeFields)
export type Intake = z.output<typeof Intake>

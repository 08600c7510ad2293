import { z } from 'zod'
import { IDENTITY_TYPES } from '@/lib/domain/identity/answer'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { APPLICANT_KINDS } from '@/lib/domain/transfer/closed-lists'
import { MODES, SCHEMES } from '@/lib/domain/transfer/states'
import { MaterialStatuses } from './materials'
import { optionalDay } from './step-input'

const Document = {
  idType: z.enum(IDENTITY_TYPES).exclude(['creditCode']).default('residentId'),
  idNumber: z.string().max(40),
}

/** A number that is not well formed is not looked up. The number comes out as it is stored. */
function wellFormed<
  T extends { readonly idType: (typeof IDENTITY_TYPES)[number]; readonly idNumber: string },
>(value: T, context: z.RefinementCtx<T>) {
  const answer = checkIdentity(value.idType, value.idNumber)
  if (answer.valid)
    return {
      ...value,
      idNumber: answer.normalized,
      birthDate: answer.birthDate ?? null,
      sex: answer.sex ?? null,
    }
  context.addIssue({ code: 'custom', message: `id-${answer.code}`, path: ['idNumber'] })
  return z.NEVER
}

/** Who is at the counter: asked as soon as the number is whole. */
export const LookUp = z.object(Document).transform(wellFormed)
export type LookUp = z.output<typeof LookUp>

const areaCode = z.string().regex(/^\d{6}$/)

/** As much of an application as the rules need; never saved. */
export const PreCheckInput = z
  .object({
    ...Document,
    fromScheme: z.enum(SCHEMES),
    toScheme: z.enum(SCHEMES),
    originArea: areaCode,
    destinationArea: areaCode,
    applicantKind: z.enum(APPLICANT_KINDS).default('self'),
    /** Whether the identity of whoever applies for somebody else was entered. */
    applicantIdShown: z.boolean().default(false),
    employerName: z.string().max(100).nullable().default(null),
    employerCode: z.string().max(40).nullable().default(null),
    certificateNo: z.string().max(60).nullable().default(null),
    certificatePrintedOn: optionalDay(),
    gapCause: z.enum(GAP_CAUSES).optional(),
    materials: MaterialStatuses,
    mode: z.enum(MODES).optional(),
  })
  .transform(wellFormed)
export type PreCheckInput = z.output<typeof PreCheckInput>

/** The address of a kept draft. */
export const DraftId = z.uuid()

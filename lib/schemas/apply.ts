import { z } from 'zod'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { checkPhone } from '@/lib/domain/identity/phone'
import { APPLYING_AS } from '@/lib/domain/site/application-draft'
import { EmployeeList } from './employees'
import { Intake, PersonInput, personName } from './intake'
import { flag, text } from './step-input'

export const ApplyStart = z.object({ as: z.enum(APPLYING_AS, { error: 'choice' }) })

/** A number a message can be sent to, as it is stored. */
const mobile = () =>
  text(30).transform((typed, context) => {
    const answer = checkPhone(typed)
    if (answer.valid && answer.kind === 'mobile') return answer.normalized
    context.addIssue({ code: 'custom', message: answer.valid ? 'mobile' : `phone-${answer.code}` })
    return z.NEVER
  })

const residentNumber = () =>
  text(40).transform((typed, context) => {
    const answer = checkIdentity('residentId', typed)
    if (answer.valid) return answer.normalized
    context.addIssue({ code: 'custom', message: `id-${answer.code}` })
    return z.NEVER
  })

/** How the applicant proves who they are. */
const how = () => z.enum(['code', 'provider']).default('code')

/** Who applies for whom. `phone` is the applicant's: the code goes there. */
export const ApplyPeople = z.discriminatedUnion('as', [
  z.object({ as: z.literal('self'), how: how(), person: PersonInput, phone: mobile() }),
  z.object({
    as: z.enum(['delegate', 'guardian']),
    how: how(),
    person: PersonInput,
    phone: mobile(),
    applicant: z.object({ name: personName(), idNumber: residentNumber(), relation: text(60) }),
  }),
])

export const ApplyCode = z.object({
  oneTimeCode: text(20)
    .transform((typed) => typed.normalize('NFKC').replace(/\D/g, ''))
    .refine((digits) => digits.length === 6, 'six-digits'),
})

const { originArea, destinationArea, fromScheme, toScheme, reason } = Intake.shape
export const ApplyRoute = z.object({ originArea, destinationArea, fromScheme, toScheme, reason })

const ticked = () => flag().refine((is) => is, 'must-tick')
export const ApplyConsent = z.object({ truth: ticked(), consent: ticked() })

export const ApplyFile = z.object({ upload: z.uuid() })

/** Somebody who proves to be the person, for what is told to the person alone. */
export const OwnPerson = z.object({ person: PersonInput, phone: mobile() })

/** An employer, before its list; the code goes to the number of the contact. */
export const EmployerStart = EmployeeList.extend({
  contact: z.object({ name: text(100), phone: mobile() }),
})

/** What is done with an employer's list on its page. */
export const LIST_STEPS = ['resume', 'read', 'withoutFaulty', 'check', 'submit', 'lodge'] as const
/** The sealed list comes back with every form; a file or lines begin another one. */
export const EmployerListForm = z.object({
  step: z.enum(LIST_STEPS),
  sealed: z.string().max(2_000_000).optional(),
  file: z.instanceof(File).optional(),
  lines: z.string().optional(),
  rows: z.array(z.coerce.number().int()).default([]),
  truth: flag(),
  consent: flag(),
})

export const WantedCertificate = z.object({ area: z.string({ error: 'area' }).regex(/^\d{6}$/, 'area') })

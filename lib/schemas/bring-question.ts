import { z } from 'zod'
import { APPLICANT_KINDS } from '@/lib/domain/transfer/closed-lists'
import { MODES } from '@/lib/domain/transfer/states'

const KINDS = ['employee-employee', 'resident-resident', 'employee-resident', 'resident-employee'] as const
const DOCUMENTS = ['residentId', 'residencePermit', 'foreignPermanentResident', 'passport'] as const

/** Choices of the public list of papers, as they stand in an address: whatever is not among them is the usual. */
export const BringQuestion = z.object({
  kind: z.enum(KINDS).catch('employee-employee'),
  channel: z.enum(MODES).catch('online'),
  who: z.enum(APPLICANT_KINDS).catch('self'),
  document: z.enum(DOCUMENTS).catch('residentId'),
  minor: z
    .unknown()
    .transform((value) => value === 'on' || value === 'true')
    .catch(false),
})

import { z } from 'zod'
import { ROLES } from '@/lib/domain/access/roles'
import { ANSWERS, EFFECTS } from '@/lib/domain/eligibility/codes'
import { CLOCKS } from '@/lib/domain/clocks/clock'
import { APPLICANT_KINDS, TRANSFER_REASONS } from '@/lib/domain/transfer/closed-lists'
import { STEPS } from '@/lib/domain/transfer/lifecycle'
import {
  FUNDS_STATES,
  HOLDERS,
  MODES,
  PAIR_MODES,
  RELATIONSHIP_STATES,
  SCHEMES,
  SIDES,
} from '@/lib/domain/transfer/states'
import { DateOut, FenOut, InstantOut } from './formats'

/* What the calls about cases answer. */

const Clock = z
  .strictObject({
    clock: z.enum(CLOCKS),
    startedOn: DateOut,
    dueOn: DateOut.describe('Statutory or service limit; what breach is judged by.'),
    promisedDueOn: DateOut.nullable().describe('The area’s own promise, where it made one.'),
    adjustedDueOn: DateOut.describe('Moved by approved pauses alone; else the same as dueOn.'),
    provisional: z.boolean().describe('Counted over a year whose calendar is not published.'),
    endedOn: DateOut.nullable(),
    ending: z
      .enum(['met', 'late', 'notMet'])
      .optional()
      .describe('Missing while it runs, and where a dispute of the table took its place in time.'),
    workingDaysLeft: z.int().describe('0 on the due day, negative after.'),
    breached: z.boolean(),
  })
  .meta({ id: 'Clock' })

const Place = z
  .strictObject({
    area: z.string().describe('Area code, six digits.'),
    name: z.string(),
    englishName: z.string(),
    agency: z.string(),
  })
  .meta({ id: 'Place' })

/** Numbers as staff see them in lists: masked. */
const Person = z.strictObject({
  name: z.string(),
  idNumber: z.string().describe('Masked: 110105********002X.'),
  phone: z.string().nullable().describe('Masked: 138****1234.'),
})

export const TransferAnswer = z
  .strictObject({
    reference: z.string(),
    version: z.int().describe('To be sent with the next step.'),
    state: z.enum(RELATIONSHIP_STATES),
    fundsState: z.enum(FUNDS_STATES),
    mode: z.enum(MODES),
    pairMode: z.enum(PAIR_MODES),
    fromScheme: z.enum(SCHEMES),
    toScheme: z.enum(SCHEMES),
    lodgedAt: z.enum(SIDES),
    reason: z.enum(TRANSFER_REASONS).nullable(),
    origin: Place,
    destination: Place,
    person: Person,
    applicant: z.strictObject({
      kind: z.enum(APPLICANT_KINDS),
      name: z.string().nullable(),
      relation: z.string().nullable(),
    }),
    employer: z.string().nullable(),
    amountDueFen: FenOut.nullable().describe('Null before a sealed table says so.'),
    monthsRecorded: z.int().nullable(),
    submittedAt: InstantOut.nullable(),
    endedAt: InstantOut.nullable(),
    holder: z.enum(HOLDERS).describe('Whose turn it is.'),
    fundsHolder: z
      .enum(HOLDERS)
      .describe('Who holds the money; none where nothing is due or all is settled.'),
    clocks: z.array(Clock),
    steps: z.array(z.enum(STEPS)).describe('Open to the caller now, in the order of the lifecycle.'),
    signatures: z
      .array(
        z.strictObject({ step: z.string(), role: z.string(), openedBy: z.string(), openedAt: InstantOut }),
      )
      .describe('First signatures that wait for their second, by another person of that role.'),
  })
  .meta({ id: 'Transfer' })
export type TransferAnswer = z.output<typeof TransferAnswer>

/** Of a draft that was submitted: what stands on the receipt is told once. */
export const SubmittedAnswer = TransferAnswer.extend({ queryCode: z.string() }).meta({
  id: 'SubmittedTransfer',
})

export const AwaitingSignature = z
  .strictObject({
    awaitingSignature: z.enum(ROLES).describe('Role of the second person.'),
    reference: z.string(),
    version: z.int().describe('To be sent with the second signature.'),
  })
  .meta({ id: 'AwaitingSignature' })

export const AwaitingAnswer = z
  .strictObject({
    awaitingAnswer: z
      .literal(true)
      .describe('The other deployment was asked; the step takes effect with its yes.'),
    reference: z.string(),
    version: z.int(),
  })
  .meta({ id: 'AwaitingAnswer' })

const Rule = z
  .strictObject({
    id: z.string(),
    answer: z.enum(ANSWERS),
    effect: z.enum(EFFECTS),
    source: z.string().describe('Code of the legal source.'),
    because: z.looseObject({ code: z.string() }),
    cure: z.string().optional(),
  })
  .meta({ id: 'RuleAnswer' })

export const LodgedAnswer = z
  .strictObject({
    reference: z.string(),
    queryCode: z.string().describe('For the applicant alone, with the reference: /status.'),
    state: z.enum(RELATIONSHIP_STATES),
    version: z.int(),
    rules: z.array(Rule).describe('Unmet rules do not stop an application; none for an incoming letter.'),
  })
  .meta({ id: 'LodgedTransfer' })

const Listed = z
  .strictObject({
    id: z.uuid().describe('Never changes; stands in the place of the reference of a draft.'),
    reference: z.string().nullable().describe('Null for a draft.'),
    version: z.int(),
    state: z.enum(RELATIONSHIP_STATES),
    fundsState: z.enum(FUNDS_STATES),
    mode: z.enum(MODES),
    fromScheme: z.enum(SCHEMES),
    toScheme: z.enum(SCHEMES),
    originArea: z.string(),
    destinationArea: z.string(),
    person: z.strictObject({ name: z.string(), idNumber: z.string().describe('Masked.') }),
    amountDueFen: FenOut.nullable(),
    holder: z.enum(HOLDERS),
    dueOn: DateOut.nullable().describe('The earliest day anything of the case is due, whoever owes it.'),
    assignee: z.string().nullable().describe('Login of who looks after it at the caller’s agency.'),
    submittedAt: InstantOut.nullable(),
  })
  .meta({ id: 'ListedTransfer' })

export const TransferListAnswer = z
  .strictObject({
    transfers: z.array(Listed),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
  })
  .meta({ id: 'TransferList' })
export type TransferListAnswer = z.output<typeof TransferListAnswer>

const Event = z
  .strictObject({
    transferId: z.uuid(),
    version: z.int(),
    kind: z.string().describe('A step, or work beside the steps.'),
    fromState: z.enum(RELATIONSHIP_STATES).nullable(),
    toState: z.enum(RELATIONSHIP_STATES),
    fromFunds: z.enum(FUNDS_STATES).nullable(),
    toFunds: z.enum(FUNDS_STATES),
    at: InstantOut,
    actorId: z.uuid().nullable(),
    actorName: z.string(),
    actorAgencyId: z.uuid().nullable(),
    role: z.string(),
    onBehalfOfAgencyId: z.uuid().nullable(),
    evidence: z.string().nullable(),
    reason: z.string().nullable().optional(),
    detail: z.record(z.string(), z.json()).optional(),
    algorithm: z.literal('sha-256'),
    previousHash: z.string().regex(/^[0-9a-f]{64}$/),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    withheld: z
      .array(z.enum(['reason', 'detail']))
      .optional()
      .describe('Members left out: words colleagues of the other agency wrote to each other.'),
  })
  .meta({ id: 'CaseEvent' })

export const EventsAnswer = z
  .strictObject({ reference: z.string(), events: z.array(Event).describe('Oldest first.') })
  .meta({ id: 'CaseEvents' })
export type EventsAnswer = z.output<typeof EventsAnswer>

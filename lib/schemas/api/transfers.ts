import { z } from 'zod'
import { FUNDS_STATES, RELATIONSHIP_STATES } from '@/lib/domain/transfer/states'
import { IntakeFields, namingEmployer } from '../intake'
import { optionalDay, storable } from '../step-input'
import { ArrivedLetter } from '../steps'
import { asSent } from './api-body'
import { operation } from './operation'
import { EventsAnswer, LodgedAnswer, TransferAnswer, TransferListAnswer } from './transfer-answers'

export const SAMPLE_REFERENCE = '340100-2026-000902'
const SAMPLE = { params: { reference: SAMPLE_REFERENCE } } as const

export const TransferParams = z.object({
  reference: storable().min(1).max(40).describe('受理编号, such as 340100-2026-000902.'),
})

/** The key comes in the header, and drafts are written on the screen. */
const Application = namingEmployer(
  IntakeFields.omit({ draftId: true, idempotencyKey: true }).extend({
    letter: ArrivedLetter.optional().describe(
      'A contact letter that came by post from a destination without a login: the case begins with it, at the origin.',
    ),
  }),
)

export const LODGE_TRANSFER = operation({
  id: 'lodgeTransfer',
  method: 'POST',
  path: '/transfers',
  tag: 'transfers',
  access: 'staff',
  summary: 'Submit an application',
  about:
    'By a clerk of either agency. Every rule runs and its answer is kept as given; unmet rules do not stop an application, the clerk refuses with one notice. `answers` settle what no registry tells: they count at acceptance unless others are given then.',
  body: asSent(Application),
  sample: {
    body: {
      fromScheme: 'employee',
      toScheme: 'employee',
      originArea: '320100',
      destinationArea: '340100',
      reason: 'employment',
      person: { idType: 'residentId', idNumber: '11010519491231002X', name: '陈接续', phone: '19912340000' },
      applicant: { kind: 'self' },
    },
  },
  creates: true,
  answers: {
    201: { about: 'The application is submitted; `Location` names the case.', schema: LodgedAnswer },
  },
  refusals: [
    'wrong-side',
    'wrong-role',
    'rules-not-met',
    'evidence-required',
    'open-case',
    'no-transfer-needed',
    'idempotency-key-reused',
  ],
})

export const LIST_TRANSFERS = operation({
  id: 'listTransfers',
  method: 'GET',
  path: '/transfers',
  tag: 'transfers',
  access: 'staff',
  summary: 'Cases the caller may see',
  about:
    'In the order they were begun, drafts of the own agency among them. Pages go on behind the last case of the page before, by an id that never changes: whatever is written in between, a case that is there when the first page is read and fits the filters all along comes exactly once. Of cases begun while pages are read most come at the end; one still being written when its place is passed may be missed. Whoever has to hear of everything follows the events feed, which passes nothing by.',
  query: z.object({
    state: z.enum(RELATIONSHIP_STATES, { error: 'choice' }).optional(),
    fundsState: z.enum(FUNDS_STATES, { error: 'choice' }).optional(),
    dueBefore: optionalDay().describe('Something of the case is due before this day, whoever owes it.'),
    assignee: storable()
      .min(1)
      .max(100)
      .optional()
      .describe('A login of the own agency, `me` or `nobody`: who looks after it.'),
    cursor: z.uuid({ error: 'cursor' }).optional().describe('`next` of the page before.'),
    limit: z.coerce.number({ error: 'whole' }).int('whole').min(1, 'whole').max(200, 'whole').default(50),
  }),
  sample: { query: { state: 'submitted', dueBefore: '2026-10-20', assignee: 'me', limit: '50' } },
  answers: { 200: { about: 'One page.', schema: TransferListAnswer } },
})

export const READ_TRANSFER = operation({
  id: 'readTransfer',
  method: 'GET',
  path: '/transfers/{reference}',
  tag: 'transfers',
  access: 'staff',
  summary: 'One case: both tracks, its clocks, and the steps open to the caller',
  about: 'Reading a case is recorded. A case of other agencies and one that is not there are told alike.',
  params: TransferParams,
  sample: SAMPLE,
  answers: { 200: { about: 'The case as it is now.', schema: TransferAnswer } },
  refusals: ['not-found'],
})

export const READ_EVENTS = operation({
  id: 'readTransferEvents',
  method: 'GET',
  path: '/transfers/{reference}/events',
  tag: 'transfers',
  access: 'staff',
  summary: 'The history of a case, with its chain of digests',
  about:
    '`hash` is the SHA-256, in lower-case hexadecimal, of the UTF-8 text of the entry’s canonical form: the entry as answered without `hash`, as JSON with the members of every object sorted by UTF-16 code unit, without white space, members that are not there left out, null written as null. `previousHash` is the `hash` of the entry before, 64 zeros for the first. An entry with `withheld` lacks members the caller’s agency may not read, words the other agency’s colleagues wrote to each other; its `hash` can be recomputed by that agency and by auditors, and here still links it to its neighbours.',
  params: TransferParams,
  sample: SAMPLE,
  answers: { 200: { about: 'Oldest first.', schema: EventsAnswer } },
  refusals: ['not-found'],
})

export const TRANSFER_CALLS = [LODGE_TRANSFER, LIST_TRANSFERS, READ_TRANSFER, READ_EVENTS] as const

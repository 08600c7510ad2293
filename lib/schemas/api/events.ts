import { z } from 'zod'
import { FUNDS_STATES, RELATIONSHIP_STATES } from '@/lib/domain/transfer/states'
import { InstantOut } from './formats'
import { operation } from './operation'

const RelationshipState = z.enum(RELATIONSHIP_STATES)
const FundsState = z.enum(FUNDS_STATES)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One entry of a history as other systems are told of it, in the feed and by webhook. */
const Event = z
  .object({
    id: z.uuid().describe('The same in the feed and in every attempt of a webhook.'),
    reference: z.string().describe('受理编号 of the case.'),
    version: z.int().min(1).describe('Version of the case this entry made.'),
    kind: z.string().describe('A step of the lifecycle, or the name of work beside the steps.'),
    fromState: RelationshipState.nullable(),
    toState: RelationshipState,
    fromFunds: FundsState.nullable(),
    toFunds: FundsState,
    at: InstantOut,
    algorithm: z.string().describe('Of the hashes: sha-256.'),
    previousHash: Sha256,
    hash: Sha256,
  })
  .meta({ id: 'Event' })

const CURSOR = /^(now|\d{1,18})$/

export const EventFeedQuery = z.object({
  cursor: z
    .string()
    .regex(CURSOR, 'cursor')
    .default('0')
    .transform((typed) => (typed === 'now' ? typed : BigInt(typed)))
    .meta({
      description:
        'From the answer before. Without one the feed begins with the oldest event; `now` answers an empty page with the place of now.',
    }),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const listEvents = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/events',
  tag: 'events',
  summary: 'What happened in the cases the caller sees, page by page.',
  about:
    'Every event of a case from its application on, in an order in which nothing is passed by and nothing comes twice, ' +
    'whatever is written meanwhile; the events of one case come in the order of its versions. Keep the cursor of each ' +
    'answer and send it with the next call. `more` says that the next page is there already; a page may be empty and ' +
    'say so all the same. An event names nobody: read the case by its reference. What was before a case came to the ' +
    'agency stands in the history of the case.',
  access: 'staff',
  query: EventFeedQuery,
  answers: {
    200: {
      about: 'One page.',
      schema: z.object({
        events: z.array(Event),
        cursor: z.string().describe('To be sent with the next call.'),
        more: z.boolean(),
      }),
    },
  },
  refusals: ['wrong-role'],
})

import type { z } from 'zod'
import { findRecord, lockPersons, recordOf } from '@/lib/db/person-records'
import { vault } from '@/lib/db/keys'
import { findPersonsByNumber } from '@/lib/db/registry'
import { sealIdentity, type SealedIdentity } from '@/lib/db/split-records'
import { splitPlan } from '@/lib/domain/persons/split-plan'
import type { IdentityType } from '@/lib/domain/identity/answer'
import { no, ok } from '@/lib/domain/result'
import { SplitPersons } from '@/lib/schemas/persons'
import { command, type Answer, type Ctx } from './command'
import { betweenFault, unusedMerge } from './split-judge'
import { officerFor, openFault, type Officer } from './correction-work'

type Words = z.output<typeof SplitPersons>
/** What a split is to do, kept until its second signature. */
export type SplitWords = { readonly enrolments: readonly string[]; readonly identity: SealedIdentity }

/**
 * 拆分人员档案, first signature: a merge is taken back, or a record that holds two people gives one of them a
 * record of their own. Nothing changes before a reviewer of the same agency has decided.
 */
export const splitPersons = command(SplitPersons, (ctx, input) =>
  input.ground === 'undo' ? takeBack(ctx, input) : takeApart(ctx, input),
)

async function takeBack(
  ctx: Ctx,
  { correctionId, evidence }: Extract<Words, { ground: 'undo' }>,
): Promise<Answer<{ correctionId: string }>> {
  const merge = await ctx.tx.recordCorrection.findUnique({ where: { id: correctionId } })
  const { otherPersonId } = merge ?? {}
  if (!merge || merge.kind !== 'merge' || !otherPersonId) return no({ code: 'not-found' })
  const ids = [merge.personId, otherPersonId]
  // Whoever made them one takes it back. By now the one record holds what made both an agency's business.
  const officer = await officerFor(ctx, [merge.personId], ['clerk'])
  if (!officer.ok) return officer
  if (merge.agencyId !== officer.value.agencyId) return no({ code: 'not-found' })
  await lockPersons(ctx.tx, ids)
  const free = await openFault(ctx, ids)
  if (!free.ok) return free
  const fault = await unusedMerge(ctx, merge)
  if (fault) return no(fault)
  return opened(ctx, officer.value, {
    personId: merge.personId,
    otherPersonId,
    ground: 'undo',
    undoesId: merge.id,
    evidence,
    plan: {},
  })
}

async function takeApart(
  ctx: Ctx,
  input: Extract<Words, { ground: 'mixed' }>,
): Promise<Answer<{ correctionId: string }>> {
  const ids = [input.personId]
  const officer = await officerFor(ctx, ids, ['clerk'])
  if (!officer.ok) return officer
  await lockPersons(ctx.tx, ids)
  const free = await openFault(ctx, ids)
  if (!free.ok) return free
  const record = await findRecord(ctx.tx, input.personId)
  if (!record) return no({ code: 'not-found' })
  const plan = splitPlan(recordOf(record), input.enrolments)
  if (!plan) return no({ code: 'rules-not-met', detail: 'split-nothing' })
  const between = await betweenFault(ctx, record.id, plan, officer.value)
  if (between) return no(between)
  const { document } = input
  const isOwn = document !== null && vault().open('Person.id', record.idSealed) !== document.number
  if (isOwn && (await findPersonsByNumber(ctx.tx, document.number)).length > 0)
    return no({ code: 'rules-not-met', detail: 'number-of-another-record', rules: ['DU-02'] })
  const identity = sealIdentity(
    input.name,
    document ?? {
      // Two people under one number: the other keeps it until the right one is known.
      type: record.idType as IdentityType,
      number: vault().open('Person.id', record.idSealed),
      birthDate: null,
      sex: null,
    },
  )
  const words: SplitWords = { enrolments: input.enrolments, identity }
  return opened(ctx, officer.value, {
    personId: record.id,
    ground: 'mixed',
    evidence: input.evidence,
    plan: words,
  })
}

async function opened(
  ctx: Ctx,
  { agencyId, staffId }: Officer,
  entry: {
    readonly personId: string
    readonly otherPersonId?: string
    readonly ground: string
    readonly undoesId?: string
    readonly evidence: string
    readonly plan: object
  },
): Promise<Answer<{ correctionId: string }>> {
  const { id } = await ctx.tx.recordCorrection.create({
    data: { kind: 'split', ...entry, agencyId, openedById: staffId, openedAt: ctx.at },
  })
  return ok({ correctionId: id })
}

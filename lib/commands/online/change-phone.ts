import { recordOwnAct } from '@/lib/db/access-log'
import { standingOf } from '@/lib/db/case-party'
import type { Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { registeredPhone, typedPhone, writePhone } from '@/lib/db/persons'
import { leavePhoneMessage } from '@/lib/db/phone-messages'
import { openProof, sealProof, type ProofOf } from '@/lib/db/proofs'
import { lockTransfer } from '@/lib/db/transfers'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { dialled } from '@/lib/domain/identity/phone'
import { no, ok } from '@/lib/domain/result'
import { ENDED_STATES, type RelationshipState } from '@/lib/domain/transfer/states'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { z } from 'zod'
import { command, type Ctx } from '../command'
import { recordBeside } from '../take-step'

/** States in which the phone of an application is still only what somebody typed. */
const NOT_YET_ACCEPTED: readonly RelationshipState[] = [
  'submitted',
  'supplementRequired',
  'waitingForConnection',
]

type CaseProof = Extract<ProofOf, { kind: 'case' }>

type Change = {
  readonly who: { readonly personId: string } | CaseProof
  readonly by: 'code' | 'provider' | 'case'
  readonly phone: string
}

const change = command(z.custom<Change>(), async (ctx, { who, by, phone }) => {
  if ('personId' in who) return ok(await changeRegistered(ctx, who.personId, phone, by))
  const standing = await standingOf(ctx.tx, who)
  if (standing !== 'registered' && standing !== 'typed') return ok(false)
  const { personId } = await ctx.tx.transfer.findUniqueOrThrow({
    where: { id: who.transferId },
    select: { personId: true },
  })
  if (standing === 'registered') return ok(await changeRegistered(ctx, personId, phone, by))
  // Whoever typed a number on an application proves no more by it than that number: it stays with the case.
  const old = await replaceTyped(ctx, who.transferId, typedPhone(phone), by)
  if (old === null) return ok(false)
  await tellOld(ctx, personId, old, phone)
  return ok(true)
})

/** @returns the number that stood on the application, null where none does or the application was accepted */
async function replaceTyped(
  ctx: Ctx,
  transferId: string,
  set: { readonly personPhoneSealed: string | null; readonly personPhoneMasked: string | null },
  by: Change['by'],
): Promise<string | null> {
  const file = await lockTransfer(ctx.tx, { id: transferId })
  if (!file || file.row.personPhoneSealed === null || !NOT_YET_ACCEPTED.includes(file.facts.state))
    return null
  const old = vault().open('Transfer.personPhone', file.row.personPhoneSealed)
  const asPerson: Ctx = { ...ctx, doer: { kind: 'applicant', transferId } }
  await recordBeside(asPerson, file, 'changePhone', { by }, undefined, set)
  return old
}

/**
 * Changes the phone of a person who is recognised, to a number that was proven by a code of its own. The number
 * before is told of it; staff see when it was and how. A look at a case goes on under the new number, without a third
 * code. Refusal: `proof-expired`.
 */
export async function changePhone(
  { proof, newPhoneProof }: SiteRequest<'changePhone'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'changePhone'>> {
  const proven = openProof(proof, ['person', 'case'], at)
  const next = openProof(newPhoneProof, ['applicant'], at)
  const who = proven && whoOf(proven)
  if (!who || !next) return no({ code: 'proof-expired' })
  const by = proven.kind === 'case' ? 'case' : proven.by
  const changed = await change({ kind: 'system' }, { who, by, phone: next.phone }, at, database)
  if (!changed.ok) return changed
  if (!changed.value) return no({ code: 'proof-expired' })
  if (proven.kind !== 'case') return ok(null)
  const { proof: anew, until } = sealProof({ ...proven, phone: next.phone }, at)
  return ok({ proof: anew, until: until.toISOString() })
}

type Proven = NonNullable<ReturnType<typeof openProof<'person' | 'case'>>>

function whoOf(proven: Proven): Change['who'] | null {
  if (proven.kind === 'case') return proven.as === 'person' ? proven : null
  return proven.personId === null ? null : { personId: proven.personId }
}

/** @returns whether it is done; changing to the same number is no change, and nobody is told */
async function changeRegistered(
  ctx: Ctx,
  personId: string,
  phone: string,
  by: Change['by'],
): Promise<boolean> {
  // What was typed on an application before must not replace the number when that is accepted.
  const typed = await ctx.tx.transfer.findMany({
    where: { personId, personPhoneSealed: { not: null }, state: { in: [...NOT_YET_ACCEPTED] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const cleared = { personPhoneSealed: null, personPhoneMasked: null }
  for (const { id } of typed) await replaceTyped(ctx, id, cleared, by)
  await ctx.tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`
  const person = await ctx.tx.person.findUniqueOrThrow({ where: { id: personId } })
  // The record became part of another one since: who that is has to be proven anew.
  if (person.mergedIntoId !== null) return false
  const old = registeredPhone(person)
  if (old !== null && dialled(old) === dialled(phone)) return true
  await writePhone(ctx.tx, personId, phone, ctx.at)
  const open = await ctx.tx.transfer.findMany({
    where: { personId, state: { notIn: [...ENDED_STATES] } },
    select: { id: true },
  })
  await recordOwnAct(ctx.tx, {
    at: ctx.at,
    personId,
    transferIds: open.map(({ id }) => id),
    act: 'changed-phone',
    by,
  })
  if (old !== null) await tellOld(ctx, personId, old, phone)
  return true
}

/** To the number before, with the office that would hear an objection. */
async function tellOld(ctx: Ctx, personId: string, old: string, phone: string): Promise<void> {
  if (dialled(old) === dialled(phone)) return
  const open = await ctx.tx.transfer.findFirst({
    where: { personId, reference: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { destinationAgency: true, originAgency: true },
  })
  const agency =
    open && (open.destinationAgency.connection === 'none' ? open.originAgency : open.destinationAgency)
  await leavePhoneMessage(ctx.tx, {
    key: `phone-changed:${personId}:${ctx.at.getTime()}`,
    phone: old,
    message: {
      kind: 'phoneChanged',
      on: dayOf(ctx.at),
      desk: agency && { name: agency.name, phone: agency.phone },
    },
    at: ctx.at,
  })
}

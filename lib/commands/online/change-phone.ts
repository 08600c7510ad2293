import { recordOwnAct } from '@/lib/db/access-log'
import type { Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { registeredPhone, typedPhone, writePhone } from '@/lib/db/persons'
import { leavePhoneMessage } from '@/lib/db/phone-messages'
import { openProof } from '@/lib/db/proofs'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { dialled } from '@/lib/domain/identity/phone'
import { no, ok } from '@/lib/domain/result'
import { ENDED_STATES, type RelationshipState } from '@/lib/domain/transfer/states'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { z } from 'zod'
import { command, type Ctx } from '../command'

/** States in which the phone of an application is still only what somebody typed. */
const NOT_YET_ACCEPTED: readonly RelationshipState[] = [
  'draft',
  'submitted',
  'supplementRequired',
  'waitingForConnection',
]

type Change = {
  readonly who: { readonly personId: string } | { readonly transferId: string }
  readonly by: 'code' | 'provider' | 'case'
  readonly phone: string
}

const change = command(z.custom<Change>(), async (ctx, { who, by, phone }) => {
  if ('personId' in who) return ok(await changeRegistered(ctx, who.personId, phone, by))
  const row = await ctx.tx.transfer.findUniqueOrThrow({
    where: { id: who.transferId },
    select: { id: true, state: true, personId: true, personPhoneSealed: true, person: true },
  })
  if (row.person.phoneSealed !== null) return ok(await changeRegistered(ctx, row.personId, phone, by))
  // Whoever typed a number on an application proves no more by it than that number: it stays with the case.
  if (row.personPhoneSealed === null || !NOT_YET_ACCEPTED.includes(row.state)) return ok(false)
  const old = vault().open('Transfer.personPhone', row.personPhoneSealed)
  await ctx.tx.transfer.update({ where: { id: row.id }, data: typedPhone(phone) })
  await recordOwnAct(ctx.tx, { ...actOf(ctx, row.personId, by), transferIds: [row.id] })
  await tellOld(ctx, row.personId, old, phone)
  return ok(true)
})

/**
 * Changes the phone of a person who is recognised, to a number that was proven by a code of its own. The number
 * before is told of it; staff see when it was and how. Refusal: `proof-expired`.
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
  return changed.value ? ok(null) : no({ code: 'proof-expired' })
}

type Proven = NonNullable<ReturnType<typeof openProof<'person' | 'case'>>>

function whoOf(proven: Proven): Change['who'] | null {
  if (proven.kind === 'case') return proven.as === 'person' ? { transferId: proven.transferId } : null
  return proven.personId === null ? null : { personId: proven.personId }
}

/** @returns whether it is done; changing to the same number is no change, and nobody is told */
async function changeRegistered(ctx: Ctx, personId: string, phone: string, by: Change['by']): Promise<boolean> {
  await ctx.tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`
  const person = await ctx.tx.person.findUniqueOrThrow({ where: { id: personId } })
  // The record became part of another one since: who that is has to be proven anew.
  if (person.mergedIntoId !== null) return false
  const old = registeredPhone(person)
  if (old !== null && dialled(old) === dialled(phone)) return true
  await writePhone(ctx.tx, personId, phone, ctx.at)
  // What was typed on an application before must not replace it when that is accepted.
  await ctx.tx.transfer.updateMany({
    where: { personId, state: { in: [...NOT_YET_ACCEPTED] } },
    data: { personPhoneSealed: null, personPhoneMasked: null },
  })
  const open = await ctx.tx.transfer.findMany({
    where: { personId, state: { notIn: [...ENDED_STATES] } },
    select: { id: true },
  })
  await recordOwnAct(ctx.tx, { ...actOf(ctx, personId, by), transferIds: open.map(({ id }) => id) })
  if (old !== null) await tellOld(ctx, personId, old, phone)
  return true
}

function actOf(ctx: Ctx, personId: string, by: Change['by']) {
  return { at: ctx.at, personId, act: 'changed-phone', by } as const
}

/** To the number before, with the office that would hear an objection. */
async function tellOld(ctx: Ctx, personId: string, old: string, phone: string): Promise<void> {
  if (dialled(old) === dialled(phone)) return
  const open = await ctx.tx.transfer.findFirst({
    where: { personId, reference: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { destinationAgency: true, originAgency: true },
  })
  const agency = open && (open.destinationAgency.connection === 'none' ? open.originAgency : open.destinationAgency)
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

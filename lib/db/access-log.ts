import type { Actor } from '@/lib/domain/access/roles'
import type { Tx } from './client'

type Look = {
  readonly at: Date
  readonly actor: Actor
  /** Null for a paper that belongs to no case. */
  readonly transferId: string | null
  readonly personId: string
  readonly act: 'viewed' | 'printed'
  readonly field: string | null
}

const SAME_LOOK_MS = 10 * 60_000

/** Records who looked. Opening the same page again within ten minutes is still the same look. */
export async function recordLook(tx: Tx, look: Look): Promise<void> {
  const { at, actor, transferId, act, field } = look
  // Two tabs opened at once queue here, so that the second one sees what the first wrote.
  const subject = `${actor.staffId}:${transferId}:${act}:${field ?? ''}`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))::text`
  const known = await tx.accessLog.count({
    where: {
      staffId: actor.staffId,
      transferId,
      act,
      field,
      at: { gt: new Date(at.getTime() - SAME_LOOK_MS), lte: at },
    },
  })
  if (known === 0) await writeLook(tx, look)
}

/**
 * Records what somebody outside was shown of a person: once in ten minutes for the same thing. It names no
 * staff, for nobody of them looked.
 */
export async function recordOwnLook(
  tx: Tx,
  look: {
    readonly at: Date
    readonly transferId: string | null
    readonly personId: string
    readonly act: 'looked-up' | 'viewed'
    readonly field: string
  },
): Promise<void> {
  const { at, ...same } = look
  const since = { gt: new Date(at.getTime() - SAME_LOOK_MS), lte: at }
  const known = await tx.accessLog.count({ where: { ...same, staffId: null, at: since } })
  if (known > 0) return
  await tx.accessLog.create({ data: { ...same, at, staffId: null, staffName: 'applicant', agencyId: null } })
}

/** Records every single time, for what shows more than the page does. */
export async function writeLook(tx: Tx, look: Look): Promise<void> {
  const { at, actor, transferId, personId, act, field } = look
  await tx.accessLog.create({
    data: {
      at,
      staffId: actor.staffId,
      staffName: actor.name,
      agencyId: actor.agencyId,
      transferId,
      personId,
      act,
      field,
    },
  })
}

/** In the place of a name where the insured person did it over the public site. */
const ONESELF = '参保人本人'

/** What an insured person saw or chose of their own over the public site, every single time. */
export async function writeOwnAct(
  tx: Tx,
  entry: {
    readonly at: Date
    readonly personId: string
    /** Null where no case was in question. */
    readonly transferId: string | null
    readonly act: 'viewed' | 'printed' | 'notices-on' | 'notices-off' | 'changed-phone' | 'recovered-codes'
    readonly field: string | null
  },
): Promise<void> {
  await tx.accessLog.create({ data: { ...entry, staffId: null, agencyId: null, staffName: ONESELF } })
}

/** The same for what concerns several cases of the person, once for each; without any, once for the person. */
export async function recordOwnAct(
  tx: Tx,
  own: {
    readonly at: Date
    readonly personId: string
    readonly transferIds: readonly string[]
    readonly act: 'changed-phone' | 'recovered-codes'
    /** By what the person was recognised: an earlier number, a provider of identities, a receipt. */
    readonly by: 'code' | 'provider' | 'case'
  },
): Promise<void> {
  const { at, personId, transferIds, act, by: field } = own
  for (const transferId of transferIds.length === 0 ? [null] : transferIds)
    await writeOwnAct(tx, { at, personId, transferId, act, field })
}

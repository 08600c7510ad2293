import { randomInt, randomUUID } from 'node:crypto'
import {
  CODE_DIGITS,
  CODE_HOUR_MS,
  CODE_LASTS_MS,
  CODE_TRIES,
  mayBeSent,
} from '@/lib/domain/access/code-pace'
import type { Db, Tx } from './client'
import { vault } from './keys'
import { dropExpiredCodes, dropPhoneMessages, leavePhoneMessage } from './phone-messages'
import type { ProofOf } from './proofs'

/** What the right code will prove; who the person is in the register is looked up only then. */
export type Proves =
  | Pick<Extract<ProofOf, { kind: 'person' }>, 'kind' | 'name' | 'idType' | 'idNumber' | 'phone'>
  | Exclude<ProofOf, { kind: 'person' }>

export type NewCode = {
  readonly purpose: ProofOf['kind']
  /** What the code is about, as text; kept as a keyed digest. */
  readonly subject: string
  /** Where it goes; null where there is nobody, which looks the same from outside. */
  readonly to: { readonly phone: string; readonly proves: Proves } | null
}

/** A code that was sent is remembered for the limits of an hour, and then for as long again. */
const REMEMBERED_MS = 2 * CODE_HOUR_MS

/**
 * Makes a code and leaves it for the worker to send; an older one of the same subject and number is void then.
 * @returns the ticket it is known by, or null where this number or subject has had enough codes for now
 */
export async function makeCode(tx: Tx, { purpose, subject, to }: NewCode, at: Date): Promise<string | null> {
  const subjectIndex = vault().blindIndex('OneTimeCode.subject', `${purpose}/${subject}`)
  const phoneIndex = vault().blindIndex('OneTimeCode.phone', to?.phone ?? subjectIndex)
  // One after the other per number, then per subject; always in this order, so that nobody waits in a circle.
  for (const key of [phoneIndex, subjectIndex])
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  const before = await tx.oneTimeCode.findMany({
    where: {
      OR: [{ phoneIndex }, { subjectIndex }],
      createdAt: { gt: new Date(at.getTime() - CODE_HOUR_MS) },
    },
    select: { id: true, phoneIndex: true, subjectIndex: true, createdAt: true },
  })
  const times = (rows: typeof before) => rows.map(({ createdAt }) => createdAt.getTime())
  const ofPhone = before.filter((one) => one.phoneIndex === phoneIndex)
  const ofSubject = before.filter((one) => one.subjectIndex === subjectIndex)
  if (![ofPhone, ofSubject].every((rows) => mayBeSent(times(rows), at.getTime()))) return null

  const older = ofSubject.filter((one) => one.phoneIndex === phoneIndex).map(({ id }) => id)
  await tx.oneTimeCode.updateMany({
    where: { id: { in: older }, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  })
  await dropPhoneMessages(tx, older.map(messageKey), at)

  const id = randomUUID()
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
  const expiresAt = new Date(at.getTime() + CODE_LASTS_MS)
  await tx.oneTimeCode.create({
    data: {
      id,
      purpose,
      subjectIndex,
      phoneIndex,
      provesSealed: to && vault().seal('OneTimeCode.proves', JSON.stringify(to.proves)),
      codeIndex: codeIndex(id, code),
      createdAt: at,
      expiresAt,
    },
  })
  await leavePhoneMessage(tx, {
    key: messageKey(id),
    phone: to?.phone ?? null,
    message: { kind: 'code', code, purpose },
    at,
    until: expiresAt,
  })
  return id
}

const messageKey = (id: string) => `code:${id}`
const codeIndex = (id: string, code: string) => vault().blindIndex('OneTimeCode.code', `${id}/${code}`)

export type Tried =
  { readonly right: true; readonly proves: Proves } | { readonly right: false; readonly more: boolean }

/**
 * Tries a code. The try is counted before the code is compared and in one statement, so guesses sent at once are
 * as many tries. A code that is too old, void, used or used up, or a ticket nobody has, is all the same: no more.
 */
export async function tryCode(tx: Tx, ticket: string, code: string, at: Date): Promise<Tried> {
  const [tried] = await tx.$queryRaw<{ right: boolean; tries: number; proves: string | null }[]>`
    UPDATE "OneTimeCode" SET tries = tries + 1,
      "usedAt" = CASE WHEN "codeIndex" = ${codeIndex(ticket, code)} AND "provesSealed" IS NOT NULL THEN ${at}::timestamptz END
    WHERE id = ${ticket}::uuid AND "usedAt" IS NULL AND tries < ${CODE_TRIES} AND "expiresAt" > ${at}
    RETURNING "usedAt" IS NOT NULL AS right, tries, "provesSealed" AS proves`
  if (!tried) return { right: false, more: false }
  if (!tried.right || tried.proves === null) return { right: false, more: tried.tries < CODE_TRIES }
  return { right: true, proves: JSON.parse(vault().open('OneTimeCode.proves', tried.proves)) as Proves }
}

/** Old codes go; what of them was never sent is wiped as soon as it is too old. */
export async function forgetCodes(database: Db, at: Date): Promise<void> {
  await dropExpiredCodes(database, at)
  await database.oneTimeCode.deleteMany({
    where: { createdAt: { lte: new Date(at.getTime() - REMEMBERED_MS) } },
  })
}

import 'server-only'
import { z } from 'zod'
import { db, type Db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { KnownByAnotherName } from '@/lib/db/registry'
import { UnprintablePaper } from '@/lib/db/papers'
import { StaleTransfer } from '@/lib/db/transfers'
import type { Actor } from '@/lib/domain/access/roles'
import { no, type Result } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Told } from '@/lib/schemas/exchange/messages'

/**
 * Who does it: staff, the insured person or whoever applies for them, the program itself, or the agency of another
 * deployment by a message. An applicant acts on one case alone, and on none before there is one. A counterpart's step
 * was signed there, by people this deployment knows as numbers, and brings what only its registry can tell.
 */
export type Doer =
  | { readonly kind: 'staff'; readonly actor: Actor }
  | { readonly kind: 'applicant'; readonly transferId: string | null }
  | { readonly kind: 'system' }
  | Counterpart

export type Counterpart = {
  readonly kind: 'counterpart'
  readonly agencyId: string
  readonly agencyName: string
  readonly signers: readonly string[]
  readonly told: Told
}

export type Ctx = {
  readonly tx: Tx
  readonly doer: Doer
  readonly at: Date
  /** The step is taken by a line of a bank's statement, not typed. */
  readonly isPlacing?: boolean
  /** Of a step the program takes by itself: the member of staff whose act made it possible. */
  readonly causedById?: string | null
  /** Of steps the program takes by itself: why, where the step says nothing of its own. */
  readonly reason?: string
  /** A step of ours that was asked for first and that the other deployment has agreed to. */
  readonly answered?: { readonly openedBy: string | null }
}
export type Answer<T> = Result<T, Refusal>
export type Command<S extends z.ZodType, T> = {
  readonly input: S
  (doer: Doer, input: z.output<S>, at: Date, database?: Db): Promise<Answer<T>>
}

/** Where a command is to act if nobody says otherwise; for what has to be read before its transaction. */
export function databaseOr(given: Db = db()): Db {
  return given
}

class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

/**
 * The one transaction and the one catch. A refusal undoes everything the command wrote; a conflict with
 * another actor is a refusal too; anything else is our fault and is thrown.
 * @param most how long it may take in milliseconds, where a bulk of rows takes longer than a step
 */
export function command<S extends z.ZodType, T>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>) => Promise<Answer<T>>,
  most = 20_000,
): Command<S, T> {
  const execute = async (
    doer: Doer,
    input: z.output<S>,
    at: Date,
    database: Db = db(),
  ): Promise<Answer<T>> => {
    try {
      return await database.$transaction(
        async (tx) => {
          const answer = await run({ tx, doer, at }, input)
          if (!answer.ok) throw new Undo(answer.refusal)
          return answer
        },
        { timeout: most, maxWait: 20_000 },
      )
    } catch (error) {
      const refusal = refusalIn(error)
      if (refusal) return no(refusal)
      throw error
    }
  }
  return Object.assign(execute, { input: schema })
}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Undo) return error.refusal
  if (error instanceof StaleTransfer) return { code: 'changed-meanwhile' }
  if (error instanceof UnprintablePaper)
    return { code: 'rules-not-met', detail: 'glyph-missing', characters: error.characters }
  if (error instanceof KnownByAnotherName)
    return { code: 'rules-not-met', detail: 'name-differs', rules: ['X14'] }
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
    return CONFLICTS[violatedIndex(error.meta)] ?? null
  return null
}

/** What another actor was faster at, by the unique index that says so. */
const CONFLICTS: Readonly<Record<string, Refusal>> = {
  one_open_case: { code: 'open-case' },
  one_live_order: { code: 'changed-meanwhile' },
  RemittanceOrder_transferId_kind_attempt_key: { code: 'changed-meanwhile' },
  order_bank_reference: { code: 'wrong-state', detail: 'bank-reference-known' },
  ContactLetter_number_key: { code: 'wrong-state', detail: 'letter-known' },
  Person_idIndex_recordNo_key: { code: 'changed-meanwhile' },
  one_open_objection: { code: 'wrong-state', detail: 'objection-open' },
  one_open_correction: { code: 'wrong-state', detail: 'correction-open' },
  one_open_area_change: { code: 'wrong-state', detail: 'change-open' },
  one_open_calendar_change: { code: 'wrong-state', detail: 'change-open' },
  one_calendar_change_under_way: { code: 'wrong-state', detail: 'calendar-under-way' },
  AreaParameter_areaCode_key_validFrom_key: { code: 'wrong-state', detail: 'day-taken' },
  line_return_reference: { code: 'wrong-state', detail: 'bank-reference-known' },
  NettedClaim_pkey: { code: 'changed-meanwhile' },
  settlement_bank_reference: { code: 'wrong-state', detail: 'bank-reference-known' },
  BankStatement_agencyId_sha256_key: { code: 'changed-meanwhile' },
  Staff_login_key: { code: 'wrong-state', detail: 'login-taken' },
}

const Violation = z.object({
  driverAdapterError: z.object({ cause: z.object({ constraint: z.object({ index: z.string() }) }) }),
})
/** The name PostgreSQL gives; the message quotes source lines and would match too much. */
function violatedIndex(meta: unknown): string {
  return Violation.safeParse(meta).data?.driverAdapterError.cause.constraint.index ?? ''
}

import type { z } from 'zod'
import type { Role } from '@/lib/domain/access/roles'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Json } from '@/lib/domain/canonical'
import { no, ok } from '@/lib/domain/result'
import { closureOf } from '@/lib/domain/transfer/closure'
import { isFundsStep, ruleOf, type Step } from '@/lib/domain/transfer/lifecycle'
import { counterpartObstacle, obstacleTo, signingOf, stateObstacle } from '@/lib/domain/transfer/obstacle'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { isEnded, type FundsState, type RelationshipState } from '@/lib/domain/transfer/states'
import type { Prisma } from '@/lib/db/generated/client'
import { bookStep } from '@/lib/db/ledger'
import { sealPayload, unsealPayload } from '@/lib/db/signatures'
import { wentUntouched } from '@/lib/db/straight-through'
import { lockTransfer, recordStep, type CaseFile } from '@/lib/db/transfers'
import { isCountersign, signedTwice, wordsOfSecond, type StepInput } from '@/lib/schemas/step-input'
import { instantOfDay, keepClocks, rewriteAttention, type LateWords } from './clock-keeping'
import { command, type Answer, type Command, type Ctx } from './command'
import { askCounterpart, askedFault, isToBeAsked, tellCounterpartOf } from './exchange/tell-counterpart'
import { issuePapersOf } from './issue-paper'
import { frozenFault } from './person-fault'
import { authorOf, onBehalfOf } from './step-author'
import { happenedFault } from './step-days'
import { tellOfCompletion, tellPersonOf } from './tell-person'
import { tellStaffOf } from './tell-staff'

/** What a step does to its case, once it may be taken. */
export type Move = {
  readonly to?: RelationshipState
  readonly fundsTo?: FundsState
  readonly set?: Prisma.TransferUncheckedUpdateManyInput
  readonly detail?: { readonly [key: string]: Json }
  readonly reason?: string
  /** The instant clocks count from, where it is not now (delivery, payment, receipt). */
  readonly happened?: Date
}

export type Taken =
  | {
      readonly reference: string
      readonly version: number
      readonly state: RelationshipState
      readonly fundsState: FundsState
    }
  | { readonly reference: string; readonly version: number; readonly awaitingSignature: Role }
  /** Asked of the other deployment: the step takes effect once it has agreed. */
  | { readonly reference: string; readonly version: number; readonly awaitingAnswer: true }

export type StepWork<I> = {
  readonly step: Step
  /** Asked of both signatures, before anything is written. */
  readonly guard?: (ctx: Ctx, file: CaseFile, input: I) => Promise<Refusal | null>
  /** For steps that need their second signature only sometimes; the others follow their rule. */
  readonly needsSecond?: (ctx: Ctx, file: CaseFile, input: I) => Promise<boolean>
  readonly move: (ctx: Ctx, file: CaseFile, input: I, openedBy: string | null) => Promise<Answer<Move>>
  /** What follows in the same transaction: the next step of the system, papers, notices. */
  readonly then?: (ctx: Ctx, file: CaseFile, input: I) => Promise<Answer<CaseFile>>
}

/** A step as a command, and as part of other work in a transaction that is open already. */
export type StepCommand<S extends z.ZodType> = Command<S, Taken> & {
  readonly within: (ctx: Ctx, input: z.output<S>) => Promise<Answer<Taken>>
}

/** A command that takes one step of the lifecycle. */
export function stepCommand<S extends z.ZodType<StepInput>>(
  schema: S,
  work: StepWork<z.output<S>>,
): StepCommand<S> {
  const { second, secondWhen } = ruleOf(work.step)
  const isSignedTwice = second !== undefined && secondWhen === undefined
  // A bare second signature passes for the whole input: takeStep puts the words of the first in before use.
  const input = isSignedTwice ? (signedTwice(schema) as unknown as S) : schema
  const within = (ctx: Ctx, words: z.output<S>) => takeStep(ctx, words, work)
  return Object.assign(command(input, within), { within })
}

async function takeStep<I extends StepInput>(ctx: Ctx, input: I, work: StepWork<I>): Promise<Answer<Taken>> {
  const { step } = work
  const file = await lockTransfer(ctx.tx, { reference: input.reference })
  if (!file) return no({ code: 'not-found' })
  const obstacle = mayDo(ctx, step, file)
  if (obstacle?.code === 'not-found') return no(obstacle)
  // What the person saw comes first: "wrong state" would be a riddle when somebody else has just moved the case.
  if (file.row.version !== input.version) return no({ code: 'changed-meanwhile' })
  if (obstacle) return no(obstacle)
  const frozen = await frozenFault(ctx.tx, file.row.personId)
  if (frozen) return no(frozen)
  const pending = await askedFault(ctx, file)
  if (pending) return no(pending)
  const rule = ruleOf(step)
  const second = rule.second
  const needsSecond =
    second !== undefined &&
    ctx.doer.kind === 'staff' &&
    !ctx.answered &&
    (await (work.needsSecond?.(ctx, file, input) ?? true))
  const signing = signingOf(step, file.facts, needsSecond)
  const open = signing === 'second' ? file.row.signatures.find((one) => one.step === step) : undefined
  if (!open && isCountersign(input)) return no({ code: 'changed-meanwhile' })
  const said = open ? ({ ...unsealPayload(open.payload), ...wordsOfSecond(input) } as I) : input
  const isOnBehalf = onBehalfOf(ctx, step, file) !== null
  // What one's own side does happens now; only what is recorded for the other side may name an earlier day.
  const words = isOnBehalf ? said : { ...said, onBehalf: undefined }
  if (isOnBehalf && !words.onBehalf?.evidence) return no({ code: 'evidence-required' })
  const dayFault = happenedFault(words.onBehalf?.happenedOn, file, ctx.at)
  if (dayFault) return no(dayFault)
  const fault = await work.guard?.(ctx, file, words)
  if (fault) return no(fault)
  if (signing === 'first' && second !== undefined) return openSignature(ctx, step, second, file, words)

  const openedBy = open?.openedById ?? ctx.answered?.openedBy ?? firstSigner(ctx)
  const execute = async () => {
    const data = { status: 'executed', closedById: staffId(ctx), closedAt: ctx.at }
    if (open) await ctx.tx.signature.update({ where: { id: open.id }, data })
  }
  if (isToBeAsked(ctx, step, file)) {
    await execute()
    const { row } = await recordBeside(ctx, file, 'askCounterpart', { step }, step)
    await askCounterpart(ctx, step, file, words, openedBy)
    return ok({ reference: input.reference, version: row.version, awaitingAnswer: true })
  }
  const moved = await work.move(ctx, file, words, openedBy)
  if (!moved.ok) return moved
  await execute()
  const done = await applyMove(ctx, step, file, moved.value, words, openedBy)
  if (!done.ok) return done
  const followed = await (work.then?.(ctx, done.value, words) ?? Promise.resolve(ok(done.value)))
  if (!followed.ok) return followed
  const closed = await closeWhenProven(ctx, followed.value)
  return closed.ok ? ok(takenOf(closed.value)) : closed
}

export function takenOf(file: CaseFile): Taken {
  const { reference, version, state, fundsState } = file.row
  return { reference: reference ?? '', version, state, fundsState }
}

/** A step that follows from the one just taken by the same person, e.g. a draft that is submitted at once. */
export async function followStep(
  ctx: Ctx,
  step: Step,
  file: CaseFile,
  move: Move,
): Promise<Answer<CaseFile>> {
  const obstacle = stateObstacle(step, file.facts)
  return obstacle ? no(obstacle) : applyMove(ctx, step, file, move, {})
}

/** A step the program takes by itself, inside the transaction of the step that made it possible. */
export function systemStep(ctx: Ctx, step: Step, file: CaseFile, move: Move): Promise<Answer<CaseFile>> {
  return followStep({ ...ctx, doer: { kind: 'system' }, causedById: staffId(ctx) }, step, file, move)
}

/** 办结: taken by the program as soon as both tracks and the notice prove it. */
export async function closeWhenProven(ctx: Ctx, file: CaseFile): Promise<Answer<CaseFile>> {
  await tellOfCompletion(ctx, file)
  if (file.facts.state !== 'transferredIn' || !closureOf(file.facts).met) return ok(file)
  const untouched = await wentUntouched(ctx.tx, file.row.id)
  return systemStep(ctx, 'complete', file, { to: 'completed', set: { untouched } })
}

function mayDo(ctx: Ctx, step: Step, file: CaseFile): Refusal | null {
  // Who may was asked when it was asked for.
  if (ctx.answered) return stateObstacle(step, file.facts)
  switch (ctx.doer.kind) {
    case 'staff':
      return obstacleTo(step, file.facts, ctx.doer.actor)
    case 'applicant':
      if (ctx.doer.transferId !== file.row.id) return { code: 'not-found' }
      if (ruleOf(step).applicant !== true) return { code: 'wrong-role', detail: 'applicant' }
      return stateObstacle(step, file.facts)
    case 'system':
      return stateObstacle(step, file.facts)
    case 'counterpart':
      return counterpartObstacle(step, file.facts, ctx.doer.agencyId)
  }
}

async function applyMove(
  ctx: Ctx,
  step: Step,
  file: CaseFile,
  move: Move,
  words: LateWords & Partial<Pick<StepInput, 'onBehalf'>>,
  openedBy: string | null = null,
): Promise<Answer<CaseFile>> {
  const rule = ruleOf(step)
  const only = rule.to.length === 1 ? rule.to[0] : undefined
  const toState =
    move.to ?? (isFundsStep(step) ? file.facts.state : ((only as RelationshipState) ?? file.facts.state))
  const toFunds =
    move.fundsTo ??
    (isFundsStep(step) ? ((only as FundsState) ?? file.facts.fundsState) : file.facts.fundsState)
  const happenedOn = words.onBehalf?.happenedOn
  const happened = move.happened ?? (happenedOn ? instantOfDay(happenedOn, ctx.at) : ctx.at)
  const isMoved = toState !== file.facts.state || toFunds !== file.facts.fundsState
  if (isMoved && file.row.signatures.length > 0)
    await ctx.tx.signature.updateMany({
      // A correction of the person's identity is meant whatever the state, until the case ends.
      where: {
        transferId: file.row.id,
        status: 'open',
        ...(isEnded(toState) ? {} : { step: { not: 'correctIdentity' } }),
      },
      data: { status: 'lapsed', closedAt: ctx.at },
    })
  const after = await recordStep(ctx.tx, file.row, {
    seenVersion: file.row.version,
    kind: step,
    toState,
    toFunds,
    set: move.set ?? {},
    at: ctx.at,
    event: {
      ...authorOf(ctx, step, file),
      evidence: words.onBehalf?.evidence ?? null,
      reason: move.reason ?? ctx.reason ?? null,
      detail: { ...move.detail, ...(happened === ctx.at ? {} : { happenedOn: dayOf(happened) }) },
    },
  })
  const detail = move.detail ?? {}
  await bookStep(ctx.tx, step, { before: file, after, detail, at: ctx.at, happened, byId: staffId(ctx) })
  const kept = await keepClocks(ctx.tx, step, file, after, happened, words)
  if (!kept.ok) return kept
  await issuePapersOf(ctx, step, kept.value)
  await tellStaffOf(ctx, step, file, kept.value)
  await tellPersonOf(ctx, step, file, kept.value)
  await tellCounterpartOf(ctx, step, { before: file, after: kept.value, words, detail, openedBy })
  return kept
}

async function openSignature<I extends StepInput>(
  ctx: Ctx,
  step: Step,
  role: Role,
  file: CaseFile,
  input: I,
): Promise<Answer<Taken>> {
  const { version: _version, reference: _reference, ...payload } = input
  await ctx.tx.signature.create({
    data: {
      transferId: file.row.id,
      step,
      role,
      payload: sealPayload(payload),
      openedById: staffId(ctx) ?? '',
      openedAt: ctx.at,
    },
  })
  const after = await recordBeside(ctx, file, 'openSignature', { step, role }, step)
  return ok({ reference: input.reference, version: after.row.version, awaitingSignature: role })
}

/** Work beside the steps leaves its event too, in the next version; only a receipt taken back moves the money. */
export async function recordBeside(
  ctx: Ctx,
  file: CaseFile,
  kind: string,
  detail: { readonly [key: string]: Json },
  step?: Step,
  set: Prisma.TransferUncheckedUpdateManyInput = {},
  reason: string | null = null,
  evidence: string | null = null,
  toFunds: FundsState = file.facts.fundsState,
): Promise<CaseFile> {
  const after = await recordStep(ctx.tx, file.row, {
    seenVersion: file.row.version,
    kind,
    toState: file.facts.state,
    toFunds,
    set,
    at: ctx.at,
    event: { ...authorOf(ctx, step ?? null, file), evidence, reason, detail },
  })
  await tellStaffOf(ctx, kind, file, after, detail)
  return rewriteAttention(ctx.tx, after, ctx.at)
}

export function staffId(ctx: Ctx): string | null {
  return ctx.doer.kind === 'staff' ? ctx.doer.actor.staffId : null
}

/** Who signs: staff, or of a counterpart's step whoever signed it last over there; null for everybody else. */
export function actingId({ doer }: Ctx): string | null {
  if (doer.kind === 'counterpart') return doer.signers.at(-1) ?? null
  return doer.kind === 'staff' ? doer.actor.staffId : null
}

function firstSigner({ doer }: Ctx): string | null {
  return doer.kind === 'counterpart' && doer.signers.length > 1 ? (doer.signers[0] ?? null) : null
}

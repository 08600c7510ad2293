import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Json } from '@/lib/domain/canonical'
import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { ENDED_STATES, isEnded } from '@/lib/domain/transfer/states'
import { writeIdentity, type IdentityChange } from '@/lib/db/identity-history'
import { vault } from '@/lib/db/keys'
import { lockPersons } from '@/lib/db/person-records'
import { findPersonsByNumber } from '@/lib/db/registry'
import { sealPayload, unsealPayload } from '@/lib/db/signatures'
import { openDraftOf } from '@/lib/db/tables'
import { readCaseFile, type CaseFile } from '@/lib/db/transfers'
import { CorrectIdentity, type IdentityWords } from '@/lib/schemas/persons'
import { isCountersign } from '@/lib/schemas/step-input'
import { openRunningCase, type OwnCase } from './beside'
import { command, type Answer, type Ctx } from './command'
import { lockCasesOf } from './correction-work'
import { isLetterOut, issueLetter } from './issue-letter'
import { frozenFault } from './person-fault'
import { inFuture } from './step-days'
import { recordBeside, takenOf, type Taken } from './take-step'

/**
 * 更正身份信息, with two signatures: a clerk of the destination says what is right and on what evidence, a
 * reviewer puts it in force. The person stays the same and is found by the old number too, and every open case
 * of the person follows.
 */
export const correctIdentity = command(CorrectIdentity, async (ctx, input): Promise<Answer<Taken>> => {
  const others = isCountersign(input) ? await lockAllOf(ctx, input.reference) : []
  const own = await openRunningCase(ctx, input)
  if (!own.ok) return own
  const { file, actor } = own.value
  if (mayActFor(actor, 'destination', file.facts) === 'no')
    return no({ code: 'wrong-side', detail: 'destination' })
  await lockPersons(ctx.tx, [file.row.personId])
  const frozen = await frozenFault(ctx.tx, file.row.personId)
  if (frozen) return no(frozen)
  if (await isKnownElsewhere(ctx, file.row.personId))
    return no({ code: 'wrong-state', detail: 'not-by-exchange' })
  const open = file.row.signatures.find((one) => one.step === 'correctIdentity')
  if (open === undefined)
    return isCountersign(input)
      ? no({ code: 'changed-meanwhile' })
      : openCorrection(ctx, own.value, input as IdentityWords)
  if (!isCountersign(input)) return no({ code: 'wrong-state', detail: 'correction-waits' })
  if (open.openedById === actor.staffId) return no({ code: 'own-work', detail: 'correctIdentity' })
  if (!hasRole(actor, ['reviewer'])) return no({ code: 'wrong-role', detail: 'reviewer' })
  const words = unsealPayload(open.payload) as IdentityWords
  const judged = await judge(ctx, file, words)
  if (!judged.ok) return judged
  await ctx.tx.signature.update({
    where: { id: open.id },
    data: { status: 'executed', closedById: actor.staffId, closedAt: ctx.at },
  })
  return ok(takenOf(await putInForce(ctx, file, others, judged.value)))
})

/**
 * Whether a case of the person is under way that another deployment knows of: it has the person as the letter said,
 * and no message carries a correction. A letter it could not take up came back and told it nothing.
 */
async function isKnownElsewhere(ctx: Ctx, personId: string): Promise<boolean> {
  const told = { direction: 'out', kind: 'contactLetter' } as const
  const count = await ctx.tx.exchangeCase.count({
    where: {
      transfer: { personId, state: { notIn: [...ENDED_STATES] } },
      OR: [
        { messages: { none: told } },
        { messages: { some: { ...told, OR: [{ answer: null }, { answer: 'taken' }] } } },
      ],
    },
  })
  return count > 0
}

async function openCorrection(
  ctx: Ctx,
  { file, actor }: OwnCase,
  words: IdentityWords,
): Promise<Answer<Taken>> {
  if (!hasRole(actor, ['clerk'])) return no({ code: 'wrong-role', detail: 'clerk' })
  const judged = await judge(ctx, file, words)
  if (!judged.ok) return judged
  const { reference, version: _version, ...payload } = words
  await ctx.tx.signature.create({
    data: {
      transferId: file.row.id,
      step: 'correctIdentity',
      role: 'reviewer',
      payload: sealPayload(payload),
      openedById: actor.staffId,
      openedAt: ctx.at,
    },
  })
  const after = await recordBeside(ctx, file, 'openSignature', { step: 'correctIdentity', role: 'reviewer' })
  return ok({ reference, version: after.row.version, awaitingSignature: 'reviewer' })
}

/** What really changes. A number that stands on another record is not given twice: those two are merged. */
async function judge(ctx: Ctx, { row }: CaseFile, words: IdentityWords): Promise<Answer<IdentityChange>> {
  const { person } = row
  const { since, evidence } = words
  if (since && inFuture(since, ctx.at)) return no({ code: 'evidence-required', detail: 'future-day' })
  const name = words.name === undefined || words.name === person.name ? null : words.name
  const document = words.document && isNew(words.document, person) ? words.document : null
  if (name === null && document === null) return no({ code: 'wrong-state', detail: 'nothing-changes' })
  if (document) {
    const fault = await numberFault(ctx, person.id, document.number)
    if (fault) return no(fault)
  }
  return ok({ name, document, since: since ?? dayOf(ctx.at), evidence })
}

type Document = NonNullable<IdentityWords['document']>

function isNew(document: Document, person: { readonly idType: string; readonly idSealed: string }): boolean {
  return document.type !== person.idType || document.number !== vault().open('Person.id', person.idSealed)
}

async function numberFault(ctx: Ctx, personId: string, number: string): Promise<Refusal | null> {
  const found = await findPersonsByNumber(ctx.tx, number)
  return found.some(({ id }) => id !== personId)
    ? { code: 'rules-not-met', detail: 'number-of-another-record', rules: ['DU-02'] }
    : null
}

/** Every case of the person, locked in one order before anything is decided: the correction is told in each. */
async function lockAllOf(ctx: Ctx, reference: string): Promise<CaseFile[]> {
  const row = await ctx.tx.transfer.findUnique({ where: { reference }, select: { personId: true } })
  return row ? lockCasesOf(ctx, [row.personId]) : []
}

async function putInForce(
  ctx: Ctx,
  file: CaseFile,
  all: readonly CaseFile[],
  change: IdentityChange,
): Promise<CaseFile> {
  const { person } = file.row
  const after = await writeIdentity(ctx.tx, person, change)
  for (const other of all)
    if (other.row.id !== file.row.id && other.row.personId === person.id && isUnderWay(other))
      await tellCase(ctx, other, person, after, change)
  return tellCase(ctx, file, person, after, change)
}

function isUnderWay({ facts: { state } }: CaseFile): boolean {
  return state !== 'draft' && !isEnded(state)
}

type Named = { readonly name: string; readonly idMasked: string }

/** Draft and letter of a case take the corrected person over, and its history says so. */
async function tellCase(
  ctx: Ctx,
  file: CaseFile,
  before: Named,
  after: Named,
  change: IdentityChange,
): Promise<CaseFile> {
  const draft = await openDraftOf(ctx.tx, file.row.id)
  if (draft)
    await ctx.tx.informationTable.update({
      where: { id: draft.id },
      data: { personName: after.name, personIdMasked: after.idMasked },
    })
  const number = await followingLetter(ctx, file)
  const detail: { [key: string]: Json } = {
    ...(change.name === null ? {} : { nameBefore: before.name, nameNow: after.name }),
    ...(change.document === null ? {} : { idBefore: before.idMasked, idNow: after.idMasked }),
    ...(number === null ? {} : { number }),
    ...(change.since === dayOf(ctx.at) ? {} : { happenedOn: change.since }),
  }
  return recordBeside(ctx, file, 'correctIdentity', detail, undefined, {}, null, change.evidence)
}

/** The letter follows as a new version. Another agency's letter is issued by the program in its name. */
async function followingLetter(ctx: Ctx, file: CaseFile): Promise<string | null> {
  if (!(await isLetterOut(ctx, file))) return null
  const { doer } = ctx
  const isOwn = doer.kind === 'staff' && doer.actor.agencyId === file.row.destinationAgencyId
  const by: Ctx = isOwn ? ctx : { ...ctx, doer: { kind: 'system' } }
  const { number } = await issueLetter(by, await readCaseFile(ctx.tx, file.row.id), null)
  return number
}

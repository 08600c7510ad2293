import { no, ok } from '@/lib/domain/result'
import type { ReturnReason } from '@/lib/domain/transfer/closed-lists'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { openBody, writeMessage, type ExchangeLink } from '@/lib/db/exchange-messages'
import { actorOf, findStaff } from '@/lib/db/staff'
import { readCaseFile, type CaseFile } from '@/lib/db/transfers'
import { Envelope } from '@/lib/schemas/exchange/envelope'
import {
  newestVersion,
  schemaOf,
  type AnswerContent,
  type StepContent,
} from '@/lib/schemas/exchange/messages'
import type { Answer, Counterpart, Ctx, Doer } from '../command'
import { returnByOrigin } from '../return-by-origin'
import { recordBeside } from '../take-step'
import { inputOf } from './carried-step'
import { stepOf } from './step-of'

/** A refusal as a message names it. */
export function codeOf({ code, detail }: Refusal): string {
  return detail === undefined ? code : `${code}:${detail}`
}

/** 业务答复, written in the transaction of what it answers. */
export async function writeAnswer(
  ctx: Ctx,
  link: ExchangeLink,
  to: { readonly id: string; readonly messageId: string },
  refusal: Refusal | null,
  stands?: NonNullable<AnswerContent['stands']>,
): Promise<void> {
  const answer = refusal ? 'refused' : 'taken'
  const answerCode = refusal ? codeOf(refusal) : null
  await ctx.tx.exchangeMessage.update({
    where: { id: to.id },
    data: { answer, answerCode, answeredAt: ctx.at },
  })
  await writeMessage(ctx.tx, {
    link,
    kind: 'answer',
    schemaVersion: newestVersion('answer'),
    content: {
      to: to.messageId,
      answer,
      ...(answerCode ? { code: answerCode } : {}),
      ...(stands ? { stands } : {}),
    },
    at: ctx.at,
  })
}

/**
 * The other side's answer to a message of ours. A step that was asked for takes effect now, as of when it was asked
 * for; a refused letter comes back like one that was returned.
 */
export async function settleAnswer(
  ctx: Ctx,
  link: ExchangeLink,
  file: CaseFile | null,
  doer: Counterpart,
  { to, answer, code, stands }: AnswerContent,
): Promise<Answer<null>> {
  const message = await ctx.tx.exchangeMessage.findUnique({
    where: {
      direction_peerCode_messageId: { direction: 'out', peerCode: link.peerCode, messageId: to },
    },
  })
  if (!message || message.linkId !== link.id) return no({ code: 'not-found', detail: 'message' })
  await ctx.tx.exchangeMessage.update({
    where: { id: message.id },
    data: { answer, answerCode: code ?? null, answeredAt: ctx.at },
  })
  if (!file) return ok(null)
  if (link.askId === to) {
    await ctx.tx.exchangeCase.update({ where: { id: link.id }, data: { askId: null } })
    const asked = contentOf<StepContent>(message)
    if (answer === 'taken') return takeAsked(ctx, file, asked, stands)
    const detail = { step: asked.step, ...(code ? { code } : {}) }
    await recordBeside({ ...ctx, doer }, file, 'counterpartRefused', detail, asked.step)
    return ok(null)
  }
  if (message.kind === 'contactLetter' && answer === 'refused' && file.facts.state === 'contactLetterSent')
    return letterBack({ ...ctx, doer }, file, code ?? '')
  return ok(null)
}

function contentOf<T>(message: {
  readonly kind: string
  readonly schemaVersion: number
  readonly bodySealed: string
}): T {
  const { kind, schemaVersion, content } = Envelope.parse(JSON.parse(openBody(message)))
  return schemaOf(kind, schemaVersion).parse(content) as T
}

async function takeAsked(
  ctx: Ctx,
  file: CaseFile,
  asked: StepContent,
  stands: AnswerContent['stands'],
): Promise<Answer<null>> {
  const by = asked.signers.at(-1)
  const openedBy = asked.signers.length > 1 ? (asked.signers[0] ?? null) : null
  const inner: Ctx = {
    tx: ctx.tx,
    doer: await askerOf(ctx, file, by),
    at: new Date(asked.takenAt),
    answered: { openedBy },
  }
  const taken = await stepOf(asked.step).within(inner, inputOf(asked, file))
  if (!taken.ok) return taken
  const { state, fundsState } = (await readCaseFile(ctx.tx, file.row.id)).facts
  const isSame = !stands || (stands.state === state && stands.fundsState === fundsState)
  return isSame ? ok(null) : no({ code: 'wrong-state', detail: 'sides-differ' })
}

/** Whoever asked, as the database knows them; without a signature it was the applicant. */
async function askerOf(ctx: Ctx, { row }: CaseFile, staffId: string | undefined): Promise<Doer> {
  const staff = staffId === undefined ? null : await findStaff(ctx.tx, { id: staffId })
  return staff ? { kind: 'staff', actor: actorOf(staff) } : { kind: 'applicant', transferId: row.id }
}

/** What the other deployment could not take up is back with the destination, to be put right and sent again. */
async function letterBack(ctx: Ctx, { row }: CaseFile, code: string): Promise<Answer<null>> {
  const reason: ReturnReason = code.endsWith('name-differs') ? 'nameMismatch' : 'letterIncomplete'
  const back = await returnByOrigin.within(ctx, {
    reference: row.reference ?? '',
    version: row.version,
    reason,
    differences: [],
    note: code,
    lateReason: undefined,
    lateNote: undefined,
  })
  return back.ok ? ok(null) : back
}

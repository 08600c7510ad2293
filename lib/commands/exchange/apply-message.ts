import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { openBody, type ExchangeLink } from '@/lib/db/exchange-messages'
import { lockTransfer, readCaseFile, type CaseFile } from '@/lib/db/transfers'
import { Envelope } from '@/lib/schemas/exchange/envelope'
import {
  schemaOf,
  type AnswerContent,
  type ReminderContent,
  type StepContent,
} from '@/lib/schemas/exchange/messages'
import { command, type Answer, type Counterpart, type Ctx } from '../command'
import { settleAnswer, writeAnswer } from './answers'
import { carryStep, toldIn } from './carried-step'
import { openToldCase } from './open-told-case'
import { keepToldReminder } from './told-reminder'

/** How far ahead of ours the clock of another deployment may be. */
const CLOCK_SKEW_MS = 5 * 60_000

export const MessageId = z.object({ id: z.uuid() })

/** What became of a message: applied now, or not its turn. */
export type Applied = 'applied' | 'not-now'

/**
 * Applies the message that is next of its case, and marks it in the same transaction: nothing is applied twice, and
 * nothing before what was sent before it.
 */
export const applyMessage = command(MessageId, async (ctx, { id }): Promise<Answer<Applied>> => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  const next = await lockNext(ctx, id)
  if (!next) return ok('not-now')
  const { message, link, file } = next
  const { kind, schemaVersion, content } = Envelope.parse(JSON.parse(openBody(message)))
  const parsed = schemaOf(kind, schemaVersion).safeParse(content)
  if (!parsed.success) return no({ code: 'rules-not-met', detail: 'content-unreadable' })

  const doer = await counterpartOf(ctx, link, file, parsed.data)
  if (!doer) return no({ code: 'wrong-side', detail: 'not-a-party' })
  const done = await (kind === 'answer'
    ? settleAnswer(ctx, link, file, doer, parsed.data as AnswerContent)
    : kind === 'reminder'
      ? keepToldReminder(ctx, file, doer, parsed.data as ReminderContent)
      : applyStep(ctx, { link, file, doer }, parsed.data as StepContent))
  if (!done.ok) return done
  await ctx.tx.exchangeMessage.update({
    where: { id },
    data: { status: 'applied', fault: null, settledAt: ctx.at },
  })
  await ctx.tx.exchangeCase.update({ where: { id: link.id }, data: { inSequence: message.sequence } })
  const isAsked = (parsed.data as Partial<StepContent>).asked === true
  if (isAwaited(kind, isAsked, message.answer)) {
    const facts = isAsked && file ? (await readCaseFile(ctx.tx, file.row.id)).facts : null
    const stands = facts ? { state: facts.state, fundsState: facts.fundsState } : undefined
    await writeAnswer(ctx, link, message, null, stands)
  }
  return ok('applied')
})

/** An answer is awaited to papers, to what was asked for, and to what was refused before. */
function isAwaited(kind: string, isAsked: boolean, before: string | null): boolean {
  return kind !== 'answer' && (kind !== 'progress' || isAsked || before !== null)
}

/** The message with its case, both locked in the order every step locks them; null where it is not its turn. */
export async function lockNext(ctx: Ctx, id: string) {
  const { linkId } = await ctx.tx.exchangeMessage.findUniqueOrThrow({
    where: { id },
    select: { linkId: true },
  })
  const { transferId } = await ctx.tx.exchangeCase.findUniqueOrThrow({ where: { id: linkId } })
  const file = transferId === null ? null : await lockTransfer(ctx.tx, { id: transferId })
  await ctx.tx.$queryRaw`SELECT 1 FROM "ExchangeCase" WHERE id = ${linkId}::uuid FOR UPDATE`
  const link = await ctx.tx.exchangeCase.findUniqueOrThrow({ where: { id: linkId } })
  const message = await ctx.tx.exchangeMessage.findUniqueOrThrow({ where: { id } })
  const isOpen = message.direction === 'in' && ['waiting', 'held'].includes(message.status)
  if (!isOpen || message.sequence !== link.inSequence + 1 || link.transferId !== transferId) return null
  return { message, link, file }
}

/** The agency on whose behalf a deployment speaks: one it serves, and a party to the case. */
async function counterpartOf(
  ctx: Ctx,
  link: ExchangeLink,
  file: CaseFile | null,
  content: unknown,
): Promise<Counterpart | null> {
  const step = content as Partial<StepContent>
  const letter = 'letter' in step ? step.letter : undefined
  const agencies = await ctx.tx.agency.findMany({
    where: { exchangePeerCode: link.peerCode, connection: 'exchange', validTo: null },
    select: { id: true, name: true, areaCode: true },
  })
  const agency = agencies.find(({ id, areaCode }) =>
    file
      ? id === file.row.originAgencyId || id === file.row.destinationAgencyId
      : letter === undefined || areaCode === letter.content.from.areaCode,
  )
  if (!agency) return null
  return {
    kind: 'counterpart',
    agencyId: agency.id,
    agencyName: agency.name,
    signers: step.signers ?? [],
    told: step.step ? toldIn(step as StepContent) : {},
  }
}

async function applyStep(
  ctx: Ctx,
  {
    link,
    file,
    doer,
  }: { readonly link: ExchangeLink; readonly file: CaseFile | null; readonly doer: Counterpart },
  content: StepContent,
): Promise<Answer<null>> {
  const takenAt = new Date(content.takenAt)
  if (takenAt.getTime() > ctx.at.getTime() + CLOCK_SKEW_MS)
    return no({ code: 'wrong-state', detail: 'clock-ahead' })
  if (file) {
    // Both sides ask at once: the origin's stands, so that not both wait for each other.
    const isCrossing = content.asked && link.askId !== null && file.row.originAgencyId !== doer.agencyId
    return isCrossing ? no({ code: 'changed-meanwhile' }) : carryStep(ctx, file, content, doer)
  }
  if (content.step === 'sendContactLetter' || content.step === 'resend') {
    const opened = await openToldCase({ tx: ctx.tx, doer, at: takenAt }, link.caseKey, content.letter)
    if (!opened.ok) return opened
    await ctx.tx.exchangeCase.update({
      where: { id: link.id },
      data: { transferId: opened.value.row.id },
    })
    return ok(null)
  }
  // The letter was never taken up here: its withdrawal ends nothing.
  const isEnding = content.step === 'withdraw' || content.step === 'terminate'
  return isEnding ? ok(null) : no({ code: 'not-found', detail: 'case' })
}

import { dayOf } from '@/lib/domain/calendar/local-date'
import { insteadOf, refusedFor, type ClerkAnswer } from '@/lib/domain/eligibility/stops'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { phaseOf } from '@/lib/domain/eligibility/rule-ids'
import { applicationForm, type LodgingChannel } from '@/lib/domain/documents/papers/application'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import {
  acceptanceReceipt,
  completionNotice,
  refusalNotice,
  supplementNotice,
  terminationNotice,
  withdrawalConfirmation,
} from '@/lib/domain/documents/papers/notices'
import type { SupplementCode, TerminationReason } from '@/lib/domain/transfer/closed-lists'
import { env } from '@/lib/env'
import type { Tx } from './client'
import { toDay } from './days'
import { judgeCase } from './eligibility'
import { vault } from './keys'
import { unsealPayload } from './signatures'
import { withTerms, type PaperCase } from './paper-facts'

/* What the papers for the insured person are made of, read where the step has left it. */

type Detail = Readonly<Record<string, unknown>>

/** The newest event of a kind with what it said. */
export async function eventOf(tx: Tx, transferId: string, kind: string) {
  const event = await tx.caseEvent.findFirst({
    where: { transferId, kind },
    orderBy: { version: 'desc' },
    select: { at: true, detail: true, reason: true, actorName: true, role: true, evidence: true },
  })
  return event && { ...event, detail: event.detail as Detail }
}

export async function applicationFormOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody> {
  const submitted = await eventOf(tx, row.id, 'submit')
  const role = submitted?.role ?? (row.createdById === null ? 'applicant' : 'clerk')
  const isTakenIn = role !== 'applicant' && role !== 'system'
  return applicationForm(facts, {
    channel: channelOf(role, facts.applicant.kind),
    received: submitted && isTakenIn ? { by: submitted.actorName, on: dayOf(submitted.at) } : null,
  })
}

function channelOf(role: string, applicant: string): LodgingChannel {
  if (role === 'system') return 'automatic'
  if (applicant === 'employer') return 'employer'
  return role === 'applicant' ? 'online' : 'window'
}

export async function acceptanceReceiptOf(tx: Tx, one: PaperCase, at: Date): Promise<PaperBody | null> {
  const { row } = one
  if (row.queryCodeSealed === null) return null
  const accepted = await eventOf(tx, row.id, 'accept')
  return acceptanceReceipt(await withTerms(tx, one, accepted?.at ?? at), {
    queryCode: vault().open('Transfer.queryCode', row.queryCodeSealed),
    statusLink: new URL('/status', env().NEXTAUTH_URL).href,
    acceptedAt: (accepted?.at ?? at).toISOString(),
    window: row.createdById === null ? { list: 'lodgingChannels', codes: ['online'] } : null,
    clerk: accepted && accepted.role !== 'system' ? accepted.actorName : null,
    benefits: (await rulesAtAcceptance(tx, row, at)).filter(({ id }) => phaseOf(id) === 'benefits'),
  })
}

/** As they were stored; in a preview, as they would be answered today. */
async function rulesAtAcceptance(tx: Tx, row: PaperCase['row'], at: Date): Promise<readonly RuleAnswer[]> {
  const { rulesAtAcceptance: stored } = await tx.transfer.findUniqueOrThrow({
    where: { id: row.id },
    select: { rulesAtAcceptance: true },
  })
  if (stored !== null) return (stored as unknown as { rules: RuleAnswer[] }).rules
  return JSON.parse(JSON.stringify(await judgeCase(tx, row, at))) as RuleAnswer[]
}

/** @param preview what would be refused today, before anybody has */
export async function refusalNoticeOf(
  tx: Tx,
  { row, facts }: PaperCase,
  at: Date,
  preview: boolean,
): Promise<PaperBody | null> {
  const event = preview ? null : await eventOf(tx, row.id, 'refuse')
  const said = event ? NOTHING_SAID : await saidOfRefusal(tx, row.id)
  const rules = event
    ? (event.detail.rules as RuleAnswer[])
    : (JSON.parse(JSON.stringify(refusedFor(await judgeCase(tx, row, at), said.answers))) as RuleAnswer[])
  const note = event ? textIn(event.detail, 'note') : said.note
  const codes = rules.flatMap((rule) => Object.values(rule.because).flat().map(String))
  const areas = await tx.area.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } })
  return refusalNotice(facts, {
    rules,
    // The decision kept all answers with the case.
    instead: insteadOf(rules, await rulesAtAcceptance(tx, row, at)),
    note,
    areas: Object.fromEntries(areas.map(({ code, name }) => [code, name])),
  })
}

type RefusalSaid = { readonly answers: readonly ClerkAnswer[]; readonly note: string | null }
const NOTHING_SAID: RefusalSaid = { answers: [], note: null }

/** What the first of the two signatures says, while the second is waited for. */
async function saidOfRefusal(tx: Tx, transferId: string): Promise<RefusalSaid> {
  const open = await tx.signature.findFirst({ where: { transferId, step: 'refuse', status: 'open' } })
  if (!open) return NOTHING_SAID
  const { answers = [], note = null } = unsealPayload(open.payload) as unknown as Partial<RefusalSaid>
  return { answers, note }
}

export async function supplementNoticeOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const event = await eventOf(tx, row.id, 'requireSupplement')
  if (!event) return null
  const clock = row.clocks.find((one) => one.clock === 'TS' && one.endedAt === null)
  return supplementNotice(facts, {
    items: event.detail.items as { code: SupplementCode; note: string | null }[],
    until: clock ? toDay(clock.dueOn) : null,
  })
}

export async function withdrawalConfirmationOf(
  tx: Tx,
  { row, facts }: PaperCase,
  at: Date,
): Promise<PaperBody> {
  const event = await eventOf(tx, row.id, 'withdraw')
  return withdrawalConfirmation(facts, {
    on: dayOf(event?.at ?? at),
    accountReleased: event?.detail.accountReleased === true,
  })
}

export async function completionNoticeOf(_tx: Tx, { row, facts }: PaperCase, at: Date): Promise<PaperBody> {
  return completionNotice(facts, {
    on: dayOf(at),
    months: row.monthsRecorded,
    amountFen: facts.fundsState === 'notRequired' ? 0 : Number(row.amountDueFen ?? 0n),
    issuer: facts.destination.connection === 'connected' ? 'destination' : 'origin',
    withoutReply: row.yearsRecordedAt === null,
  })
}

export async function terminationNoticeOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const event = await eventOf(tx, row.id, 'terminate')
  if (!event?.reason) return null
  return terminationNotice(facts, {
    on: dayOf(event.at),
    reason: event.reason as TerminationReason,
    yearsTakenBack: Number(event.detail.monthsReversed ?? 0) > 0,
    accountReleased: event.detail.accountReleased === true,
  })
}

export function textIn(detail: Detail, name: string): string | null {
  const value = detail[name]
  return typeof value === 'string' && value !== '' ? value : null
}

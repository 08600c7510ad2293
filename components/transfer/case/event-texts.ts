import { isRole } from '@/lib/domain/access/roles'
import { localDate } from '@/lib/domain/calendar/local-date'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { INQUIRY_ANSWERS } from '@/lib/domain/money/inquiry'
import { PAUSE_REASONS } from '@/lib/domain/clocks/pauses'
import { PAYEE_KINDS } from '@/lib/domain/persons/pay-out'
import {
  BANK_RETURN_REASONS,
  BREAK_CODES,
  LATE_REASONS,
  RETURN_REASONS,
  SUPPLEMENT_CODES,
  TERMINATION_REASONS,
} from '@/lib/domain/transfer/closed-lists'
import { isStep } from '@/lib/domain/transfer/lifecycle'
import { STRAIGHT_THROUGH } from '@/lib/domain/transfer/straight-through'
import { longDate } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import { tablePathText } from '@/lib/i18n/format/table-paths'
import type { EventView } from '@/lib/queries/case-history'
import { placeOf, type Reading } from './reading'

/** What happened: a step in its own words, work beside the steps in ours. */
export function eventTitle(event: EventView, { words }: Reading): string {
  const { lifecycle, casePage } = words
  const { beside, unknown } = casePage.history
  if (isStep(event.kind)) return lifecycle.steps[event.kind].done
  const { step } = event.facts
  const said = Object.hasOwn(beside, event.kind) ? beside[event.kind as keyof typeof beside] : unknown
  if (step === undefined) return said
  const what = isStep(step)
    ? lifecycle.steps[step].button
    : Object.hasOwn(beside, step)
      ? beside[step as keyof typeof beside]
      : null
  return what === null ? said : `${what}${words.shell.punctuation.colon}${said}`
}

/** Figures, reasons and references beside it, in the order people ask for them. */
export function eventFacts(event: EventView, reading: Reading): string[] {
  const { locale, words } = reading
  const { casePage, shell } = words
  const says = casePage.history.facts
  const { facts } = event
  const amountFen = facts.amountFen ?? facts.transferFen
  const differs =
    facts.receivedFen !== undefined &&
    facts.expectedFen !== undefined &&
    facts.receivedFen !== facts.expectedFen
  return [
    facts.version === undefined ? null : says.version(facts.version),
    facts.months === undefined || facts.months === 0 ? null : says.months(facts.months),
    facts.overlapping === undefined ? null : says.overlapping(facts.overlapping),
    amountFen === undefined || amountFen === 0 ? null : says.amount(money(amountFen)),
    differs ? says.expected(money(facts.receivedFen ?? 0), money(facts.expectedFen ?? 0)) : null,
    facts.attempt !== undefined && facts.attempt > 1 ? says.attempt(facts.attempt) : null,
    facts.supplements
      ? facts.supplements.map((code) => supplementText(code, reading)).join(shell.punctuation.list)
      : null,
    ...(facts.disputed ?? []).map(({ path, expected, note }) =>
      says.disputed(tablePathText(path, locale), expected, note),
    ),
    ...peopleFacts(event, reading),
    event.reason === null ? null : reasonText(event.kind, event.reason, words),
    facts.number ?? facts.order ?? null,
    facts.bankReference === undefined ? null : says.bankReference(facts.bankReference),
    facts.trackingNo === undefined ? null : says.tracking(facts.trackingNo),
    facts.answerBy === undefined
      ? null
      : words.books.inquiry.answerBy(longDate(localDate(facts.answerBy), locale)),
    facts.note ?? null,
    event.happenedOn === null ? null : casePage.history.happened(longDate(event.happenedOn, locale)),
    event.evidence === null ? null : casePage.history.evidence(event.evidence),
  ].filter((part) => part !== null)
}

/** Who the person was, where a letter went on to, who was paid. */
function peopleFacts({ facts }: EventView, { locale, words, areas }: Reading): (string | null)[] {
  const { history: says, payOut } = words.people
  const { nameBefore, nameNow, idBefore, idNow, fromArea, toArea, payeeKind, diedOn } = facts
  const payee = PAYEE_KINDS.find((one) => one === payeeKind)
  return [
    nameBefore !== undefined && nameNow !== undefined ? says.name(nameBefore, nameNow) : null,
    idBefore !== undefined && idNow !== undefined ? says.number(idBefore, idNow) : null,
    fromArea !== undefined && toArea !== undefined
      ? says.forwarded(areas[fromArea] ?? fromArea, areas[toArea] ?? toArea)
      : null,
    facts.unmet?.length ? says.unmet(facts.unmet.join(words.shell.punctuation.list)) : null,
    payee ? says.paidTo(payOut.payees[payee].name) : null,
    diedOn === undefined ? null : says.diedOn(longDate(diedOn, locale)),
  ]
}

/** 南京·财务（财务）; 系统; 申请人. Recorded for somebody else: for whom. */
export function eventActor(event: EventView, reading: Reading): string {
  const { words } = reading
  const { history } = words.casePage
  const { lifecycle } = words
  const who =
    event.actor === 'staff'
      ? history.by(event.actorName, isRole(event.role) ? lifecycle.roles[event.role] : event.role)
      : event.actor === 'counterpart'
        ? event.actorName
        : history[event.actor]
  return event.onBehalfOf === null
    ? who
    : `${who} · ${lifecycle.onBehalf.recordedFor(placeOf(reading, event.onBehalfOf))}`
}

function supplementText(code: string, { words }: Reading): string {
  const known = SUPPLEMENT_CODES.find((one) => one === code)
  return known ? words.lifecycle.supplementCodes[known].name : code
}

/** A reason is a code of one of the closed lists, ids of rules, or a person's own words. */
function reasonText(kind: string, reason: string, words: Reading['words']): string {
  const { lifecycle, books, continuity, pauses } = words
  if (reason === STRAIGHT_THROUGH) return words.casePage.automatic.went
  const cause = kind === 'recordGapCause' ? GAP_CAUSES.find((one) => one === reason) : undefined
  if (cause) return continuity.causes[cause]
  const paused = kind === 'pauseClock' ? PAUSE_REASONS.find((one) => one === reason) : undefined
  if (paused) return pauses.reasons[paused]
  const found = INQUIRY_ANSWERS.find((one) => one === reason)
  if (found) return books.inquiry.answers[found]
  const late = LATE_REASONS.find((one) => one === reason)
  if (late) return lifecycle.lateReasons[late].name
  const returned = RETURN_REASONS.find((one) => one === reason)
  if (returned) return lifecycle.returnReasons[returned].name
  const terminated = TERMINATION_REASONS.find((one) => one === reason)
  if (terminated) return lifecycle.terminationReasons[terminated].name
  const bank = BANK_RETURN_REASONS.find((one) => one === reason)
  if (bank) return lifecycle.bankReturnReasons[bank].name
  const broken = BREAK_CODES.find((one) => one === reason)
  return broken ? lifecycle.breakCodes[broken].name : reason
}

import type { Clock } from '../clocks/clock'
import { isReadyToTell } from './closure'
import type { CaseFacts } from './facts'
import type { Step } from './lifecycle'

/** What an insured person is told of; the words stand in lib/i18n/notices.ts. */
export const NOTICE_KINDS = [
  'submission',
  'supplement',
  'supplementReceived',
  'refusal',
  'waiting',
  'resumed',
  'acceptance',
  'letterSent',
  'letterReceived',
  'returned',
  'resent',
  'tableUploaded',
  'dispute',
  'yearsRecorded',
  'moneySent',
  'moneyReturned',
  'moneyMismatched',
  'moneyCredited',
  'moneyPaidOut',
  'payOutReturned',
  'overdue',
  'withdrawal',
  'termination',
  'completion',
  'transferredOut',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export function isNoticeKind(kind: string): kind is NoticeKind {
  return (NOTICE_KINDS as readonly string[]).includes(kind)
}

/**
 * What has to reach the person by some way (补正、不予受理、撤回、终止、办结): without a phone it waits for a clerk
 * to hand it over. Everything else is progress, told to whoever has a phone.
 */
export const REQUIRED_NOTICES: readonly NoticeKind[] = [
  'supplement',
  'refusal',
  'withdrawal',
  'termination',
  'completion',
  'transferredOut',
]

export function isRequired(kind: string): boolean {
  return (REQUIRED_NOTICES as readonly string[]).includes(kind)
}

/** How a notice goes to a person, or why it does not. */
export type NoticeWay = 'sms' | 'handover' | 'optedOut' | 'none'

/** What decides it: a registered phone, and whether the person wants more than has to be told. */
export type Reachable = { readonly hasPhone: boolean; readonly progressNotices: boolean }

/**
 * What has to reach the person goes by text message or by hand, whatever they chose. Everything else, a missed
 * promise included, is sent only to whoever has a phone and did not turn it off.
 */
export function noticeWay(kind: NoticeKind, { hasPhone, progressNotices }: Reachable): NoticeWay {
  if (isRequired(kind)) return hasPhone ? 'sms' : 'handover'
  if (!hasPhone) return 'none'
  return progressNotices ? 'sms' : 'optedOut'
}

type PersonTelling = {
  readonly kind: NoticeKind
  /** Clocks whose due day says what comes next and when: the first of them that runs. */
  readonly next: readonly Clock[]
}

type Rule = PersonTelling & { readonly when?: (before: CaseFacts, after: CaseFacts) => boolean }

const say = (kind: NoticeKind, ...next: Clock[]): Rule => ({ kind, next })

/** Which step tells the person what. Null: nothing that person would wait for. */
const RULES: Record<Step, Rule | null> = {
  submit: say('submission', 'T0'),
  requireSupplement: say('supplement', 'TS'),
  supplement: say('supplementReceived', 'T0'),
  refuse: say('refusal'),
  park: say('waiting'),
  unpark: say('resumed', 'T0'),
  accept: say('acceptance', 'T1'),
  // Online it leaves with the acceptance, which has said so.
  sendContactLetter: { ...say('letterSent'), when: (_before, { mode }) => mode === 'letter' },
  registerIncomingLetter: say('letterReceived', 'T1'),
  // By post the days of the origin begin with it; online they began with the acceptance, and of a letter from a place
  // without a login the registration has said so.
  receiveContactLetter: {
    ...say('letterReceived', 'T1'),
    when: (_before, { mode, destinationConnection }) => mode === 'letter' && destinationConnection !== 'none',
  },
  draftTable: null,
  returnDraft: null,
  sealTable: say('tableUploaded', 'T2'),
  receiveTable: null,
  disputeTable: say('dispute', 'TD'),
  recordYears: say('yearsRecorded', 'T4', 'TW', 'T3'),
  returnByOrigin: say('returned', 'T1'),
  resend: say('resent', 'T1'),
  withdraw: { ...say('withdrawal'), when: ({ state }) => state !== 'draft' },
  terminate: say('termination'),
  // Told before it is taken: being told is what it proves.
  complete: null,
  closeWithoutReply: say('transferredOut'),
  prepareRemittance: null,
  rejectRemittance: null,
  approveRemittance: null,
  cancelRemittance: null,
  confirmRemitted: say('moneySent', 'TW'),
  reportReturned: say('moneyReturned', 'T3'),
  recordReceipt: null,
  matchReceipt: {
    ...say('moneyMismatched', 'T4'),
    when: (_before, { fundsState }) => fundsState === 'mismatched',
  },
  unmatch: null,
  payDifference: null,
  returnExcess: null,
  returnAll: null,
  credit: say('moneyCredited', 'T2', 'T1'),
  advance: say('moneyCredited', 'T2', 'T1'),
  orderPayOut: null,
  confirmPaidOut: say('moneyPaidOut', 'T2', 'T1'),
  reportPayOutReturned: say('payOutReturned', 'T3'),
}

/**
 * What a step tells the insured person. One act is one message: where it settles the last of both tracks, the
 * completion notice says all.
 */
export function personTold(step: Step, before: CaseFacts, after: CaseFacts): PersonTelling | null {
  const rule = RULES[step]
  if (!rule || !(rule.when?.(before, after) ?? true)) return null
  if (isReadyToTell(after) && !isRequired(rule.kind)) return null
  return { kind: rule.kind, next: rule.next }
}

/** Attempts of one sending before a message counts as failed; with the queue's back-off half an hour. */
export const DELIVERY_ATTEMPTS = 8

/** Why a message was not taken over. */
export const NOTICE_FAILURES = [
  'refused',
  'unavailable',
  'timeout',
  'unreachable',
  'insecure',
  'noPhone',
  'notConfigured',
  'unknown',
] as const
export type NoticeFailure = (typeof NOTICE_FAILURES)[number]

export function isNoticeFailure(code: string): code is NoticeFailure {
  return (NOTICE_FAILURES as readonly string[]).includes(code)
}

/** Failures no later attempt would mend by itself. */
export function isFinal(failure: NoticeFailure): boolean {
  return failure === 'refused' || failure === 'noPhone' || failure === 'notConfigured'
}

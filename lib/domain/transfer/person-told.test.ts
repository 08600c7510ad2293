import { describe, expect, it } from 'vitest'
import { facts } from '@/lib/testing/case-facts'
import type { CaseFacts } from './facts'
import { STEPS, type Step } from './lifecycle'
import {
  isFinal,
  NOTICE_FAILURES,
  NOTICE_KINDS,
  noticeWay,
  personTold,
  REQUIRED_NOTICES,
} from './person-told'

/** What every step tells the person, written by hand: kind, and the clocks that say what comes next. */
const TOLD: Record<Step, string | null> = {
  submit: 'submission T0',
  requireSupplement: 'supplement TS',
  supplement: 'supplementReceived T0',
  refuse: 'refusal',
  park: 'waiting',
  unpark: 'resumed T0',
  accept: 'acceptance T1',
  sendContactLetter: null,
  registerIncomingLetter: 'letterReceived T1',
  receiveContactLetter: null,
  draftTable: null,
  returnDraft: null,
  sealTable: 'tableUploaded T2',
  receiveTable: null,
  disputeTable: 'dispute TD',
  recordYears: 'yearsRecorded T4 TW T3',
  returnByOrigin: 'returned T1',
  resend: 'resent T1',
  withdraw: 'withdrawal',
  terminate: 'termination',
  complete: null,
  closeWithoutReply: 'transferredOut',
  prepareRemittance: null,
  rejectRemittance: null,
  approveRemittance: null,
  cancelRemittance: null,
  confirmRemitted: 'moneySent TW',
  reportReturned: 'moneyReturned T3',
  recordReceipt: null,
  matchReceipt: null,
  unmatch: null,
  payDifference: null,
  returnExcess: null,
  returnAll: null,
  credit: 'moneyCredited T2 T1',
  advance: 'moneyCredited T2 T1',
  orderPayOut: null,
  confirmPaidOut: 'moneyPaidOut T2 T1',
  reportPayOutReturned: 'payOutReturned T3',
}

const open = facts({ state: 'transferringIn', fundsState: 'due', yearsRecorded: false })
const said = (step: Step, before: CaseFacts, after: CaseFacts) => {
  const told = personTold(step, before, after)
  return told && [told.kind, ...told.next].join(' ')
}

describe('the person', () => {
  it.each(STEPS)('of %s', (step) => {
    expect(said(step, open, open)).toBe(TOLD[step])
  })

  it('is told by letter mode that a letter is on its way, online the acceptance has said so', () => {
    expect(said('sendContactLetter', open, { ...open, mode: 'letter' })).toBe('letterSent')
  })

  it('is told by letter mode that the letter arrived, once', () => {
    const byLetter = { ...open, mode: 'letter' } as const
    expect(said('receiveContactLetter', open, byLetter)).toBe('letterReceived T1')
    const incoming = { ...byLetter, destinationConnection: 'none' } as const
    expect(said('receiveContactLetter', open, incoming)).toBeNull()
  })

  it('is told of a receipt only where it does not fit', () => {
    expect(said('matchReceipt', open, { ...open, fundsState: 'mismatched' })).toBe('moneyMismatched T4')
  })

  it('hears nothing of a draft that goes', () => {
    expect(said('withdraw', { ...open, state: 'draft' }, open)).toBeNull()
  })

  it.each(['credit', 'advance', 'confirmPaidOut', 'recordYears'] as const)(
    'hears one thing of %s where it settles the last: that all is done',
    (step) => {
      const settled = facts({ state: 'transferredIn', fundsState: 'credited' })
      expect(said(step, open, settled)).toBeNull()
    },
  )

  it('is told every kind there is by some step, by the clocks, or before the completion', () => {
    const kinds = new Set(Object.values(TOLD).flatMap((told) => told?.split(' ')[0] ?? []))
    const elsewhere = ['letterSent', 'moneyMismatched', 'overdue', 'completion']
    expect(NOTICE_KINDS.filter((kind) => !kinds.has(kind))).toEqual(expect.arrayContaining(elsewhere))
    expect(kinds.size + elsewhere.length).toBe(NOTICE_KINDS.length)
  })
})

describe('the way of a notice', () => {
  it.each(REQUIRED_NOTICES)('of %s leads to the person, whatever they chose', (kind) => {
    for (const progressNotices of [true, false]) {
      expect(noticeWay(kind, { hasPhone: true, progressNotices })).toBe('sms')
      expect(noticeWay(kind, { hasPhone: false, progressNotices })).toBe('handover')
    }
  })

  it.each(NOTICE_KINDS.filter((kind) => !REQUIRED_NOTICES.includes(kind)))(
    'of %s needs a phone, and a person who wants it',
    (kind) => {
      expect(noticeWay(kind, { hasPhone: true, progressNotices: true })).toBe('sms')
      expect(noticeWay(kind, { hasPhone: true, progressNotices: false })).toBe('optedOut')
      expect(noticeWay(kind, { hasPhone: false, progressNotices: true })).toBe('none')
    },
  )
})

it('what no later attempt would mend is not tried again', () => {
  expect(NOTICE_FAILURES.filter(isFinal)).toEqual(['refused', 'noPhone', 'notConfigured'])
})

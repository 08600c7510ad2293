import { describe, expect, it } from 'vitest'
import { facts } from '@/lib/testing/case-facts'
import type { CaseFacts } from './facts'
import { STEPS, type Step } from './lifecycle'
import { staffTold, staffToldBeside } from './staff-told'

type Move = readonly [before: Partial<CaseFacts>, after: Partial<CaseFacts>]

/** Every step of a case both agencies work on here: kind, side, audience, and the step that is due. */
const TOLD: Record<Step, readonly [...Move, told: readonly string[]]> = {
  submit: [{ state: 'draft' }, { state: 'submitted' }, ['applicationArrived destination attending']],
  requireSupplement: [{ state: 'submitted' }, { state: 'supplementRequired' }, []],
  supplement: [
    { state: 'supplementRequired' },
    { state: 'submitted' },
    ['supplementArrived destination attending'],
  ],
  refuse: [{ state: 'submitted' }, { state: 'notAccepted' }, []],
  park: [{ state: 'submitted' }, { state: 'waitingForConnection' }, []],
  unpark: [
    { state: 'waitingForConnection' },
    { state: 'submitted' },
    ['applicationArrived destination attending'],
  ],
  accept: [{ state: 'submitted' }, { state: 'accepted' }, []],
  sendContactLetter: [
    { state: 'accepted' },
    { state: 'contactLetterSent' },
    ['letterArrived origin attending'],
  ],
  registerIncomingLetter: [{ state: 'draft' }, { state: 'contactLetterSent' }, []],
  receiveContactLetter: [{ state: 'contactLetterSent' }, { state: 'transferringOut' }, []],
  draftTable: [
    { state: 'transferringOut' },
    { state: 'tableDrafted' },
    ['signatureAwaited origin reviewer sealTable'],
  ],
  returnDraft: [{ state: 'tableDrafted' }, { state: 'transferringOut' }, ['draftReturned origin attending']],
  sealTable: [
    { state: 'tableDrafted' },
    { state: 'transferredOut', fundsState: 'due' },
    ['tableArrived destination attending', 'moneyDue origin finance prepareRemittance'],
  ],
  receiveTable: [
    { state: 'transferredOut', fundsState: 'due' },
    { state: 'transferringIn', fundsState: 'due' },
    [],
  ],
  disputeTable: [
    { state: 'transferringIn', fundsState: 'approved' },
    { state: 'tableDisputed', fundsState: 'due' },
    ['tableDisputed origin attending', 'tableDisputed origin finance'],
  ],
  recordYears: [
    { state: 'transferringIn', fundsState: 'matched' },
    { state: 'transferredIn', fundsState: 'matched' },
    ['signatureAwaited destination reviewer credit'],
  ],
  returnByOrigin: [
    { state: 'contactLetterSent' },
    { state: 'returnedByOrigin' },
    ['caseReturned destination attending'],
  ],
  resend: [{ state: 'returnedByOrigin' }, { state: 'contactLetterSent' }, ['letterArrived origin attending']],
  withdraw: [
    { state: 'transferringOut' },
    { state: 'withdrawn' },
    ['caseWithdrawn origin attending', 'caseWithdrawn destination attending'],
  ],
  terminate: [
    { state: 'transferringOut' },
    { state: 'terminated' },
    ['caseTerminated origin attending', 'caseTerminated destination attending'],
  ],
  complete: [
    { state: 'transferredIn', fundsState: 'credited' },
    { state: 'completed', fundsState: 'credited' },
    ['caseCompleted origin attending', 'caseCompleted destination attending'],
  ],
  closeWithoutReply: [
    { state: 'transferredOut', fundsState: 'remitted' },
    { state: 'completed', fundsState: 'remitted' },
    ['caseCompleted origin attending', 'caseCompleted destination attending'],
  ],
  prepareRemittance: [
    { fundsState: 'due' },
    { fundsState: 'prepared' },
    ['signatureAwaited origin reviewer approveRemittance'],
  ],
  rejectRemittance: [
    { fundsState: 'prepared' },
    { fundsState: 'due' },
    // One desk hears of it once: that it came back, not that it is due as well.
    ['draftReturned origin finance'],
  ],
  approveRemittance: [
    { fundsState: 'prepared' },
    { fundsState: 'approved' },
    ['moneyDue origin finance confirmRemitted'],
  ],
  cancelRemittance: [
    { fundsState: 'approved' },
    { fundsState: 'due' },
    ['moneyDue origin finance prepareRemittance'],
  ],
  confirmRemitted: [
    { fundsState: 'approved' },
    { fundsState: 'remitted' },
    ['moneySent destination finance'],
  ],
  reportReturned: [
    { fundsState: 'remitted' },
    { fundsState: 'due' },
    ['moneyReturned origin attending', 'moneyReturned origin finance', 'moneyReturned destination finance'],
  ],
  recordReceipt: [
    { fundsState: 'remitted' },
    { fundsState: 'received' },
    ['moneyDue destination finance matchReceipt'],
  ],
  matchReceipt: [
    { fundsState: 'received' },
    { fundsState: 'mismatched' },
    ['moneyMismatched origin finance', 'moneyMismatched destination attending'],
  ],
  unmatch: [
    { fundsState: 'matched' },
    { fundsState: 'received' },
    ['moneyDue destination finance matchReceipt'],
  ],
  payDifference: [
    { fundsState: 'mismatched' },
    { fundsState: 'mismatched' },
    ['moneySent destination finance'],
  ],
  returnExcess: [
    { fundsState: 'mismatched' },
    { fundsState: 'received' },
    ['moneyReturned origin finance', 'moneyDue destination finance matchReceipt'],
  ],
  returnAll: [
    { fundsState: 'received' },
    { fundsState: 'returnedToOrigin' },
    ['moneyReturned origin finance', 'moneyReturned destination attending'],
  ],
  credit: [
    { state: 'transferredIn', fundsState: 'matched' },
    { state: 'transferredIn', fundsState: 'credited' },
    [],
  ],
  advance: [{ fundsState: 'due', pairMode: 'AUTO' }, { fundsState: 'credited', pairMode: 'AUTO' }, []],
  orderPayOut: [
    { fundsState: 'due' },
    { fundsState: 'payOutOrdered' },
    ['moneyDue origin finance confirmPaidOut'],
  ],
  confirmPaidOut: [{ fundsState: 'payOutOrdered' }, { fundsState: 'paidOut' }, []],
  reportPayOutReturned: [
    { fundsState: 'paidOut', toScheme: 'resident' },
    { fundsState: 'due', toScheme: 'resident' },
    ['moneyReturned origin attending', 'moneyReturned origin finance'],
  ],
}

const said = (told: ReturnType<typeof staffTold>) =>
  told.map(({ kind, side, to, step }) => [kind, side, to, step].filter(Boolean).join(' '))

describe('of a step is told whoever has to act on it', () => {
  it.each(STEPS)('%s', (step) => {
    const [before, after, told] = TOLD[step]
    expect(said(staffTold(step, facts(before), facts(after)))).toEqual(told)
  })

  it('a receipt that fits makes no stir before the years are in', () => {
    const [before, after] = [{ fundsState: 'received' } as const, { fundsState: 'matched' } as const]
    expect(staffTold('matchReceipt', facts(before), facts(after))).toEqual([])
    const recorded = { ...after, state: 'transferredIn' } as const
    expect(said(staffTold('matchReceipt', facts({ ...recorded, ...before }), facts(recorded)))).toEqual([
      'signatureAwaited destination reviewer credit',
    ])
  })

  it('where the destination credits in advance, its finance hears that money is due', () => {
    const after = { state: 'transferredOut', fundsState: 'due', pairMode: 'IMMEDIATE_NETTED' } as const
    expect(said(staffTold('sealTable', facts({ state: 'tableDrafted' }), facts(after)))).toContain(
      'moneyDue destination finance advance',
    )
  })

  it('of a draft that goes nobody hears, of an application the origin does not know its clerks hear nothing', () => {
    const withdrawn = facts({ state: 'withdrawn' })
    expect(staffTold('withdraw', facts({ state: 'draft' }), withdrawn)).toEqual([])
    expect(said(staffTold('withdraw', facts({ state: 'submitted' }), withdrawn))).toEqual([
      'caseWithdrawn destination attending',
    ])
  })
})

describe('an agency without a login', () => {
  const there = { originConnection: 'none', mode: 'letter' } as const
  it.each(STEPS)('is told nothing of %s', (step) => {
    const [before, after] = TOLD[step]
    for (const { side } of staffTold(step, facts({ ...before, ...there }), facts({ ...after, ...there })))
      expect(side).toBe('destination')
  })

  it('has its signatures and money recorded by the other side, which is told', () => {
    const move = (step: Step) => {
      const [before, after] = TOLD[step]
      return said(staffTold(step, facts({ ...before, ...there }), facts({ ...after, ...there })))
    }
    expect(move('draftTable')).toEqual(['signatureAwaited destination reviewer sealTable'])
    expect(move('prepareRemittance')).toEqual(['signatureAwaited destination reviewer approveRemittance'])
    expect(move('sendContactLetter')).toEqual([])
    expect(move('disputeTable')).toEqual([])
  })
})

describe('beside the steps', () => {
  const told = (...args: Parameters<typeof staffToldBeside>) => said(staffToldBeside(...args))
  it('a first signature calls for the second where it is given', () => {
    const terminate = { step: 'terminate', role: 'supervisor' }
    expect(told('openSignature', facts({}), 'destination', terminate)).toEqual([
      'signatureAwaited destination supervisor terminate',
    ])
    const cancel = { step: 'cancelRemittance', role: 'reviewer' }
    expect(told('openSignature', facts({}), 'origin', cancel)).toEqual([
      'signatureAwaited origin reviewer cancelRemittance',
    ])
    expect(told('openSignature', facts({ originConnection: 'none' }), 'destination', cancel)).toEqual([
      'signatureAwaited destination reviewer cancelRemittance',
    ])
    const identity = { step: 'correctIdentity', role: 'reviewer' }
    expect(told('openSignature', facts({}), 'destination', identity)).toEqual([
      'signatureAwaited destination reviewer correctIdentity',
    ])
  })
  it('one that is declined goes back to who gave the first', () => {
    const refuse = { step: 'refuse', role: 'reviewer' }
    expect(told('declineSignature', facts({}), 'destination', refuse)).toEqual([
      'signatureDeclined destination opener refuse',
    ])
  })
  it('a letter sent on arrives at the right origin, and the destination hears where it went', () => {
    expect(told('forward', facts({}), 'origin', null)).toEqual([
      'letterArrived origin attending',
      'letterForwarded destination attending',
    ])
  })
})

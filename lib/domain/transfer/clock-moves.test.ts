import { describe, expect, test } from 'vitest'
import { facts } from '@/lib/testing/case-facts'
import type { Clock } from '../clocks/clock'
import { clockMoves } from './clock-moves'
import type { CaseFacts } from './facts'
import type { Step } from './lifecycle'

const move = (step: Step, after: Partial<CaseFacts>, running: Clock[] = [], everStarted: Clock[] = running) =>
  clockMoves(step, facts(after), { running, everStarted })
const ends = (...args: Parameters<typeof move>) =>
  move(...args).end.map(({ clock, how }) => `${clock} ${how}`)
const starts = (...args: Parameters<typeof move>) => move(...args).start

describe('T1', () => {
  test('online it starts with acceptance, by letter with delivery', () => {
    expect(starts('accept', { state: 'accepted', mode: 'online' }, ['T0'])).toEqual(['T1'])
    expect(starts('accept', { state: 'accepted', mode: 'letter' }, ['T0'])).toEqual(['TL'])
    expect(starts('receiveContactLetter', { state: 'transferringOut', mode: 'letter' })).toEqual(['T1'])
    expect(starts('receiveContactLetter', { state: 'transferringOut', mode: 'online' }, ['T1'])).toEqual([])
  })
  test('a letter sent again does not start it anew', () => {
    expect(starts('receiveContactLetter', { state: 'transferringOut', mode: 'letter' }, [], ['T1'])).toEqual(
      [],
    )
    expect(starts('resend', { state: 'contactLetterSent' }, ['T1'])).toEqual([])
  })
  test('it ends once the table is sealed and the money arranged, whichever comes last', () => {
    expect(ends('sealTable', { state: 'transferredOut', fundsState: 'due' }, ['T1'])).toEqual([])
    expect(ends('sealTable', { state: 'transferredOut', fundsState: 'notRequired' }, ['T1'])).toEqual([
      'T1 judged',
    ])
    expect(
      ends('prepareRemittance', { state: 'transferringIn', fundsState: 'prepared', sealedVersions: 1 }, [
        'T1',
        'T2',
        'T3',
      ]),
    ).toEqual([])
    expect(
      ends('approveRemittance', { state: 'transferringIn', fundsState: 'approved', sealedVersions: 1 }, [
        'T1',
        'T2',
        'T3',
      ]),
    ).toEqual(['T1 judged'])
    expect(
      ends('advance', { state: 'transferredIn', fundsState: 'credited', sealedVersions: 1 }, ['T1', 'T3']),
    ).toContain('T1 judged')
  })
  test('a cancelled approval opens it again', () => {
    expect(
      move(
        'cancelRemittance',
        { state: 'transferringIn', fundsState: 'due' },
        ['T2', 'T3'],
        ['T1', 'T2', 'T3'],
      ).reopen,
    ).toEqual(['T1'])
  })
})

describe('T2 and TD', () => {
  test('a dispute interrupts the days of the destination and starts those of the correction', () => {
    expect(ends('disputeTable', { state: 'tableDisputed', fundsState: 'due' }, ['T1', 'T2', 'T3'])).toEqual([
      'T2 interrupted',
    ])
    expect(starts('disputeTable', { state: 'tableDisputed', fundsState: 'due' }, ['T1', 'T2', 'T3'])).toEqual(
      ['TD'],
    )
  })
  test('the corrected version ends the correction and its receipt starts T2 again', () => {
    expect(
      ends('sealTable', { state: 'transferredOut', fundsState: 'due', sealedVersions: 2 }, [
        'T1',
        'TD',
        'T3',
      ]),
    ).toEqual(['TD judged'])
    expect(
      starts('sealTable', { state: 'transferredOut', fundsState: 'due', sealedVersions: 2 }, [
        'T1',
        'TD',
        'T3',
      ]),
    ).toEqual([])
    expect(
      starts('receiveTable', { state: 'transferringIn' }, ['T1', 'T3'], ['T1', 'T2', 'TD', 'T3']),
    ).toEqual(['T2'])
  })
})

describe('money', () => {
  test('every attempt has its own T3', () => {
    expect(starts('sealTable', { state: 'transferredOut', fundsState: 'due' }, ['T1'])).toEqual(['T3'])
    expect(ends('confirmRemitted', { fundsState: 'remitted', sealedVersions: 1 }, ['T2', 'T3'])).toEqual([
      'T3 judged',
    ])
    expect(
      starts(
        'reportReturned',
        { fundsState: 'due', sealedVersions: 1 },
        ['T2', 'TW'],
        ['T1', 'T2', 'T3', 'TW'],
      ),
    ).toEqual(['T3'])
  })
  test('what is seen to arrive without an order ends the days of the origin too', () => {
    expect(
      ends('recordReceipt', { fundsState: 'received', sealedVersions: 1, originConnection: 'none' }, [
        'T1',
        'T2',
        'T3',
      ]),
    ).toEqual(['T3 judged', 'T1 judged'])
  })
  test('a further receipt does not start T4 anew', () => {
    expect(starts('recordReceipt', { fundsState: 'received', sealedVersions: 1 }, ['T4', 'TW'])).toEqual([])
  })
  test('a pay-out takes the place of the payment with its own days', () => {
    const moves = move(
      'orderPayOut',
      { state: 'transferringIn', fundsState: 'payOutOrdered', sealedVersions: 1 },
      ['T1', 'T2', 'T3'],
    )
    expect(moves.end).toContainEqual({ clock: 'T3', how: 'interrupted' })
    expect(moves.end).toContainEqual({ clock: 'T1', how: 'judged' })
    expect(moves.start).toEqual(['T3'])
  })
})

test.each(['withdraw', 'terminate', 'refuse'] as const)('%s ends whatever runs, unmet', (step) => {
  expect(ends(step, { state: 'terminated' }, ['T1', 'T3'])).toEqual(['T1 notMet', 'T3 notMet'])
})
test('closing without reply ends what still waits for the other side, unmet', () => {
  expect(
    ends('closeWithoutReply', { state: 'completed', fundsState: 'remitted', sealedVersions: 1 }, ['TW']),
  ).toEqual(['TW notMet'])
})

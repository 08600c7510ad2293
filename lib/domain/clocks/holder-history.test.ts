import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import { holderHistory, type HolderEvent } from './holder-history'

const at = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`)
const event = (
  kind: string,
  when: string,
  toState: HolderEvent['toState'],
  toFunds: HolderEvent['toFunds'] = 'undetermined',
  over: Partial<HolderEvent> = {},
): HolderEvent => ({ kind, at: at(when), toState, toFunds, reason: null, happenedOn: null, ...over })

const held = (clock: Clock, startedAt: string, events: readonly HolderEvent[]) =>
  holderHistory(
    { clock, startedAt: at(startedAt), mode: 'online', originConnection: 'connected' },
    events,
  ).map(({ holder, from }) => `${holder} ${from.toISOString()}`)

describe('who answered for a clock', () => {
  it('T1: the origin, the destination while the letter is returned', () => {
    const events = [
      event('submit', '09-28 09:00', 'submitted'),
      event('accept', '09-28 10:00', 'accepted'),
      event('sendContactLetter', '09-28 10:00', 'contactLetterSent'),
      event('returnByOrigin', '10-09 11:00', 'returnedByOrigin'),
      event('resend', '10-13 09:30', 'contactLetterSent'),
      event('receiveContactLetter', '10-13 10:00', 'transferringOut'),
    ]
    expect(held('T1', '09-28 10:00', events)).toEqual([
      'origin 2026-09-28T02:00:00.000Z',
      'destination 2026-10-09T03:00:00.000Z',
      'origin 2026-10-13T01:30:00.000Z',
    ])
  })

  it('T4: the origin from a short receipt until it pays the difference', () => {
    const money = (
      kind: string,
      when: string,
      toFunds: HolderEvent['toFunds'],
      reason: string | null = null,
    ) => event(kind, when, 'transferredIn', toFunds, { reason })
    const events = [
      money('recordReceipt', '10-12 10:00', 'received'),
      money('matchReceipt', '10-12 11:00', 'mismatched', 'short'),
      money('addNote', '10-13 11:00', 'mismatched'),
      money('payDifference', '10-14 09:00', 'mismatched'),
      money('recordReceipt', '10-15 09:00', 'received'),
    ]
    expect(held('T4', '10-12 10:00', events)).toEqual([
      'destination 2026-10-12T02:00:00.000Z',
      'origin 2026-10-12T03:00:00.000Z',
      'destination 2026-10-14T01:00:00.000Z',
    ])
  })

  it('begins at the start of the clock, also where the record was written days later', () => {
    const events = [
      event('sendContactLetter', '09-28 10:00', 'contactLetterSent'),
      event('receiveContactLetter', '10-12 09:00', 'transferringOut', 'undetermined', {
        happenedOn: localDate('2026-10-09'),
      }),
    ]
    expect(held('T1', '10-09 12:00', events)).toEqual(['origin 2026-10-09T04:00:00.000Z'])
  })

  it('never counts a record from before the one written before it', () => {
    const events = [
      event('accept', '09-28 10:00', 'accepted'),
      event('returnByOrigin', '10-12 09:00', 'returnedByOrigin'),
      event('resend', '10-13 09:00', 'contactLetterSent', 'undetermined', {
        happenedOn: localDate('2026-10-08'),
      }),
    ]
    expect(held('T1', '09-28 10:00', events)).toEqual([
      'origin 2026-09-28T02:00:00.000Z',
      'origin 2026-10-12T01:00:00.000Z',
    ])
  })
})

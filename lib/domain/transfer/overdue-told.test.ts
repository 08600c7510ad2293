import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/local-date'
import { outcomeOfWay, overdueTold, waitsFor, type RunningClock } from './overdue-told'

const day = (text: string) => localDate(text)
const T1: RunningClock = {
  clock: 'T1',
  round: 1,
  dueOn: day('2026-10-12'),
  closing: '17:30',
  times: 0,
  saidDueOn: null,
}
const T3 = { ...T1, clock: 'T3' } as const
const said = (clock: RunningClock, saidDueOn: string, times = 1) => ({
  ...clock,
  times,
  saidDueOn: day(saidDueOn),
})

it.each([
  ['on the due day while the office is open', [T1], '2026-10-12', '17:30', ''],
  ['on the due day once it is closed', [T1], '2026-10-12', '17:31', 'T1'],
  ['on the due day of an office that closes earlier', [{ ...T1, closing: '16:00' }], '2026-10-12', '16:01', 'T1'],
  ['the day after', [T1], '2026-10-13', '08:00', 'T1'],
  ['two at once, in one message, the legal one first', [T3, T1], '2026-10-13', '08:00', 'T1 T3'],
  ['while the day that was said is ahead', [said(T1, '2026-10-20')], '2026-10-20', '17:30', ''],
  ['when that has passed too', [said(T1, '2026-10-20')], '2026-10-20', '17:31', 'T1'],
  ['another clock on its own day, whatever was said of the first', [T3, said(T1, '2026-10-20')], '2026-10-16', '09:00', 'T3'],
  ['after three times never', [said(T1, '2026-11-05', 3)], '2026-12-01', '09:00', ''],
  ['a clock the person does not wait for', [{ ...T1, clock: 'T0' } as const], '2026-10-13', '09:00', ''],
  ['nothing runs', [], '2026-10-13', '09:00', ''],
] as const)('%s', (_, running, today, time, expected) => {
  const late = overdueTold<RunningClock>(running, { today: day(today), time })
  expect(late.map(({ clock }) => clock).join(' ')).toBe(expected)
}) // prettier-ignore

describe('what a late step waits for', () => {
  const facts = { state: 'transferringOut', fundsState: 'undetermined' } as const
  it.each([
    ['nothing on record', { facts, pause: null, answer: null }, null],
    ['the state comes first', { facts: { ...facts, state: 'returnedByOrigin' }, pause: 'evidenceAwaited', answer: null }, 'letterReturned'],
    ['an amount that differs', { facts: { state: 'transferredIn', fundsState: 'mismatched' }, pause: null, answer: 'inHand' }, 'amountDiffers'],
    ['then the pause', { facts, pause: 'evidenceAwaited', answer: 'waitsForBank' }, 'evidence'],
    ['then the answer to a reminder', { facts, pause: 'other', answer: 'waitsForBank' }, 'bank'],
    ['an answer that gives no cause', { facts, pause: null, answer: 'inHand' }, null],
  ] as const)('%s', (_, on, expected) => expect(waitsFor(on)).toBe(expected)) // prettier-ignore
})

it('says beforehand whether a breach can be told', () => {
  expect(outcomeOfWay('sms')).toBe('sending')
  expect(outcomeOfWay('optedOut')).toBe('optedOut')
  expect(outcomeOfWay('none')).toBe('noPhone')
})

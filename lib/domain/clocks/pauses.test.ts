import { expect, test } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { isResumable, pauseFault, type PauseRequest } from './pauses'

const day = (text: string) => localDate(`2026-10-${text}`)
const around = {
  startedOn: day('08'),
  today: day('15'),
  counting: [{ from: day('10'), to: day('12') }],
  postPauseAllowed: false,
}
const asked: PauseRequest = { reason: 'evidenceAwaited', note: null, from: day('13'), to: null }

test.each<[string, Partial<PauseRequest>, string | null]>([
  ['open, from a day gone by', {}, null],
  ['with an end ahead', { to: day('30') }, null],
  ['one day, today', { from: day('15'), to: day('15') }, null],
  ['on the first day of the clock', { from: day('08'), to: day('09') }, null],
  ['before the clock', { from: day('07') }, 'pause-before-start'],
  ['not begun yet', { from: day('16') }, 'future-day'],
  ['the end first', { to: day('12') }, 'pause-ends-first'],
  ['a day twice', { from: day('12') }, 'pause-overlaps'],
  ['open over another', { from: day('09') }, 'pause-overlaps'],
  ['other, without a word', { reason: 'other' }, 'pause-note'],
  ['other, in words', { reason: 'other', note: '服务器搬迁' }, null],
  ['in the post, where that counts', { reason: 'postInTransit' }, 'post-pause-not-allowed'],
])('%s', (_, change, fault) => {
  expect(pauseFault({ ...asked, ...change }, around)).toBe(fault)
})

test('time in the post may be left out where the area says so (DL-06)', () => {
  expect(pauseFault({ ...asked, reason: 'postInTransit' }, { ...around, postPauseAllowed: true })).toBeNull()
})

test('what can be resumed: running, and not over by itself', () => {
  const pause = { from: day('13'), to: null, status: 'running' } as const
  expect(isResumable(pause, day('13'))).toBe(true)
  expect(isResumable({ ...pause, to: day('20') }, day('15'))).toBe(true)
  expect(isResumable({ ...pause, to: day('15') }, day('15'))).toBe(false)
  expect(isResumable({ ...pause, status: 'resuming' }, day('15'))).toBe(false)
})

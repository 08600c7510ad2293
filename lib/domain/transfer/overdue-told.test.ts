import { expect, it } from 'vitest'
import { localDate } from '../calendar/local-date'
import { overdueTold } from './overdue-told'

const day = (text: string) => localDate(text)
const T1 = { clock: 'T1', round: 1, dueOn: day('2026-10-12') } as const
const T3 = { clock: 'T3', round: 1, dueOn: day('2026-10-12') } as const
const said = (clock: string, dueOn: string) => ({ clock, round: 1, dueOn: day(dueOn) })

it.each([
  ['on the due day', [T1], [], '2026-10-12', null],
  ['the day after', [T1], [], '2026-10-13', 'T1 1'],
  ['two at once: the legal one first', [T3, T1], [], '2026-10-13', 'T1 1'],
  ['while the day that was said is ahead', [T1], [said('T1', '2026-10-20')], '2026-10-20', null],
  ['when that has passed too', [T1], [said('T1', '2026-10-20')], '2026-10-21', 'T1 2'],
  ['another clock waits for the day that was said', [T3], [said('T1', '2026-10-20')], '2026-10-16', null],
  ['and is told then', [T3], [said('T1', '2026-10-20')], '2026-10-21', 'T3 1'],
  [
    'after three times never',
    [T1],
    [said('T1', '2026-10-20'), said('T1', '2026-10-28'), said('T1', '2026-11-05')],
    '2026-12-01',
    null,
  ],
  ['a clock the person does not wait for', [{ ...T1, clock: 'T0' } as const], [], '2026-10-13', null],
  ['nothing runs', [], [], '2026-10-13', null],
] as const)('%s', (_, running, told, today, expected) => {
  const late = overdueTold(running, told, day(today))
  expect(late && `${late.clock} ${late.time}`).toBe(expected)
})

import { expect, it } from 'vitest'
import { IDLE } from './form-state'
import { lateClockOf } from './late-clock'

it('asks for the reason of a late clock once a refusal names it, and keeps asking', () => {
  expect(lateClockOf(IDLE)).toBeNull()
  const refused = {
    status: 'refused',
    refusal: { code: 'reason-required', detail: 'T3' },
    values: {},
  } as const
  expect(lateClockOf(refused)).toBe('T3')
  const values = { lateClock: 'T3', lateReason: 'other' }
  const note = {
    status: 'refused',
    refusal: { code: 'reason-required', detail: 'lateNote' },
    values,
  } as const
  expect(lateClockOf(note)).toBe('T3')
  expect(lateClockOf({ status: 'invalid', fields: [], values })).toBe('T3')
})

it('asks nothing where something else was wrong', () => {
  const refusal = { code: 'wrong-state', detail: 'T3' } as const
  expect(lateClockOf({ status: 'refused', refusal, values: {} })).toBeNull()
  expect(lateClockOf({ status: 'invalid', fields: [], values: { lateClock: 'no clock' } })).toBeNull()
})

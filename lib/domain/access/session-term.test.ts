import { describe, expect, it } from 'vitest'
import { sessionEnd } from './session-term'

const at = (clock: string) => Date.parse(`2026-10-12T${clock}:00Z`)

describe('sessionEnd', () => {
  it.each([
    ['moves with every request', '08:00', '08:20', 30, '08:50'],
    ['follows the configured idle time', '08:00', '08:20', 5, '08:25'],
    ['never outlasts twelve hours', '08:00', '19:50', 30, '20:00'],
    ['is already over when seen after that', '08:00', '20:30', 30, '20:00'],
  ])('%s', (_says, started, seen, idle, ends) => {
    expect(sessionEnd(at(started), at(seen), idle)).toBe(at(ends))
  })
})

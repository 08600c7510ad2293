import { expect, test } from 'vitest'
import type { RefusalCode } from '../../transfer/refusal'
import type { BreakCode } from '../../transfer/closed-lists'
import { breakOf } from './break-of'

test.each<[RefusalCode, string | undefined, boolean, BreakCode | null]>([
  ['wrong-state', 'receipt-known', false, 'duplicate'],
  ['wrong-state', 'matched', false, 'duplicate'],
  ['wrong-state', 'credited', false, 'duplicate'],
  ['wrong-state', 'received', false, 'duplicate'],
  // The second part of one payment only came early.
  ['wrong-state', 'received', true, null],
  ['wrong-state', 'returnedToOrigin', false, 'late'],
  ['wrong-state', 'terminated', false, 'late'],
  ['wrong-state', 'due', false, null],
  ['wrong-state', 'approved', false, null],
  ['wrong-state', 'table-disputed', false, null],
  // None of these says anything about the money.
  ['reason-required', 'T3', false, null],
  ['evidence-required', 'day-too-early', false, null],
  ['rules-not-met', 'person-frozen', false, null],
  ['wrong-state', 'bank-reference-known', false, null],
  ['changed-meanwhile', undefined, false, null],
])('%s %s, part %s: %s', (code, detail, isPart, expected) => {
  expect(breakOf({ code, ...(detail && { detail }) }, isPart)).toBe(expected)
})

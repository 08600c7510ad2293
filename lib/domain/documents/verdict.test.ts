import { describe, expect, test } from 'vitest'
import { proofsOf, verdictOf, type FileEvidence, type IssuedEvidence } from './verdict'

const issued = (over: Partial<IssuedEvidence> = {}): IssuedEvidence => ({
  rendered: true,
  kept: true,
  sealHolds: true,
  sealInForce: true,
  replaced: false,
  ...over,
})
const file = (over: Partial<FileEvidence> = {}): FileEvidence => ({
  signed: true,
  intact: true,
  coversWholeDocument: true,
  known: true,
  same: true,
  fingerprint: 'f',
  ...over,
})

describe('number and code', () => {
  test.each([
    ['genuine', issued()],
    ['replaced', issued({ replaced: true })],
    ['pending', issued({ rendered: false, kept: false, sealHolds: false, sealInForce: false })],
    ['unproven', issued({ kept: false })],
    ['unproven', issued({ sealHolds: false, replaced: true })],
    ['unproven', issued({ sealInForce: false })],
    ['unknown', null],
  ] as const)('%s', (verdict, evidence) => expect(verdictOf(evidence, null)).toBe(verdict))
})

describe('a file', () => {
  test.each([
    ['genuine', issued(), file()],
    ['replaced', issued({ replaced: true }), file()],
    ['altered', issued(), file({ same: false, intact: false })],
    ['altered', issued(), file({ same: false, coversWholeDocument: false })],
    ['altered', issued(), file({ same: false, signed: false, intact: false, known: false })],
    ['altered', issued({ rendered: false }), file({ same: false })],
    ['unproven', issued({ sealHolds: false }), file()],
    ['altered', null, file({ same: false, intact: false })],
    ['altered', null, file({ same: false, coversWholeDocument: false })],
    ['unknown', null, file({ same: false })],
    ['unknown', null, file({ same: false, known: false })],
    ['unknown', null, file({ same: false, signed: false, known: false })],
  ] as const)('%s: %o', (verdict, evidence, dropped) => expect(verdictOf(evidence, dropped)).toBe(verdict))
})

test('every way to genuine or replaced has all its proofs but that it is the newest', () => {
  const flags = [true, false]
  for (const rendered of flags)
    for (const kept of flags)
      for (const sealHolds of flags)
        for (const sealInForce of flags)
          for (const replaced of flags)
            for (const dropped of [null, file(), file({ same: false })]) {
              const evidence = issued({ rendered, kept, sealHolds, sealInForce, replaced })
              const verdict = verdictOf(evidence, dropped)
              const missing = proofsOf(evidence, dropped).filter(({ done }) => !done)
              if (verdict === 'genuine') expect(missing).toEqual([])
              if (verdict === 'replaced') expect(missing).toEqual([{ key: 'newest', done: false }])
            }
})

import { describe, expect, it } from 'vitest'
import type { Step } from '../../transfer/lifecycle'
import { papersOf, type PaperCase } from './of-steps'
import { continuousSince } from './table'

const CASE: PaperCase = {
  reference: '340100-2026-000001',
  mode: 'online',
  fundsState: 'due',
  lodgedAt: 'destination',
  originConnection: 'connected',
  destinationConnection: 'connected',
}
const said = (step: Step, over: Partial<PaperCase> = {}) =>
  papersOf(step, { ...CASE, ...over })
    .map(({ kind, by }) => `${kind} ${by}`)
    .join(', ')

describe('papersOf', () => {
  it.each<[string, Step, Partial<PaperCase>, string]>([
    ['application at the destination', 'submit', {}, 'application-form destination'],
    ['application at the origin', 'submit', { lodgedAt: 'origin' }, 'application-form origin'],
    ['acceptance', 'accept', {}, 'acceptance-receipt destination'],
    ['a table with money', 'sealTable', {}, 'information-table origin, account-transfer-notice origin'],
    ['a table without', 'sealTable', { fundsState: 'notRequired' }, 'information-table origin'],
    ['a table recorded for an origin without a login', 'sealTable', { originConnection: 'none' }, ''],
    ['an online letter needs no record of delivery', 'receiveContactLetter', {}, ''],
    ['a letter by post', 'receiveContactLetter', { mode: 'letter' }, 'delivery-record origin'],
    [
      'a letter that came in',
      'receiveContactLetter',
      { mode: 'letter', destinationConnection: 'none' },
      'delivery-record origin',
    ],
    [
      'a letter received by an origin without a login',
      'receiveContactLetter',
      { mode: 'letter', originConnection: 'none' },
      'delivery-record destination',
    ],
    ['a withdrawn case', 'withdraw', {}, 'withdrawal-confirmation destination'],
    ['a withdrawn draft was no case', 'withdraw', { reference: null }, ''],
    [
      'closed without reply',
      'closeWithoutReply',
      { destinationConnection: 'none' },
      'completion-notice origin',
    ],
    ['closed', 'complete', {}, 'completion-notice destination'],
    ['paid too much, sent back', 'returnExcess', {}, 'remittance-advice destination'],
    ['everything sent back', 'returnAll', {}, 'remittance-advice destination'],
    ['credited in advance', 'advance', {}, 'remittance-advice destination'],
    ['a step without a paper', 'recordYears', {}, ''],
  ])('%s', (_says, step, over, expected) => expect(said(step, over)).toBe(expected))
})

describe('continuousSince', () => {
  const line = (fromMonth: string, toMonth: string, months: number) =>
    ({ fromMonth, toMonth, months }) as never
  it.each<[string, never[], string | null]>([
    ['nothing', [], null],
    ['unbroken over a new year', [line('2024-07', '2024-12', 6), line('2025-01', '2025-12', 12)], '2024-07'],
    ['after a gap', [line('2024-01', '2024-06', 6), line('2024-08', '2024-12', 5)], '2024-08'],
    [
      'a line with holes says not where they are',
      [line('2024-01', '2024-12', 12), line('2025-01', '2025-12', 9)],
      null,
    ],
    ['nor does what follows it', [line('2024-01', '2024-12', 9), line('2025-01', '2025-12', 12)], null],
    [
      'after a gap it is known again',
      [line('2024-01', '2024-10', 9), line('2025-01', '2025-12', 12)],
      '2025-01',
    ],
    [
      'two employers at once',
      [line('2024-01', '2024-12', 12), line('2024-03', '2024-05', 3), line('2025-01', '2025-02', 2)],
      '2024-01',
    ],
    ['lines that overlap', [line('2024-01', '2024-06', 6), line('2024-05', '2024-12', 8)], '2024-01'],
    [
      'holes inside what another line covers',
      [line('2024-03', '2024-08', 4), line('2024-01', '2024-12', 12)],
      '2024-01',
    ],
    [
      'holes beside a longer line of the same beginning',
      [line('2024-01', '2024-08', 4), line('2024-01', '2024-12', 12)],
      '2024-01',
    ],
    ['a line of no months', [line('2024-01', '2024-12', 12), line('2025-01', '2025-02', 0)], null],
  ])('%s', (_says, lines, expected) => expect(continuousSince(lines)).toBe(expected))
})

import { describe, expect, test } from 'vitest'
import { localDate } from '../../calendar/local-date'
import {
  fingerprints,
  identityNumbersIn,
  looseMark,
  referencesIn,
  returnReasonOf,
  weeksWaiting,
} from './statement'

describe('what a line says', () => {
  test('names a case and an order, in whatever words around them', () => {
    expect(referencesIn('转移340100-2026-000001-R2，陈接续', null)).toEqual({
      caseReference: '340100-2026-000001',
      orderReference: '340100-2026-000001-R2',
    })
    expect(referencesIn('340100-2026-000001')).toMatchObject({ orderReference: null })
    expect(referencesIn('340100-2026-000001', '340100-2026-000002')).toEqual({
      caseReference: null,
      orderReference: null,
    })
    expect(referencesIn('9340100-2026-000001', '340100-2026-0000012')).toMatchObject({ caseReference: null })
  })
  test('names identity numbers, every one, and takes no other number of 18 places for one', () => {
    expect(identityNumbersIn('陈 11010519491231002x，932010000000000001234')).toEqual(['11010519491231002X'])
    expect(identityNumbersIn('11010519491231002X/320102189001010011 11010519491231002x')).toEqual([
      '11010519491231002X',
      '320102189001010011',
    ])
    // an account, a wrong check digit, a day that is none, a region that is none
    for (const number of [
      '932010000000000001',
      '110105194912310021',
      '110105194913310022',
      '990105194912310020',
    ])
      expect(identityNumbersIn(`流水 ${number}`)).toEqual([])
  })
  test('is itself, in every file that has it; two alike in one file are two', () => {
    const line = {
      row: 1,
      bookedOn: localDate('2026-10-20'),
      amountFen: 500 as never,
      bankReference: 'A1',
      endToEndId: null,
      counterName: null,
      counterAccount: null,
      text: 'x',
      returnCode: null,
    }
    const [first, second] = fingerprints([line, { ...line, row: 9, text: 'y' }])
    expect(first).not.toBe(second)
    expect(fingerprints([{ ...line, row: 4 }])).toEqual([first])
    const marks = ['hf-7/2', 'HF 7', 'HF7', 'HF-77'].map((bankReference) =>
      looseMark({ ...line, bankReference }),
    )
    expect(marks).toEqual(['HF7', 'HF7', 'HF7', 'HF77'].map((mark) => `2026-10-20|500|${mark}`))
  })
  test('waits by whole weeks, and comes back for a reason of the closed list', () => {
    const today = localDate('2026-10-20')
    expect(
      ['2026-10-20', '2026-10-14', '2026-10-13', '2026-10-06'].map((day) =>
        weeksWaiting(localDate(day), today),
      ),
    ).toEqual([0, 0, 1, 2])
    expect(['AC01', 'AC04', 'BE01', 'AM09', 'RVSL'].map(returnReasonOf)).toEqual([
      'accountNotFound',
      'accountClosed',
      'nameMismatch',
      'bankRejected',
      'other',
    ])
  })
})

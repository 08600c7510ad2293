import { describe, expect, it } from 'vitest'
import { AddNote } from './beside'
import { DisputeTable, Refuse, RequireSupplement, ReturnByOrigin, Supplement, Terminate } from './steps'

const seen = { reference: '340100-2026-000902', version: 3 }

describe('what enters the history', () => {
  it('names nobody by number', () => {
    expect(
      ReturnByOrigin.parse({
        ...seen,
        reason: 'idNumberMismatch',
        differences: [{ field: 'idNumber', ours: '11010519491231002X', theirs: '440524188001010014' }],
        note: '请致电13800001234',
      }),
    ).toMatchObject({
      differences: [{ ours: '110105********002X', theirs: '440524********0014' }],
      note: '请致电138****1234',
    })
    expect(
      Supplement.parse({ ...seen, answers: [{ code: 'phone', answer: '账号6222020200001234567' }] }).answers,
    ).toEqual([{ code: 'phone', answer: '账号****4567' }])
    expect(
      Refuse.parse({ ...seen, lateReason: 'other', lateNote: '11010519491231002X', note: '' }),
    ).toMatchObject({ lateNote: '110105********002X', note: undefined })
    expect(AddNote.parse({ reference: 'a', text: '13800001234' }).text).toBe('138****1234')
  })

  it('keeps amounts, months and the numbers of papers', () => {
    const item = { path: 'balance', expected: '3456.78', note: '2026-09起，见340100-2026-000902' }
    expect(DisputeTable.parse({ ...seen, items: [item] }).items).toEqual([item])
    const evidence = '邮件号1099123456789，流水号202610120000123456'
    expect(Terminate.parse({ ...seen, reason: 'deceased', evidence }).evidence).toBe(evidence)
    expect(Refuse.parse({ ...seen, onBehalf: { evidence } }).onBehalf?.evidence).toBe(evidence)
  })
})

describe('a supplement notice', () => {
  it('says what is meant by anything else', () => {
    const asked = (note?: string) =>
      RequireSupplement.safeParse({ ...seen, items: [{ code: 'phone' }, { code: 'other', note }] })
    expect(asked(' ').error?.issues).toMatchObject([{ path: ['items', 1, 'note'], message: 'required' }])
    expect(asked('户口簿首页').success).toBe(true)
  })
})

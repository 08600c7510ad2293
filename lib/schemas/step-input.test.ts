import { describe, expect, it } from 'vitest'
import { DraftTable, Terminate } from './steps'
import { day, month, optionalText, signedTwice, text } from './step-input'

const LINE = {
  areaCode: '360400',
  year: '2026',
  fromMonth: '2026-01',
  toMonth: '2026-06',
  months: '6',
  baseFen: '5,000.00',
  employerRateBp: '6',
  personalRateBp: '2.5',
  creditedFen: 60_050,
  creditedPersonalFen: '0',
  interestFen: '',
  closingFen: '820',
}
const draft = (over: object) =>
  DraftTable.safeParse({
    reference: 'a',
    version: '1',
    table: { lines: [{ ...LINE, ...over }], remark: 'brought along: 219.50' },
  })

describe('lines of a table', () => {
  it('take yuan and per cent from a person and whole hundredths from another system', () => {
    expect(draft({}).data?.table?.lines?.[0]).toMatchObject({
      baseFen: 500_000,
      employerRateBp: 600,
      personalRateBp: 250,
      creditedFen: 60_050,
      creditedPersonalFen: 0,
      interestFen: null,
      closingFen: 82_000,
    })
  })

  it('leave interest and closing balance open where the paper does; nothing typed is not nought', () => {
    for (const open of ['', null, undefined])
      expect(draft({ closingFen: open }).data?.table?.lines?.[0]).toMatchObject({
        interestFen: null,
        closingFen: null,
      })
    expect(draft({ interestFen: '0', closingFen: '0' }).data?.table?.lines?.[0]).toMatchObject({
      interestFen: 0,
      closingFen: 0,
    })
  })

  it.each([
    ['baseFen', '1.005', 'amount'],
    ['creditedFen', 0.5, 'amount'],
    ['creditedFen', -1, 'amount'],
    ['employerRateBp', '100.01', 'number'],
    ['interestFen', 'x', 'amount'],
  ])('%s: %s is no good', (field, value, code) => {
    expect(draft({ [field]: value }).error?.issues).toMatchObject([
      { path: ['table', 'lines', 0, field], message: code },
    ])
  })
})

describe('a table as a whole', () => {
  it('says at its entries what does not come out, all of it at once', () => {
    const table = { lines: [LINE, { ...LINE, months: '5' }], balance: '700', transfer: '900' }
    const { error } = DraftTable.safeParse({ reference: 'a', version: 1, table })
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      'table.lines.0.closingFen table-closing',
      'table.lines.1.months table-months',
      'table.lines.1.fromMonth table-overlap',
      'table.lines.1.closingFen table-closing',
      'table.balance table-balance',
      'table.transfer table-transfer',
    ])
  })
})

describe('text', () => {
  // PostgreSQL throws at both, in columns and in JSON alike.
  it.each(['a\0b', 'a\ud800b', 'a\udc00'])('%j cannot be stored and is told as such', (value) => {
    for (const field of [text(), optionalText()])
      expect(field.safeParse(value).error?.issues).toMatchObject([{ message: 'characters' }])
    expect(Terminate.safeParse({ reference: value, version: 1 }).error?.issues).toContainEqual(
      expect.objectContaining({ path: ['reference'], message: 'characters' }),
    )
  })
  it('may hold characters beyond the basic plane', () => {
    expect(text().parse(' 郑𠮷野 ')).toBe('郑𠮷野')
  })
})

describe('a step signed twice', () => {
  const both = signedTwice(Terminate)
  it('takes the first signature with its fields and complains about each that is wrong', () => {
    expect(both.safeParse({ reference: 'a', version: 1, evidence: '' }).error?.issues).toMatchObject([
      { path: ['reason'], message: 'choice' },
      { path: ['evidence'], message: 'required' },
    ])
  })
  it('takes the second without them', () => {
    expect(both.parse({ reference: 'a', version: '1', countersign: 'true', reason: 'ignored' })).toEqual({
      reference: 'a',
      version: 1,
      countersign: true,
    })
  })
  it.each(['false', 'no', ''])('does not take "%s" for a signature', (countersign) => {
    expect(both.safeParse({ reference: 'a', version: 1, countersign }).success).toBe(false)
  })
})

describe('days and months', () => {
  it('lie where reckoning with them leads to days again', () => {
    for (const whole of ['1880-02-28', '1900-03-12', '2026-10-12', '2299-12-31'])
      expect(day().safeParse(whole).success).toBe(true)
    for (const far of ['1000-01-01', '1799-12-31', '2300-01-01', '9999-12-31'])
      expect(day().safeParse(far).error?.issues[0]?.message).toBe('date')
    expect(month().safeParse('2026-10').success).toBe(true)
    for (const far of ['1000-01', '2300-01', '9999-12'])
      expect(month().safeParse(far).error?.issues[0]?.message).toBe('month')
  })
})

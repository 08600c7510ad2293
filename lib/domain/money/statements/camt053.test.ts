import { describe, expect, test } from 'vitest'
import { readCamt053 } from './camt053'
import { isSameAccount } from './statement'

type Parts = { version?: string; entries?: string; balances?: string; account?: string }

const BALANCE = (code: string, amount: string, sign = 'CRDT') =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd></Bal>`

const file = ({ version = '02', entries = '', balances = '', account = '934010000000000001' }: Parts) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><Othr><Id>${account}</Id></Othr></Id></Acct>${balances}${entries}</Stmt></BkToCstmrStmt></Document>`

/** 02: the status and the parties stand bare. */
const ENTRY_02 = `<Ntry><Amt Ccy="CNY">3456.78</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-10-20</Dt></BookgDt><AcctSvcrRef>HF-20261020-7</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>340100-2026-000001-R1</EndToEndId></Refs>
<RltdPties><Dbtr><Nm>南京市医疗保险基金</Nm></Dbtr><DbtrAcct><Id><Othr><Id>932010000000000001</Id></Othr></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>个人账户转移 340100-2026-000001 &amp; 陈接续</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
/** 08: the status has a code, a party is wrapped once more. */
const ENTRY_08 = ENTRY_02.replace('<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>').replace(
  '<Dbtr><Nm>南京市医疗保险基金</Nm></Dbtr>',
  '<Dbtr><Pty><Nm>南京市医疗保险基金</Nm></Pty></Dbtr>',
)

const LINE = {
  row: 1,
  bookedOn: '2026-10-20',
  amountFen: 345_678,
  bankReference: 'HF-20261020-7',
  endToEndId: '340100-2026-000001-R1',
  counterName: '南京市医疗保险基金',
  counterAccount: '932010000000000001',
  text: '个人账户转移 340100-2026-000001 & 陈接续',
  returnCode: null,
}

test.each([
  ['02', ENTRY_02],
  ['08', ENTRY_08],
])('camt.053.001.%s: the same payment reads the same', (version, entries) => {
  const balances = BALANCE('OPBD', '100.00') + BALANCE('CLBD', '3556.78')
  expect(readCamt053(file({ version, entries, balances }))).toEqual({
    ok: true,
    value: {
      format: 'camt053',
      account: '934010000000000001',
      from: '2026-10-20',
      to: '2026-10-20',
      openingFen: 10_000,
      closingFen: 355_678,
      lines: [LINE],
    },
  })
})

test('with namespace prefixes, a debit, and an entry that is not booked yet', () => {
  const debit = ENTRY_02.replace('CRDT', 'DBIT').replace(/Dbtr/g, 'Cdtr')
  const pending = ENTRY_02.replace('BOOK', 'PDNG')
  const text = file({ entries: debit + pending })
    .replaceAll('<', '<n:')
    .replaceAll('<n:/', '</n:')
    .replaceAll('<n:?', '<?')
    .replace('xmlns=', 'xmlns:n=')
  const read = readCamt053(text)
  expect(read).toMatchObject({
    ok: true,
    value: { lines: [{ amountFen: -345_678, counterName: '南京市医疗保险基金', returnCode: null }] },
  })
})

test('only what is announced is passed over; another status could be a booking', () => {
  const status = (written: string) => ENTRY_02.replace('<Sts>BOOK</Sts>', written)
  const entries = [
    ...['<Sts>PDNG</Sts>', '<Sts><Cd>INFO</Cd></Sts>', '<Sts>FUTR</Sts>', '<Sts><Cd>BOOK</Cd></Sts>'],
    ...['<Sts><Prtry>BOOKED</Prtry></Sts>', '<Sts/>', '', '<Sts>book</Sts>'],
  ].map(status)
  expect(readCamt053(file({ entries: entries.join('') }))).toEqual({
    ok: false,
    refusal: [
      { code: 'status', row: 5, what: 'BOOKED' },
      { code: 'status', row: 6, what: '' },
      { code: 'status', row: 7, what: '' },
      { code: 'status', row: 8, what: 'book' },
    ],
  })
  expect(readCamt053(file({ entries: entries.slice(0, 4).join('') }))).toMatchObject({
    value: { lines: [{ row: 4 }] },
  })
})

test('a statement without bookings covers its days', () => {
  const days = (from: string, to: string) => `<FrToDt><FrDtTm>${from}</FrDtTm><ToDtTm>${to}</ToDtTm></FrToDt>`
  const closing = BALANCE('CLBD', '5.00').replace('</Bal>', '<Dt><Dt>2026-10-22</Dt></Dt></Bal>')
  const covers = (balances: string, entries = '') => {
    const read = readCamt053(file({ balances, entries }))
    return read.ok ? [read.value.lines.length, read.value.from, read.value.to] : read.refusal
  }
  expect(covers(days('2026-10-20T00:00:00', '2026-10-21T23:59:59'))).toEqual([0, '2026-10-20', '2026-10-21'])
  expect(covers(days('2026-10-20T00:00:00', '2026-10-21T00:00:00'))).toEqual([0, '2026-10-20', '2026-10-20'])
  expect(covers(BALANCE('OPBD', '5.00') + closing)).toEqual([0, '2026-10-22', '2026-10-22'])
  expect(covers(BALANCE('OPBD', '6.00') + closing)).toEqual([{ code: 'balance', row: null }])
  expect(covers(days('2026-10-19T00:00:00', '2026-10-21T23:59:59'), ENTRY_02)).toEqual([
    1,
    '2026-10-19',
    '2026-10-21',
  ])
})

test('a payment that comes back carries the bank’s reason', () => {
  const returned = ENTRY_02.replace('<RmtInf>', '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf><RmtInf>')
  expect(readCamt053(file({ entries: returned }))).toMatchObject({
    value: { lines: [{ returnCode: 'AC01' }] },
  })
  const reversed = ENTRY_02.replace('<Sts>', '<RvslInd>true</RvslInd><Sts>')
  expect(readCamt053(file({ entries: reversed }))).toMatchObject({
    value: { lines: [{ returnCode: 'RVSL' }] },
  })
})

test('one entry of several transactions becomes as many lines, and they have to add up', () => {
  const part = (amount: string, reference: string) =>
    `<TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="CNY">${amount}</Amt></TxAmt></AmtDtls></TxDtls>`
  const batch = (first: string, second: string) =>
    `<Ntry><Amt Ccy="CNY">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-20</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>${part(first, 'a')}${part(second, 'b')}</NtryDtls></Ntry>`
  expect(readCamt053(file({ entries: batch('10.00', '20.00') }))).toMatchObject({
    value: {
      lines: [
        { amountFen: 1_000, bankReference: 'B1/1', endToEndId: 'a' },
        { amountFen: 2_000, bankReference: 'B1/2', endToEndId: 'b' },
      ],
    },
  })
  expect(readCamt053(file({ entries: batch('10.00', '20.01') }))).toEqual({
    ok: false,
    refusal: [{ code: 'parts', row: 1 }],
  })
})

test('the number of an entry within its statement is no reference without the statement’s name', () => {
  const entries = ENTRY_02.replace('<AcctSvcrRef>HF-20261020-7</AcctSvcrRef>', '<NtryRef>1</NtryRef>')
  expect(readCamt053(file({ entries }))).toMatchObject({ value: { lines: [{ bankReference: 'S1:1' }] } })
  expect(readCamt053(file({ entries }).replace('<Id>S1</Id>', ''))).toMatchObject({
    refusal: [{ code: 'bank-reference', row: 1 }],
  })
})

test('parts that share one reference of their own are told apart; the others keep theirs', () => {
  const part = (amount: string, reference: string) =>
    `<TxDtls><Refs><AcctSvcrRef>${reference}</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="CNY">${amount}</Amt></TxAmt></AmtDtls></TxDtls>`
  const parts = part('10.00', 'B1') + part('20.00', 'B1') + part('3.00', 'B2')
  const entries = `<Ntry><Amt Ccy="CNY">33.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-20</Dt></BookgDt><NtryDtls>${parts}</NtryDtls></Ntry>`
  expect(readCamt053(file({ entries }))).toMatchObject({
    value: { lines: [{ bankReference: 'B1/1' }, { bankReference: 'B1/2' }, { bankReference: 'B2' }] },
  })
})

const lineOf = (entries: string) => {
  const read = readCamt053(file({ entries }))
  return read.ok ? read.value.lines[0] : read.refusal
}

test.each([
  ['the instruction', '<InstrId>340100-2026-000009-R1</InstrId>', { endToEndId: '340100-2026-000009-R1' }],
  ['the transaction', '<TxId>340100-2026-000009-R1</TxId>', { endToEndId: '340100-2026-000009-R1' }],
  ['nobody', '<TxId>7</TxId>', { endToEndId: null }],
])('our reference comes back with %s', (_, reference, said) => {
  const refs = `<Refs>${reference}<EndToEndId>NOTPROVIDED</EndToEndId></Refs>`
  expect(lineOf(ENTRY_02.replace(/<Refs>.*<\/Refs>/, refs))).toMatchObject(said)
})

test('a structured remittance is part of the text, and characters by number are characters', () => {
  const strd = (ref: string) => `<Strd><CdtrRefInf><Ref>${ref}</Ref></CdtrRefInf></Strd>`
  const entries = ENTRY_02.replace('</RmtInf>', `${strd('340100-2026-000009')}${strd('X')}</RmtInf>`)
  expect(lineOf(entries)).toMatchObject({ text: `${LINE.text} 340100-2026-000009 X` })
  expect(lineOf(ENTRY_02.replace('南京', '&#21335;&#x4EAC;'))).toMatchObject({
    counterName: LINE.counterName,
  })
  expect(lineOf(ENTRY_02.replace('<Sts>', '<RvslInd>1</RvslInd><Sts>'))).toMatchObject({ returnCode: 'RVSL' })
})

test('a batch that is mixed: every part goes its own way', () => {
  const part = (amount: string, direction: string, currency = 'CNY') =>
    `<TxDtls><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>甲</Nm></Pty></Dbtr><Cdtr><Pty><Nm>乙</Nm></Pty></Cdtr></RltdPties></TxDtls>`
  const batch = (...parts: string[]) =>
    `<Ntry><Amt Ccy="CNY">7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-10-20</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>${parts.join('')}</NtryDtls></Ntry>`
  expect(
    readCamt053(file({ version: '08', entries: batch(part('10.00', 'CRDT'), part('3.00', 'DBIT')) })),
  ).toMatchObject({
    value: {
      lines: [
        { amountFen: 1_000, counterName: '甲' },
        { amountFen: -300, counterName: '乙' },
      ],
    },
  })
  const wrong = (...parts: string[]) => lineOf(batch(...parts))
  expect(wrong(part('4.00', 'CRDT'), part('3.00', 'up'))).toEqual([{ code: 'parts', row: 1 }])
  expect(wrong(part('4.00', 'CRDT'), part('3.00', 'CRDT', 'USD'))).toEqual([{ code: 'currency', row: 1 }])
})

test('a balance in another currency is another account’s', () => {
  const balances = BALANCE('OPBD', '1.00').replace('CNY', 'USD')
  expect(readCamt053(file({ entries: ENTRY_02, balances }))).toEqual({
    ok: false,
    refusal: [{ code: 'currency', row: null }],
  })
})

test('an account is the same in groups', () => {
  expect(isSameAccount('9340 1000-0000 000001', '934010000000000001')).toBe(true)
  expect(isSameAccount('934010000000000002', '934010000000000001')).toBe(false)
})

describe('what is not taken in', () => {
  const refusal = (text: string) => {
    const read = readCamt053(text)
    return read.ok ? null : read.refusal
  }

  test('files that are something else', () => {
    expect(refusal('')).toEqual([{ code: 'unreadable', row: null }])
    expect(refusal('日期,金额')).toEqual([{ code: 'unreadable', row: null }])
    expect(refusal(file({ entries: ENTRY_02 }).slice(0, -20))).toEqual([{ code: 'unreadable', row: null }])
    expect(refusal(file({ version: '10', entries: ENTRY_08 }))).toEqual([
      { code: 'version', row: null, what: '10' },
    ])
    expect(refusal(file({}))).toEqual([{ code: 'empty', row: null }])
  })

  test('a document type, whatever it declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Document/>`
    expect(refusal(bomb)).toEqual([{ code: 'document-type', row: null }])
    expect(refusal(`<!doctype x SYSTEM "file:///etc/passwd"><Document/>`)).toEqual([
      { code: 'document-type', row: null },
    ])
  })

  test('every faulty entry is named', () => {
    const entries = [
      ENTRY_02.replace('Ccy="CNY"', 'Ccy="USD"'),
      ENTRY_02.replace('3456.78', '3456.785'),
      ENTRY_02.replace('2026-10-20', '2026-02-30'),
      ENTRY_02.replace('CRDT', 'both'),
      ENTRY_02.replace('<AcctSvcrRef>HF-20261020-7</AcctSvcrRef>', ''),
      ENTRY_02,
    ].join('')
    expect(refusal(file({ entries }))).toEqual([
      { code: 'currency', row: 1 },
      { code: 'amount', row: 2 },
      { code: 'date', row: 3 },
      { code: 'direction', row: 4 },
      { code: 'bank-reference', row: 5 },
    ])
  })

  test('lines that do not carry the opening to the closing balance', () => {
    const balances = BALANCE('OPBD', '100.00') + BALANCE('CLBD', '3556.79')
    expect(refusal(file({ entries: ENTRY_02, balances }))).toEqual([{ code: 'balance', row: null }])
  })
})

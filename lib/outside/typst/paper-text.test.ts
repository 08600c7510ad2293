import { execFileSync, spawnSync } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { applicationForm } from '@/lib/domain/documents/papers/application'
import { enrolmentCertificate } from '@/lib/domain/documents/papers/certificate'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import {
  contactLetter,
  deliveryRecord,
  disputeNote,
  reminderLetter,
  returnNotice,
} from '@/lib/domain/documents/papers/letters'
import { accountTransferNotice, remittanceAdvice } from '@/lib/domain/documents/papers/money'
import {
  acceptanceReceipt,
  completionNotice,
  refusalNotice,
  supplementNotice,
  terminationNotice,
  withdrawalConfirmation,
} from '@/lib/domain/documents/papers/notices'
import type { Sheet, SheetBlock } from '@/lib/domain/documents/papers/sheet'
import { informationTable } from '@/lib/domain/documents/papers/table'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { TEST_ENVIRONMENT } from '@/lib/testing/builders'
import { CERTIFICATE_FACTS, fortyYears, issued, PAPER_FACTS } from '@/lib/testing/paper-facts'
import { renderPaper } from './render-paper'

const DAY = localDate('2026-10-12')
const LETTER = '杭州市医保转联〔2026〕12号'
const TABLE = '南京市医保转表〔2026〕3号'
const PAYEE = {
  accountName: '杭州市医疗保障基金财政专户',
  accountNumber: '3301001234567890123',
  bankName: '中国工商银行',
  bankBranch: '中国工商银行股份有限公司杭州解放路支行',
  unionBankNo: '102331000123',
}

/** One of every kind, every box that can be filled in filled in. */
const PAPERS: Record<PaperKind, PaperBody> = {
  'application-form': applicationForm(PAPER_FACTS),
  'acceptance-receipt': acceptanceReceipt(PAPER_FACTS, {
    queryCode: 'K7WXY3AQ',
    statusLink: 'https://jiexu.example/status',
    acceptedAt: '2026-09-28T02:00:00.000Z',
    clerk: '钱经办',
    benefits: [],
  }),
  'refusal-notice': refusalNotice(PAPER_FACTS, {
    rules: [],
    instead: [],
    note: '参保关系尚未中断',
    areas: {},
  }),
  'supplement-notice': supplementNotice(PAPER_FACTS, {
    items: [
      { code: 'identityDocument', note: '复印件不清楚' },
      { code: 'phone', note: null },
    ],
    until: DAY,
  }),
  'contact-letter': contactLetter(PAPER_FACTS, {
    payee: PAYEE,
    channel: 'post',
    trackingNo: 'EMS123456789CN',
    number: LETTER,
    sentOn: DAY,
  }),
  'information-table': informationTable(PAPER_FACTS, {
    number: TABLE,
    version: 1,
    letterNumber: LETTER,
    madeOn: DAY,
    lines: fortyYears(),
    suspendedSince: '2026-06',
    duplicateMonths: 2,
    arrearsMonths: 1,
    arrearsFen: 60_000,
    retired: false,
    balanceFen: 9_876_543,
    transferFen: 9_876_543,
    balanceAsOf: DAY,
    payOut: false,
    frozen: true,
    remark: '二〇一二年一月起月缴费基数按社会平均工资核定',
    draftedBy: '周经办',
    sealedBy: '吴复核',
    sealHash: null,
    areas: {},
    remittance: {
      payerAccountName: '南京市医疗保障基金财政专户',
      payee: {
        accountName: '杭州市医疗保障基金财政专户',
        bankName: '中国工商银行',
        bankBranch: '中国工商银行股份有限公司杭州解放路支行',
        accountLast4: '0123',
      },
      bankReference: null,
      paidOn: null,
    },
  }),
  'remittance-advice': remittanceAdvice(PAPER_FACTS, {
    orderKind: 'remittance',
    orderReference: '330100-2026-000012-R1',
    attempt: 1,
    amountFen: 345_678,
    payer: { accountName: '南京市医疗保障基金财政专户', bankBranch: '南京太平北路支行' },
    payee: PAYEE,
    bankReference: 'NJ-2026-1012-1',
    paidOn: DAY,
    madeBy: '赵财务',
    approvedBy: '吴复核',
    tableNumber: TABLE,
    isPaid: true,
  }),
  'return-notice': returnNotice(PAPER_FACTS, {
    letterNumber: LETTER,
    reason: 'nameMismatch',
    differences: [{ field: '姓名', ours: '郑𠮷野', theirs: '郑吉野' }],
    note: '请核对户口簿',
  }),
  'dispute-note': disputeNote(PAPER_FACTS, {
    tableNumber: TABLE,
    tableVersion: 1,
    items: [{ path: 'transferFen', stated: '98765.43', expected: '98765.00', note: '利息计入两次' }],
    answerBy: DAY,
  }),
  'reminder-letter': reminderLetter(PAPER_FACTS, {
    from: 'destination',
    step: 'sealTable',
    dueOn: DAY,
    overdueDays: 3,
    answerBy: DAY,
    note: '本人住院等待报销',
  }),
  'withdrawal-confirmation': withdrawalConfirmation(PAPER_FACTS, { on: DAY }),
  'completion-notice': completionNotice(PAPER_FACTS, {
    on: DAY,
    months: 480,
    amountFen: 9_876_543,
    issuer: 'destination',
  }),
  'account-transfer-notice': accountTransferNotice(PAPER_FACTS, {
    tableNumber: TABLE,
    letterNumber: LETTER,
    amountFen: 9_876_543,
    balanceAsOf: DAY,
    payee: PAYEE,
    handler: '周经办',
    reviewer: '吴复核',
    dueOn: DAY,
  }),
  'delivery-record': deliveryRecord(PAPER_FACTS, {
    letterNumber: LETTER,
    channel: 'post',
    trackingNo: 'EMS123456789CN',
    sentOn: DAY,
    deliveredOn: DAY,
    evidence: '回执联',
  }),
  'termination-notice': terminationNotice(PAPER_FACTS, { on: DAY, reason: 'enrolledElsewhere' }),
  'enrolment-certificate': enrolmentCertificate({ ...CERTIFICATE_FACTS, scheme: 'resident' }),
}

/** Everything a reader has to find, piece by piece. */
function piecesOf(sheet: Sheet): string[] {
  const { seal, proof } = sheet
  return [
    ...[sheet.title, sheet.issuer, sheet.number, sheet.version, ...sheet.copies, sheet.addressee],
    ...sheet.blocks.flatMap(piecesOfBlock),
    ...[seal.agency, seal.mark, seal.date, ...sheet.foot, ...(proof?.lines ?? [])],
  ]
}

function piecesOfBlock(block: SheetBlock): string[] {
  const pairs = (rows: readonly { readonly label: string; readonly value: string }[]) =>
    rows.flatMap(({ label, value }) => [label, value])
  switch (block.kind) {
    case 'text':
      return [block.text]
    case 'grid':
      return [block.title ?? '', ...pairs(block.rows)]
    case 'table':
      return [block.title ?? '', ...block.columns.map(({ label }) => label), ...block.rows.flat()]
    case 'sign':
      return [...block.lines, block.date]
    case 'stub':
      return [block.title, block.addressee, block.text, ...pairs(block.rows), block.sealer]
    case 'status':
      return [...pairs(block.rows), block.caption]
  }
}

/** Line ends and the gaps of setting are not text. */
const bare = (text: string) => text.replaceAll(/\s/gu, '')

function textOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' })
}

beforeAll(() => {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  if (spawnSync('pdftotext', ['-v']).error)
    throw new Error('pdftotext is missing: install poppler-utils (Debian: apt-get install poppler-utils).')
})

it.each(Object.entries(PAPERS))('another reader finds every field on a paper: %s', (kind, body) => {
  expect(body.kind).toBe(kind)
  const sheet = paperSheet(issued(body))
  const text = bare(textOf(renderPaper({ sheet, issuedAt: new Date('2026-10-12T02:00:00Z') }).pdf))
  const pieces = piecesOf(sheet).map(bare)
  expect(pieces.filter((piece) => piece !== '').length).toBeGreaterThan(15)
  expect([...new Set(pieces.filter((piece) => !text.includes(piece)))]).toEqual([])
})

import { localDate } from '@/lib/domain/calendar/local-date'
import { applicationForm } from '@/lib/domain/documents/papers/application'
import { enrolmentCertificate } from '@/lib/domain/documents/papers/certificate'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import type { PaperFacts } from '@/lib/domain/documents/papers/facts'
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
import { informationTable } from '@/lib/domain/documents/papers/table'
import { CERTIFICATE_FACTS, fortyYears, PAPER_FACTS } from './paper-facts'

/* One paper of every kind, with every box filled in that can be. */

const DAY = localDate('2026-10-12')
const LETTER = '杭州市医保转联〔2026〕12号'
const TABLE = '南京市医保转表〔2026〕3号'
const HASH = '3f786850e387550fdab836ed7e6dc881de23001b4a7a3c1d2e9f0b8a7c6d5e4f'
/** Somebody of the family brings the application. */
const BY_DELEGATE: PaperFacts = {
  ...PAPER_FACTS,
  applicant: {
    kind: 'delegate',
    name: '沈代办',
    idNumber: '330102189203040216',
    phone: '15400009999',
    relation: '亲属',
  },
}
const PAYEE = {
  accountName: '杭州市医疗保障基金财政专户',
  accountNumber: '3301001234567890123',
  bankName: '中国工商银行',
  bankBranch: '中国工商银行股份有限公司杭州解放路支行',
  unionBankNo: '102331000123',
}

export const PAPERS: Record<PaperKind, PaperBody> = {
  'application-form': applicationForm(BY_DELEGATE, {
    channel: 'window',
    received: { by: '钱经办', on: DAY },
  }),
  'acceptance-receipt': acceptanceReceipt(BY_DELEGATE, {
    queryCode: 'K7WXY3AQ',
    statusLink: 'https://jiexu.example/status',
    acceptedAt: '2026-09-28T02:00:00.000Z',
    clerk: '钱经办',
    window: null,
    benefits: [
      {
        id: 'BE-03',
        answer: 'met',
        effect: 'info',
        source: 'measure43',
        because: { code: 'waits', gap: 4, wait: 6, from: '2027-03-01', share: 0 },
      },
    ],
  }),
  'refusal-notice': refusalNotice(PAPER_FACTS, {
    rules: [
      {
        id: 'SU-01',
        answer: 'notMet',
        effect: 'block',
        source: 'measure43',
        because: { code: 'stillActiveAtOrigin', lastPaidMonth: '2026-05' },
        cure: 'suspendAtOrigin',
      },
      {
        id: 'EN-01',
        answer: 'notMet',
        effect: 'block',
        source: 'measure43',
        because: { code: 'notEnrolledAtDestination' },
        cure: 'enrolAtDestination',
      },
    ],
    instead: [],
    note: '请先办理停保',
    areas: {},
  }),
  'supplement-notice': supplementNotice(PAPER_FACTS, {
    items: [
      { code: 'identityDocument', note: '复印件不清楚' },
      { code: 'phone', note: null },
    ],
    until: DAY,
  }),
  'contact-letter': contactLetter(
    { ...PAPER_FACTS, mode: 'letter', certificateNo: '苏 2026 第 000317 号' },
    {
      payee: PAYEE,
      channel: 'post',
      trackingNo: 'EMS123456789CN',
      number: LETTER,
      sentOn: DAY,
    },
  ),
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
    seal: { issuer: '南京市医疗保险管理中心', at: '2026-10-12T02:30:00.000Z', hash: HASH },
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
    paidBy: 'origin',
    payer: {
      accountName: '南京市医疗保障基金财政专户',
      accountNumber: '3200987654321098765',
      bankBranch: '中国银行股份有限公司南京太平北路支行',
      bankName: '中国银行',
    },
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
  'withdrawal-confirmation': withdrawalConfirmation(PAPER_FACTS, {
    on: DAY,
    accountReleased: true,
  }),
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
  'termination-notice': terminationNotice(PAPER_FACTS, {
    on: DAY,
    reason: 'enrolledElsewhere',
    yearsTakenBack: true,
    accountReleased: true,
  }),
  'enrolment-certificate': enrolmentCertificate(CERTIFICATE_FACTS),
}

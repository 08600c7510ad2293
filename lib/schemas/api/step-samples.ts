import type { SentStep } from '../steps'

const DAY = '2026-10-12'
const BANK_PAPER = { bankReference: 'NJ20261012-0017', paidOn: DAY }

/** A body of each step as another program would send it; what it has to say beside the version it saw. */
export const STEP_SAMPLES: Readonly<Record<SentStep, Readonly<Record<string, unknown>>>> = {
  submit: {},
  requireSupplement: { items: [{ code: 'enrolmentCertificate', note: '原件' }] },
  supplement: { answers: [{ code: 'enrolmentCertificate', answer: '已交原件' }] },
  refuse: { note: '补正材料逾期未交' },
  park: { consent: true },
  unpark: {},
  accept: { answers: [{ rule: 'SU-01', answer: 'met', reason: '电话向转出地核实' }] },
  sendContactLetter: { trackingNo: 'EY123456789CN' },
  receiveContactLetter: { deliveredOn: DAY },
  draftTable: {},
  returnDraft: { note: '2025年月数有误' },
  sealTable: {},
  receiveTable: { receivedOn: DAY },
  disputeTable: { items: [{ path: 'actualMonths', expected: '8', note: '当地另有一个月' }] },
  recordYears: {},
  returnByOrigin: { reason: 'letterIncomplete', note: '缺开户行' },
  resend: { note: '已补齐' },
  withdraw: { note: '本人不再办理' },
  terminate: { reason: 'wrongPerson', evidence: '情况说明 2026-17' },
  closeWithoutReply: { note: '逾期未复函' },
  prepareRemittance: {},
  rejectRemittance: { note: '户名有误' },
  approveRemittance: {},
  cancelRemittance: { note: '重复制单' },
  confirmRemitted: BANK_PAPER,
  reportReturned: { reason: 'accountNotFound', returnedOn: DAY },
  recordReceipt: { amountFen: 345_678, receivedOn: DAY, bankReference: 'HF20261012-0021' },
  matchReceipt: {},
  unmatch: { note: '核对有误' },
  payDifference: BANK_PAPER,
  returnExcess: BANK_PAPER,
  returnAll: { ...BANK_PAPER, reason: 'wrongPerson' },
  credit: {},
  advance: {},
  orderPayOut: {
    account: { accountName: '陈接续', bankName: '示例银行', accountNumber: '9320100000000001234' },
    application: '本人申请 2026-10-12',
  },
  confirmPaidOut: BANK_PAPER,
  reportPayOutReturned: { reason: 'accountClosed', returnedOn: DAY },
}

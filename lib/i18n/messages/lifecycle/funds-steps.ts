import type { FundsStep } from '@/lib/domain/transfer/funds'
import type { Words } from '../../wording'
import type { StepWords } from './step-words'

export const fundsStepsZh: Record<FundsStep, StepWords> = {
  prepareRemittance: {
    button: '制单',
    noun: '制单',
    done: '划款单已制作',
    waiting: (who) => `等${who}制单`,
  },
  rejectRemittance: {
    button: '退回重制',
    noun: '退回重制',
    done: '划款单退回重制',
    waiting: (who) => `等${who}退回重制`,
  },
  approveRemittance: {
    button: '付款复核',
    noun: '复核',
    done: '付款复核通过',
    waiting: (who) => `等${who}付款复核`,
  },
  cancelRemittance: {
    button: '撤销付款',
    noun: '撤销付款',
    done: '付款已撤销',
    waiting: (who) => `等${who}撤销付款`,
  },
  confirmRemitted: {
    button: '登记划款回单',
    noun: '划出',
    done: '确认划出',
    waiting: (who) => `等${who}划款`,
  },
  reportReturned: {
    button: '登记退汇',
    noun: '退汇',
    done: '银行退汇，需重新划款',
    waiting: (who) => `等${who}登记退汇`,
  },
  recordReceipt: {
    button: '登记到账',
    noun: '到账',
    done: '款项到账',
    waiting: (who) => `等${who}登记到账`,
  },
  matchReceipt: {
    button: '到账核对',
    noun: '到账核对',
    done: '到账核对',
    waiting: (who) => `等${who}核对到账`,
  },
  unmatch: {
    button: '取消核对',
    noun: '取消核对',
    done: '核对已取消',
    waiting: (who) => `等${who}取消核对`,
  },
  payDifference: {
    button: '补付差额',
    noun: '补付差额',
    done: '差额已补付',
    waiting: (who) => `等${who}补付差额`,
  },
  returnExcess: {
    button: '退回多付',
    noun: '退回多付',
    done: '多付部分已退回',
    waiting: (who) => `等${who}退回多付`,
  },
  returnAll: {
    button: '全额退回转出地',
    noun: '全额退回',
    done: '款项全额退回转出地',
    waiting: (who) => `等${who}全额退回`,
  },
  credit: {
    button: '计入个人账户',
    noun: '计入',
    done: '已计入个人账户',
    waiting: (who) => `等${who}计入个人账户`,
  },
  advance: {
    button: '先行计入',
    noun: '先行计入',
    done: '先行计入个人账户，待省内清算',
    waiting: (who) => `等${who}先行计入`,
  },
  orderPayOut: {
    button: '划入本人账户',
    noun: '支付本人',
    done: '已安排划入本人银行账户',
    waiting: (who) => `等${who}安排支付本人`,
  },
  confirmPaidOut: {
    button: '登记支付回单',
    noun: '支付回单',
    done: '确认已划入本人银行账户',
    waiting: (who) => `等${who}支付`,
  },
  reportPayOutReturned: {
    button: '登记支付退回',
    noun: '支付退回',
    done: '支付被退回，需重新安排',
    waiting: (who) => `等${who}登记支付退回`,
  },
}

export const fundsStepsEn: Words<typeof fundsStepsZh> = {
  prepareRemittance: {
    button: 'Prepare payment order',
    noun: 'Order',
    done: 'Payment order prepared',
    waiting: (who) => `${who} has to prepare the order`,
  },
  rejectRemittance: {
    button: 'Send order back',
    noun: 'Order sent back',
    done: 'Payment order sent back',
    waiting: (who) => `${who} has to send the order back`,
  },
  approveRemittance: {
    button: 'Approve payment',
    noun: 'Approval',
    done: 'Payment approved',
    waiting: (who) => `${who} has to approve the payment`,
  },
  cancelRemittance: {
    button: 'Cancel payment',
    noun: 'Cancelled',
    done: 'Payment cancelled',
    waiting: (who) => `${who} has to cancel the payment`,
  },
  confirmRemitted: {
    button: 'Record bank advice',
    noun: 'Paid',
    done: 'Payment confirmed',
    waiting: (who) => `${who} has to pay`,
  },
  reportReturned: {
    button: 'Record returned payment',
    noun: 'Payment returned',
    done: 'Returned by the bank, to be paid again',
    waiting: (who) => `${who} has to record the return`,
  },
  recordReceipt: {
    button: 'Record receipt',
    noun: 'Receipt',
    done: 'Money received',
    waiting: (who) => `${who} has to record the receipt`,
  },
  matchReceipt: {
    button: 'Match receipt',
    noun: 'Matching',
    done: 'Receipt matched',
    waiting: (who) => `${who} has to match the receipt`,
  },
  unmatch: {
    button: 'Undo matching',
    noun: 'Unmatched',
    done: 'Matching undone',
    waiting: (who) => `${who} has to undo the matching`,
  },
  payDifference: {
    button: 'Pay the difference',
    noun: 'Difference',
    done: 'Difference paid',
    waiting: (who) => `${who} has to pay the difference`,
  },
  returnExcess: {
    button: 'Return the excess',
    noun: 'Excess returned',
    done: 'Excess returned',
    waiting: (who) => `${who} has to return the excess`,
  },
  returnAll: {
    button: 'Return all to origin',
    noun: 'All returned',
    done: 'All money returned to the origin',
    waiting: (who) => `${who} has to return the money`,
  },
  credit: {
    button: 'Credit personal account',
    noun: 'Credit',
    done: 'Credited to the personal account',
    waiting: (who) => `${who} has to credit the account`,
  },
  advance: {
    button: 'Credit in advance',
    noun: 'Advance',
    done: 'Credited in advance, to be settled in the province',
    waiting: (who) => `${who} has to credit in advance`,
  },
  orderPayOut: {
    button: 'Pay to own account',
    noun: 'Payout',
    done: 'Payout to the own bank account ordered',
    waiting: (who) => `${who} has to order the payout`,
  },
  confirmPaidOut: {
    button: 'Record payout advice',
    noun: 'Payout advice',
    done: 'Paid to the own bank account',
    waiting: (who) => `${who} has to pay out`,
  },
  reportPayOutReturned: {
    button: 'Record returned payout',
    noun: 'Payout returned',
    done: 'Payout returned, to be arranged again',
    waiting: (who) => `${who} has to record the returned payout`,
  },
}

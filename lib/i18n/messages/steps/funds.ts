import type { FundsStep } from '@/lib/domain/transfer/funds'
import type { Words } from '../../wording'
import { houseEn, houseZh, law43En, law43Zh, type StepPageWords } from './words'

export const fundsPagesZh: Record<FundsStep, StepPageWords> = {
  prepareRemittance: {
    does: '制作付款单：金额取自签章的《信息表》，收款账户取自出具的联系函，均不能手工改动。付款单须由另一人复核。',
    source: `${law43Zh} · FU-02`,
  },
  rejectRemittance: {
    does: '付款单有误，退回财务重制。原单留存，新单另编次数。',
    source: houseZh,
  },
  approveRemittance: {
    does: '核对收款户名、开户银行、账号和金额后同意付款。自此视为已办理划转手续，转出期限据此结束。',
    source: `${law43Zh} · FU-02、DL-01`,
  },
  cancelRemittance: {
    does: '银行收到之前撤销已复核的付款，两人签批。款项回到待制单，转出期限恢复计算。',
    source: houseZh,
  },
  confirmRemitted: {
    does: '登记银行回单。自此余额从转出地的个人账户转出，款项在途。',
    source: `${law43Zh} · FU-09`,
  },
  reportReturned: {
    does: '银行退回付款时登记。余额回到转出地的个人账户，重新划款另起期限，原付款记录留存。',
    source: `${houseZh} · FU-08、X17`,
  },
  recordReceipt: {
    does: '登记银行对账单上的到账款。登记后仍须核对金额，核对一致才能计入个人账户。',
    source: `${law43Zh} · FU-03`,
  },
  matchReceipt: {
    does: '到账合计与《信息表》金额逐分核对，没有容差。一致的进入待计入；不符的转入核查，由一方补付或退回。',
    source: `${law43Zh} · FU-03、FU-04`,
  },
  unmatch: {
    does: '取消已作的核对，款项回到待核对，两人签批。原核对记录留存。',
    source: `${houseZh} · FU-04`,
  },
  payDifference: {
    does: '到账少于《信息表》金额时补付差额，登记银行回单，两人签批。',
    source: `${houseZh} · FU-04、X16`,
  },
  returnExcess: {
    does: '到账多于《信息表》金额时把多付部分退回转出地，登记银行回单，两人签批。余下部分重新核对。',
    source: `${houseZh} · FU-04、X16`,
  },
  returnAll: {
    does: '办件将终止时，把到账款全额退回转出地，余额回到本人在转出地的个人账户。两人签批。',
    source: houseZh,
  },
  credit: {
    does: '把核对一致的金额记入本人在本地的个人账户，每件只记一次，不能撤销。年限须已转入。',
    source: `${law43Zh} · FU-03`,
  },
  advance: {
    does: '先行计入本人个人账户，不等款项到账；对转出地的应收款由省内按月清算。两人签批。',
    source: `${houseZh} · FU-07`,
  },
  orderPayOut: {
    does: '按本人申请，把余额划入本人名下的银行账户，不再转往转入地。账户名称须与本人姓名一致。两人签批后视为已办理划转手续。',
    source: `${houseZh} · FU-05`,
  },
  confirmPaidOut: {
    does: '登记支付给本人的银行回单，余额自此从转出地的个人账户转出。',
    source: `${houseZh} · FU-05`,
  },
  reportPayOutReturned: {
    does: '银行未能支付给本人时登记。余额回到个人账户，可重新安排支付或划转；办件办结后不能登记。',
    source: `${houseZh} · FU-05、FU-08`,
  },
}

export const fundsPagesEn: Words<typeof fundsPagesZh> = {
  prepareRemittance: {
    does: 'Makes the payment order: its amount is the sealed table’s, its payee the contact letter’s; neither can be typed. Another person has to review it.',
    source: `${law43En} · FU-02`,
  },
  rejectRemittance: {
    does: 'The order goes back to finance. It is kept, and the next one gets the next number.',
    source: houseEn,
  },
  approveRemittance: {
    does: 'Approves the payment after checking account name, bank, account number and amount. From here on the money counts as arranged, which may end the transfer-out days.',
    source: `${law43En} · FU-02, DL-01`,
  },
  cancelRemittance: {
    does: 'Recalls an approved payment before the bank has it, with two signatures. The money is due again and the transfer-out days run on.',
    source: houseEn,
  },
  confirmRemitted: {
    does: 'Records the bank’s paper. From here on the balance has left the account at the origin and is in transit.',
    source: `${law43En} · FU-09`,
  },
  reportReturned: {
    does: 'Records that the bank sent the payment back. The balance returns to the account at the origin, a new attempt gets its own days, and the old one is kept.',
    source: `${houseEn} · FU-08, X17`,
  },
  recordReceipt: {
    does: 'Records a payment on the bank statement. It still has to be matched before it may be credited.',
    source: `${law43En} · FU-03`,
  },
  matchReceipt: {
    does: 'Compares what arrived with the table to the fen, without tolerance. Equal: ready to be credited. Not equal: held for inquiry until the difference is paid or returned.',
    source: `${law43En} · FU-03, FU-04`,
  },
  unmatch: {
    does: 'Undoes a match, with two signatures; the money waits to be compared again. The earlier match stays in the history.',
    source: `${houseEn} · FU-04`,
  },
  payDifference: {
    does: 'Pays what is missing to the amount of the table and records the bank’s paper, with two signatures.',
    source: `${houseEn} · FU-04, X16`,
  },
  returnExcess: {
    does: 'Returns what came above the amount of the table and records the bank’s paper, with two signatures. The rest is compared anew.',
    source: `${houseEn} · FU-04, X16`,
  },
  returnAll: {
    does: 'Returns everything received to the origin where the case is to be terminated; the balance is back on the account there. Two signatures.',
    source: houseEn,
  },
  credit: {
    does: 'Credits the matched amount to the personal account here, once per case and for good. The years must have been recorded.',
    source: `${law43En} · FU-03`,
  },
  advance: {
    does: 'Credits the personal account before the money arrives; the claim on the origin is netted monthly in the province. Two signatures.',
    source: `${houseEn} · FU-07`,
  },
  orderPayOut: {
    does: 'On the person’s application the balance goes to the person’s own bank account instead of the destination. The account must be in the person’s name. With two signatures the money counts as arranged.',
    source: `${houseEn} · FU-05`,
  },
  confirmPaidOut: {
    does: 'Records the bank’s paper for the payment to the person; the balance has left the account at the origin.',
    source: `${houseEn} · FU-05`,
  },
  reportPayOutReturned: {
    does: 'Records that the bank could not pay the person. The balance is back and can be paid or remitted anew; not possible once the case is completed.',
    source: `${houseEn} · FU-05, FU-08`,
  },
}

import type { Words } from '../wording'

/** Why lines of a statement and payment files are refused. */
export const moneyRefusalsZh = {
  'ordered-less': '转出地付款单的合计少于信息表的金额，三方核对不一致；请查清多出的到账后再计入。',
  'file-begun': '文件中已有付款单由银行付出，不能作废整个文件；未付的凭银行答复逐笔撤销。',
  'month-not-over': '这个月份还没有结束，月底之后才能轧差结算。',
  'nothing-to-settle': '两个机构之间没有待结算的先行计入款项。',
  debtor: '结算由应付的一方办理。',
  creditor: '到账由应收的一方登记。',
  'no-difference-out': '没有在途的补付差额：没有付过，或已退回、已到账。请核对银行单据。',
  'no-return-out': '没有在途的退回款：转入地没有退回过，或已登记到账。请核对银行单据。',
  'withdrawal-waits': '本办件已有一笔取消到账待签批，请先签批或撤回。',
  'no-receipt': '这笔到账已取消或已退回，请刷新页面。',
  'excess-returned': '这笔到账的一部分已作为多付退回，不能再取消；其余部分请全额退回转出地。',
  withdrawReceipt: '取消到账由您提出，须由另一位复核人员签批。',
  'line-broken': '处理这一笔时系统出错，已记入日志；请重新核对，仍不行请人工归入。',
  'nothing-to-place': '没有待核对的笔数。',
  'no-fee': '手续费只在银行退回的款项少于付款单时填写，两者相加须等于付款单金额。',
  short: '对账单上的金额少于付款单的金额，不是这笔付款。',
  over: '对账单上的金额多于付款单的金额，不是这笔付款。',
  'line-waits': '这一笔已在对账单的暂收中，请到“对账单”把它归入本办件，不要另行登记。',
  'file-void':
    '文件已作废或有付款单已经撤销，不能再下载；银行一笔也没有付的，可由两人签批作废整个文件，其余付款单另做新文件。',
}

export const moneyRefusalsEn: Words<typeof moneyRefusalsZh> = {
  'ordered-less':
    'The origin ordered less than the table says, so table, orders and bank do not agree; find out about the rest before crediting.',
  'month-not-over': 'This month is not over; it is netted after its last day.',
  'nothing-to-settle': 'Nothing is left to settle between these two agencies.',
  debtor: 'The agency that owes settles.',
  creditor: 'The agency that is owed records the receipt.',
  'no-difference-out':
    'No paid difference is under way: none was paid, or it came back or arrived. Check the bank’s paper.',
  'no-return-out':
    'Nothing sent back is on its way: the destination sent none, or it is recorded already. Check the bank’s paper.',
  'withdrawal-waits': 'A withdrawal in this case waits for its signature; sign it or take it back first.',
  'no-receipt': 'This receipt was withdrawn or sent back already; reload the page.',
  'excess-returned':
    'A part of this receipt went back as an excess; it cannot be withdrawn. Return the rest to the origin.',
  withdrawReceipt: 'You asked for the withdrawal; another reviewer has to sign it.',
  'line-broken':
    'The program failed on this line, as the log says; match again, and place it by hand if that does not help.',
  'nothing-to-place': 'There are no lines to match.',
  'no-fee':
    'A fee is named only where a payment came back with less than its order; together they make its sum.',
  short: 'The line of the statement is below the sum of the order; it is not this payment.',
  over: 'The line of the statement is above the sum of the order; it is not this payment.',
  'line-waits':
    'This payment waits in suspense on the bank statement; assign it to this case there instead of typing it.',
  'file-void':
    'The file is void or one of its orders was cancelled, so it cannot be fetched. Where the bank executed nothing of it, two people declare it void and its orders go into a new file.',
  'file-begun': 'The bank has paid orders of this file; cancel the unpaid ones by themselves on its word.',
}

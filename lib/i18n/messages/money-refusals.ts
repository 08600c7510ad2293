import type { Words } from '../wording'

/** Why lines of a statement and payment files are refused. */
export const moneyRefusalsZh = {
  short: '对账单上的金额少于付款单的金额，不是这笔付款。',
  over: '对账单上的金额多于付款单的金额，不是这笔付款。',
  'line-waits': '这一笔已在对账单的暂收中，请到“对账单”把它归入本办件，不要另行登记。',
}

export const moneyRefusalsEn: Words<typeof moneyRefusalsZh> = {
  short: 'The line of the statement is below the sum of the order; it is not this payment.',
  over: 'The line of the statement is above the sum of the order; it is not this payment.',
  'line-waits':
    'This payment waits in suspense on the bank statement; assign it to this case there instead of typing it.',
}

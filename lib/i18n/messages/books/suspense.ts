import type { Words } from '../../wording'

const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** Money nobody knows: looking through it, and what is to be done next. */
export const suspenseZh = {
  otherBusiness: {
    title: '其他业务',
    hint: '与关系转移无关的款项：利息、手续费、征缴款、银行冲正。两人签批后转出暂收，由基金财务另行核算。',
    note: '是什么款项',
    submit: '申请列为其他业务',
    sign: '签批列为其他业务',
  },
  fee: '银行退回时扣的手续费（元，有时填写）',
  waitingCount: (count: number, weeks: number) =>
    `共 ${count} 笔${weeks === 0 ? '' : `，最早的已等 ${weeks} 周`}`,
  nothingFits: '没有符合条件的暂收款',
  filter: '筛选',
  byBreak: '不符原因',
  byText: '附言、户名、银行流水或金额',
  onlyWaits: '尚在等待',
  pages: '暂收款分页',
  next: {
    short: '下一步：款项少于付款单，核实后归入办件，差额由转出地补付。',
    over: '下一步：款项多于付款单，核实后归入办件，多出部分退回转出地（退回多付）。',
    wrongPerson: '下一步：归入附言所写参保人的办件；没有这样的办件，退回汇款人。',
    duplicate: '下一步：同一笔已经到账，核实后退回汇款人。',
    unknownSender: '下一步：知道是谁的就归入办件；不知道的，向汇款方查询或退回汇款人。',
    late: '下一步：办件已不再收款，退回汇款人；需要时由转出地重新划款。',
    waits: '处理后按“重新核对暂收”，或人工归入办件。',
  },
}

export const suspenseEn: Words<typeof suspenseZh> = {
  otherBusiness: {
    title: 'Other business',
    hint: 'Of no transfer: interest, fees, contributions, the bank’s own corrections. With two signatures it leaves suspense; the fund’s accounting takes it from there.',
    note: 'What it is',
    submit: 'Ask to book as other business',
    sign: 'Sign as other business',
  },
  fee: 'Fee the bank kept of a returned payment (¥, if any)',
  waitingCount: (count, weeks) =>
    `${times(count, 'line')}${weeks === 0 ? '' : `, the oldest for ${times(weeks, 'week')}`}`,
  nothingFits: 'No money in suspense fits this',
  filter: 'Filter',
  byBreak: 'What is wrong',
  byText: 'Text, name, bank reference or amount',
  onlyWaits: 'only waiting',
  pages: 'Pages of suspense',
  next: {
    short: 'Next: less than the order. Place it to its case once checked; the origin pays the difference.',
    over: 'Next: more than the order. Place it to its case once checked; the excess is returned to the origin.',
    wrongPerson: 'Next: place it to the case of the person it names; without such a case send it back.',
    duplicate: 'Next: the same payment has arrived before; send it back once checked.',
    unknownSender:
      'Next: place it to a case where you know whose it is; else ask the sender or send it back.',
    late: 'Next: the case takes no more money. Send it back; the origin pays anew where it has to.',
    waits: 'Then press “Match suspense again”, or place it by hand.',
  },
}

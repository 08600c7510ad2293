import type { TableFault } from '@/lib/domain/documents/information-table'
import type { Words } from '../../wording'

/** Columns of a line and entries of the head that a table is typed by and disputed by. */
const fieldsZh = {
  areaCode: '统筹区代码',
  year: '年度',
  period: '起止年月',
  fromMonth: '起始年月',
  toMonth: '截止年月',
  months: '月数',
  kind: '类型',
  baseFen: '月缴费基数',
  employerRateBp: '单位费率 %',
  personalRateBp: '个人费率 %',
  creditedFen: '本年计入',
  creditedPersonalFen: '其中个人',
  interestFen: '利息',
  closingFen: '期末余额',
  actualMonths: '实际缴费月数',
  deemedMonths: '视同缴费月数',
  suspendedSince: '停保年月',
  balanceFen: '账户余额',
  transferFen: '实际转出资金',
}
export type TableField = keyof typeof fieldsZh

type Fault = TableFault['code'] | 'lines' | 'no-balance' | 'above-account' | 'future-month'
const faultsZh: Record<Fault, string> = {
  'months-overlap': '有两行的月份重叠，请核对起止年月。',
  'line-leaves-year': '有一行跨了年度；每行的起止年月须在同一年度内。',
  'months-too-many': '有一行的月数多于起止年月所含的月份。',
  order: '各行须按时间先后排列，且截止年月不早于起始年月。',
  balance: '实际转出资金不能多于账户余额。',
  'no-lines': '至少要有一行缴费记录。',
  lines: '转出地的登记看不到，请按来表录入缴费记录。',
  'no-balance': '来表的账户余额没有录入：请填写账户余额，或最后一行的期末余额。',
  'future-month': '截止年月还没有到，请核对。',
  'above-account': '实际转出资金高于转出地个人账户余额。',
}

export const tableWordsZh = {
  label: '缴费记录',
  version: (version: number) => `《信息表》第 ${version} 版`,
  numberHint: '来表上印的文号；来表没有文号的留空。',
  fields: fieldsZh,
  kinds: { actual: '实际', deemed: '视同' },
  total: '合计',
  /** An entry of one line, in a sentence. */
  inLine: (line: number, field: string) => `第 ${line} 行${field}`,
  summary: (months: number, balance: string) => `${months} 个月 · 账户余额 ${balance}`,
  transferOut: (amount: string) => `实际转出 ${amount}`,
  arrears: (months: number) => `欠费 ${months} 个月`,
  addLine: '添加一行',
  removeLine: (line: number) => `删除第 ${line} 行`,
  totals: (months: number, credited: string, closing: string) =>
    `合计 ${months} 个月 · 计入 ${credited} · 期末余额 ${closing}`,
  faults: faultsZh,
  faultCure: '请对照登记或来表更正后再提交。',
}

export const tableWordsEn: Words<typeof tableWordsZh> = {
  label: 'Contribution record',
  version: (version) => `Information table, version ${version}`,
  numberHint: 'As printed on the table received; leave empty where it bears none.',
  fields: {
    areaCode: 'Area code',
    year: 'Year',
    period: 'Period',
    fromMonth: 'From',
    toMonth: 'To',
    months: 'Months',
    kind: 'Kind',
    baseFen: 'Monthly base',
    employerRateBp: 'Employer %',
    personalRateBp: 'Personal %',
    creditedFen: 'Credited',
    creditedPersonalFen: 'of which personal',
    interestFen: 'Interest',
    closingFen: 'Closing balance',
    actualMonths: 'Months paid',
    deemedMonths: 'Months deemed',
    suspendedSince: 'Suspended since',
    balanceFen: 'Account balance',
    transferFen: 'Amount transferred out',
  },
  kinds: { actual: 'paid', deemed: 'deemed' },
  total: 'Total',
  inLine: (line, field) => `${field}, line ${line}`,
  summary: (months, balance) => `${months} ${months === 1 ? 'month' : 'months'} · balance ${balance}`,
  transferOut: (amount) => `transferred out ${amount}`,
  arrears: (months) => `${months} ${months === 1 ? 'month' : 'months'} in arrears`,
  addLine: 'Add a line',
  removeLine: (line) => `Remove line ${line}`,
  totals: (months, credited, closing) =>
    `Total ${months} ${months === 1 ? 'month' : 'months'} · credited ${credited} · closing ${closing}`,
  faults: {
    'months-overlap': 'Two lines name the same month; check from and to.',
    'line-leaves-year': 'A line leaves its year; from and to must be in one year.',
    'months-too-many': 'A line counts more months than lie between from and to.',
    order: 'Lines must be in order, and no line may end before it begins.',
    balance: 'The amount transferred out cannot exceed the balance.',
    'no-lines': 'At least one line is needed.',
    lines: 'The origin’s registry cannot be seen here; enter the lines of the paper table.',
    'no-balance': 'The balance of the account is missing: enter it, or the closing balance of the last line.',
    'future-month': 'the month has not come yet; please check.',
    'above-account': 'The amount to transfer is above the balance of the account at the origin.',
  },
  faultCure: 'Compare with the registry or the paper and correct.',
}

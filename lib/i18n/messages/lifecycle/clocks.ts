import type { Clock } from '@/lib/domain/clocks/clock'
import type { Words } from '../../wording'

type ClockWords = {
  /** Name without its length, e.g. 转出期限. */
  readonly name: string
  /** What a due day of this clock is called on a list. */
  readonly short: string
  /** From what to what it runs. */
  readonly runs: string
  /** Where the length comes from: a measure, or the area's own promise. */
  readonly source: string
}

const measure43 = '《基本医疗保险关系转移接续暂行办法》（医保办发〔2021〕43号）'
const measure43En = 'Interim Measures on transfer and continuation (医保办发〔2021〕43号)'

const clocksZh: Record<Clock, ClockWords> = {
  T0: {
    name: '受理期限',
    short: '受理',
    runs: '自提交申请，至受理、不予受理或一次性告知补正',
    source: '统筹区参数',
  },
  TS: { name: '补正期限', short: '补正', runs: '自告知补正，至申请人答复', source: '统筹区参数' },
  TL: { name: '发函期限', short: '发函', runs: '自受理，至联系函发出（函件方式）', source: '统筹区参数' },
  T1: {
    name: '转出期限',
    short: '转出',
    runs: '自成功受理（函件方式自联系函送达），至信息表签章上传并办理余额划转手续',
    source: `${measure43} · DL-01`,
  },
  T2: {
    name: '转入期限',
    short: '转入',
    runs: '自收到信息表，至缴费年限记入本地',
    source: `${measure43} · DL-02`,
  },
  TD: { name: '更正期限', short: '更正', runs: '自退回更正，至新一版信息表签章', source: '统筹区参数' },
  T3: {
    name: '划款期限',
    short: '划款',
    runs: '自信息表签章，至款项从银行划出',
    source: '统筹区参数 · DL-03',
  },
  TW: { name: '在途时间', short: '在途', runs: '自银行划出，至到账；逾期自动查询', source: '统筹区参数' },
  T4: {
    name: '入账期限',
    short: '入账',
    runs: '自到账，至计入个人账户',
    source: '统筹区参数 · DL-03',
  },
}

export const clocksZhWords = {
  clocks: clocksZh,
  clockKinds: { statutory: '法定时限', service: '服务时限', expectation: '预计时间' },
  clockEndings: { met: '按期完成', late: '超期完成', notMet: '未完成即终结' },
  clockDates: {
    due: '截止',
    promised: '承诺截止',
    adjusted: '调整后截止',
    provisional: '暂定',
    provisionalHint: '该年度放假安排尚未公布，公布后重新计算',
  },
  clockLength: (name: string, days: number) => `${name} ${days} 个工作日`,
  clockUsed: (days: number) => `用 ${days} 日完成`,
  clockUsedLate: (days: number) => `超期，用了 ${days} 日`,
  countingRule: '自次日起算，只计工作日；以承办机构最后一日下班时间为准。',
  countingSource: '《民法典》第二百零一条、第二百零三条',
  dayReasons: {
    startDay: '起算当日，不计入',
    weekday: '工作日',
    makeUpDay: '调休上班，计入',
    weekend: '周末，不计入',
    holiday: '放假，不计入',
  },
}

export const clocksEnWords: Words<typeof clocksZhWords> = {
  clocks: {
    T0: {
      name: 'Acceptance',
      short: 'acceptance',
      runs: 'From submission to acceptance, refusal or supplement notice',
      source: 'Area parameter',
    },
    TS: {
      name: 'Supplement',
      short: 'supplement',
      runs: 'From the notice to the applicant’s answer',
      source: 'Area parameter',
    },
    TL: {
      name: 'Contact letter',
      short: 'letter',
      runs: 'From acceptance to dispatch of the letter (letter mode)',
      source: 'Area parameter',
    },
    T1: {
      name: 'Transfer-out',
      short: 'transfer-out',
      runs: 'From acceptance (letter mode: delivery of the letter) to the sealed table with the remittance arranged',
      source: `${measure43En} · DL-01`,
    },
    T2: {
      name: 'Transfer-in',
      short: 'transfer-in',
      runs: 'From receipt of the table to the recorded years',
      source: `${measure43En} · DL-02`,
    },
    TD: {
      name: 'Correction',
      short: 'correction',
      runs: 'From the dispute to the newly sealed version',
      source: 'Area parameter',
    },
    T3: {
      name: 'Payment',
      short: 'payment',
      runs: 'From the sealed table to the money leaving the bank',
      source: 'Area parameter · DL-03',
    },
    TW: {
      name: 'In transit',
      short: 'transit',
      runs: 'From payment to receipt; an inquiry opens by itself when late',
      source: 'Area parameter',
    },
    T4: {
      name: 'Crediting',
      short: 'crediting',
      runs: 'From receipt to the credited account',
      source: 'Area parameter · DL-03',
    },
  },
  clockKinds: { statutory: 'Statutory', service: 'Service', expectation: 'Expected' },
  clockEndings: { met: 'On time', late: 'Late', notMet: 'Ended, not met' },
  clockDates: {
    due: 'Due',
    promised: 'Promised',
    adjusted: 'Adjusted',
    provisional: 'provisional',
    provisionalHint: 'The holidays of that year are not published yet; recomputed once they are',
  },
  clockLength: (name, days) => `${name}, ${days} working ${days === 1 ? 'day' : 'days'}`,
  clockUsed: (days) => `Done in ${days} ${days === 1 ? 'day' : 'days'}`,
  clockUsedLate: (days) => `Late, took ${days} ${days === 1 ? 'day' : 'days'}`,
  countingRule:
    'Counting starts on the next day and counts working days only, until the acting agency’s close of business on the last one.',
  countingSource: 'Civil Code, arts. 201 and 203',
  dayReasons: {
    startDay: 'Day of the event, not counted',
    weekday: 'Working day',
    makeUpDay: 'Make-up working day, counted',
    weekend: 'Weekend, not counted',
    holiday: 'Public holiday, not counted',
  },
}

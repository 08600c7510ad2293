import { PERSON_CLOCKS, WAITS_FOR, type WaitsFor } from '@/lib/domain/transfer/overdue-told'
import { isNoticeKind, type NoticeKind } from '@/lib/domain/transfer/person-told'
import { spokenDate } from './format/dates'

/** Texts of the messages to insured persons. Short, plain, without personal data; Chinese, as every phone here reads it. */
type NoticeFacts = {
  readonly reference: string
  readonly orig: string
  readonly dest: string
  readonly phone: string
  readonly content: { readonly [key: string]: unknown }
}

export function noticeText(kind: string, facts: NoticeFacts): string {
  const { reference, phone } = facts
  const says = isNoticeKind(kind) ? SAYS[kind](spoken(facts)) : '您的办件有新进展。'
  return `【医保转移】${says}可凭受理编号 ${reference} 和查询码查进度，咨询 ${phone} 或 12393。`
}

type Spoken = {
  readonly orig: string
  readonly dest: string
  /** The day it happened. */
  readonly on: string
  /** Until when the next step is due, said with this before and after it; nothing where no day is known. */
  readonly by: (before: string, after: string) => string
  readonly months: string
  readonly holder: string
  readonly clock: string
  readonly wasDue: string
  /** What it waits for, with its comma; nothing where only the holder is known. */
  readonly waitsFor: string
}

/** Said once, when the person first hears of it on a number of their own. */
const OPT_OUT = '不想收进度短信，可在查询页关闭。'

const SAYS: Record<NoticeKind, (facts: Spoken) => string> = {
  submission: ({ on, dest, by }) => `${on}您的转移申请已提交${dest}${by('，最迟 ', '告知是否受理')}。`,
  supplement: ({ on, by }) =>
    `${on}核对发现您的申请还需要补交材料，清单已一次列明，请${by('在 ', '前') || '尽快'}网上或到窗口补交。`,
  supplementReceived: ({ on, dest, by }) =>
    `${on}${dest}已收到您补交的材料${by('，最迟 ', '告知是否受理')}。`,
  refusal: ({ on }) => `${on}您的申请未被受理，原因和解决办法见通知书，补齐条件后可重新申请。`,
  waiting: ({ on, orig }) =>
    `${on}您的申请已登记排队：${orig}尚未联网，接通后自动恢复办理，您也可以改为发函办理。`,
  resumed: ({ on, dest, by }) => `${on}您的申请已恢复办理，由${dest}审核${by('，最迟 ', '告知是否受理')}。`,
  acceptance: ({ on, orig, dest, by }) =>
    `${on}${dest}已受理您的转移申请，接下来由${orig}转出${by('，最迟 ', '')}。${OPT_OUT}`,
  letterSent: ({ on, orig, dest }) => `${on}${dest}已向${orig}寄出联系函，收到后开始转出，届时告知您期限。`,
  letterReceived: ({ on, orig, dest, by }) =>
    `${on}${orig}已收到${dest}的联系函，开始为您办理转出${by('，最迟 ', '')}。${OPT_OUT}`,
  returned: ({ on, orig, dest, by }) =>
    `${on}${orig}退回了联系函，${dest}正在核对处理${by('，转出期限仍是 ', '')}，需要您配合时会再联系您。`,
  resent: ({ on, orig, dest, by }) => `${on}${dest}已补正并重新发函，由${orig}继续转出${by('，最迟 ', '')}。`,
  tableUploaded: ({ on, orig, dest, by }) =>
    `${on}${orig}已转出您的缴费记录，接下来由${dest}转入${by('，最迟 ', '')}。`,
  dispute: ({ on, orig, by }) =>
    `${on}缴费记录有一处需要${orig}更正${by('，预计 ', '前更正完')}，更正后继续转入。`,
  yearsRecorded: ({ on, dest, months, by }) =>
    `${on}${dest}已转入您的${months}，个人账户资金另行到账${by('，当前一步最迟 ', '')}。`,
  moneySent: ({ on, orig, dest, by }) =>
    `${on}${orig}已划出您的个人账户资金，${dest}${by('预计 ', '前')}收到后入账。`,
  moneyReturned: ({ on, orig, by }) =>
    `${on}银行退回了您的个人账户资金，${orig}将重新划款${by('，最迟 ', '')}，资金没有减少。`,
  moneyMismatched: ({ on, by }) =>
    `${on}到账的个人账户资金与应转金额不一致，两地正在核对${by('，应在 ', '前入账')}，入账后告知您。`,
  moneyCredited: ({ on, dest, by }) =>
    `${on}个人账户资金已计入您在${dest}的医保个人账户，年限等手续办完后另行告知${by('，当前一步最迟 ', '')}。`,
  moneyPaidOut: ({ on, orig, by }) =>
    `${on}${orig}已将个人账户资金划入您提供的银行账户，年限等手续办完后另行告知${by('，当前一步最迟 ', '')}。`,
  payOutReturned: ({ on, orig, by }) =>
    `${on}银行退回了划入您账户的资金，请向${orig}核对收款账户${by('，核对后最迟 ', '重新支付')}。`,
  overdue: ({ clock, wasDue, holder, waitsFor, by }) =>
    `原定 ${wasDue}前完成的${clock}还没有完成，${holder}${waitsFor}${by('，预计 ', '前完成')}。给您带来不便，我们会继续催办。`,
  withdrawal: ({ on, orig }) => `${on}您的申请已撤回，${orig}的参保记录保持不变，以后可重新申请。`,
  termination: ({ on, orig }) => `${on}您的办理已终止，原因和异议办法见通知书，${orig}的参保记录已恢复。`,
  completion: ({ on, orig, dest, months }) =>
    `${on}您由${orig}转入${dest}的医保关系已全部办结，${months}已转入，今后在${dest}缴费和就医。`,
  transferredOut: ({ on, orig, dest }) =>
    `${on}${orig}的转出手续已办结，缴费记录已送达${dest}，转入情况请咨询${dest}。`,
}

const CLOCK_NAMES: Readonly<Record<(typeof PERSON_CLOCKS)[number], string>> = {
  T1: '转出手续',
  T2: '转入手续',
  T3: '资金划款',
  TW: '资金到账',
  T4: '资金入账',
}

const WAITING: Readonly<Record<WaitsFor, string>> = {
  letterReturned: '联系函被退回，正在核对',
  tableDisputed: '缴费记录有一处在更正',
  amountDiffers: '到账金额不一致，正在核对',
  person: '在等您补充材料，请尽快提交',
  otherAgency: '在等另一地经办机构处理',
  bank: '在等银行处理',
  personAsked: '您申请了暂缓办理',
  evidence: '在等证明材料',
  investigation: '在等司法或调查程序',
  forceMajeure: '受不可抗力影响',
  post: '材料在邮寄途中',
}

function spoken({ orig, dest, content }: NoticeFacts): Spoken {
  const day = (key: string) => {
    const value = content[key]
    return typeof value === 'string' ? spokenDate(value, 'zh-CN') : null
  }
  const on = day('on')
  const dueOn = day('dueOn')
  const months = content['months']
  return {
    orig,
    dest,
    on: on === null ? '' : `${on}，`,
    by: (before, after) => (dueOn === null ? '' : `${before}${dueOn}${after}`),
    months: typeof months === 'number' ? ` ${months} 个月缴费记录` : '参保缴费记录',
    holder: holderText(content['holder'], orig, dest),
    clock: clocksText([content['clock'], ...String(content['also'] ?? '').split(',')]),
    wasDue: day('wasDue') ?? '',
    waitsFor: waitsForText(content['waitsFor']),
  }
}

function clocksText(clocks: readonly unknown[]): string {
  const names = PERSON_CLOCKS.filter((name) => clocks.includes(name)).map((name) => CLOCK_NAMES[name])
  return names.length === 0 ? '手续' : names.join('、')
}

function waitsForText(code: unknown): string {
  const known = WAITS_FOR.find((one) => one === code)
  return known ? `，${WAITING[known]}` : ''
}

/** Why it is late, as far as it can be known: in whose hands it is. */
function holderText(holder: unknown, orig: string, dest: string): string {
  switch (holder) {
    case 'origin':
      return `目前在${orig}办理`
    case 'destination':
      return `目前在${dest}办理`
    case 'bank':
      return '款项在银行途中'
    case 'post':
      return '材料在邮寄途中'
    default:
      return '正在处理'
  }
}

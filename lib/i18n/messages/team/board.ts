import type { AbsenceReason } from '@/lib/domain/allocation/absence'
import type { Words } from '../../wording'

const casesEn = (count: number) => `${count} ${count === 1 ? 'case' : 'cases'}`

const reasonsZh: Record<AbsenceReason, string> = {
  leave: '休假',
  training: '培训',
  trip: '公出',
  other: '其他',
}
const reasonsEn: Record<AbsenceReason, string> = {
  leave: 'leave',
  training: 'training',
  trip: 'business trip',
  other: 'other',
}

/** 人员与分办: who has what in hand, who is away, and how work is given out. */
export const boardZh = {
  title: '人员与分办',
  lead: '办件按人列出，不排名次。点数字看办件，点姓名登记离岗或整体转办。',
  table: '经办人员',
  agency: '机构',
  order: { label: '排序', name: '按姓名', load: '按负荷' },
  columns: {
    name: '经办人员',
    state: '在岗',
    open: '在办',
    overdue: '已超期',
    today: '今天到期',
    soon: '3 个工作日内',
    load: '负荷',
    pace: '日均办结步骤',
  },
  loadHint: '按剩余时间加权：已超期和今天到期每件 4，3 个工作日内 2，其余 1，等对方的 0。',
  paceHint: '近 90 天有办理的日子里，每天办结步骤数的中位数，不含新收申请；用于可行性测算，不作考核。',
  pace: (median: string, clerkDays: number, pieces: number) =>
    `每天 ${median} 步 · ${clerkDays} 天 ${pieces} 步`,
  noPace: '近 90 天没有记录',
  present: '在岗',
  left: '已不任经办',
  leftHint: '此人已停用或不再任经办，名下办件须转给他人。',
  awayUntil: (day: string) => `离岗至 ${day}`,
  coveredBy: (name: string) => `${name}代办`,
  notCovered: '无人代办',
  coming: (from: string, to: string) => `${from} 至 ${to} 离岗`,
  standsInFor: (names: string) => `代${names}`,
  empty: { title: '本机构还没有经办人员', text: '请系统管理员在“人员与岗位”里建立账号。' },
  total: (count: number) => `经办人员 ${count} 名`,

  share: {
    title: '待领办',
    unclaimed: (count: number) => `${count} 件等待领办`,
    none: '没有等待领办的办件。',
    nobody: '没有在岗的经办人员，无法自动分派。',
    lead: '按剩余时间从急到缓，每件给负荷最轻的在岗人员。下面是将要分派的结果，一件不差。',
    part: (shared: number, all: number) =>
      `一次最多分派 ${shared} 件，先分最急的；其余 ${all - shared} 件请再分一次。`,
    gets: (name: string, count: number) => `${name}：${count} 件`,
    due: (day: string) => `${day} 到期`,
    button: (count: number) => `按此分派 ${count} 件`,
    done: (count: number) => `已分派 ${count} 件，并已通知各人。`,
  },

  member: {
    back: '返回人员',
    all: '全部在办',
    list: '办件清单',
    groups: { overdue: '已超期', today: '今天到期', soon: '3 个工作日内到期' },
    empty: { title: '没有这样的办件', text: '看全部在办，或返回人员。' },
  },

  handOver: {
    title: '整体转办',
    lead: (count: number) => `把此人名下全部 ${count} 件在办办件转给他人。选多人时按剩余时间和负荷分给各人。`,
    to: '转给',
    reason: '原因',
    reasonHint: '写入每件的办理记录，如“调岗”。',
    nobody: '没有其他在岗的经办人员。',
    button: (count: number) => `转办全部 ${count} 件`,
    done: (count: number) => `已转办 ${count} 件，并已通知各人。`,
    nothing: '名下没有在办办件。',
  },

  absence: {
    title: '离岗与代办',
    lead: '离岗期间办件仍归本人，同时出现在代办人的“我的”里，提醒发给代办人；不再分派新办件。',
    none: '没有登记离岗。',
    from: '从',
    to: '到',
    toHint: '含当天',
    substitute: '代办人',
    nobody: '不指定',
    reason: '事由',
    button: '登记离岗',
    entered: '已登记离岗。',
    end: '提前返岗',
    cancel: '取消登记',
    ended: '已返岗，办件照旧。',
    line: (from: string, to: string, reason: string) => `${from} 至 ${to} · ${reason}`,
    by: (name: string) => `代办人 ${name}`,
    reasons: reasonsZh,
  },
}

export const boardEn: Words<typeof boardZh> = {
  title: 'Team and allocation',
  lead: 'Cases by person, without ranking. A number opens its cases; a name leads to absence and handing over.',
  table: 'Clerks',
  agency: 'Agency',
  order: { label: 'Order', name: 'By name', load: 'By load' },
  columns: {
    name: 'Clerk',
    state: 'Present',
    open: 'Open',
    overdue: 'Overdue',
    today: 'Due today',
    soon: 'Within 3 working days',
    load: 'Load',
    pace: 'Steps a day',
  },
  loadHint:
    'Weighted by time left: overdue or due today 4 each, within 3 working days 2, others 1, waiting for somebody else 0.',
  paceHint:
    'Median of the steps finished on days with any over the last 90 days, new applications left out; for the feasibility reckoning, not for appraisal.',
  pace: (median, clerkDays, pieces) => `${median} a day · ${pieces} on ${clerkDays} days`,
  noPace: 'Nothing in the last 90 days',
  present: 'Present',
  left: 'No longer a clerk',
  leftHint: 'The account is disabled or no clerk any more; the cases need somebody else.',
  awayUntil: (day) => `Away until ${day}`,
  coveredBy: (name) => `${name} stands in`,
  notCovered: 'Nobody stands in',
  coming: (from, to) => `Away ${from} to ${to}`,
  standsInFor: (names) => `Stands in for ${names}`,
  empty: {
    title: 'This agency has no clerks yet',
    text: 'An administrator makes accounts under “Staff and roles”.',
  },
  total: (count) => `${count} ${count === 1 ? 'clerk' : 'clerks'}`,

  share: {
    title: 'Unclaimed',
    unclaimed: (count) => `${casesEn(count)} unclaimed`,
    none: 'No case waits for a clerk.',
    nobody: 'No clerk is there, so nothing can be shared out.',
    lead: 'The most urgent first, each to the present clerk with the least load. This is exactly what will be done.',
    part: (shared, all) =>
      `At most ${shared} at once, the most urgent first; share out the other ${all - shared} afterwards.`,
    gets: (name, count) => `${name}: ${casesEn(count)}`,
    due: (day) => `due ${day}`,
    button: (count) => `Share out these ${count}`,
    done: (count) => `${casesEn(count)} given out; everybody was told.`,
  },

  member: {
    back: 'Back to the team',
    all: 'All open',
    list: 'List of cases',
    groups: { overdue: 'Overdue', today: 'Due today', soon: 'Due within 3 working days' },
    empty: { title: 'No such case', text: 'Show all open ones, or go back to the team.' },
  },

  handOver: {
    title: 'Hand everything over',
    lead: (count) =>
      `Gives all ${casesEn(count)} of this person to others; among several they are shared out by time left and load.`,
    to: 'To',
    reason: 'Reason',
    reasonHint: 'Goes into the history of each case.',
    nobody: 'No other clerk is there.',
    button: (count) => `Hand over all ${count}`,
    done: (count) => `${casesEn(count)} handed over; everybody was told.`,
    nothing: 'No open cases.',
  },

  absence: {
    title: 'Absence and substitute',
    lead: 'The cases stay the clerk’s. Meanwhile they are on the substitute’s list too, who is told of them, and the clerk gets no new ones.',
    none: 'No absence entered.',
    from: 'From',
    to: 'To',
    toHint: 'the last day away',
    substitute: 'Substitute',
    nobody: 'Nobody named',
    reason: 'Reason',
    button: 'Enter absence',
    entered: 'Absence entered.',
    end: 'Back early',
    cancel: 'Take back',
    ended: 'Back; the cases are as before.',
    line: (from, to, reason) => `${from} to ${to} · ${reason}`,
    by: (name) => `Substitute ${name}`,
    reasons: reasonsEn,
  },
}

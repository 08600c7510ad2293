import type { Role, Scope } from '@/lib/domain/access/roles'
import type { ClosureCondition } from '@/lib/domain/transfer/closure'
import type { Track } from '@/lib/domain/transfer/lifecycle'
import type { Connection, Mode, PairMode, Scheme, Side } from '@/lib/domain/transfer/states'
import type { Explained, Words } from '../../wording'

const rolesZh: Record<Role, string> = {
  clerk: '经办',
  reviewer: '复核',
  finance: '财务',
  supervisor: '主管',
  administrator: '系统管理员',
  auditor: '审计员',
}
const scopesZh: Record<Scope, string> = { agency: '本机构', province: '全省', nation: '全国' }
const sidesZh: Record<Side, string> = { origin: '转出地', destination: '转入地' }
const tracksZh: Record<Track, string> = { relationship: '关系', funds: '资金' }

const schemesZh: Record<Scheme, Explained & { readonly long: string }> = {
  employee: { name: '职工', long: '职工基本医疗保险', hint: '含灵活就业人员；有个人账户' },
  resident: { name: '居民', long: '城乡居民基本医疗保险', hint: '按年参保；没有个人账户' },
}
const modesZh: Record<Mode, Explained> = {
  online: { name: '线上', hint: '联系函和信息表在系统内送达' },
  letter: { name: '函件', hint: '联系函和信息表邮寄或携带，由本地代为登记' },
}
const pairModesZh: Record<PairMode, Explained> = {
  NORMAL: { name: '一般转移', hint: '年限和个人账户都转移' },
  PA_ONLY: { name: '只转个人账户', hint: '省内年限已共享，只划转个人账户余额' },
  PA_STAYS: { name: '个人账户不动', hint: '省内个人账户通用，只转年限' },
  AUTO: { name: '免申即转', hint: '在新地参保后由系统发起，签章照常' },
  IMMEDIATE_NETTED: { name: '先划转后清算', hint: '转入时先行计入，省内按月清算' },
}
const connectionsZh: Record<Connection, Explained> = {
  connected: { name: '已联网', hint: '对方人员在本系统办理' },
  exchange: { name: '系统对接', hint: '与对方系统交换签名报文' },
  none: { name: '未联网', hint: '对方以函件办理，由本地代录并附凭据' },
}
const closureZh: Record<ClosureCondition, string> = {
  yearsRecorded: '年限已转入',
  moneyMatched: '资金已到账核对',
  moneySettled: '已计入个人账户',
  personTold: '已告知本人',
}

export const termsZh = {
  roles: rolesZh,
  scopes: scopesZh,
  sides: sidesZh,
  tracks: tracksZh,
  schemes: schemesZh,
  schemeChange: (from: string, to: string) => `${from}→${to}`,
  modes: modesZh,
  pairModes: pairModesZh,
  connections: connectionsZh,
  closure: closureZh,
  closureSettled: {
    notRequired: '没有需要划转的余额',
    paidOut: '已划入本人银行账户',
    credited: '已计入个人账户',
  },
  ruleAnswers: { met: '符合', notMet: '不符合', cannotTell: '无法核实' },
  ruleEffects: {
    block: { name: '须符合', hint: '不符合的不予受理；无法核实的要写明依据' },
    warn: { name: '提醒', hint: '告知并提醒，不影响受理' },
    info: { name: '说明', hint: '仅供参考' },
  },
  signature: {
    second: '需两人签批',
    awaiting: (role: string) => `待${role}签批`,
    notSame: '两道签批须为不同的人',
  },
  onBehalf: {
    name: '代录',
    recordedFor: (place: string) => `为${place}代录`,
    hint: '须上传凭据并填写实际发生日期',
  },
  holderDays: (name: string, days: number) => `${name} ${days} 日`,
  overdue: '已超期',
  dueSoon: '临期',
  lateReasonNeeded: '需填超期原因',
}

export const termsEn: Words<typeof termsZh> = {
  roles: {
    clerk: 'Clerk',
    reviewer: 'Reviewer',
    finance: 'Finance',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    auditor: 'Auditor',
  },
  scopes: { agency: 'Own agency', province: 'Province', nation: 'Country' },
  sides: { origin: 'Origin', destination: 'Destination' },
  tracks: { relationship: 'Relationship', funds: 'Funds' },
  schemes: {
    employee: {
      name: 'Employee',
      long: 'Employee basic medical insurance',
      hint: 'Flexible employment included; has a personal account',
    },
    resident: {
      name: 'Resident',
      long: 'Resident basic medical insurance',
      hint: 'Enrolled by the year; no personal account',
    },
  },
  schemeChange: (from, to) => `${from} → ${to}`,
  modes: {
    online: { name: 'Online', hint: 'Letter and table are delivered inside the system' },
    letter: { name: 'By letter', hint: 'Letter and table travel by post or hand and are recorded here' },
  },
  pairModes: {
    NORMAL: { name: 'Normal transfer', hint: 'Years and personal account both move' },
    PA_ONLY: { name: 'Account only', hint: 'Years are shared in the province; only the balance moves' },
    PA_STAYS: { name: 'Account stays', hint: 'The account is usable province-wide; only years move' },
    AUTO: { name: 'No application needed', hint: 'Started by the system on enrolment; signatures remain' },
    IMMEDIATE_NETTED: {
      name: 'Advance, settle later',
      hint: 'Credited at once, netted monthly in the province',
    },
  },
  connections: {
    connected: { name: 'Connected', hint: 'Their staff work in this system' },
    exchange: { name: 'By exchange', hint: 'Signed messages to and from their system' },
    none: { name: 'Not connected', hint: 'They work by letter; recorded here with evidence' },
  },
  closure: {
    yearsRecorded: 'Years recorded',
    moneyMatched: 'Money received and matched',
    moneySettled: 'Credited to the personal account',
    personTold: 'Person told',
  },
  closureSettled: {
    notRequired: 'No balance to move',
    paidOut: 'Paid to the own bank account',
    credited: 'Credited to the personal account',
  },
  ruleAnswers: { met: 'Met', notMet: 'Not met', cannotTell: 'Cannot tell' },
  ruleEffects: {
    block: {
      name: 'Required',
      hint: 'Not met: no acceptance. Cannot tell: needs a stated reason',
    },
    warn: { name: 'Reminder', hint: 'The person is told; acceptance goes on' },
    info: { name: 'Note', hint: 'For information' },
  },
  signature: {
    second: 'Two signatures',
    awaiting: (role) => `Waiting for the ${role.toLowerCase()}’s signature`,
    notSame: 'The two signatures must be two people',
  },
  onBehalf: {
    name: 'On behalf',
    recordedFor: (place) => `Recorded for ${place}`,
    hint: 'Needs evidence and the day it really happened',
  },
  holderDays: (name, days) => `${name} ${days} ${days === 1 ? 'day' : 'days'}`,
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  lateReasonNeeded: 'Late reason needed',
}

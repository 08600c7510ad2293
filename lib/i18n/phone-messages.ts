import type { PhoneMessage } from '@/lib/domain/access/phone-message'
import { spokenDate } from './format/dates'

/** What a code opens, so that who is asked to read it out knows what for. */
const USES = {
  person: { zh: '以本人身份网上申请、找回查询码或申领凭证', en: 'to apply as yourself' },
  applicant: { zh: '为他人代办或登记本机号码', en: 'to apply for others or to register this phone' },
  case: {
    zh: '查看金额、补交、撤回或更换手机号',
    en: 'to see amounts, withdraw or change the phone of a case',
  },
} as const

/**
 * Texts to phones that belong to no case. A code is read by somebody who may have chosen either language a moment
 * ago, and the phone does not say which: both, the Chinese first.
 */
export function phoneMessageText(message: PhoneMessage): string {
  switch (message.kind) {
    case 'code':
      return `【医保转移】您${USES[message.purpose].zh}的验证码是 ${message.code}，5 分钟内有效，不要告诉他人，工作人员也不会向您索要。如非本人操作请忽略。Your code ${USES[message.purpose].en}: ${message.code}, valid for 5 minutes. Tell nobody.`
    case 'phoneChanged':
      return `【医保转移】您的登记手机号已于 ${spokenDate(message.on, 'zh-CN')}在网上改为新号码，此后的消息和验证码不再发到本机。如非本人操作，请尽快致电${deskText(message.desk)} 12393 提出异议。Your registered phone was changed online. If it was not you, call 12393.`
  }
}

function deskText(desk: { readonly name: string; readonly phone: string } | null): string {
  return desk === null ? '' : ` ${desk.name} ${desk.phone} 或`
}

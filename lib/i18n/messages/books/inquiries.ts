import type { InquiryAnswer } from '@/lib/domain/money/inquiry'
import type { Words } from '../../wording'

const answersZh: Record<InquiryAnswer, string> = {
  sent: '已划出，银行未退回',
  returned: '银行已退汇',
  notSent: '尚未划出',
  found: '已到账，待登记',
  notArrived: '未到账',
}

/** 资金核查: asking the other side after money that does not arrive. */
export const inquiriesZh = {
  inquiry: {
    title: '资金核查',
    ask: '发起资金核查',
    askHint: '请对方在 3 个工作日内答复；在途时间届满仍未到账的，系统自动发起。',
    asked: (order: string, place: string, when: string) => `${order}：${when}请${place}核查`,
    byProgram: '系统发起',
    answerBy: (day: string) => `${day}前答复`,
    overdue: (day: string) => `应于${day}前答复，已逾期`,
    settled: '款项已有着落，无需答复',
    answered: (answer: string, when: string) => `答复：${answer}（${when}）`,
    answer: '核查结果',
    answers: answersZh,
    note: '说明',
    noteOnBehalf: '对方如何答复（来电、来函等凭据）',
    submit: '答复核查',
  },
}

export const inquiriesEn: Words<typeof inquiriesZh> = {
  inquiry: {
    title: 'Inquiries about money',
    ask: 'Ask where the money is',
    askHint:
      'The other side answers within 3 working days; once the time in transit is over the program asks by itself.',
    asked: (order, place, when) => `${order}: ${place} was asked on ${when}`,
    byProgram: 'asked by the program',
    answerBy: (day) => `answer by ${day}`,
    overdue: (day) => `answer was due by ${day}`,
    settled: 'The money is accounted for; no answer is needed',
    answered: (answer, when) => `Answer: ${answer} (${when})`,
    answer: 'What was found',
    answers: {
      sent: 'Sent, not come back from the bank',
      returned: 'Sent back by the bank',
      notSent: 'Not sent yet',
      found: 'Arrived, to be recorded',
      notArrived: 'Has not arrived',
    },
    note: 'Note',
    noteOnBehalf: 'How they answered (call, letter or other evidence)',
    submit: 'Answer the inquiry',
  },
}

import { describe, expect, it } from 'vitest'
import { staffMessageText } from './staff-message'

const LATE = { clock: 'T1', dueOn: '2026-10-20', answerBy: '2026-10-29' }

describe('a message to staff', () => {
  it.each([
    ['reminderArrived', LATE, '收到对方的催办函，请在 10-29（周四） 前答复', 'by Thu 29 Oct'],
    [
      'reminderArrived',
      { ...LATE, channel: 'phone' },
      '对方来电催办，请在 10-29（周四） 前答复',
      'telephoned',
    ],
    ['reminderUnanswered', LATE, '催办没有收到答复，应于 10-29（周四） 前答复', 'due on Thu 29 Oct'],
    ['provinceAsked', LATE, '已提请省级协调，10-29（周四） 前答复', 'answer by Thu 29 Oct'],
    ['provinceAsked', { dueOn: '2026-10-20' }, '已提请省级协调', 'step in'],
    ['clockLate', LATE, '已超期，原定 10-20（周二）', 'it was due on Tue 20 Oct'],
    ['assigned', { reference: 'x' }, '有办件分派给您', 'A case was assigned to you'],
    ['assigned', { count: 3 }, '有 3 件办件分派给您', '3 cases were assigned to you'],
    ['handedOver', { reference: 'x' }, '您的办件已转给他人', 'A case of yours was handed to a colleague'],
    ['handedOver', { count: 3 }, '您的 3 件办件已转给他人', '3 cases of yours were handed to colleagues'],
    [
      'calendarApplied',
      { code: 'CN', year: 2027, clocks: 42 },
      '2027工作日历已生效，42 个期限已重新计算',
      'The working calendar 2027 is in force, 42 dates were counted anew',
    ],
    ['calendarApplied', { code: 'CN', year: 2027 }, '期限已重新计算', 'dates were counted anew'],
    ['somethingNewer', {}, '有一条新消息', 'There is a new message'],
  ])('%s of %o says so in both languages', (kind, content, zh, en) => {
    expect(staffMessageText({ kind, content }, 'zh-CN')).toContain(zh)
    expect(staffMessageText({ kind, content }, 'en')).toContain(en)
  })
})

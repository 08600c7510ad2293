import type { Words } from '../wording'

/** Why pauses of clocks and reminders are refused. */
export const clockRefusalsZh = {
  'nothing-to-remind': '对方现在没有待办的时限，不需要催办。',
  'clock-ended': '这个期限已经结束，不能再暂停或恢复；请刷新页面。',
  'pause-waits': '这个期限已有一项暂停或恢复在等主管签批，请先签批或撤回。',
  'no-pause': '没有可以办理的暂停：已经恢复、已经作出决定，或不是本机构的期限。请刷新页面。',
  'pause-note': '原因选“其他”的，请在“说明”里写明。',
  'post-pause-not-allowed': '本统筹区没有规定邮寄时间可以不计，不能以“邮寄在途”暂停；请选其他原因。',
  'pause-before-start': '“暂停自”不能早于这个期限的起算日。',
  'pause-ends-first': '“暂停至”不能早于“暂停自”。',
  'pause-overlaps': '这些日子已经在另一段暂停里，请改为不重叠的日期。',
  pauseClock: '这是您本人提出的，须由另一位主管签批。',
  'no-reminder': '这次催办已经答复，或所催事项已经办完，不需要再答复；请刷新页面。',
  'already-answered': '这项报请已经答复，请刷新页面。',
}

export const clockRefusalsEn: Words<typeof clockRefusalsZh> = {
  'nothing-to-remind': 'No clock runs for the other agency; there is nothing to remind it of.',
  'clock-ended': 'This clock has ended; it cannot be paused or resumed. Reload the page.',
  'pause-waits':
    'A pause of this clock, or its end, waits for the supervisor; sign it or take it back first.',
  'no-pause':
    'There is no such pause to act on: it was resumed or decided, or the clock is the other agency’s. Reload the page.',
  'pause-note': 'Where the reason is “Other”, say which under “Remark”.',
  'post-pause-not-allowed':
    'This area does not leave out time in the post, so it is no reason for a pause; choose another one.',
  'pause-before-start': '“Paused from” must not lie before the start of this clock.',
  'pause-ends-first': '“Paused to” must not lie before “Paused from”.',
  'pause-overlaps': 'Another pause covers some of these days; choose days that do not overlap.',
  pauseClock: 'You asked for it yourself; another supervisor has to sign.',
  'no-reminder':
    'This reminder was answered, or what it asked for is done; nothing is to be answered. Reload the page.',
  'already-answered': 'This has been answered already; reload the page.',
}

import type { Words } from '../../wording'

/** 工作日: from which day, how many. */
export const daysZh = {
  lead: '起算日不计，从次日数起；周末和放假不计，调休补班的周六、周日计入。',
  empty: '填起算日和工作日数，点“测算”，就能看到到期日和逐日的理由。',
  start: '起算日',
  startHint: '受理、收到材料的那一天',
  days: '工作日数',
  daysHint: '例如转出 10 个，转入 5 个',
  presets: '常用期限',
  out: '转出 10 个工作日',
  in: '转入 5 个工作日',
  due: '到期日',
  closing: '当日 17:30 前',
  sum: (start: string, days: number) => `自 ${start}起 ${days} 个工作日`,
  provisional: '暂定：涉及的年度尚未公布放假安排，公布后重新计算。',
  zero: '起算日',
  /** In the table, before "day of the event". */
  event: '受理或者收到材料',
  explanation: '逐日说明',
  strip: '逐日计算',
}

export const daysEn: Words<typeof daysZh> = {
  lead: 'The start day is not counted; weekends and holidays are left out, make-up working days on weekends count.',
  empty: 'Give a start day and a number of working days to see the due date and the reason for every day.',
  start: 'Start day',
  startHint: 'The day of acceptance, or of receipt',
  days: 'Working days',
  daysHint: 'For example 10 for transfer-out, 5 for transfer-in',
  presets: 'Usual terms',
  out: 'Transfer-out, 10 working days',
  in: 'Transfer-in, 5 working days',
  due: 'Due date',
  closing: 'by 17:30 that day',
  sum: (start, days) => `${days} working ${days === 1 ? 'day' : 'days'} from ${start}`,
  provisional: 'Provisional: the holidays of a year concerned are not published yet.',
  zero: 'Start day',
  event: 'accepted or received',
  explanation: 'Day by day',
  strip: 'Day by day',
}

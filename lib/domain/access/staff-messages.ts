/** What the program tells its staff of, each in the reader's own list; words stand in lib/i18n/messages/inbox.ts. */
export const STAFF_MESSAGE_KINDS = [
  // a clock that runs out, as the ladder sees it
  'clockSoon',
  'clockDueToday',
  'clockLate',
  'reminderArrived',
  'reminderUnanswered',
  'provinceAsked',
  // work that came or came back
  'applicationArrived',
  'supplementArrived',
  'letterArrived',
  'tableArrived',
  'tableDisputed',
  'caseReturned',
  'letterForwarded',
  'draftReturned',
  'caseWithdrawn',
  'caseTerminated',
  'caseCompleted',
  // what the applicant said or asked for online
  'objectionArrived',
  'complaintArrived',
  'payOutAsked',
  'moneyDue',
  'moneySent',
  'moneyReturned',
  'moneyMismatched',
  'signatureAwaited',
  'signatureDeclined',
  'signatureGiven',
  'lateToConfirm',
  // whose work it is
  'assigned',
  'handedOver',
  // what nobody was told of, and what moved every date
  'noticeFailed',
  'noticeToHandOver',
  'calendarApplied',
  'calendarProposed',
] as const
export type StaffMessageKind = (typeof STAFF_MESSAGE_KINDS)[number]

/** What the reader may narrow the list to. */
export const MESSAGE_GROUPS = ['clock', 'work', 'money', 'signature', 'hands', 'notice', 'calendar'] as const
export type MessageGroup = (typeof MESSAGE_GROUPS)[number]

export const GROUP_OF: Record<StaffMessageKind, MessageGroup> = {
  clockSoon: 'clock',
  clockDueToday: 'clock',
  clockLate: 'clock',
  reminderArrived: 'clock',
  reminderUnanswered: 'clock',
  provinceAsked: 'clock',
  lateToConfirm: 'clock',
  applicationArrived: 'work',
  supplementArrived: 'work',
  letterArrived: 'work',
  tableArrived: 'work',
  tableDisputed: 'work',
  caseReturned: 'work',
  letterForwarded: 'work',
  draftReturned: 'work',
  caseWithdrawn: 'work',
  caseTerminated: 'work',
  caseCompleted: 'work',
  objectionArrived: 'work',
  complaintArrived: 'work',
  payOutAsked: 'money',
  moneyDue: 'money',
  moneySent: 'money',
  moneyReturned: 'money',
  moneyMismatched: 'money',
  signatureAwaited: 'signature',
  signatureDeclined: 'signature',
  signatureGiven: 'signature',
  assigned: 'hands',
  handedOver: 'hands',
  noticeFailed: 'notice',
  noticeToHandOver: 'notice',
  calendarApplied: 'calendar',
  calendarProposed: 'calendar',
}

export function kindsOf(group: MessageGroup): StaffMessageKind[] {
  return STAFF_MESSAGE_KINDS.filter((kind) => GROUP_OF[kind] === group)
}

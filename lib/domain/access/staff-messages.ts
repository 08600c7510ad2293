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
  'letterArrived',
  'tableArrived',
  'tableDisputed',
  'caseReturned',
  'caseWithdrawn',
  'caseTerminated',
  'caseCompleted',
  'moneySent',
  'moneyReturned',
  'moneyMismatched',
  'signatureAwaited',
  'lateToConfirm',
  // whose work it is
  'assigned',
  'handedOver',
  // what nobody was told of, and what moved every date
  'noticeFailed',
  'calendarApplied',
  'calendarProposed',
] as const
export type StaffMessageKind = (typeof STAFF_MESSAGE_KINDS)[number]

/** How the other agency is reminded. */
export const REMINDER_CHANNELS = ['letter', 'phone'] as const
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number]

/** What the reminded agency says; `inHand` names the day, `other` is told in words. */
export const REMINDER_ANSWERS = [
  'done',
  'inHand',
  'waitsForPerson',
  'waitsForYou',
  'waitsForBank',
  'other',
] as const
export type ReminderAnswer = (typeof REMINDER_ANSWERS)[number]

/** What the province did about a case that was brought before it. */
export const PROVINCE_MEASURES = ['instructed', 'deadlineSet', 'coordinated', 'explained', 'other'] as const
export type ProvinceMeasure = (typeof PROVINCE_MEASURES)[number]

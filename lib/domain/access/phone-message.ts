import type { LocalDate } from '../calendar/local-date'

/** A message to a number that belongs to no case; the words stand in lib/i18n/phone-messages.ts. */
export type PhoneMessage =
  /** With what it is for, so that nobody reads one out for something else. */
  | { readonly kind: 'code'; readonly code: string; readonly purpose: 'person' | 'applicant' | 'case' }
  /** To the number a person had before: it was changed, and who hears of it if that was not so. */
  | {
      readonly kind: 'phoneChanged'
      readonly on: LocalDate
      readonly desk: { readonly name: string; readonly phone: string } | null
    }

export const PHONE_MESSAGE_KINDS = ['code', 'phoneChanged'] as const satisfies readonly PhoneMessage['kind'][]

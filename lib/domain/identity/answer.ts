import type { LocalDate } from '@/lib/domain/calendar/local-date'

export const IDENTITY_TYPES = [
  'residentId',
  'residencePermit',
  'foreignPermanentResident',
  'passport',
  'creditCode',
] as const
export type IdentityType = (typeof IDENTITY_TYPES)[number]

export const IDENTITY_FAULTS = ['length', 'characters', 'region', 'birth-date', 'check-digit'] as const
export type IdentityFault = (typeof IDENTITY_FAULTS)[number]

/** Valid, but a person should look again: a 15-digit number was brought up to 18; region 71 is unusual. */
export const IDENTITY_WARNINGS = ['upgraded-from-15', 'region-71'] as const
export type IdentityWarning = (typeof IDENTITY_WARNINGS)[number]

export type Sex = 'male' | 'female'

export type IdentityAnswer =
  | {
      readonly valid: true
      /** The number as it is stored and compared. */
      readonly normalized: string
      /** Where the number carries it. */
      readonly birthDate?: LocalDate
      readonly sex?: Sex
      readonly warning?: IdentityWarning
    }
  | { readonly valid: false; readonly code: IdentityFault }

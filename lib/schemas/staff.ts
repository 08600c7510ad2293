import { z } from 'zod'
import { ROLES, SCOPES } from '@/lib/domain/access/roles'
import { optionalText, text } from './step-input'

/** Shortest password people may choose; the longest bounds the work of hashing. */
export const PASSWORD_MIN = 10
const PASSWORD_MAX = 128

const blank = (value: unknown) => (value === '' ? undefined : value)
const secret = () => z.preprocess(blank, z.string({ error: 'required' }).max(PASSWORD_MAX, 'too-long'))
const id = () => z.preprocess(blank, z.uuid({ error: 'required' }))

export const SignIn = z.object({
  login: text(60),
  password: secret(),
  /** The page one came from; followed only inside this site. */
  back: optionalText(2000),
})
export type SignIn = z.output<typeof SignIn>

const newPassword = secret()
  .pipe(z.string().min(PASSWORD_MIN, 'too-short'))
  .refine((value) => new Set(value).size >= 5, 'too-simple')

export const ChangePassword = z
  .object({ currentPassword: secret(), newPassword, repeatedPassword: secret() })
  .refine((form) => form.newPassword === form.repeatedPassword, {
    path: ['repeatedPassword'],
    message: 'not-the-same',
  })
  .refine((form) => form.newPassword !== form.currentPassword, {
    path: ['newPassword'],
    message: 'as-before',
  })

export const SignOutEverywhere = z.object({})

const role = () => z.enum(ROLES, { error: 'choice' })

export const CreateStaff = z
  .object({
    login: text(40).pipe(z.string().regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/, 'login')),
    name: text(60),
    englishName: optionalText(80).transform((value) => value ?? ''),
    scope: z.enum(SCOPES, { error: 'choose' }),
    agencyId: z.preprocess(blank, z.uuid({ error: 'choice' }).optional()),
    provinceCode: z.preprocess(
      blank,
      z
        .string()
        .regex(/^\d{6}$/, 'choice')
        .optional(),
    ),
    roles: z.preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(role()).default([]),
    ),
  })
  // Said together with everything else that is missing, not only once the rest is right.
  .refine((form) => form.scope !== 'agency' || form.agencyId !== undefined, {
    path: ['agencyId'],
    error: 'choose',
    when: () => true,
  })
  .refine((form) => form.scope !== 'province' || form.provinceCode !== undefined, {
    path: ['provinceCode'],
    error: 'choose',
    when: () => true,
  })

const StaffMember = z.object({ staffId: id() })
export const DisableStaff = StaffMember
export const EnableStaff = StaffMember
export const ResetPassword = StaffMember

const ROLE_CHANGES = ['give', 'take'] as const

export const RequestRoleChange = StaffMember.extend({
  role: role(),
  change: z.enum(ROLE_CHANGES, { error: 'choose' }),
})

export const DecideRoleChange = z.object({
  requestId: id(),
  decision: z.enum(['confirm', 'decline'], { error: 'choose' }),
})

'use server'

import { revalidatePath } from 'next/cache'
import { createStaff } from '@/lib/commands/create-staff'
import { decideRoleChange } from '@/lib/commands/decide-role-change'
import { disableStaff } from '@/lib/commands/disable-staff'
import { enableStaff } from '@/lib/commands/enable-staff'
import { requestRoleChange } from '@/lib/commands/request-role-change'
import { resetPassword } from '@/lib/commands/reset-password'
import { formAction } from '@/lib/web/form-action'

const refresh = () => revalidatePath('/admin/staff', 'layout')

/** The answer's message is the account and its one-time password, with a space between. */
export const create = formAction(createStaff, {
  atField: {
    'login-taken': { path: 'login', code: 'taken' },
    'unknown-agency': { path: 'agencyId', code: 'agencyGone' },
    'unknown-province': { path: 'provinceCode', code: 'provinceGone' },
  },
  after: ({ staffId, password }) => {
    refresh()
    return `${staffId} ${password}`
  },
})

/** The answer's message is the one-time password. */
export const reset = formAction(resetPassword, {
  after: ({ password }) => {
    refresh()
    return password
  },
})

export const disable = formAction(disableStaff, { after: refresh })
export const enable = formAction(enableStaff, { after: refresh })
export const askForRole = formAction(requestRoleChange, { after: refresh })

/** The answer's message is what was decided. */
export const decide = formAction(decideRoleChange, {
  after: (_value, { decision }) => {
    refresh()
    return decision
  },
})

'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { decideAreaChange } from '@/lib/commands/decide-area-change'
import { proposeAreaChange } from '@/lib/commands/propose-area-change'
import { withdrawAreaChange } from '@/lib/commands/withdraw-area-change'
import { formAction } from '@/lib/web/form-action'

const backTo = (areaCode: string, done: string) => {
  revalidatePath('/admin/areas', 'layout')
  redirect(`/admin/areas/${areaCode}?done=${done}` as Route)
}
const at = (path: string, ...codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, { path, code }]))

export const propose = formAction(proposeAreaChange, {
  atField: {
    ...at('value', 'longer-than-law', 'out-of-range', 'wrong-type', 'same-value'),
    ...at('validFrom', 'in-past', 'day-taken'),
    ...at('validTo', 'before-start'),
  },
  after: ({ areaCode }) => backTo(areaCode, 'proposed'),
})

export const decide = formAction(decideAreaChange, {
  atField: at('accountNumber', 'account-differs'),
  after: ({ areaCode }, { decision }) => backTo(areaCode, decision === 'approve' ? 'approved' : 'declined'),
})

export const withdraw = formAction(withdrawAreaChange, {
  after: ({ areaCode }) => backTo(areaCode, 'withdrawn'),
})

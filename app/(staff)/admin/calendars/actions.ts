'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { decideCalendarChange } from '@/lib/commands/decide-calendar-change'
import { proposeCalendarChange } from '@/lib/commands/propose-calendar-change'
import { withdrawCalendarChange } from '@/lib/commands/withdraw-calendar-change'
import { formAction } from '@/lib/web/form-action'

const show = (changeId: string, done: string) => {
  revalidatePath('/admin/calendars', 'layout')
  redirect(`/admin/calendars/changes/${changeId}?done=${done}` as Route)
}
const at = (path: string, ...codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, { path, code }]))

/** The answer's message is the faults of the schedule, one per line: row, code, and what stood there, with tabs. */
export const propose = formAction(proposeCalendarChange, {
  atField: {
    ...at('year', 'year-out-of-reach'),
    ...at('code', 'calendar-known', 'same-calendar'),
  },
  after: (answer) => {
    if (answer.kind === 'proposed') return show(answer.changeId, 'proposed')
    return answer.faults.map(({ row, code, what = '' }) => [row ?? '', code, what].join('\t')).join('\n')
  },
})

export const decide = formAction(decideCalendarChange, {
  after: ({ changeId }, { decision }) => show(changeId, decision === 'approve' ? 'approved' : 'declined'),
})

export const withdraw = formAction(withdrawCalendarChange, {
  after: ({ changeId }) => show(changeId, 'withdrawn'),
})

'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { decideSeal } from '@/lib/commands/decide-seal'
import { formAction } from '@/lib/web/form-action'
import { bringSeal, rotateSeal } from '@/lib/web/new-seal'

const backToSeals = () => {
  revalidatePath('/admin/seals')
  redirect('/admin/seals' as Route)
}

export const rotate = formAction(rotateSeal, { after: backToSeals })
export const bring = formAction(bringSeal, { after: backToSeals })

/** The answer's message is what was decided. */
export const decide = formAction(decideSeal, {
  after: (_value, { decision }) => {
    revalidatePath('/admin/seals')
    return decision
  },
})

'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { enter } from '@/lib/auth/enter'
import { landingOf } from '@/lib/auth/landing'
import { publicAction } from '@/lib/web/public-action'
import { sameOriginPath } from '@/lib/web/same-origin-path'

export const signIn = publicAction(enter, {
  after: ({ actor, mustChangePassword }, { back }) => {
    if (mustChangePassword) redirect('/account' as Route)
    const asked = sameOriginPath(back)
    redirect(asked === '/' || asked.startsWith('/sign-in') ? landingOf(actor) : (asked as Route))
  },
})

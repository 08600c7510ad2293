'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { findCases } from '@/lib/commands/find-cases'
import { formAction } from '@/lib/web/form-action'
import { keepSearch } from '@/lib/web/search-cookie'

/** A reference leads straight to its case, everything else to the list of what was found. */
export const search = formAction(findCases, {
  after: async ({ reference }, { query }) => {
    if (reference !== null) redirect(`/cases/${reference}` as Route)
    await keepSearch((await requireActor()).staffId, query)
    redirect('/cases/search' as Route)
  },
})

'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { assignLine } from '@/lib/commands/assign-line'
import { importStatement } from '@/lib/commands/import-statement'
import { releaseLine } from '@/lib/commands/release-line'
import { askOtherBusiness as otherBusiness, decideLineReturn, returnLine } from '@/lib/commands/return-line'
import { startPlacing } from '@/lib/commands/start-placing'
import { formAction } from '@/lib/web/form-action'

const refresh = () => revalidatePath('/funds/statement')

/**
 * The answer's message is `known`, or the faults of the file, one per line: row, code, and what stood there, with
 * tabs between. An imported file opens and is worked through.
 */
export const importFile = formAction(importStatement, {
  after: (imported) => {
    if (imported.kind === 'faulty')
      return imported.faults
        .map(({ row, code, what = '' }) => [row ?? '', code, what.replace(/\s+/g, ' ')].join('\t'))
        .join('\n')
    if (imported.kind === 'known') return 'known'
    refresh()
    redirect(`/funds/statement?statement=${imported.statementId}` as Route)
  },
})

/** The worker works through them; the page shows how far it is. */
export const place = formAction(startPlacing, { after: refresh })

/** Its statement opens and goes on. */
export const release = formAction(releaseLine, {
  after: ({ statementId }) => {
    refresh()
    redirect(`/funds/statement?statement=${statementId}&go=1` as Route)
  },
})

export const assign = formAction(assignLine, {
  after: refresh,
  atField: { 'unknown-case': { path: 'reference', code: 'invalid' } },
})
export const askReturn = formAction(returnLine, { after: refresh })
export const askOtherBusiness = formAction(otherBusiness, { after: refresh })
export const decideReturn = formAction(decideLineReturn, { after: refresh })

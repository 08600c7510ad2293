import { maySeeCases } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { readSearch } from '@/lib/domain/transfer/search-text'
import { visibleCases } from '@/lib/db/visible-cases'
import { FindCases } from '@/lib/schemas/find-cases'
import { command } from './command'

/**
 * Records that somebody searched, before anything is found, and by what kind of text: never the text itself,
 * which may be a number or a name. Gives the reference where one was typed that the searcher may open.
 */
export const findCases = command(FindCases, async ({ tx, doer, at }, { query }) => {
  if (doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = doer
  const reach = visibleCases(actor)
  if (!maySeeCases(actor) || !reach) return no({ code: 'wrong-role', detail: 'clerk' })
  const { kind, text } = readSearch(query)
  await tx.accessLog.create({
    data: {
      at,
      staffId: actor.staffId,
      staffName: actor.name,
      agencyId: actor.agencyId,
      act: 'searched',
      field: kind,
    },
  })
  if (kind !== 'reference') return ok({ reference: null })
  const hit = await tx.transfer.findFirst({
    where: { AND: [reach, { reference: text }] },
    select: { reference: true },
  })
  return ok({ reference: hit?.reference ?? null })
})

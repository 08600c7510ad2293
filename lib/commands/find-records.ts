import { mayKeepRecords } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { findPersonsByNumber } from '@/lib/db/registry'
import { FindRecords } from '@/lib/schemas/persons'
import { command } from './command'

/**
 * Records that somebody of an agency looked up the person records under a number, before any is shown. The
 * number itself is not kept.
 */
export const findRecords = command(FindRecords, async ({ tx, doer, at }, { idNumber, otherNumber }) => {
  if (doer.kind !== 'staff' || doer.actor.agencyId === null) return no({ code: 'not-found' })
  const { actor } = doer
  if (!mayKeepRecords(actor)) return no({ code: 'wrong-role', detail: 'clerk,reviewer' })
  const found = new Set<string>()
  for (const number of [idNumber, otherNumber ?? ''])
    if (number !== '') for (const { id } of await findPersonsByNumber(tx, number)) found.add(id)
  for (const personId of found.size > 0 ? found : [null])
    await tx.accessLog.create({
      data: {
        at,
        staffId: actor.staffId,
        staffName: actor.name,
        agencyId: actor.agencyId,
        personId,
        act: 'looked-up',
      },
    })
  return ok({ found: found.size })
})

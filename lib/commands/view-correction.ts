import { mayKeepRecords } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { ViewCorrection } from '@/lib/schemas/persons'
import { command } from './command'

/** Somebody of the agency opened a proposed or decided correction of person records: both are looked at. */
export const viewCorrection = command(ViewCorrection, async ({ tx, doer, at }, { correctionId }) => {
  if (doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = doer
  const row = await tx.recordCorrection.findUnique({ where: { id: correctionId } })
  if (!row || row.agencyId !== actor.agencyId || !mayKeepRecords(actor)) return no({ code: 'not-found' })
  for (const personId of [row.personId, row.otherPersonId])
    if (personId !== null)
      await tx.accessLog.create({
        data: {
          at,
          staffId: actor.staffId,
          staffName: actor.name,
          agencyId: actor.agencyId,
          personId,
          act: 'viewed',
        },
      })
  return ok(null)
})

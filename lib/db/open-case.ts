import { ENDED_STATES } from '@/lib/domain/transfer/states'
import type { Tx } from './client'

/** The open case of the same person, origin area and scheme, if there is one; drafts do not count (PR-01). */
export function openCaseOf(
  tx: Tx,
  file: {
    readonly id?: string
    readonly personId: string
    readonly originAreaCode: string
    readonly fromScheme: 'employee' | 'resident'
  },
) {
  return tx.transfer.findFirst({
    where: {
      personId: file.personId,
      originAreaCode: file.originAreaCode,
      fromScheme: file.fromScheme,
      state: { notIn: ['draft', ...ENDED_STATES] },
      ...(file.id ? { NOT: { id: file.id } } : {}),
    },
    select: { id: true, reference: true, originAgencyId: true, destinationAgencyId: true },
  })
}

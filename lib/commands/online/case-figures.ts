import { recordOwnLook } from '@/lib/db/access-log'
import { creditedFen } from '@/lib/db/accounts'
import { receivedFen } from '@/lib/db/remittances'
import { lastSealedOf } from '@/lib/db/tables'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { ok } from '@/lib/domain/result'
import type { CaseFigures } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { onProvenCase } from './proven-case'

/**
 * Months and amounts of the newest sealed table and what became of the money, to the person alone. What is not
 * there yet is null, and nothing received is not nought.
 */
export const caseFigures = onProvenCase<SiteRequest<'caseFigures'>, CaseFigures>(
  'registered',
  async ({ tx, at }, { row, facts }) => {
    const look = { transferId: row.id, personId: row.personId, act: 'viewed' as const }
    await recordOwnLook(tx, { at, ...look, field: 'figures' })
    const table = await lastSealedOf(tx, row.id)
    const hasYears = table !== null && facts.pairMode !== 'PA_ONLY'
    const received = await receivedFen(tx, row.id)
    const credited = await creditedFen(tx, row.id)
    return ok({
      years: hasYears
        ? {
            months: table.actualMonths + table.deemedMonths,
            from: table.firstMonth === null ? null : yearMonth(table.firstMonth),
            to: table.lastMonth === null ? null : yearMonth(table.lastMonth),
          }
        : null,
      amountFen: table && facts.fromScheme === 'employee' ? String(table.transferFen) : null,
      receivedFen: received === 0 ? null : String(received),
      creditedFen: credited === 0n ? null : String(credited),
    })
  },
)

import { itemisedLateFee, lateFee } from '@/lib/domain/money/late-fee'
import { LATE_FEE } from '@/lib/schemas/api/public-calls'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicRoute(LATE_FEE, async ({ body }) => {
    if (!('items' in body)) return { status: 200, body: { feeFen: lateFee(body.principalFen, body.days) } }
    const owed = body.items.map(({ principalFen, dueDate }) => ({ principal: principalFen, dueDate }))
    const { total, items } = itemisedLateFee(owed, body.paidOn)
    return {
      status: 200,
      body: { totalFen: total, items: items.map(({ days, fee }) => ({ days, feeFen: fee })) },
    }
  }),
})

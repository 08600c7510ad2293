import { itemisedLateFee, lateFee } from '@/lib/domain/money/late-fee'
import { LateFeeOfItems, LateFeeOfSum } from '@/lib/schemas/late-fee'
import { invalidInput, readJson } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

/** Public: the late fee of one sum, or of several months paid on one day. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.answer
  if (!hasItems(body.value)) {
    const sum = LateFeeOfSum.safeParse(body.value)
    if (!sum.success) return invalidInput(sum.error)
    return Response.json({ feeFen: lateFee(sum.data.principalFen, sum.data.days) })
  }
  const months = LateFeeOfItems.safeParse(body.value)
  if (!months.success) return invalidInput(months.error)
  const owed = months.data.items.map(({ principalFen, dueDate }) => ({ principal: principalFen, dueDate }))
  const { total, items } = itemisedLateFee(owed, months.data.paidOn)
  return Response.json({ totalFen: total, items: items.map(({ days, fee }) => ({ days, feeFen: fee })) })
}

function hasItems(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'items' in value
}

import type { World } from './builders'

/** What the books say of a case: per agency its accounts, and its bookings in order. */
export async function booksOf(world: World, reference: string) {
  const row = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  const bookings = await world.db.ledgerBooking.findMany({
    where: { transferId: row.id },
    include: { entries: true },
    orderBy: [{ caseVersion: 'asc' }, { agencyId: 'asc' }],
  })
  const of = (agencyId: string) => {
    const sums: Record<string, number> = {}
    for (const booking of bookings.filter((one) => one.agencyId === agencyId))
      for (const { account, amountFen } of booking.entries)
        sums[account] = (sums[account] ?? 0) + Number(amountFen)
    return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
  }
  return {
    origin: of(row.originAgencyId),
    destination: of(row.destinationAgencyId),
    kinds: bookings.map(
      ({ kind, agencyId }) => `${agencyId === row.originAgencyId ? 'origin' : 'destination'} ${kind}`,
    ),
    bookings,
  }
}

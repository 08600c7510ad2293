import type { Tx } from './client'

/** Locks the people of an agency in one order: whoever changes how they stand in for each other queues here. */
export async function lockStaff(tx: Tx, agencyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Staff" WHERE "agencyId" = ${agencyId}::uuid ORDER BY id FOR NO KEY UPDATE`
}

import { publishStatus } from '@/lib/commands/publish-status'
import type { Db } from '@/lib/db/client'

/** Publishes a case as it stands now. */
export async function publishCase(database: Db, transferId: string, at: Date): Promise<void> {
  await publishStatus({ kind: 'system' }, { transferId }, at, database)
}

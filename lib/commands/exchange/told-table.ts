import { writeTableDraft } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'
import type { ToldTable } from '@/lib/schemas/exchange/information-table'
import type { Ctx } from '../command'
import { signerOf } from '../money-checks'

/** A table that was drafted and sealed in another deployment, as it says it was. */
export async function writeToldTable(ctx: Ctx, { row }: CaseFile, table: ToldTable): Promise<void> {
  const { doer } = ctx
  const drafter = doer.kind === 'counterpart' ? doer.signers[0] : undefined
  await writeTableDraft(ctx.tx, {
    transferId: row.id,
    version: table.version,
    draftedById: drafter ?? signerOf(ctx),
    at: ctx.at,
    on: table.balanceAsOf,
    personName: table.personName,
    personIdMasked: table.personIdMasked,
    draft: table,
  })
}

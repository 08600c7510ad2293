import { no, ok } from '@/lib/domain/result'
import { vault } from '@/lib/db/keys'
import type { CaseFile } from '@/lib/db/transfers'
import { Reveal, type RevealedField } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * Shows what is masked, to staff of the two agencies and for a stated reason. The record is written before
 * the value leaves: where it cannot be written, nothing is shown.
 */
export const reveal = command(Reveal, async (ctx, input) => {
  const own = await openOwnCase(ctx, { reference: input.reference })
  if (!own.ok) return own
  const { file, actor } = own.value
  const value = openField(file, input.field)
  if (value === null) return no({ code: 'wrong-state', detail: 'nothing-to-show' })
  await ctx.tx.accessLog.create({
    data: {
      at: ctx.at,
      staffId: actor.staffId,
      staffName: actor.name,
      agencyId: actor.agencyId,
      transferId: file.row.id,
      personId: file.row.personId,
      act: 'revealed',
      field: input.field,
      reason: input.reason,
    },
  })
  return ok({ field: input.field, value })
})

function openField({ row }: CaseFile, field: RevealedField): string | null {
  switch (field) {
    case 'idNumber':
      return vault().open('Person.id', row.person.idSealed)
    case 'phone':
      // The number given with the application comes before the one the person was known by.
      if (row.personPhoneSealed !== null) return vault().open('Transfer.personPhone', row.personPhoneSealed)
      return row.person.phoneSealed === null ? null : vault().open('Person.phone', row.person.phoneSealed)
  }
}

import { ok } from '@/lib/domain/result'
import { AddNote } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * A note for one's own agency or for both, chosen each time. It changes nothing on the case, so it raises no
 * version and disturbs nobody who is working on it.
 */
export const addNote = command(AddNote, async (ctx, input) => {
  const own = await openOwnCase(ctx, { reference: input.reference })
  if (!own.ok) return own
  const { file, actor, side } = own.value
  const note = await ctx.tx.caseNote.create({
    data: {
      transferId: file.row.id,
      agencyId: side === 'origin' ? file.row.originAgencyId : file.row.destinationAgencyId,
      shared: input.shared,
      text: input.text,
      writtenById: actor.staffId,
      writtenByName: actor.name,
      at: ctx.at,
    },
  })
  return ok({ noteId: note.id })
})

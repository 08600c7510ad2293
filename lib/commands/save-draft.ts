import { ok } from '@/lib/domain/result'
import { Intake } from '@/lib/schemas/intake'
import { command } from './command'
import { writeDraft } from './draft-writing'

/** Keeps an application that is not yet submitted; continuing it later is the same command with its id. */
export const saveDraft = command(Intake, async (ctx, input) => {
  const draft = await writeDraft(ctx, input)
  return draft.ok ? ok({ draftId: draft.value.row.id, version: draft.value.row.version }) : draft
})

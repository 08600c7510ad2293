import { z } from 'zod'
import { optionalNote, storable } from './step-input'

/** A ticked row of a list: its case and the version that was seen, 340100-2026-000902@7. */
export const SeenCase = storable().transform((value, context) => {
  const [, reference, version] = /^([^@]{1,40})@(\d{1,9})$/.exec(value) ?? []
  if (reference !== undefined && version !== undefined) return { reference, version: Number(version) }
  context.addIssue({ code: 'custom', message: 'choice' })
  return z.NEVER
})

/** As many as a page has rows. */
const MOST = 50

const OnSeveral = z.object({
  cases: z.array(SeenCase, { error: 'choose' }).min(1, 'choose').max(MOST, 'too-large'),
})

export const ClaimSeveral = OnSeveral
export const PrintSeveral = OnSeveral
export const AssignSeveral = OnSeveral.extend({
  staffId: z.uuid({ error: 'choose' }),
  reason: optionalNote(300),
})
export const ReleaseSeveral = OnSeveral.extend({ reason: optionalNote(300) })

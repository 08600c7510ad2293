import { z } from 'zod'
import { NOTICE_FAILURES } from '@/lib/domain/transfer/person-told'
import { TOLD_CHANNELS } from './beside'
import { noteText, optionalNote } from './step-input'

const OneNotice = z.object({ noticeId: z.uuid({ error: 'required' }) })

/** One message again, or all of one cause: the cause has gone, or has not. */
export const ReplayNotices = z.union([
  OneNotice,
  z.object({ cause: z.enum(NOTICE_FAILURES, { error: 'choice' }) }),
])

export const DiscardNotice = OneNotice.extend({ reason: noteText(300) })

export const TellOtherwise = OneNotice.extend({
  channel: z.enum(TOLD_CHANNELS, { error: 'choice' }),
  note: optionalNote(500),
})

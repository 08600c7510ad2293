import { z } from 'zod'
import { SCAN_KINDS } from '@/lib/domain/documents/scans'
import { optionalNote, storable } from './step-input'
import { file } from './verify'

const OnCase = z.object({ reference: storable().min(1, 'required') })

/** Who may read a scan; chosen each time, so there is no start value. */
const SCAN_READERS = ['both', 'own'] as const

const Described = OnCase.extend({
  kind: z.enum(SCAN_KINDS, { error: 'choose' }),
  title: optionalNote(80),
  readers: z.enum(SCAN_READERS, { error: 'choose' }),
})

/** As the form sends it. */
export const AttachFile = Described.extend({ file: file() })

/** As the command takes it: the bytes are there. */
export const Attach = Described.extend({ content: z.instanceof(Uint8Array) })

export const ViewScan = OnCase.extend({ scanId: z.uuid() })

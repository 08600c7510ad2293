import { z } from 'zod'

/** Work of the program alone. */
export const ClimbLadder = z.object({ transferId: z.uuid(), clockId: z.uuid() })
export const MissReminder = z.object({ reminderId: z.uuid() })

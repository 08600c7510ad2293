import { env, isDemo } from '@/lib/env'
import type { Reach } from './address'

/** Where this installation may send events to. */
export function webhookReach(): Reach {
  return { isDemo: isDemo(), networks: env().WEBHOOK_NETWORKS }
}

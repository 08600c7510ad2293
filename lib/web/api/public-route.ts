import 'server-only'
import { addressIn } from '@/lib/auth/client-address'
import { siteEnv } from '@/lib/env'
import type { Operation } from '@/lib/schemas/api/operation'
import { answering, type Call, type Handler, type Reply } from './answer-call'
import { tooManyFrom } from './limit'

/** A call anybody may make; of the public site, and so without anything of the inner side. */
export function publicRoute<O extends Operation & { readonly access: 'public' }>(
  operation: O,
  run: (call: Call<O>) => Promise<Reply>,
): Handler {
  const anybody = async (request: Request) =>
    tooManyFrom(addressIn(request.headers), siteEnv().API_PUBLIC_CALLS_PER_MINUTE)
  return answering(operation, anybody, run)
}

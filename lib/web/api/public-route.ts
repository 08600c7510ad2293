import 'server-only'
import type { Operation } from '@/lib/schemas/api/operation'
import { answering, type Call, type Handler, type Reply } from './answer-call'
import { strangerOf } from './limit'

/** A call anybody may make; of the public site, and so without anything of the inner side. */
export function publicRoute<O extends Operation & { readonly access: 'public' }>(
  operation: O,
  run: (call: Call<O>) => Promise<Reply>,
): Handler {
  return answering(operation, strangerOf, run)
}

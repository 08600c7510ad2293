import { now } from '@/lib/env'
import { onlyPost, takeMessage } from '@/lib/web/exchange-door'

/** A signed message of another deployment; answered with the technical receipt. */
export function POST(request: Request): Promise<Response> {
  return takeMessage(request, now())
}

export { onlyPost as GET, onlyPost as PUT, onlyPost as PATCH, onlyPost as DELETE }

import type { Method } from '@/lib/schemas/api/operation'
import { problem } from '../problem'
import type { Handler } from './answer-call'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly Method[]

/**
 * The handlers of one address. Every other method is answered 405 with `Allow`, OPTIONS with what there is; HEAD is
 * Next's, from GET.
 */
export function methods(handlers: Partial<Record<Method, Handler>>): Record<Method | 'OPTIONS', Handler> {
  const there = METHODS.filter((method) => handlers[method] !== undefined)
  const Allow = [...there, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const notAllowed: Handler = async () => problem('method-not-allowed', {}, { Allow })
  return {
    ...(Object.fromEntries(METHODS.map((method) => [method, handlers[method] ?? notAllowed])) as Record<
      Method,
      Handler
    >),
    OPTIONS: async () => new Response(null, { status: 204, headers: { Allow } }),
  }
}

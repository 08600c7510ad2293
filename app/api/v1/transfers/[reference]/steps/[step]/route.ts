import { commandOf } from '@/lib/commands/step-commands'
import { transferView } from '@/lib/queries/transfer-view'
import { SENT_STEPS, STEP_CALLS } from '@/lib/schemas/api/step-calls'
import type { StepInput } from '@/lib/schemas/step-input'
import type { SentStep } from '@/lib/schemas/steps'
import { apiRoute, methods, type Handler } from '@/lib/web/api/api-route'
import { problem } from '@/lib/web/problem'

/** One step as a call: the command of the screens, then the case as it is by now. */
function stepRoute(step: SentStep): Handler {
  const command = commandOf(step)
  return apiRoute(STEP_CALLS[step], async ({ actor, params, body, at }) => {
    const input = { ...(body as object), reference: params.reference } as StepInput
    const taken = await command({ kind: 'staff', actor }, input, at)
    if (!taken.ok) return taken
    if ('awaitingSignature' in taken.value || 'awaitingAnswer' in taken.value)
      return { status: 202, body: taken.value }
    const { reference, state: _state, fundsState: _funds, version: _version, ...told } = taken.value
    const view = await transferView(actor, reference, at)
    return view ? { status: 200, body: { ...view, ...told } } : { refusal: { code: 'not-found' } }
  })
}

const ROUTES: ReadonlyMap<string, Handler> = new Map(SENT_STEPS.map((step) => [step, stepRoute(step)]))

/** `complete` is taken by the program alone, so it is no address. */
const take: Handler = async (request, context) => {
  const { step = '' } = (await context?.params) ?? {}
  return ROUTES.get(step)?.(request, context) ?? problem('not-found')
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: take })

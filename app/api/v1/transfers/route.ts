import { registerIncomingLetter } from '@/lib/commands/register-incoming-letter'
import { submit } from '@/lib/commands/submit'
import { transferList } from '@/lib/queries/transfer-list'
import { LIST_TRANSFERS, LODGE_TRANSFER } from '@/lib/schemas/api/transfers'
import { apiRoute, methods } from '@/lib/web/api/api-route'
import { invalidFields } from '@/lib/web/problem'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(LIST_TRANSFERS, async ({ actor, query }) => {
    const { cursor, limit, ...filters } = query
    return { status: 200, body: await transferList(actor, filters, { cursor, limit }) }
  }),
  POST: apiRoute(LODGE_TRANSFER, async ({ actor, body, key, at }) => {
    const { letter, ...application } = body
    const doer = { kind: 'staff', actor } as const
    const intake = { ...application, draftId: undefined, idempotencyKey: key ?? undefined }
    const answer = letter
      ? await registerIncomingLetter(doer, { intake, letter }, at)
      : await submit(doer, intake, at)
    if (!answer.ok) {
      const { code, detail = '' } = answer.refusal
      // The address is there; what the body names is not.
      return code === 'not-found' ? invalidFields([{ path: detail, code: 'area' }]) : answer
    }
    const { reference } = answer.value
    return { status: 201, body: answer.value, headers: { Location: `/api/v1/transfers/${reference}` } }
  }),
})

import { z } from 'zod'
import { isWebhookKind, type WebhookKind } from '@/lib/domain/webhooks/kinds'
import { text } from './step-input'

const id = () => z.preprocess((value) => (value === '' ? undefined : value), z.uuid({ error: 'choose' }))

/** In the place of an agency: the cases of the whole country. */
export const ALL_AGENCIES = 'all'

const Kind = z.string().refine(isWebhookKind, 'choose') as unknown as z.ZodType<WebhookKind>
const listed = (value: unknown) =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]

const Wish = z
  .object({
    name: text(60),
    url: text(500),
    which: z.enum(['all', 'chosen'], { error: 'choose' }),
    kinds: z.preprocess(listed, z.array(Kind)),
  })
  .refine(({ which, kinds }) => which === 'all' || kinds.length > 0, { path: ['kinds'], message: 'choose' })
  .transform(({ which, kinds, ...rest }) => ({ ...rest, kinds: which === 'all' ? [] : [...new Set(kinds)] }))

const Place = z.object({ place: z.union([z.literal(ALL_AGENCIES), id()], { error: 'choose' }) })
const Endpoint = z.object({ endpointId: id() })

export const RegisterWebhook = z.intersection(Place, Wish)
export const EditWebhook = z.intersection(Endpoint, Wish)
export const KeepWebhook = Endpoint
export const ReplayDeliveries = Endpoint.extend({ deliveryId: id().optional() })
export const SetAsideDelivery = Endpoint.extend({ deliveryId: id() })

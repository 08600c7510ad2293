import { methods } from '@/lib/web/api/methods'
import { exchangeDoor } from '@/lib/web/exchange-door'

/** A signed message of another deployment; answered with the technical receipt. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: exchangeDoor() })

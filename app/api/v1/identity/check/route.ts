import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { IDENTITY_CHECK } from '@/lib/schemas/api/public-calls'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicRoute(IDENTITY_CHECK, async ({ body: { type, number } }) => {
    const answer = checkIdentity(type, number)
    return {
      status: 200,
      body: answer.valid
        ? { valid: true, birthDate: answer.birthDate, sex: answer.sex }
        : { valid: false, code: answer.code },
    }
  }),
})

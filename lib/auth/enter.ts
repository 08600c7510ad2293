import 'server-only'
import { headers } from 'next/headers'
import type { Result } from '@/lib/domain/result'
import { SignIn } from '@/lib/schemas/staff'
import { addressIn } from './client-address'
import { startSession } from './session-cookie'
import { signIn, type SignedInNow, type SignInRefusal } from './sign-in'

/** The sign-in form: credentials, and the cookie where they are right. */
export const enter = {
  input: SignIn,
  run: async (input: SignIn): Promise<Result<SignedInNow, SignInRefusal>> => {
    const answer = await signIn(input, addressIn(await headers()))
    if (answer.ok) await startSession(answer.value.session)
    return answer
  },
}

import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'
import { answerPerson, personActionOf } from '@/lib/site/person-sign-in'

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> }

/** The options need the environment, which a build does not have: they are made per request. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const person = personActionOf((await context.params).nextauth)
  return person ? answerPerson(request, person) : NextAuth(request, context, authOptions())
}

export { answer as GET, answer as POST }

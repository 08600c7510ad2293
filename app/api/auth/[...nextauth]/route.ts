import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> }

/** The options need the environment, which a build does not have: they are made per request. */
function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions())
}

export { answer as GET, answer as POST }

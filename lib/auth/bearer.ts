import 'server-only'
import { bearerOf, type Bearer, type TokenFault } from '@/lib/db/api-tokens'
import { db } from '@/lib/db/client'
import { no, type Result } from '@/lib/domain/result'
import { isDemo } from '@/lib/env'

/** Who an `Authorization: Bearer …` header speaks for, read anew at each call. */
export async function readBearer(authorization: string): Promise<Result<Bearer, TokenFault>> {
  const [, token] = /^Bearer +(\S+)$/iu.exec(authorization.trim()) ?? []
  return token === undefined ? no('token-unknown') : bearerOf(db(), token, new Date(), isDemo())
}

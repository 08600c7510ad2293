import type { JWTPayload } from 'jose'
import { provenByProvider, type Vouched } from '@/lib/commands/online/proven-by-provider'
import type { Db } from '@/lib/db/client'
import type { IdentityType } from '@/lib/domain/identity/answer'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { checkPersonName } from '@/lib/domain/identity/names'
import { checkPhone } from '@/lib/domain/identity/phone'
import { no } from '@/lib/domain/result'
import { identityProvider, type IdentityProvider } from '@/lib/env'
import { verifiedClaims } from '@/lib/outside/identity-provider'

/** Numbers a provider of identities vouches for; all are told apart by their own form. */
const TYPES: readonly IdentityType[] = ['residentId', 'residencePermit', 'foreignPermanentResident']

/**
 * Takes a sign-in at the identity provider: the inner side checks the signed token by itself, the public site is
 * not believed. It stands here because a command asks no other machine. Refusal: `proof-expired`, also for a token
 * without the name and number of a person.
 * @throws where the provider cannot be reached
 */
export async function identify(
  { idToken, nonce }: { readonly idToken: string; readonly nonce: string },
  at: Date,
  database: Db,
): ReturnType<typeof provenByProvider> {
  const provider = identityProvider()
  const claims = provider && (await verifiedClaims(provider, idToken, nonce))
  const vouched = claims && vouchedBy(claims, provider)
  return vouched ? provenByProvider(vouched, at, database) : no({ code: 'proof-expired' })
}

function vouchedBy(claims: JWTPayload, { claims: names }: IdentityProvider): Vouched | null {
  const name = textOf(claims[names.name])
  const number = textOf(claims[names.idNumber])
  const answers = TYPES.map((idType) => ({ idType, answer: checkIdentity(idType, number) }))
  const meant = answers.find(({ answer }) => answer.valid)
  if (!checkPersonName(name).valid || !meant?.answer.valid) return null
  const phone = checkPhone(textOf(claims[names.phone]))
  return {
    name,
    idType: meant.idType,
    idNumber: meant.answer.normalized,
    phone: phone.valid && claims['phone_number_verified'] !== false ? phone.normalized : null,
  }
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim() : ''
}

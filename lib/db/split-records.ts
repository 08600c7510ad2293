import type { IdentityType } from '@/lib/domain/identity/answer'
import { maskIdNumber } from '@/lib/domain/identity/mask'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Tx } from './client'
import { fromDay } from './days'
import { vault } from './keys'
import { idIndexOf } from './registry'

/** The other person as typed, kept with the number sealed until the second signature. */
export type SealedIdentity = {
  readonly name: string
  readonly idType: IdentityType
  readonly sealed: string
  readonly index: string
  readonly masked: string
  readonly birthDate: string | null
  readonly sex: string | null
}

export type TypedDocument = {
  readonly type: IdentityType
  readonly number: string
  readonly birthDate: string | null
  readonly sex: string | null
}

export function sealIdentity(name: string, { type, number, birthDate, sex }: TypedDocument): SealedIdentity {
  return {
    name,
    idType: type,
    sealed: vault().seal('Person.id', number),
    index: idIndexOf(number),
    masked: maskIdNumber(number, 'staff'),
    birthDate,
    sex,
  }
}

/** A record of its own for the other person, with the enrolments that are theirs. */
export async function splitRecord(
  tx: Tx,
  entry: {
    readonly from: string
    readonly identity: SealedIdentity
    readonly enrolments: readonly string[]
    readonly evidence: string
    readonly on: LocalDate
  },
): Promise<string> {
  const { identity, on, evidence } = entry
  // Records that were merged away keep their place in the row.
  const last = await tx.person.aggregate({
    where: { idIndex: identity.index },
    _max: { recordNo: true },
  })
  const since = { validFrom: fromDay(on), evidence }
  const { sealed, index, masked, idType, name } = identity
  const person = await tx.person.create({
    data: {
      name,
      idType,
      idSealed: sealed,
      idIndex: index,
      idMasked: masked,
      recordNo: (last._max.recordNo ?? 0) + 1,
      birthDate: identity.birthDate === null ? null : new Date(`${identity.birthDate}T00:00:00Z`),
      sex: identity.sex,
      names: { create: { ...since, name } },
      documents: { create: { ...since, type: idType, sealed, index, masked } },
    },
  })
  await tx.enrolment.updateMany({
    where: { id: { in: [...entry.enrolments] }, personId: entry.from },
    data: { personId: person.id },
  })
  return person.id
}

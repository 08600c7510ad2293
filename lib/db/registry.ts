import type { Scheme } from '@/lib/domain/transfer/states'
import type { IdentityType } from '@/lib/domain/identity/answer'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Tx } from './client'
import { fromDay } from './days'
import { vault } from './keys'

/** Equality search over an encrypted number: the keyed index finds it, nothing readable is compared. */
export function idIndexOf(number: string): string {
  return vault().blindIndex('Person.id', number)
}

/**
 * Every record under a number, earlier documents included (a new passport keeps the person); records that
 * became part of another are left out. More than one means they have to be merged first (DU-02).
 */
export function findPersonsByNumber(tx: Tx, number: string) {
  const index = idIndexOf(number)
  return tx.person.findMany({
    where: { mergedIntoId: null, OR: [{ idIndex: index }, { documents: { some: { index } } }] },
    orderBy: [{ recordNo: 'asc' }, { createdAt: 'asc' }],
  })
}

export async function findPersonByNumber(tx: Tx, number: string) {
  return (await findPersonsByNumber(tx, number))[0] ?? null
}

export function findEnrolment(tx: Tx, personId: string, areaCode: string, scheme: Scheme) {
  return tx.enrolment.findUnique({
    where: { personId_areaCode_scheme: { personId, areaCode, scheme } },
    include: { account: true, months: { orderBy: { month: 'asc' } }, years: { orderBy: { year: 'asc' } } },
  })
}
export type EnrolmentFile = NonNullable<Awaited<ReturnType<typeof findEnrolment>>>

/** Every enrolment of a person with its last payment and how much was paid in all. */
export function findEnrolments(tx: Tx, personId: string) {
  return tx.enrolment.findMany({
    where: { personId },
    include: {
      months: { orderBy: { month: 'desc' }, take: 1, select: { month: true } },
      years: { orderBy: { year: 'desc' }, take: 1, select: { year: true } },
      _count: { select: { months: true, years: true } },
    },
    orderBy: [{ startMonth: 'desc' }, { areaCode: 'asc' }],
  })
}

export type NewPerson = {
  readonly name: string
  readonly idType: IdentityType
  readonly idNumber: string
  readonly idMasked: string
  readonly birthDate: string | null
  readonly sex: string | null
}

/** Somebody entered the same number under another name a moment before; whose name is right is not ours to say. */
export class KnownByAnotherName extends Error {
  constructor() {
    super('known by another name')
  }
}

/**
 * A person no registry here knew: name and document begin their dated history today. Where another counter
 * enters the same person at this moment, we wait for it and go on with the person it made.
 * @throws KnownByAnotherName when that person bears another name
 */
export async function createPerson(tx: Tx, entry: NewPerson, at: Date) {
  const sealed = vault().seal('Person.id', entry.idNumber)
  const idIndex = idIndexOf(entry.idNumber)
  const { count } = await tx.person.createMany({
    data: {
      name: entry.name,
      idType: entry.idType,
      idSealed: sealed,
      idIndex,
      idMasked: entry.idMasked,
      birthDate: entry.birthDate ? new Date(`${entry.birthDate}T00:00:00Z`) : null,
      sex: entry.sex,
    },
    skipDuplicates: true,
  })
  const person = await tx.person.findUniqueOrThrow({ where: { idIndex_recordNo: { idIndex, recordNo: 1 } } })
  if (person.name !== entry.name) throw new KnownByAnotherName()
  if (count === 0) return person
  const since = { personId: person.id, validFrom: fromDay(dayOf(at)) }
  await tx.personName.create({ data: { ...since, name: entry.name } })
  await tx.personDocument.create({
    data: { ...since, type: entry.idType, sealed, index: idIndex, masked: entry.idMasked },
  })
  return person
}

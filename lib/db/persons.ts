import { maskPhone } from '@/lib/domain/identity/mask'
import { dialled } from '@/lib/domain/identity/phone'
import type { Tx } from './client'
import { vault } from './keys'
import { findPersonsByNumber } from './registry'

/** A phone typed on an application, as the case keeps it until the application is accepted. */
export type TypedPhone = {
  readonly personId: string
  readonly personPhoneSealed: string | null
}

/** The columns of a case that keep a phone which is not the one the person is known by. */
export function typedPhone(phone: string) {
  return {
    personPhoneSealed: vault().seal('Transfer.personPhone', phone),
    personPhoneMasked: maskPhone(phone, 'staff'),
  }
}

/** @param changedAt when the person changed it online, for staff to see */
export async function writePhone(tx: Tx, personId: string, phone: string, changedAt?: Date): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: {
      phoneSealed: vault().seal('Person.phone', phone),
      phoneMasked: maskPhone(phone, 'staff'),
      ...(changedAt === undefined ? {} : { phoneChangedAt: changedAt }),
    },
  })
}

/** The number a person is registered with, null where there is none. */
export function registeredPhone(person: { readonly phoneSealed: string | null }): string | null {
  return person.phoneSealed === null ? null : vault().open('Person.phone', person.phoneSealed)
}

/**
 * Who of the register is meant by a name and a number, as far as something else vouches for it: the registered
 * phone, or a provider of identities. What an open case keeps as typed phone vouches for nobody.
 * @returns null where the register has nobody of this name, number and phone
 */
export async function recognise(
  tx: Tx,
  said: { readonly name: string; readonly idNumber: string },
  by: { readonly phone: string } | 'provider',
): Promise<string | null> {
  const records = await findPersonsByNumber(tx, said.idNumber)
  const meant = records.find((record) => {
    if (record.name !== said.name) return false
    if (by === 'provider') return true
    const registered = registeredPhone(record)
    return registered !== null && dialled(registered) === dialled(by.phone)
  })
  return meant?.id ?? null
}

/**
 * The phone of an application becomes the person's own once an agency has accepted it. @returns whether the
 * person's phone has changed, for the history
 */
export async function adoptPhone(tx: Tx, row: TypedPhone): Promise<boolean> {
  if (row.personPhoneSealed === null) return false
  const phone = vault().open('Transfer.personPhone', row.personPhoneSealed)
  const person = await tx.person.findUniqueOrThrow({
    where: { id: row.personId },
    select: { phoneSealed: true },
  })
  if (registeredPhone(person) === phone) return false
  await writePhone(tx, row.personId, phone)
  return true
}

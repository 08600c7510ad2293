import { maskPhone } from '@/lib/domain/identity/mask'
import type { Tx } from './client'
import { vault } from './keys'

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

export async function writePhone(tx: Tx, personId: string, phone: string): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: {
      phoneSealed: vault().seal('Person.phone', phone),
      phoneMasked: maskPhone(phone, 'staff'),
    },
  })
}

/**
 * The phone of an application becomes the person's own once an agency has accepted it. @returns whether the
 * person's phone has changed, for the history
 */
export async function adoptPhone(tx: Tx, row: TypedPhone): Promise<boolean> {
  if (row.personPhoneSealed === null) return false
  const phone = vault().open('Transfer.personPhone', row.personPhoneSealed)
  const { phoneSealed } = await tx.person.findUniqueOrThrow({
    where: { id: row.personId },
    select: { phoneSealed: true },
  })
  if (phoneSealed !== null && vault().open('Person.phone', phoneSealed) === phone) return false
  await writePhone(tx, row.personId, phone)
  return true
}

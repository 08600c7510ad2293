import { normaliseNumber } from '@/lib/domain/identity/number-text'
import type { Scheme } from '@/lib/domain/transfer/states'
import type { Tx } from './client'
import { vault } from './keys'
import { findPersonByNumber } from './registry'

const indexOf = (phone: string) => vault().blindIndex('EmployerContact.phone', phone)

/** Whether this number is on record as acting for the employer; anybody can type a credit code. */
export async function actsFor(tx: Tx, creditCode: string, phone: string): Promise<boolean> {
  const key = { creditCode: normaliseNumber(creditCode), phoneIndex: indexOf(phone) }
  return (await tx.employerContact.count({ where: key })) > 0
}

/** A number an agency has seen acting for the employer. Known once is known. */
export async function keepEmployerContact(
  tx: Tx,
  contact: {
    readonly creditCode: string
    readonly phone: string
    readonly name: string
    readonly transferId: string | null
  },
  at: Date,
): Promise<void> {
  const { creditCode, phone, name, transferId } = contact
  await tx.employerContact.createMany({
    data: [
      {
        creditCode: normaliseNumber(creditCode),
        phoneIndex: indexOf(phone),
        name,
        transferId,
        createdAt: at,
      },
    ],
    skipDuplicates: true,
  })
}

/** The person, where this employer has them enrolled in the area; null tells nothing of anybody else's people. */
export async function employeeOf(
  tx: Tx,
  creditCode: string,
  where: { readonly idNumber: string; readonly areaCode: string; readonly scheme: Scheme },
) {
  const person = await findPersonByNumber(tx, where.idNumber)
  if (!person) return null
  const { areaCode, scheme } = where
  const enrolment = await tx.enrolment.findUnique({
    where: { personId_areaCode_scheme: { personId: person.id, areaCode, scheme } },
    select: { employerCode: true },
  })
  const code = enrolment?.employerCode ?? null
  return code !== null && normaliseNumber(code) === normaliseNumber(creditCode) ? person : null
}

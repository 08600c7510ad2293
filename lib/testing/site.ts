import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { writePhone } from '@/lib/db/persons'
import { sealProof, type ProofOf } from '@/lib/db/proofs'
import { dialled } from '@/lib/domain/identity/phone'
import { boxOf, newBoxKey, UPLOAD_BOX } from '@/lib/db/site-vault'
import { Intake } from '@/lib/schemas/intake'
import { intakeOf, type Route } from './journey'
import type { World } from './builders'

/** A picture by its first bytes. */
export const PICTURE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('of a paper'),
])

export const PHONE = '13912340001'

/** A file left at the public site. */
export async function leaveUpload(world: World, when: Date, bytes: Uint8Array = PICTURE) {
  const upload = randomUUID()
  const key = newBoxKey()
  const sealed = boxOf(key, UPLOAD_BOX).sealBytes(upload, bytes)
  await world.db.siteUpload.create({
    data: { id: upload, sealed, mediaType: 'image/png', createdAt: when },
  })
  return { upload, key: key.toString('base64url') }
}

/** An application as the site takes it in. */
export async function applicationOf(world: World, route: Route, over: object = {}): Promise<Intake> {
  const { idNumber } = await world.person(route.name)
  return Intake.parse({ ...intakeOf(route, idNumber), ...over })
}

/** What the person proved; `known` where the register knows them by this number. */
export function personProof({ person }: Intake, known: { readonly id: string } | null, when: Date): string {
  const { name, idType, idNumber } = person
  const proven: ProofOf = {
    kind: 'person',
    personId: known?.id ?? null,
    name,
    idType,
    idNumber,
    phone: PHONE,
    by: 'code',
  }
  return sealProof(proven, when).proof
}

export function applicantProof(when: Date, phone = PHONE): string {
  return sealProof({ kind: 'applicant', phone }, when).proof
}

/** By the number on record; whoever has none gets one first, as a counter would take it. */
export async function caseProof(
  database: Db,
  transferId: string,
  as: 'person' | 'applicant',
  when: Date,
): Promise<string> {
  const row = await database.transfer.findUniqueOrThrow({
    where: { id: transferId },
    include: { person: true },
  })
  if (as === 'person' && row.person.phoneSealed === null) await writePhone(database, row.personId, PHONE)
  const phone =
    as === 'applicant'
      ? row.applicantPhoneSealed === null
        ? PHONE
        : vault().open('Transfer.applicantPhone', row.applicantPhoneSealed)
      : row.person.phoneSealed === null
        ? PHONE
        : vault().open('Person.phone', row.person.phoneSealed)
  return sealProof({ kind: 'case', transferId, as, phone: dialled(phone) }, when).proof
}

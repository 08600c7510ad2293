import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Tx } from './client'
import { fromDay } from './days'
import { sealIdentity, type TypedDocument } from './split-records'

export type IdentityChange = {
  readonly name: string | null
  readonly document: TypedDocument | null
  readonly since: LocalDate
  readonly evidence: string
}

type Subject = { readonly id: string; readonly name: string; readonly idMasked: string }

/**
 * Writes a corrected name or document: the old one ends, the new one begins, the person stays the same and is
 * found by both. Papers under way take the new one over. @returns the masked number from now on
 */
export async function writeIdentity(
  tx: Tx,
  person: Subject,
  { name, document, since, evidence }: IdentityChange,
): Promise<{ readonly name: string; readonly idMasked: string }> {
  const from = fromDay(since)
  const current = { where: { personId: person.id, validTo: null } }
  if (name !== null) {
    const [last] = await tx.personName.findMany(current)
    await tx.personName.updateMany({ ...current, data: { validTo: later(last?.validFrom, from) } })
    await tx.personName.create({ data: { personId: person.id, name, validFrom: from, evidence } })
    await tx.person.update({ where: { id: person.id }, data: { name } })
  }
  const after = { name: name ?? person.name, idMasked: person.idMasked }
  if (document === null) return after
  const { sealed, index, masked, birthDate, sex } = sealIdentity(after.name, document)
  const [last] = await tx.personDocument.findMany(current)
  await tx.personDocument.updateMany({ ...current, data: { validTo: later(last?.validFrom, from) } })
  await tx.personDocument.create({
    data: { personId: person.id, type: document.type, sealed, index, masked, validFrom: from, evidence },
  })
  // Records that became part of another may stand under the number too.
  const { _max } = await tx.person.aggregate({
    where: { idIndex: index, NOT: { id: person.id } },
    _max: { recordNo: true },
  })
  await tx.person.update({
    where: { id: person.id },
    data: {
      idType: document.type,
      idSealed: sealed,
      idIndex: index,
      idMasked: masked,
      recordNo: (_max.recordNo ?? 0) + 1,
      // Passports carry neither; what was known stays.
      ...(birthDate === null ? {} : { birthDate: new Date(`${birthDate}T00:00:00Z`) }),
      ...(sex === null ? {} : { sex }),
    },
  })
  return { ...after, idMasked: masked }
}

/** A document never ends before it began. */
function later(began: Date | undefined, ends: Date): Date {
  return began !== undefined && began > ends ? began : ends
}

import type { Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { openCorrectionOf } from '@/lib/db/person-records'
import { unsealPayload } from '@/lib/db/signatures'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { IdentityType } from '@/lib/domain/identity/answer'
import { maskIdNumber } from '@/lib/domain/identity/mask'
import { isEnded } from '@/lib/domain/transfer/states'
import { nameIn, type CaseRecord } from './case-record'

/** A correction of name or number that waits for its reviewer. */
export type WaitingCorrection = {
  readonly openedBy: string | null
  readonly openedAt: Date
  readonly name: string | null
  readonly document: { readonly type: IdentityType; readonly masked: string } | null
  readonly since: LocalDate | null
  readonly evidence: string
  readonly mine: boolean
  readonly own: boolean
  readonly mayDecline: boolean
}

export type IdentityView = {
  readonly formerNames: readonly { readonly name: string; readonly until: LocalDate }[]
  readonly formerDocuments: readonly {
    readonly type: IdentityType
    readonly masked: string
    readonly until: LocalDate
  }[]
  readonly idType: IdentityType
  readonly diedOn: LocalDate | null
  /** Records under this number that are not one yet; 1 where all is well (DU-02). */
  readonly records: number
  /** A merge or split waits for its decision; its id for the agency that proposed it. */
  readonly frozen: { readonly correctionId: string | null } | null
  /** Null too for the other agency: unsigned work is nobody else's. */
  readonly waiting: WaitingCorrection | null
  readonly mayCorrect: boolean
  readonly mayForward: boolean
  readonly mayMergeRecords: boolean
}

/** Who the person was before, and what stands in the way of work with the person. */
export async function identityOf(database: Db, record: CaseRecord): Promise<IdentityView> {
  const { row, facts, actor, side } = record
  const { person } = row
  const [names, documents, records, correction] = await Promise.all([
    database.personName.findMany({
      where: { personId: person.id, validTo: { not: null } },
      orderBy: { validTo: 'desc' },
    }),
    database.personDocument.findMany({
      where: { personId: person.id, validTo: { not: null } },
      orderBy: { validTo: 'desc' },
    }),
    database.person.count({
      where: {
        mergedIntoId: null,
        OR: [{ idIndex: person.idIndex }, { documents: { some: { index: person.idIndex } } }],
      },
    }),
    openCorrectionOf(database, [person.id]),
  ])
  const open = !isEnded(facts.state)
  const isClerk = hasRole(actor, ['clerk'])
  const waiting = waitingOf(record)
  return {
    formerNames: names.flatMap(({ name, validTo }) =>
      validTo === null ? [] : [{ name, until: toDay(validTo) }],
    ),
    formerDocuments: documents.flatMap(({ type, masked, validTo }) =>
      validTo === null ? [] : [{ type: type as IdentityType, masked, until: toDay(validTo) }],
    ),
    idType: person.idType as IdentityType,
    diedOn: toDayOrNull(person.diedOn),
    records,
    frozen:
      correction === null
        ? null
        : { correctionId: correction.agencyId === actor.agencyId ? correction.id : null },
    waiting,
    mayCorrect:
      open &&
      isClerk &&
      correction === null &&
      !row.signatures.some(({ step }) => step === 'correctIdentity') &&
      mayActFor(actor, 'destination', facts) !== 'no',
    mayForward:
      isClerk &&
      side === 'origin' &&
      correction === null &&
      facts.sealedVersions === 0 &&
      (facts.state === 'contactLetterSent' || facts.state === 'transferringOut'),
    mayMergeRecords: actor.agencyId !== null && hasRole(actor, ['clerk', 'reviewer']),
  }
}

function waitingOf(record: CaseRecord): WaitingCorrection | null {
  const { row, facts, actor } = record
  const open = row.signatures.find(({ step }) => step === 'correctIdentity')
  if (!open || mayActFor(actor, 'destination', facts) === 'no') return null
  const said = unsealPayload(open.payload) as {
    name?: string
    document?: { type: IdentityType; number: string } | null
    since?: LocalDate
    evidence: string
  }
  const own = open.openedById === actor.staffId
  const isReviewer = hasRole(actor, ['reviewer'])
  return {
    openedBy: nameIn(record, open.openedById),
    openedAt: open.openedAt,
    name: said.name === undefined || said.name === row.person.name ? null : said.name,
    document: said.document
      ? { type: said.document.type, masked: maskIdNumber(said.document.number, 'staff') }
      : null,
    since: said.since ?? null,
    evidence: said.evidence,
    mine: isReviewer && !own,
    own,
    mayDecline: own || isReviewer,
  }
}

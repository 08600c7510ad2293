import type { LocalDate } from '../../calendar/local-date'
import type { PaperBody } from './content'
import { areasOf, type PaperFacts } from './facts'
import { day, entry, fields, month, schemeChange, wide, word } from './parts'

/** How it came in: over the counter, over the net, by the employer for its staff, or by the new enrolment itself. */
export type LodgingChannel = 'window' | 'online' | 'employer' | 'automatic'

export type ApplicationParticulars = {
  readonly channel: LodgingChannel
  /** Who took it in at the counter, and when; null where nobody did. */
  readonly received: { readonly by: string; readonly on: LocalDate } | null
}

/** 申请表 (d.2). What the registry does not know stays an empty box for the applicant's pen. */
export function applicationForm(facts: PaperFacts, of: ApplicationParticulars): PaperBody {
  const { person, applicant, employer, origin, destination } = facts
  const lodged = facts.lodgedAt === 'origin' ? origin : destination
  const isSelf = applicant.kind === 'self'
  return {
    kind: 'application-form',
    addressee: lodged.agency,
    areas: areasOf(facts),
    copies: ['transfer', 'originArchive', 'person'],
    blocks: [
      fields('case', [
        entry('reference', facts.reference),
        entry('appliedOn', day(facts.submittedOn)),
        entry('channel', word('lodgingChannels', of.channel)),
        entry('direction', word('directions', facts.lodgedAt === 'origin' ? 'out' : 'in')),
        entry('category', schemeChange(facts)),
        entry('insurance', word('schemes', facts.toScheme)),
        entry('provinceScope', word('provinceScopes', scopeOf(facts))),
        entry('reason', word('transferReasons', facts.reason)),
      ]),
      fields('person', [
        entry('name', person.name),
        entry('sex', word('sexes', person.sex)),
        entry('idType', word('idTypes', person.idType)),
        entry('idNumber', person.idNumber),
        entry('birthDate', day(person.birthDate)),
        entry('ethnicGroup', null),
        entry('householdType', person.householdType),
        entry('phone', person.phone),
        entry('originPersonalNumber', person.originNumber),
        entry('herePersonalNumber', person.hereNumber),
        entry('homeAddress', null),
        entry('postcode', null),
      ]),
      fields('origin', [
        entry('area', origin.areaName),
        entry('areaCode', origin.areaCode),
        entry('agency', origin.agency),
        entry('agencyPhone', origin.phone),
        entry('agencyAddress', origin.address),
        entry('postcode', origin.postcode),
        entry('lastPaidMonth', month(facts.lastPaidMonth)),
        entry('certificateNo', facts.certificateNo),
      ]),
      fields('destination', [
        entry('area', destination.areaName),
        entry('areaCode', destination.areaCode),
        entry('agency', destination.agency),
        entry('enrolledSince', month(facts.enrolledSince)),
        entry('employer', employer?.name ?? null),
        entry('creditCode', employer?.code ?? null),
      ]),
      fields('applicant', [
        entry('applicantKind', word('applicantKinds', applicant.kind)),
        entry('applicantName', isSelf ? person.name : applicant.name),
        entry('applicantRelation', applicant.relation),
        entry('applicantPhone', isSelf ? person.phone : applicant.phone),
        entry('applicantId', isSelf ? person.idNumber : applicant.idNumber),
        entry('postcode', null),
        wide('applicantAddress', null),
      ]),
      { kind: 'says', says: 'applicationConsent' },
      { kind: 'sign', signers: ['applicant', 'employer'], room: true },
      fields('handling', [
        wide('materials', { list: 'materials', codes: facts.materials }),
        wide('opinion', null),
        entry('handler', of.received?.by ?? null),
        entry('date', day(of.received?.on ?? null)),
        wide('reviewer', null),
      ]),
    ],
  }
}

function scopeOf({ origin, destination }: PaperFacts): 'crossProvince' | 'inProvince' {
  return origin.provinceCode === destination.provinceCode ? 'inProvince' : 'crossProvince'
}

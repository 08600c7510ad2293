import type { LocalDate } from '../../calendar/local-date'
import type { Scheme } from '../../transfer/states'
import type { PaperBlock, PaperBody } from './content'
import { day, entry, fields, wide, word } from './parts'
import type { PaperSaying } from './vocabulary'

/** 参保凭证 as a kind of paper, and as what was looked at. */
export const CERTIFICATE = 'enrolment-certificate'

/** What a certificate is written from; the number of the person in full, opened for this paper. */
export type CertificateFacts = {
  readonly name: string
  readonly idType: string
  readonly idNumber: string
  readonly householdType: string | null
  /** 医疗保障编号; null where the area knows its people by their ID number alone. */
  readonly personalNumber: string | null
  readonly agency: string
  readonly areaCode: string
  readonly areaName: string
  readonly scheme: Scheme
  readonly insuredFrom: string
  /** Last month paid here; null while nothing was. */
  readonly insuredTo: string | null
  /** Of the day before printing; null where the scheme has no account. */
  readonly balanceFen: number | null
  readonly contactPerson: string
  readonly phone: string
  readonly printedOn: LocalDate
  /** AP-04: months it holds by local rule; null where the area sets none. */
  readonly validMonths: number | null
}

/**
 * 参保凭证 (d.1), in triplicate; it may precede any transfer. What no registry holds (address and head of the
 * household, term of benefits) stays a box for the pen.
 */
export function enrolmentCertificate(facts: CertificateFacts): PaperBody {
  const isCitizen = facts.idType === 'residentId'
  const numberOf = (value: string | null) => entry(isCitizen ? 'citizenNumber' : 'idNumber', value)
  return {
    kind: CERTIFICATE,
    addressee: null,
    areas: { [facts.areaCode]: facts.areaName },
    copies: ['transfer', 'originArchive', 'person'],
    blocks: [
      { kind: 'says', says: 'certificateBody', with: { agency: facts.agency } },
      fields('person', [
        entry('name', facts.name),
        ...(isCitizen ? [] : [entry('idType', word('idTypes', facts.idType))]),
        numberOf(facts.idNumber),
        ...(facts.personalNumber === null ? [] : [entry('medicalNumber', facts.personalNumber)]),
        entry('householdType', facts.householdType),
        wide('householdAddress', null),
      ]),
      // Residents are insured as households.
      ...(facts.scheme === 'resident'
        ? [fields('household', [entry('name', null), entry('citizenNumber', null)])]
        : []),
      fields('insurance', [
        entry('medicalScheme', word('schemes', facts.scheme)),
        entry('insuredPlace', facts.agency),
        wide('insuredSpan', { from: facts.insuredFrom, to: facts.insuredTo }),
        wide('benefitSpan', { from: null, to: null }),
        wide(
          'balance',
          facts.balanceFen === null
            ? word('terms', 'noAccount')
            : { fen: facts.balanceFen, capitals: true as const },
        ),
      ]),
      fields('agency', [
        entry('officeName', facts.agency),
        entry('contactPerson', facts.contactPerson),
        entry('phone', facts.phone),
        entry('printedAt', day(facts.printedOn)),
      ]),
      ...notes(facts),
    ],
  }
}

/** What the holder has to know, numbered. */
function notes({ validMonths }: CertificateFacts): PaperBlock[] {
  const sayings: PaperSaying[] = [
    'certificateKeep',
    'certificateCopies',
    'certificateUse',
    'certificateLost',
    'certificateBalance',
    ...(validMonths === null ? [] : (['certificateValidity'] as const)),
  ]
  return sayings.map((says, index) => ({
    kind: 'says',
    says,
    note: true,
    with: { nth: { count: index + 1 }, ...(validMonths === null ? {} : { months: { count: validMonths } }) },
  }))
}

import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import type { EligibilityFacts } from './facts'
import { asked, SELF, RESIDENT, type RuleCase } from './sample-facts'

const LETTER = { mode: 'letter' } as const
const applies = (change: Partial<EligibilityFacts['applicant']>, more: Partial<EligibilityFacts> = {}) => ({
  ...more,
  applicant: { ...SELF, ...change },
})
const printed = (day: string) => ({ ...LETTER, certificate: { printedOn: localDate(day) } })

const THREE_MONTHS = { origin: { certValidityMonths: 3 } }
const CASES: readonly RuleCase[] = [
  [
    'AP-01',
    'a child alone',
    { birthDate: localDate('2013-01-01') },
    {},
    'notMet minorNeedsGuardian guardianApplies block',
  ],
  [
    'AP-01',
    'employer of the person',
    applies({ kind: 'employer', employsPerson: true }),
    {},
    'met employerForEmployee block',
  ],
  [
    'AP-01',
    'another employer',
    applies({ kind: 'employer', employsPerson: false }),
    {},
    'notMet notTheEmployer employerOfRecordApplies block',
  ],
  [
    'AP-01',
    'employer, nothing on file',
    applies({ kind: 'employer' }),
    {},
    'cannotTell employmentNotShown bringPapers block',
  ],
  [
    'AP-01',
    'employer for a resident',
    applies({ kind: 'employer', employsPerson: true }, RESIDENT),
    {},
    'notMet employerForResident personApplies block',
  ],
  [
    'AP-01',
    'delegate without identity',
    applies({ kind: 'delegate' }),
    {},
    'notMet papersMissing bringPapers block',
  ],
  [
    'AP-01',
    'delegate, authority not seen',
    applies({ kind: 'delegate', identityShown: true }),
    {},
    'cannotTell authorityNotSeen bringPapers block',
  ],
  [
    'AP-01',
    'delegate without authority',
    applies({ kind: 'delegate', identityShown: true, authorityShown: false }),
    {},
    'notMet papersMissing bringPapers block',
  ],
  [
    'AP-01',
    'delegate with both',
    applies({ kind: 'delegate', identityShown: true, authorityShown: true }),
    {},
    'met delegateApplies block',
  ],
  [
    'AP-01',
    'guardian, proof not seen',
    applies({ kind: 'guardian', identityShown: true }),
    {},
    'cannotTell guardianNotShown bringPapers block',
  ],
  [
    'AP-01',
    'guardian with proof',
    applies({ kind: 'guardian', identityShown: true, authorityShown: true }),
    {},
    'met guardianApplies block',
  ],
  ['AP-03', 'by letter', LETTER, {}, 'cannotTell certificateNotSeen bringCertificate block'],
  [
    'AP-03',
    'by letter, said to be missing',
    { ...LETTER, certificate: 'none' },
    {},
    'notMet certificateMissing bringCertificate block',
  ],
  ['AP-03', 'by letter, shown', printed('2026-09-01'), {}, 'met certificateShown block'],
  [
    'AP-03',
    'by letter, not wanted here',
    LETTER,
    { destination: { requireCertificate: false } },
    'met certificateNotNeeded block',
  ],
  [
    'AP-03',
    'by letter inside a province',
    { ...LETTER, destination: { code: '320500', provinceCode: '320000', connection: 'none' } },
    {},
    'met certificateNotNeeded block',
  ],
  ['AP-04', 'no limit nationally', printed('2020-01-01'), {}, 'not asked'],
  ['AP-04', 'last day', printed('2026-07-12'), THREE_MONTHS, 'met certificateValid block'],
  [
    'AP-04',
    'one day late',
    printed('2026-07-11'),
    THREE_MONTHS,
    'notMet certificateExpired reissueCertificate block',
  ],
  [
    'AP-04',
    'printed on a day the later month lacks',
    { ...printed('2026-11-30'), today: localDate('2027-02-28') },
    THREE_MONTHS,
    'met certificateValid block',
  ],
  ['AP-04', 'online', { certificate: { printedOn: localDate('2020-01-01') } }, THREE_MONTHS, 'not asked'],
  [
    'BK-01',
    'payer lacks data online',
    { bankData: { origin: false, destination: true } },
    {},
    'notMet bankDataIncomplete completeBankData block',
  ],
  [
    'BK-01',
    'payer lacks data by letter',
    { ...LETTER, bankData: { origin: false, destination: true } },
    {},
    'met bankDataComplete block',
  ],
  [
    'BK-01',
    'payee lacks data by letter',
    { ...LETTER, bankData: { origin: true, destination: false } },
    {},
    'notMet bankDataIncomplete completeBankData block',
  ],
  ['BK-01', 'no account moves with a resident', RESIDENT, {}, 'not asked'],
  ['PR-01', 'a case is open', { openCase: { reference: null } }, {}, 'notMet openCase followOpenCase block'],
]

describe('application rules', () => {
  it.each(CASES)('%s: %s', (id, _, facts, local, verdict) => expect(asked(id, facts, local)).toBe(verdict))
})

import { describe, expect, test } from 'vitest'
import {
  MATERIAL_CODES,
  materialsFor,
  missingMaterials,
  supplementCodeOf,
  type MaterialFacts,
} from './materials'

const SELF_ONLINE: MaterialFacts = {
  fromScheme: 'employee',
  toScheme: 'employee',
  pairMode: 'NORMAL',
  mode: 'online',
  applicantKind: 'self',
  idType: 'residentId',
  isMinor: false,
  crossesProvinces: true,
  owesMonths: false,
  requireCertificate: false,
  arrearsPolicy: 'warn',
  crossSchemeAccount: 'settledAtOrigin',
}

/** Essential papers stand as they are, those that may be promised in brackets. */
function listed(over: Partial<MaterialFacts>): string {
  return materialsFor({ ...SELF_ONLINE, ...over })
    .map(({ code, essential }) => (essential ? code : `(${code})`))
    .join(' ')
}

describe('the list by kind × channel × applicant', () => {
  test.each<[string, Partial<MaterialFacts>, string]>([
    ['online for oneself', {}, 'identity applicationForm'],
    ['by letter, not insisted on', { mode: 'letter' }, 'identity applicationForm (certificate)'],
    [
      'by letter, certificate demanded (AP-03)',
      { mode: 'letter', requireCertificate: true },
      'identity applicationForm certificate',
    ],
    [
      'by letter inside a province: never a certificate (AP-03)',
      { mode: 'letter', requireCertificate: true, crossesProvinces: false },
      'identity applicationForm',
    ],
    ['online never a certificate (AP-03)', { requireCertificate: true }, 'identity applicationForm'],
    ['employer (AP-01)', { applicantKind: 'employer' }, 'identity employerApplication (unitCode)'],
    [
      'delegate (AP-01)',
      { applicantKind: 'delegate' },
      'identity applicationForm applicantIdentity authorisation',
    ],
    ['guardian', { applicantKind: 'guardian' }, 'identity applicationForm applicantIdentity guardianship'],
    [
      'a child that applies for itself needs a guardian',
      { isMinor: true },
      'identity applicationForm applicantIdentity guardianship',
    ],
    [
      'a child’s delegate is sent by the guardian',
      { isMinor: true, applicantKind: 'delegate' },
      'identity applicationForm applicantIdentity guardianship authorisation',
    ],
    ['passport', { idType: 'passport' }, 'identity (residenceProof) applicationForm'],
    ['residence permit', { idType: 'residencePermit' }, 'identity applicationForm'],
    ['permanent resident', { idType: 'foreignPermanentResident' }, 'identity applicationForm'],
    ['arrears that only warn (AR-01)', { owesMonths: true }, 'identity applicationForm (arrearsProof)'],
    [
      'arrears that block (AR-01)',
      { owesMonths: true, arrearsPolicy: 'block' },
      'identity applicationForm arrearsProof',
    ],
    [
      'account paid out on becoming a resident (SC-05)',
      { toScheme: 'resident', crossSchemeAccount: 'payout' },
      'identity applicationForm (ownAccount)',
    ],
    ['account settled at the origin (SC-05)', { toScheme: 'resident' }, 'identity applicationForm'],
    ['resident to resident', { fromScheme: 'resident', toScheme: 'resident' }, 'identity applicationForm'],
    ['opened by the program', { pairMode: 'AUTO', owesMonths: true }, ''],
  ])('%s', (_case, facts, expected) => {
    expect(listed(facts)).toBe(expected)
  })

  test('says why, and with which source', () => {
    const reasons = materialsFor({ ...SELF_ONLINE, mode: 'letter', idType: 'residencePermit' })
    expect(reasons.map(({ why, source }) => `${why} ${source}`)).toEqual([
      'residencePermit measure43',
      'signed localPractice',
      'byLetter rules94',
    ])
  })
})

test('what is missing is essential and not seen; a promise does not stand for it', () => {
  const asked = materialsFor({ ...SELF_ONLINE, applicantKind: 'delegate', mode: 'letter' })
  const missing = missingMaterials(asked, [
    { code: 'identity', status: 'received' },
    { code: 'authorisation', status: 'promised' },
    { code: 'certificate', status: 'promised' },
  ])
  expect(missing.map(({ code }) => code)).toEqual(['applicationForm', 'applicantIdentity', 'authorisation'])
})

test('every paper has its entry on the supplement notice', () => {
  for (const code of MATERIAL_CODES) expect(supplementCodeOf(code)).toMatch(/^[a-zA-Z]+$/u)
})

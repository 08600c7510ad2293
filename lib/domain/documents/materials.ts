import type { IdentityType } from '@/lib/domain/identity/answer'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { ApplicantKind, SupplementCode } from '@/lib/domain/transfer/closed-lists'
import type { Mode, PairMode, Scheme } from '@/lib/domain/transfer/states'

/**
 * Papers that may be asked for with an application, in the order they are asked for. The rules read
 * 'authorisation', 'guardianship' and 'certificate' by these very codes.
 */
export const MATERIAL_CODES = [
  'identity',
  'residenceProof',
  'applicationForm',
  'employerApplication',
  'unitCode',
  'applicantIdentity',
  'guardianship',
  'authorisation',
  'certificate',
  'arrearsProof',
  'ownAccount',
] as const
export type MaterialCode = (typeof MATERIAL_CODES)[number]

export const MATERIAL_STATUSES = ['received', 'promised'] as const
export type MaterialStatus = (typeof MATERIAL_STATUSES)[number]

/** Why a paper is asked for; the wording is lib/i18n's. */
export type MaterialReason =
  | 'everyone'
  | 'residencePermit'
  | 'permanentResident'
  | 'foreigner'
  | 'signed'
  | 'employer'
  | 'delegate'
  | 'guardian'
  | 'minor'
  | 'byLetter'
  | 'byLetterDemanded'
  | 'arrears'
  | 'arrearsBlock'
  | 'accountPaidOut'

export type AskedMaterial = {
  readonly code: MaterialCode
  /** Without it there is no acceptance; anything else may be promised for a later day (容缺受理). */
  readonly essential: boolean
  readonly source: LegalSource
  readonly why: MaterialReason
}

/** 个人信息保护法: for a child below this age a guardian acts. */
export const GUARDIAN_BELOW = 14

export type MaterialFacts = {
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly pairMode: PairMode
  readonly mode: Mode
  readonly applicantKind: ApplicantKind
  readonly idType: IdentityType
  /** Below GUARDIAN_BELOW. */
  readonly isMinor: boolean
  readonly crossesProvinces: boolean
  /** Months owed at the origin, where its registry shows it. */
  readonly owesMonths: boolean
  /** The destination's area parameter, AP-03. */
  readonly requireCertificate: boolean
  /** The origin's area parameters, AR-01 and SC-05. */
  readonly arrearsPolicy: 'warn' | 'block'
  readonly crossSchemeAccount: 'settledAtOrigin' | 'payout'
}

/**
 * The list of papers for one application: kind of case × channel × who applies. A case the program opens by
 * itself (AUTO) asks for none: nobody comes to a counter.
 */
export function materialsFor(facts: MaterialFacts): readonly AskedMaterial[] {
  if (facts.pairMode === 'AUTO') return []
  const asked = [
    ...personPapers(facts),
    ...applicantPapers(facts),
    ...certificatePapers(facts),
    ...moneyPapers(facts),
  ]
  return asked.toSorted((one, other) => MATERIAL_CODES.indexOf(one.code) - MATERIAL_CODES.indexOf(other.code))
}

function personPapers({ idType }: MaterialFacts): AskedMaterial[] {
  const identity = (why: MaterialReason): AskedMaterial => ({
    code: 'identity',
    essential: true,
    source: 'measure43',
    why,
  })
  switch (idType) {
    case 'residencePermit':
      return [identity('residencePermit')]
    case 'foreignPermanentResident':
      return [identity('permanentResident')]
    case 'passport':
      return [
        identity('foreigner'),
        { code: 'residenceProof', essential: false, source: 'localPractice', why: 'foreigner' },
      ]
    case 'residentId':
    case 'creditCode':
      return [identity('everyone')]
    default:
      return idType satisfies never
  }
}

/** AP-01: the employer for its employee with its seal; whoever else applies shows the own paper and the right to. */
function applicantPapers({ applicantKind, isMinor }: MaterialFacts): AskedMaterial[] {
  const essential = (code: MaterialCode, why: MaterialReason): AskedMaterial => ({
    code,
    essential: true,
    source: 'localPractice',
    why,
  })
  const guardian = (why: MaterialReason) => [
    essential('applicationForm', 'signed'),
    essential('applicantIdentity', why),
    essential('guardianship', why),
  ]
  switch (applicantKind) {
    case 'self':
      return isMinor ? guardian('minor') : [essential('applicationForm', 'signed')]
    case 'guardian':
      return guardian(isMinor ? 'minor' : 'guardian')
    case 'delegate':
      return [
        essential('applicationForm', 'signed'),
        essential('applicantIdentity', 'delegate'),
        essential('authorisation', 'delegate'),
        ...(isMinor ? [essential('guardianship', 'minor')] : []),
      ]
    case 'employer':
      return [
        essential('employerApplication', 'employer'),
        { ...essential('unitCode', 'employer'), essential: false },
      ]
    default:
      return applicantKind satisfies never
  }
}

/** AP-03: never online nor inside a province; by letter the destination decides whether it insists. */
function certificatePapers(facts: MaterialFacts): AskedMaterial[] {
  if (facts.mode === 'online' || !facts.crossesProvinces) return []
  return facts.requireCertificate
    ? [{ code: 'certificate', essential: true, source: 'localPractice', why: 'byLetterDemanded' }]
    : [{ code: 'certificate', essential: false, source: 'rules94', why: 'byLetter' }]
}

function moneyPapers(facts: MaterialFacts): AskedMaterial[] {
  const isBlocking = facts.arrearsPolicy === 'block'
  const arrears: AskedMaterial = {
    code: 'arrearsProof',
    essential: isBlocking,
    source: isBlocking ? 'localPractice' : 'rules94',
    why: isBlocking ? 'arrearsBlock' : 'arrears',
  }
  const isPaidOut =
    facts.fromScheme === 'employee' && facts.toScheme === 'resident' && facts.crossSchemeAccount === 'payout'
  return [
    ...(facts.owesMonths ? [arrears] : []),
    ...(isPaidOut
      ? [{ code: 'ownAccount', essential: false, source: 'localPractice', why: 'accountPaidOut' } as const]
      : []),
  ]
}

export type KeptMaterial = { readonly code: MaterialCode; readonly status: MaterialStatus }

/** Essential papers that were not seen: asked for with one supplement notice. */
export function missingMaterials(
  asked: readonly AskedMaterial[],
  kept: readonly KeptMaterial[],
): readonly AskedMaterial[] {
  const seen = new Set(kept.filter(({ status }) => status === 'received').map(({ code }) => code))
  return asked.filter(({ code, essential }) => essential && !seen.has(code))
}

/** Papers a rule of the book asks for by itself: where its answer is "met" they have been looked at. */
const ASKED_BY_RULE: Partial<Record<MaterialCode, string>> = {
  authorisation: 'AP-01',
  guardianship: 'AP-01',
  certificate: 'AP-03',
}

/**
 * Essential papers without which a case is not accepted. Where nobody wrote down any paper (sent by another
 * system, or taken in without the list) none is held to be missing: that is for the clerk to check.
 * @param metRules ids of rules that are met, by the program or by the clerk's answer
 */
export function papersInTheWay(
  asked: readonly AskedMaterial[],
  kept: readonly KeptMaterial[],
  metRules: ReadonlySet<string>,
): readonly MaterialCode[] {
  if (kept.length === 0) return []
  return missingMaterials(asked, kept)
    .map(({ code }) => code)
    .filter((code) => !metRules.has(ASKED_BY_RULE[code] ?? ''))
}

/** The entry of the supplement notice that asks for a paper. */
export function supplementCodeOf(code: MaterialCode): SupplementCode {
  return SUPPLEMENT_OF[code]
}

/**
 * Papers of the list that an answered supplement brought: what is essential under its entry and was not seen, or
 * what may be promised where nothing under it is essential. 其他 names no paper.
 */
export function suppliedMaterials(
  asked: readonly AskedMaterial[],
  kept: readonly KeptMaterial[],
  answered: readonly SupplementCode[],
): readonly MaterialCode[] {
  const seen = new Set(kept.filter(({ status }) => status === 'received').map(({ code }) => code))
  return [...new Set(answered)]
    .filter((entry) => entry !== 'other')
    .flatMap((entry) => {
      const under = asked.filter(({ code }) => supplementCodeOf(code) === entry)
      const essential = under.filter((one) => one.essential)
      return essential.length > 0 ? essential : under
    })
    .map(({ code }) => code)
    .filter((code) => !seen.has(code))
}

const SUPPLEMENT_OF: Readonly<Record<MaterialCode, SupplementCode>> = {
  identity: 'identityDocument',
  residenceProof: 'identityDocument',
  applicationForm: 'applicationForm',
  employerApplication: 'employerSeal',
  unitCode: 'employerSeal',
  applicantIdentity: 'identityDocument',
  guardianship: 'authorisation',
  authorisation: 'authorisation',
  certificate: 'enrolmentCertificate',
  arrearsProof: 'other',
  ownAccount: 'bankAccount',
}

export function isMaterialCode(value: string): value is MaterialCode {
  return (MATERIAL_CODES as readonly string[]).includes(value)
}

/** The paper a file is filed under that was sent in answer to an entry of a supplement notice. */
export function materialSentFor(entry: SupplementCode): MaterialCode | 'other' {
  const first = MATERIAL_CODES.find((code) => supplementCodeOf(code) === entry)
  return entry === 'other' ? 'other' : (first ?? 'other')
}

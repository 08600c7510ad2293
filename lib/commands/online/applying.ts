import type { Tx } from '@/lib/db/client'
import { actsFor, employeeOf } from '@/lib/db/employer-contacts'
import { openProof, type ProofOf } from '@/lib/db/proofs'
import type { ApplicationToCheck } from '@/lib/db/pre-check'
import { findPersonByNumber } from '@/lib/db/registry'
import { withOwnEmployee } from '@/lib/domain/eligibility/unasked'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { OnlineProof } from '@/lib/domain/transfer/online'
import type { Intake } from '@/lib/schemas/intake'
import type { SiteRefusal } from '@/lib/schemas/site-answers'
import type { Doer } from '../command'
import { PROOF_EXPIRED } from './refused'

/** Who applies online: there is no case yet. */
export const APPLICANT: Doer = { kind: 'applicant', transferId: null }

/** An application with what was proven for it. */
export type Proven = {
  readonly application: Intake
  /** The record the register knows the person by; null where nothing of it may be told. */
  readonly knownAs: string | null
  readonly by: OnlineProof
  /** Of whoever applies: what an employer is known by. */
  readonly phone: string | null
}

/**
 * Holds a proof against the application: the person's own for the person, the applicant's for whoever applies for
 * somebody else. What only a counter knows is left out of the application.
 * @returns null where the proof is too old or proves something else
 */
export function provenFor(proof: string, application: Intake, at: Date): Proven | null {
  const proven = openProof(proof, ['person', 'applicant'], at)
  if (!proven) return null
  const {
    draftId: _draft,
    idempotencyKey: _key,
    mode: _mode,
    platformSerialNo: _serial,
    ...rest
  } = application
  const counterless: Intake = { ...rest, lodgedAt: 'destination' }
  if (application.applicant.kind !== 'self') {
    if (proven.kind !== 'applicant') return null
    const applicant = { ...application.applicant, phone: proven.phone }
    return {
      application: { ...counterless, applicant },
      knownAs: null,
      by: 'applicant',
      phone: proven.phone,
    }
  }
  if (proven.kind !== 'person' || !isOf(proven, application.person)) return null
  const phone = proven.phone ?? application.person.phone
  return {
    application: { ...counterless, person: { ...application.person, phone } },
    knownAs: proven.personId,
    by: proven.by === 'provider' ? 'provider' : proven.personId === null ? 'number' : 'register',
    phone: proven.phone,
  }
}

/**
 * Why a proof did not fit: who vouched knows the person by another name or number, which a new code would not cure;
 * anything else is over or for something else.
 */
export function whyNot(proof: string, at: Date): SiteRefusal {
  const proven = openProof(proof, ['person'], at)
  return proven?.by === 'provider' ? { code: 'rules-not-met', detail: 'identity-online' } : PROOF_EXPIRED
}

function isOf(proven: Extract<ProofOf, { kind: 'person' }>, person: Intake['person']): boolean {
  const { idType, idNumber, name } = person
  return proven.idType === idType && proven.idNumber === idNumber && proven.name === name
}

/** How much of the register goes into an answer: all of it, what an employer caused itself, or nothing. */
export type Reach = 'register' | 'employee' | 'nothing'

/** Nothing is told of anybody but who was proven, and of its own people to an employer that is known. */
export async function reachOf(
  tx: Tx,
  { application, knownAs, phone }: Proven,
): Promise<{ readonly reach: Reach; readonly person: Awaited<ReturnType<typeof findPersonByNumber>> }> {
  const { person, applicant, employer } = application
  if (knownAs !== null) {
    const found = await findPersonByNumber(tx, person.idNumber)
    if (found?.id === knownAs) return { reach: 'register', person: found }
  }
  const code = employer?.creditCode
  if (applicant.kind !== 'employer' || code === undefined || phone === null) return NOTHING
  if (!(await actsFor(tx, code, phone))) return NOTHING
  const employee = await employeeOf(tx, code, {
    idNumber: person.idNumber,
    areaCode: application.destinationArea,
    scheme: application.toScheme,
  })
  return employee?.name === person.name ? { reach: 'employee', person: employee } : NOTHING
}
const NOTHING = { reach: 'nothing', person: null } as const

/** Answers as this applicant may read them. */
export async function toldTo(
  reach: Reach,
  answers: {
    readonly full: () => Promise<readonly RuleAnswer[]>
    readonly unasked: () => Promise<readonly RuleAnswer[]>
  },
): Promise<readonly RuleAnswer[]> {
  if (reach === 'register') return answers.full()
  const unasked = await answers.unasked()
  return reach === 'employee' ? withOwnEmployee(unasked, await answers.full()) : unasked
}

/** An application as the rules are asked about it. No paper has been seen yet. */
export function toCheck({ person, applicant, employer, ...rest }: Intake): ApplicationToCheck {
  return {
    idType: person.idType,
    idNumber: person.idNumber,
    birthDate: person.birthDate as ApplicationToCheck['birthDate'],
    sex: person.sex,
    fromScheme: rest.fromScheme,
    toScheme: rest.toScheme,
    originArea: rest.originArea,
    destinationArea: rest.destinationArea,
    applicantKind: applicant.kind,
    applicantIdShown: applicant.idNumber !== undefined,
    employerName: employer?.name ?? null,
    employerCode: employer?.creditCode ?? null,
    certificateNo: rest.certificateNo ?? null,
    certificatePrintedOn: rest.certificatePrintedOn,
    gapCause: rest.gapCause,
    materials: [],
  }
}

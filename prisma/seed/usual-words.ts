import { dayOf, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { linesOf } from '@/lib/domain/documents/information-table'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { isQuestion } from '@/lib/domain/eligibility/stops'
import { isStep, ruleOf } from '@/lib/domain/transfer/lifecycle'
import { AREA } from './area-codes'
import { employerIn } from './employers'
import { syntheticNumber, type PersonPlan } from './people'
import { originPlan } from './story-people'
import type { Mover, Who, Words } from './story'
import { bankAccount } from './synthetic-numbers'
import type { Verb } from './verbs'

/** A case as it stands when somebody sits down to act on it. */
export type CaseNow = {
  readonly reference: string | null
  readonly version: number
  readonly mode: string
  readonly amountDueFen: bigint | null
  readonly rulesAtSubmission: unknown
}

export type Scene = {
  readonly mover: Mover
  readonly serial: number
  readonly person: PersonPlan
  readonly applied: LocalDate
  readonly who: Who
  readonly verb: Verb
  readonly at: Date
  readonly now: CaseNow | null
  readonly draftId: string | null
  /** The bank's reference of the last payment, as it will be on the statement of the other side. */
  readonly lastPayment: string | null
}

/** What everybody would say with a step: the day's date, the amount of the table, the bank's reference. */
export function usualWords(scene: Scene): Words {
  const { now } = scene
  if (now === null || now.reference === null)
    return scene.verb === 'registerIncomingLetter' ? incomingLetter(scene) : intake(scene)
  return {
    reference: now.reference,
    version: now.version,
    ...wordsOf(scene, now),
    ...(isRecordedForOther(scene) ? { onBehalf: onBehalf(scene) } : {}),
  }
}

function wordsOf(scene: Scene, now: CaseNow): Words {
  const today = dayOf(scene.at)
  const paid = { bankReference: paymentReference(scene), paidOn: today }
  switch (scene.verb) {
    case 'accept':
      return { answers: clerkAnswers(scene, now) }
    case 'park':
      return { consent: true }
    case 'sendContactLetter':
    case 'resend':
      return now.mode === 'letter' ? { trackingNo: `XA${String(scene.serial).padStart(9, '0')}CN` } : {}
    case 'receiveContactLetter':
      return now.mode === 'letter' ? { deliveredOn: today } : {}
    case 'receiveTable':
      return { receivedOn: today }
    case 'draftTable':
      return scene.mover.from === '九江' ? { table: tableOnPaper(scene) } : {}
    case 'confirmRemitted':
    case 'confirmPaidOut':
    case 'payDifference':
    case 'returnExcess':
      return paid
    case 'returnAll':
      return { ...paid, reason: 'enrolledElsewhere' }
    case 'recordReceipt':
      return {
        amountFen: Number(now.amountDueFen ?? 0n),
        receivedOn: today,
        bankReference: scene.lastPayment ?? paymentReference(scene),
      }
    case 'reportReturned':
      return { reason: 'accountNotFound', returnedOn: today }
    case 'orderPayOut':
      return {
        account: {
          accountName: scene.mover.name,
          bankName: '示例银行',
          accountNumber: bankAccount(AREA[scene.mover.from], scene.serial),
        },
        application: '本人书面申请划入本人银行账户，身份证与银行卡原件已核对',
      }
    case 'recordNotice':
      return { channel: 'handover' }
    default:
      return {}
  }
}

/** Every payment has a reference of its own: day, case and hour. */
function paymentReference({ at, serial }: Scene): string {
  return `${dayOf(at).replaceAll('-', '')}${serial}${at.toISOString().slice(11, 16).replace(':', '')}`
}

/** A step of the side that has no login is recorded for it, with what shows that it was taken. */
function isRecordedForOther({ verb, who, mover }: Scene): boolean {
  if (!isStep(verb)) return false
  const { side } = ruleOf(verb)
  if (side === 'origin') return mover.from === '九江' && who.startsWith('to ')
  return side === 'destination' && mover.to === '九江' && who.startsWith('from ')
}

function onBehalf({ serial, at }: Scene): Words {
  return { evidence: `挂号信 XA${String(serial).padStart(9, '0')}CN 及来件扫描件`, happenedOn: dayOf(at) }
}

function clerkAnswers({ mover }: Scene, now: CaseNow): Words[] {
  const rules = now.rulesAtSubmission as readonly RuleAnswer[]
  return rules.filter(isQuestion).map((rule) => ({
    rule: rule.id,
    answer: 'met',
    reason: `已向${mover.from}经办机构电话核实，并查验参保凭证及申请材料`,
  }))
}

/** The table as the paper from a place without a login says it, typed in by the destination's clerk. */
function tableOnPaper({ mover, serial, applied }: Scene): Words {
  const plan = originPlan(mover, serial, applied)
  if (plan.scheme === 'resident') return {}
  const months = plan.paid.map((month) => ({ ...month, areaCode: plan.area, kind: 'actual' as const }))
  const lines = linesOf(months, plan.balanceFen)
  return { lines, balance: plan.balanceFen, transfer: plan.balanceFen }
}

function intake({ mover, person, serial, applied, draftId, who }: Scene): Words {
  const employer = employerIn(AREA[mover.to], serial + 3)
  const delegate = {
    kind: 'delegate',
    name: '沈代办',
    idNumber: syntheticNumber(AREA[mover.to], serial + 2000, true),
    phone: '15400009999',
    relation: '亲属',
  }
  const applicants: Partial<Record<Mover['applicant'], object>> = {
    delegate,
    employer: { kind: 'employer', phone: '15400009998' },
  }
  return {
    fromScheme: mover.fromScheme,
    toScheme: mover.toScheme,
    originArea: AREA[mover.from],
    destinationArea: AREA[mover.to],
    reason: mover.toScheme === 'resident' ? 'residence' : 'employment',
    person: {
      idType: person.idType,
      idNumber: person.idNumber,
      name: person.name,
      ...(person.phone === null ? {} : { phone: person.phone }),
    },
    applicant: applicants[mover.applicant] ?? { kind: mover.applicant },
    ...(mover.applicant === 'employer'
      ? { employer: { name: employer.name, creditCode: employer.code } }
      : {}),
    ...(mover.from === '九江' ? { certificateNo: `赣〔${yearOf(applied)}〕第${serial}号` } : {}),
    materials: papersShown(mover),
    ...(draftId === null ? {} : { draftId }),
    ...(who === 'applicant' ? { lodgedAt: 'destination' } : {}),
  }
}

/** Everybody brings what is essential; the certificate of 九江 is looked at when the case is accepted. */
function papersShown({ applicant }: Mover): Words[] {
  const byApplicant: Partial<Record<Mover['applicant'], readonly string[]>> = {
    employer: ['employerApplication', 'unitCode'],
    delegate: ['applicationForm', 'applicantIdentity', 'authorisation'],
  }
  const codes = ['identity', ...(byApplicant[applicant] ?? ['applicationForm'])]
  return codes.map((code) => ({ code, status: 'received' }))
}

function incomingLetter(scene: Scene): Words {
  const today = dayOf(scene.at)
  return {
    intake: intake(scene),
    letter: {
      number: `九江医保转联〔${today.slice(0, 4)}〕${scene.serial}号`,
      issuedOn: scene.applied,
      arrivedOn: today,
      accountName: '九江市社会保障基金财政专户',
      bankName: '示例银行',
      bankBranch: '示例银行九江市分行营业部',
      accountNumber: bankAccount(AREA.九江, 1),
    },
  }
}

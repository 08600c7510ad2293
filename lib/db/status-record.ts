import { isMaterialCode } from '@/lib/domain/documents/materials'
import { dayOf, localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import type { Clock } from '@/lib/domain/clocks/clock'
import { gapMonths } from '@/lib/domain/continuity/months'
import {
  APPLICANT_ACTS,
  STAGES,
  type ApplicantAct,
  type GapKind,
  type Stage,
  type StatusRecord,
  type StatusStep,
  type StatusWords,
} from '@/lib/domain/site/status-record'
import {
  TERMINATION_REASONS,
  type ApplicantKind,
  type SupplementCode,
} from '@/lib/domain/transfer/closed-lists'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import { fundsHolder, relationshipHolder } from '@/lib/domain/transfer/holder'
import { stateObstacle } from '@/lib/domain/transfer/obstacle'
import { onlineProofIn } from '@/lib/domain/transfer/online'
import { isEnded, type Holder, type RelationshipState } from '@/lib/domain/transfer/states'
import { readParameters } from './areas'
import type { Tx } from './client'
import { toDay } from './days'
import { expectedDays } from './expected-days'
import { putForAnswerOn } from './objections'
import { promisedPapers } from './promised-papers'
import { findEnrolment } from './registry'
import { caseFileOf, findForStatus } from './transfers'
import { usualMonths } from './usual-time'

const LONGEST_SHORT_GAP = 3

export type StatusRow = NonNullable<Awaited<ReturnType<typeof findForStatus>>>

export type Publishable = {
  readonly row: StatusRow
  readonly record: StatusRecord
  readonly words: StatusWords
}

/** What may be published of a case. @returns null for a draft, and where there is none any more */
export async function statusRecord(tx: Tx, transferId: string, at: Date): Promise<Publishable | null> {
  const row = await findForStatus(tx, transferId)
  if (!row || row.reference === null) return null
  const { facts } = caseFileOf(row)
  const holderFacts = { ...facts, originOwes: row.originOwes }
  const today = dayOf(at)
  const ended = isEnded(facts.state)
  const waiting = facts.state === 'supplementRequired'
  const asked = waiting ? askedFor(row) : []
  const ts = row.clocks.find((clock) => clock.clock === 'TS' && clock.endedAt === null)
  const { objections, replies } = await putForAnswerOn(tx, row.id)
  const record: StatusRecord = {
    version: row.version,
    reference: row.reference,
    state: facts.state,
    fundsState: facts.fundsState,
    holder: relationshipHolder(holderFacts),
    fundsHolder: fundsHolder(holderFacts),
    ended,
    letterMode: facts.mode === 'letter',
    originArea: row.originAreaCode,
    destinationArea: row.destinationAreaCode,
    originAgency: row.originAgencyId,
    destinationAgency: row.destinationAgencyId,
    applicantKind: row.applicantKind as ApplicantKind,
    steps: stepsOf(row),
    ...(await expectedDays(tx, row, today)),
    previousDates: [],
    lastTold: { years: null, money: null },
    revised: await revisedOf(tx, row),
    supplementCodes: asked.map(({ code }) => code),
    supplementBy: waiting && ts ? toDay(ts.dueOn) : null,
    refusedFor: facts.state === 'notAccepted' ? refusedForOf(row) : [],
    terminatedFor: facts.state === 'terminated' ? terminatedFor(row) : null,
    returnedFor: facts.state === 'returnedByOrigin' ? row.returnReason : null,
    moneyCameBack: moneyCameBack(row),
    promised: ended
      ? []
      : (await promisedPapers(tx, row.id, today)).flatMap(({ code, by }) =>
          isMaterialCode(code) ? [{ code, by }] : [],
        ),
    usualMonths: ended ? null : await usualMonths(tx, row, today),
    gap: isStranger(row) ? null : await gapOf(tx, row, today),
    acts: actsOf(row, facts),
    objections,
    phones: {
      person:
        (isStranger(row) ? row.personPhoneSealed : (row.person.phoneSealed ?? row.personPhoneSealed)) !==
        null,
      registered: !isStranger(row) && row.person.phoneSealed !== null,
      applicant: row.applicantPhoneSealed !== null,
    },
  }
  const notes = asked.flatMap(({ code, note }) => (note === null ? [] : [[code, note]]))
  return { row, record, words: { supplementNotes: Object.fromEntries(notes), replies } }
}

type AskedFor = { readonly code: SupplementCode; readonly note: string | null }

function askedFor(row: StatusRow): readonly AskedFor[] {
  const event = row.events.findLast(({ kind }) => kind === 'requireSupplement')
  return (event?.detail as { items?: AskedFor[] } | undefined)?.items ?? []
}

function refusedForOf(row: StatusRow): StatusRecord['refusedFor'] {
  const event = row.events.findLast((one) => one.kind === 'refuse')
  const { rules = [] } = (event?.detail ?? {}) as { rules?: { id: string; cure?: string }[] }
  return rules.map(({ id, cure = null }) => ({ rule: id, cure }))
}

/** Only what stands in the closed list: nothing anybody typed. */
function terminatedFor(row: StatusRow): string | null {
  const { reason } = row.events.findLast((one) => one.kind === 'terminate') ?? {}
  return TERMINATION_REASONS.find((one) => one === reason) ?? null
}

/** Endings without a result to object to. */
const STOPPED: readonly RelationshipState[] = ['notAccepted', 'withdrawn', 'terminated']

/**
 * Whoever lodged this is nobody the register knows, and no agency has looked at it yet: nothing of a register is told
 * to them, or applying in somebody's name would be asking about them.
 */
function isStranger(row: StatusRow): boolean {
  const submitted = row.events.find(({ kind }) => kind === 'submit')
  const proof = onlineProofIn(submitted?.detail)
  return (proof === 'number' || proof === 'applicant') && !row.events.some(({ kind }) => kind === 'accept')
}

const SENDING = ['confirmRemitted', 'confirmPaidOut']
const SENT_BACK = ['reportReturned', 'reportPayOutReturned']

/** Of sending and coming back, what happened last. */
function moneyCameBack(row: StatusRow): boolean {
  const last = row.events.findLast(({ kind }) => SENDING.includes(kind) || SENT_BACK.includes(kind))
  return last !== undefined && SENT_BACK.includes(last.kind)
}

/** What the applicant may do online while the case stands as it does; the step itself asks again. */
function actsOf(row: StatusRow, facts: CaseFacts): readonly ApplicantAct[] {
  const may: Record<ApplicantAct, boolean> = {
    supplement: stateObstacle('supplement', facts) === null,
    withdraw: stateObstacle('withdraw', facts) === null,
    object: facts.sealedVersions > 0 && !STOPPED.includes(facts.state),
    askPayOut: stateObstacle('orderPayOut', facts) === null,
  }
  return APPLICANT_ACTS.filter((act) => may[act])
}

/** The last message about a term that had passed, while the day it named says something. */
async function revisedOf(tx: Tx, row: StatusRow): Promise<StatusRecord['revised']> {
  const told = await tx.notice.findFirst({
    where: { transferId: row.id, kind: 'overdue' },
    orderBy: { createdAt: 'desc' },
    select: { content: true },
  })
  if (!told) return null
  const { clock, dueOn, holder } = told.content as { clock: Clock; dueOn: string; holder: Holder }
  // What was said of a term that is over says nothing of the one that runs.
  if (!row.clocks.some((running) => running.clock === clock && running.endedAt === null)) return null
  return { clock, on: localDate(dueOn), holder }
}

/**
 * The gap as both registries show it, where this program sees them both. A resident's cover runs by the year,
 * so there is none to tell.
 */
async function gapOf(tx: Tx, row: StatusRow, today: LocalDate): Promise<StatusRecord['gap']> {
  if (row.fromScheme !== 'employee' || row.toScheme !== 'employee') return null
  if (row.originAgency.connection === 'none' || row.destinationAgency.connection === 'none') return null
  const there = await findEnrolment(tx, row.personId, row.originAreaCode, row.fromScheme)
  const here = await findEnrolment(tx, row.personId, row.destinationAreaCode, row.toScheme)
  const last = there?.months.at(-1)?.month
  const first = here?.months.find((month) => month.transferId === null)?.month
  if (last === undefined || first === undefined) return null
  const { waitMonths } = await readParameters(tx, row.destinationAreaCode, today)
  return { kind: kindOf(gapMonths(yearMonth(last), yearMonth(first))), waitMonths }
}

function kindOf(months: number): GapKind {
  if (months === 0) return 'none'
  return months <= LONGEST_SHORT_GAP ? 'short' : 'long'
}

const STAGE_EVENTS: Record<Stage, readonly string[]> = {
  submitted: ['submit', 'registerIncomingLetter'],
  accepted: ['accept', 'registerIncomingLetter'],
  tableSealed: ['sealTable'],
  yearsRecorded: ['recordYears'],
  completed: ['complete', 'closeWithoutReply'],
}

function stepsOf(row: StatusRow): StatusStep[] {
  let reached = true
  const stopped = isEnded(row.state) && row.state !== 'completed'
  return STAGES.map((stage): StatusStep => {
    const event = row.events.filter((one) => STAGE_EVENTS[stage].includes(one.kind)).at(-1)
    const undone = stage === 'tableSealed' && row.state === 'tableDisputed'
    const reversed = stage === 'yearsRecorded' && row.yearsRecordedAt === null
    if (event && !undone && !reversed) return { stage, on: dayOf(event.at), state: 'done' }
    const state = reached ? (stopped ? 'stopped' : 'now') : 'ahead'
    reached = false
    return { stage, on: null, state }
  })
}

import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { missingMaterials, supplementCodeOf, type MaterialCode } from '@/lib/domain/documents/materials'
import { isSoftReturn, type ReturnReason, type SupplementCode } from '@/lib/domain/transfer/closed-lists'
import { isFundsStep, type Step } from '@/lib/domain/transfer/lifecycle'
import { readParameters } from '@/lib/db/areas'
import { readCalendar } from '@/lib/db/calendars'
import type { Tx } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { judgeCase } from '@/lib/db/eligibility'
import { keptMaterials, materialList } from '@/lib/db/materials'
import type { CaseFile } from '@/lib/db/transfers'
import { moneyFor, type MoneyView } from './step-money'
import { comparedEntries, type ComparedEntry } from './step-return'
import {
  draftedTable,
  openDispute,
  sealedTable,
  tableToDraft,
  yearsToRecord,
  type DisputedItem,
  type TableView,
  type YearsView,
} from './step-tables'

export type LetterView = {
  readonly number: string
  readonly issuedOn: LocalDate
  readonly deliveredOn: LocalDate | null
  readonly trackingNo: string | null
}

export type ReturnedView = {
  readonly reason: ReturnReason
  readonly soft: boolean
  readonly differences: readonly { readonly field: string; readonly ours: string; readonly theirs: string }[]
  readonly note: string | null
}

export type MissingView = { readonly code: SupplementCode; readonly papers: readonly MaterialCode[] }
export type UnansweredView = { readonly codes: readonly SupplementCode[]; readonly dueOn: LocalDate | null }

/** What single steps show before they are taken; each step fills in its own part. */
export type StepPrefill = MoneyView & {
  readonly personName: string
  readonly originAreaCode: string
  readonly byLetter: boolean
  readonly rules?: readonly RuleAnswer[]
  /** Areas by code, for reasons that name one. */
  readonly areas?: Readonly<Record<string, { readonly name: string; readonly englishName: string }>>
  /** Papers are asked for and nobody wrote down a single one. */
  readonly papersUnrecorded?: boolean
  /** The supplement that was asked for has not been brought. */
  readonly isUnanswered?: boolean
  readonly supplements?: readonly { readonly code: SupplementCode; readonly note: string | null }[]
  readonly letter?: LetterView
  readonly returned?: ReturnedView
  /** What the origin has and what the letter says, entry by entry. */
  readonly compared?: readonly ComparedEntry[]
  /** Papers that are essential and were not seen, by the entry of the notice that asks for them. */
  readonly missing?: readonly MissingView[]
  /** What was asked for and not brought, and until when, for the notice of refusal. */
  readonly unanswered?: UnansweredView
  /** The destination has no login: its corrected letter came by post and is typed. */
  readonly letterComes?: true
  readonly table?: TableView
  readonly disputed?: readonly DisputedItem[]
  /** After the years were recorded only amounts may still be disputed. */
  readonly amountsOnly?: boolean
  readonly years?: YearsView
  /** Last day on which the destination's reply is still awaited. */
  readonly replyUntil?: LocalDate
}

type Part = Omit<StepPrefill, 'personName' | 'originAreaCode' | 'byLetter'>

export async function prefillOf(tx: Tx, file: CaseFile, step: Step, at: Date): Promise<StepPrefill> {
  const { row, facts } = file
  return {
    personName: row.person.name,
    originAreaCode: row.originAreaCode,
    byLetter: facts.mode === 'letter',
    ...(isFundsStep(step) ? await moneyFor(tx, file, step) : await partOf(tx, file, step, at)),
  }
}

async function partOf(tx: Tx, file: CaseFile, step: Step, at: Date): Promise<Part> {
  switch (step) {
    case 'accept':
    case 'refuse':
      return {
        ...(step === 'accept' && { papersUnrecorded: await isUnrecorded(tx, file, at) }),
        rules: await judgeCase(tx, file.row, at),
        areas: await areasByCode(tx),
        isUnanswered: file.facts.state === 'supplementRequired',
        ...(step === 'refuse' && file.facts.state === 'supplementRequired'
          ? { unanswered: await unanswered(tx, file) }
          : {}),
      }
    case 'requireSupplement':
      return { missing: await missingPapers(tx, file, at) }
    case 'returnByOrigin':
      return { compared: await comparedEntries(tx, file) }
    case 'supplement':
      return { supplements: await askedFor(tx, file.row.id) }
    case 'receiveContactLetter':
      return some('letter', await lastLetter(tx, file.row.id))
    case 'resend':
      return {
        ...some('returned', await lastReturn(tx, file.row.id)),
        ...some('letter', await lastLetter(tx, file.row.id)),
        ...(file.facts.destinationConnection === 'none' && { letterComes: true as const }),
      }
    case 'draftTable':
      return {
        table: await tableToDraft(tx, file, dayOf(at)),
        ...some('disputed', await openDispute(tx, file.row.id)),
      }
    case 'sealTable':
    case 'returnDraft':
      return {
        ...some('table', await draftedTable(tx, file)),
        ...some('disputed', await openDispute(tx, file.row.id)),
      }
    case 'receiveTable':
      return some('table', await sealedTable(tx, file))
    case 'disputeTable':
      return {
        ...some('table', await sealedTable(tx, file)),
        amountsOnly: file.facts.state === 'transferredIn',
      }
    case 'recordYears':
      return {
        ...some('table', await sealedTable(tx, file)),
        ...some('years', await yearsToRecord(tx, file)),
      }
    case 'closeWithoutReply':
      return { ...some('table', await sealedTable(tx, file)), replyUntil: await replyUntil(tx, file, at) }
    default:
      return {}
  }
}

function some<K extends keyof Part>(key: K, value: Part[K] | undefined): Part {
  return value === undefined ? {} : { [key]: value }
}

async function areasByCode(tx: Tx): Promise<NonNullable<Part['areas']>> {
  const areas = await tx.area.findMany({ select: { code: true, name: true, englishName: true } })
  return Object.fromEntries(areas.map(({ code, ...names }) => [code, names]))
}

async function lastLetter(tx: Tx, transferId: string): Promise<LetterView | undefined> {
  const letter = await tx.contactLetter.findFirst({ where: { transferId }, orderBy: { version: 'desc' } })
  if (!letter) return undefined
  return {
    number: letter.number,
    issuedOn: dayOf(letter.issuedAt),
    deliveredOn: toDayOrNull(letter.deliveredOn),
    trackingNo: letter.trackingNo,
  }
}

function lastEvent(tx: Tx, transferId: string, kind: Step) {
  return tx.caseEvent.findFirst({ where: { transferId, kind }, orderBy: { version: 'desc' } })
}

/** Why the origin returned the letter the last time. */
export async function lastReturn(tx: Tx, transferId: string): Promise<ReturnedView | undefined> {
  const event = await lastEvent(tx, transferId, 'returnByOrigin')
  if (!event?.reason) return undefined
  const reason = event.reason as ReturnReason
  const { differences, note } = event.detail as unknown as Pick<ReturnedView, 'differences' | 'note'>
  return { reason, soft: isSoftReturn(reason), differences, note }
}

async function askedFor(tx: Tx, transferId: string): Promise<NonNullable<Part['supplements']>> {
  const event = await lastEvent(tx, transferId, 'requireSupplement')
  const { items } = (event?.detail ?? {}) as unknown as { items?: Part['supplements'] }
  return items ?? []
}

async function missingPapers(tx: Tx, { row }: CaseFile, at: Date): Promise<MissingView[]> {
  const { asked } = await materialList(tx, row, at)
  // Where nobody wrote down papers, everything essential is put forward: the clerk strikes out what is there.
  const missing = missingMaterials(asked, await keptMaterials(tx, row.id)).map(({ code }) => code)
  const codes = [...new Set(missing.map(supplementCodeOf))]
  return codes.map((code) => ({ code, papers: missing.filter((paper) => supplementCodeOf(paper) === code) }))
}

async function isUnrecorded(tx: Tx, { row }: CaseFile, at: Date): Promise<boolean> {
  if ((await keptMaterials(tx, row.id)).length > 0) return false
  return (await materialList(tx, row, at)).asked.length > 0
}

async function unanswered(tx: Tx, { row }: CaseFile): Promise<UnansweredView> {
  const asked = await askedFor(tx, row.id)
  const clock = row.clocks.find((one) => one.clock === 'TS' && one.endedAt === null)
  return { codes: asked.map(({ code }) => code), dueOn: clock ? toDay(clock.sortDueOn) : null }
}

async function replyUntil(tx: Tx, { row }: CaseFile, at: Date): Promise<LocalDate> {
  const { replyWaitDays } = await readParameters(tx, row.originAreaCode, dayOf(at))
  const calendar = await readCalendar(tx, row.originAgency.calendarCode)
  return dueDay(dayOf(row.stateSince), replyWaitDays, calendar).due
}

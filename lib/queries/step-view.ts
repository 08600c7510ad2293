import 'server-only'
import { mayActFor, sideOf } from '@/lib/domain/access/reach'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import { maskAccount } from '@/lib/domain/identity/mask'
import { ruleOf, type Step } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { db, type Db, type Tx } from '@/lib/db/client'
import { unsealPayload } from '@/lib/db/signatures'
import { readCaseFile, type CaseFile } from '@/lib/db/transfers'
import { visibleCases } from '@/lib/db/visible-cases'
import { asksForDay, stepClocks } from './step-clocks'
import { prefillOf, type StepPrefill } from './step-prefill'
import { yearsToRecord } from './step-tables'

export type PlaceView = { readonly name: string; readonly englishName: string }

export type SigningView = {
  readonly role: Role
  readonly part: 'first' | 'second'
  readonly openedBy: string | null
  readonly openedAt: Date | null
}

/** A step as it stands for one person at one moment: what its form shows, asks and sends along. */
export type StepView = {
  readonly reference: string
  readonly version: number
  readonly step: Step
  readonly obstacle: Refusal | null
  /** The clock that ends late by taking the step now; null too where the day is yet to be said. */
  readonly wouldBeLate: Clock | null
  readonly onBehalfOf: PlaceView | null
  readonly signing: SigningView | null
  readonly signed: readonly { readonly path: string; readonly value: string }[]
  readonly ends: readonly Clock[]
  readonly starts: readonly Clock[]
  readonly today: LocalDate
  readonly prefill: StepPrefill
}

/** @param file the case as read by readCaseFile; the actor must be known to be within reach of it */
export async function stepView(
  tx: Tx,
  file: CaseFile,
  step: Step,
  actor: Actor,
  at: Date,
): Promise<StepView> {
  const { row, facts } = file
  const obstacle = obstacleTo(step, facts, actor)
  const head = { reference: row.reference ?? '', version: row.version, step, today: dayOf(at), obstacle }
  const bare = { personName: row.person.name, originAreaCode: row.originAreaCode }
  if (obstacle)
    return {
      ...head,
      wouldBeLate: null,
      onBehalfOf: null,
      signing: null,
      signed: [],
      ends: [],
      starts: [],
      prefill: { ...bare, byLetter: facts.mode === 'letter' },
    }
  const signed = signedEntries(file, step)
  const clocks = await stepClocks(tx, file, step, at)
  const onBehalfOf = await placeActedFor(tx, file, step, actor)
  const isExplained = signed.some((entry) => entry.path === 'lateReason')
  const isKnown = !isExplained && !asksForDay(step, file, onBehalfOf !== null)
  return {
    ...head,
    ...clocks,
    wouldBeLate: isKnown ? clocks.wouldBeLate : null,
    onBehalfOf,
    signing: await signingView(tx, file, step),
    signed,
    prefill: await prefillOf(tx, file, step, at),
  }
}

export type StepPageView = {
  readonly view: StepView
  readonly personName: string
  readonly idMasked: string
  readonly origin: PlaceView
  readonly destination: PlaceView
}

/** A step's own page; null where there is no such case among those the actor may see. */
export async function stepPage(
  actor: Actor,
  reference: string,
  step: Step,
  at: Date,
  database: Db = db(),
): Promise<StepPageView | null> {
  const where = visibleCases(actor)
  if (where === null) return null
  const found = await database.transfer.findFirst({
    where: { AND: [{ reference }, where] },
    select: { id: true },
  })
  if (!found) return null
  const file = await readCaseFile(database, found.id)
  const view = await stepView(database, file, step, actor, at)
  if (view.obstacle?.code === 'not-found') return null
  const { row } = file
  return {
    view,
    personName: row.person.name,
    idMasked: row.person.idMasked,
    origin: await placeOf(database, row.originAreaCode),
    destination: await placeOf(database, row.destinationAreaCode),
  }
}

async function placeOf(tx: Tx, code: string): Promise<PlaceView> {
  const { name, englishName } = await tx.area.findUniqueOrThrow({ where: { code } })
  return { name, englishName }
}

async function placeActedFor(
  tx: Tx,
  { row, facts }: CaseFile,
  step: Step,
  actor: Actor,
): Promise<PlaceView | null> {
  if (mayActFor(actor, ruleOf(step).side, facts) !== 'onBehalf') return null
  const other = sideOf(actor, facts) === 'origin' ? row.destinationAreaCode : row.originAreaCode
  return placeOf(tx, other)
}

async function signingView(tx: Tx, file: CaseFile, step: Step): Promise<SigningView | null> {
  const { second, secondWhen } = ruleOf(step)
  if (second === undefined) return null
  const open = file.row.signatures.find((one) => one.step === step)
  if (!open) {
    if (secondWhen === 'overlapOrDeemed' && !(await isOverlapOrDeemed(tx, file))) return null
    return { role: second, part: 'first', openedBy: null, openedAt: null }
  }
  const opener = await tx.staff.findUnique({ where: { id: open.openedById }, select: { name: true } })
  return { role: second, part: 'second', openedBy: opener?.name ?? null, openedAt: open.openedAt }
}

async function isOverlapOrDeemed(tx: Tx, file: CaseFile): Promise<boolean> {
  const years = await yearsToRecord(tx, file)
  return years !== undefined && (years.overlapping.length > 0 || years.deemed > 0)
}

/** What the first signature said, for the second to read; an account number by its last four digits. */
function signedEntries({ row }: CaseFile, step: Step): StepView['signed'] {
  const open = row.signatures.find((one) => one.step === step)
  return open ? flatten('', unsealPayload(open.payload)) : []
}

function flatten(path: string, value: unknown): { path: string; value: string }[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      flatten(path === '' ? name : `${path}.${name}`, inner),
    )
  const text = String(value)
  return [{ path, value: path.endsWith('accountNumber') ? (maskAccount(text, 'staff') ?? '') : text }]
}

import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { casesWithOverduePapers } from '@/lib/db/promised-papers'
import { receivedFen } from '@/lib/db/remittances'
import { factsOf } from '@/lib/db/transfers'
import { hasRole, sideOf } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { TO_DECIDE } from '@/lib/domain/clocks/pauses'
import { isQuestion } from '@/lib/domain/eligibility/stops'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import { ruleOf } from '@/lib/domain/transfer/lifecycle'
import { isEnded, type FundsState, type Mode, type RelationshipState } from '@/lib/domain/transfer/states'
import type { Scheme, Side } from '@/lib/domain/transfer/states'
import { mayLodge } from './intake-access'
import { DUES, groupOf, timeLeft, type Group, type Reading, type TimeLeft } from './worklist-dues'
import { asksWhyLate, todoOf, type Todo } from './worklist-todo'
import type { DueColumn } from './worklist-where'

/** A case as lists read it: sealed columns and long answers stay where they are. */
export const LISTED = {
  include: {
    ...DUES,
    person: { select: { name: true, idMasked: true } },
    signatures: { where: { status: 'open' }, orderBy: { openedAt: 'asc' } },
    pauses: {
      where: { status: { in: [...TO_DECIDE] } },
      select: { status: true, agencyId: true, askedById: true, resumeAskedById: true },
    },
  },
  omit: {
    queryCodeSealed: true,
    queryCodeIndex: true,
    applicantIdSealed: true,
    applicantPhoneSealed: true,
    personPhoneSealed: true,
    answersDraft: true,
    rulesAtSubmission: true,
    rulesAtAcceptance: true,
  },
} satisfies Prisma.TransferDefaultArgs
export type ListedCase = Prisma.TransferGetPayload<typeof LISTED>

export type Named = { readonly name: string; readonly englishName: string }

/** Who looks after a case: the reader, a colleague, or nobody yet; null where nobody has to. */
export type Assignee =
  | { readonly kind: 'me' | 'nobody' }
  /** `stoodIn`: away, and the reader is the substitute. */
  | ({ readonly kind: 'colleague'; readonly stoodIn?: true } & Named)
  | null

/** What the rules said when the application came in. */
export type RuleCount = { readonly unmet: number; readonly unknown: number }

export type WorklistRow = {
  readonly id: string
  /** Null for a draft, which is continued by its id. */
  readonly reference: string | null
  readonly version: number
  readonly person: { readonly name: string; readonly idMasked: string }
  readonly origin: Named
  readonly destination: Named
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly mode: Mode
  readonly state: RelationshipState
  readonly fundsState: FundsState
  /** Whole fen; null before a sealed table says so. */
  readonly amountFen: number | null
  readonly todo: Todo
  /** Only while acceptance is due. */
  readonly rules: RuleCount | null
  readonly left: TimeLeft | null
  /** The date is the other side's: shown for following up, not a deadline of this desk. */
  readonly theirs: boolean
  readonly group: Group
  readonly lateReasonNeeded: boolean
  /** A promised paper has not come by its day: for the destination's clerks. */
  readonly papersOverdue: boolean
  /** A pause of a clock, or its end, waits for this supervisor's signature. */
  readonly pauseToSign: boolean
  readonly assignee: Assignee
  readonly mayClaim: boolean
  /** Every case can be opened by who sees it listed; a draft only by those who take applications. */
  readonly opens: boolean
  /** It waits for the reader and is nobody else's: what "next case" may open. */
  readonly forMe: boolean
}

/** What rows need beyond their own case, read once for all of them. */
type RowContext = {
  readonly actor: Actor
  readonly reading: Reading
  readonly names: ReadonlyMap<string, Named>
  readonly overpaid: ReadonlySet<string>
  readonly rules: ReadonlyMap<string, RuleCount>
  readonly papersOverdue: ReadonlySet<string>
}

/** @param column the date the list is sorted by */
export function rowOf(row: ListedCase, column: DueColumn, context: RowContext): WorklistRow {
  const { actor, reading } = context
  const facts = factsOf(row)
  const side = sideOf(actor, facts)
  const ended = isEnded(row.state)
  const todo = ended
    ? ({ kind: 'nothing', mine: false } as const)
    : todoOf(facts, { originOwes: row.originOwes, overpaid: context.overpaid.has(row.id) }, actor)
  const own = ended ? null : timeLeft(row, column, reading)
  const left = own ?? (ended ? null : timeLeft(row, 'anyDueOn', reading))
  const pauseToSign = !ended && row.pauses.some((pause) => isToSign(pause, actor))
  const assignee = ended ? null : assigneeOf(row, side ?? deskOf(todo), context)
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    person: row.person,
    origin: row.originAgency.area,
    destination: row.destinationAgency.area,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    mode: facts.mode,
    state: row.state,
    fundsState: row.fundsState,
    amountFen: row.amountDueFen === null ? null : Number(row.amountDueFen),
    todo,
    rules: todo.kind === 'step' && todo.step === 'accept' ? (context.rules.get(row.id) ?? null) : null,
    left,
    theirs: own === null,
    group: groupOf(own, reading),
    lateReasonNeeded: isLateWork(facts, todo, row, left),
    papersOverdue:
      !ended && side === 'destination' && hasRole(actor, ['clerk']) && context.papersOverdue.has(row.id),
    pauseToSign,
    assignee,
    opens: row.reference !== null || mayLodge(actor),
    mayClaim: !ended && side !== null && assignee?.kind === 'nobody' && hasRole(actor, ['clerk']),
    forMe:
      pauseToSign ||
      (todo.mine && (assignee?.kind !== 'colleague' || assignee.stoodIn || !isClerksWork(todo))),
  }
}

function isToSign(pause: ListedCase['pauses'][number], actor: Actor): boolean {
  const askedById = pause.status === 'asked' ? pause.askedById : pause.resumeAskedById
  return pause.agencyId === actor.agencyId && askedById !== actor.staffId && hasRole(actor, ['supervisor'])
}

function isLateWork(facts: CaseFacts, todo: Todo, row: ListedCase, left: TimeLeft | null): boolean {
  if (todo.kind !== 'step' || !todo.mine || !left?.breached || left.clock === null) return false
  const running = row.clocks.map(({ clock }) => clock)
  return asksWhyLate(todo.step, facts, running, left.clock)
}

/** Whose turn it is, for readers who stand on no side. */
function deskOf(todo: Todo): Side {
  const side = todo.kind === 'waiting' ? todo.on : 'step' in todo ? ruleOf(todo.step).side : 'destination'
  return side === 'origin' ? 'origin' : 'destination'
}

function isClerksWork(todo: Todo): boolean {
  if (todo.kind === 'signature') return false
  return todo.kind !== 'step' || ruleOf(todo.step).by.includes('clerk')
}

function assigneeOf(row: ListedCase, side: Side, { actor, names }: RowContext): Assignee {
  const id = side === 'origin' ? row.originAssigneeId : row.destinationAssigneeId
  if (id === null) return { kind: 'nobody' }
  if (id === actor.staffId) return { kind: 'me' }
  const stoodIn = actor.standsInFor?.includes(id) ? ({ stoodIn: true } as const) : {}
  return { kind: 'colleague', ...stoodIn, ...(names.get(id) ?? { name: '', englishName: '' }) }
}

/** Reads what the rows of one page need besides themselves. */
export async function contextOf(
  tx: Tx,
  actor: Actor,
  reading: Reading,
  rows: readonly ListedCase[],
): Promise<RowContext> {
  const staffIds = rows
    .flatMap((row) => [row.originAssigneeId, row.destinationAssigneeId])
    .filter((id) => id !== null)
  const staff = await tx.staff.findMany({
    where: { id: { in: [...new Set(staffIds)] } },
    select: { id: true, name: true, englishName: true },
  })
  return {
    actor,
    reading,
    names: new Map(staff.map((one) => [one.id, one])),
    overpaid: await overpaidAmong(tx, rows),
    rules: await rulesAmong(tx, rows),
    papersOverdue: await casesWithOverduePapers(
      tx,
      rows.map((row) => row.id),
      reading.today,
    ),
  }
}

async function overpaidAmong(tx: Tx, rows: readonly ListedCase[]): Promise<Set<string>> {
  const overpaid = new Set<string>()
  for (const row of rows)
    if (row.fundsState === 'mismatched' && (await receivedFen(tx, row.id)) > Number(row.amountDueFen ?? 0n))
      overpaid.add(row.id)
  return overpaid
}

async function rulesAmong(tx: Tx, rows: readonly ListedCase[]): Promise<Map<string, RuleCount>> {
  const submitted = rows.filter((row) => row.state === 'submitted').map((row) => row.id)
  if (submitted.length === 0) return new Map()
  const found = await tx.transfer.findMany({
    where: { id: { in: submitted } },
    select: { id: true, rulesAtSubmission: true },
  })
  return new Map(
    found.map((one) => {
      const answers = (one.rulesAtSubmission ?? []) as unknown as readonly RuleAnswer[]
      const blocking = answers.filter(({ effect }) => effect === 'block')
      return [
        one.id,
        {
          unmet: blocking.filter(({ answer }) => answer === 'notMet').length,
          unknown: answers.filter(isQuestion).length,
        },
      ]
    }),
  )
}

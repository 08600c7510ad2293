import type { Json } from '@/lib/domain/canonical'
import type { Clock as ClockName } from '@/lib/domain/clocks/clock'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import type { ReturnReason } from '@/lib/domain/transfer/closed-lists'
import { softness } from '@/lib/domain/transfer/obstacle'
import type { Connection, FundsState, Mode, PairMode, RelationshipState } from '@/lib/domain/transfer/states'
import type { Tx } from './client'
import { appendEvent, type EventEntry } from './events'
import type { Prisma } from './generated/client'

/** The case changed between reading and writing. Never retried: the person decides again on what is there now. */
export class StaleTransfer extends Error {
  constructor(readonly reference: string) {
    super('stale transfer')
  }
}

const FILE = {
  originAgency: true,
  destinationAgency: true,
  person: true,
  signatures: { where: { status: 'open' } },
  clocks: { orderBy: [{ startedAt: 'asc' }, { round: 'asc' }] },
} satisfies Prisma.TransferInclude

export type TransferFile = Prisma.TransferGetPayload<{ include: typeof FILE }>

/** Everything a step needs of one case, read under a row lock so that two actors queue here. */
export type CaseFile = {
  readonly row: TransferFile
  readonly facts: CaseFacts
  readonly running: readonly ClockName[]
  readonly everStarted: readonly ClockName[]
}

type FactsRow = Pick<
  TransferFile,
  | 'state'
  | 'fundsState'
  | 'mode'
  | 'pairMode'
  | 'fromScheme'
  | 'toScheme'
  | 'originAgencyId'
  | 'destinationAgencyId'
  | 'lodgedAt'
  | 'sealedVersions'
  | 'draftedFrom'
  | 'draftedById'
  | 'orderMadeById'
  | 'matchedById'
  | 'yearsRecordedAt'
  | 'returnReason'
  | 'noticeIssuedAt'
> & {
  readonly originAgency: { readonly connection: string }
  readonly destinationAgency: { readonly connection: string }
  readonly signatures: readonly {
    readonly step: string
    readonly openedById: string
    readonly role: string
  }[]
}

/** Turns a row into what the judge understands. Screens and commands both come through here. */
export function factsOf(row: FactsRow): CaseFacts {
  return {
    state: row.state,
    fundsState: row.fundsState,
    mode: row.mode as Mode,
    pairMode: row.pairMode as PairMode,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    originAgencyId: row.originAgencyId,
    destinationAgencyId: row.destinationAgencyId,
    originConnection: reachedBy(row.originAgency, row.mode),
    destinationConnection: reachedBy(row.destinationAgency, row.mode),
    lodgedAt: row.lodgedAt,
    sealedVersions: row.sealedVersions,
    draftedFrom: row.draftedFrom as CaseFacts['draftedFrom'],
    draftedBy: row.draftedById,
    orderMadeBy: row.orderMadeById,
    matchedBy: row.matchedById,
    yearsRecorded: row.yearsRecordedAt !== null,
    returnIsSoft: softness(row.returnReason as ReturnReason | null),
    openSignatures: row.signatures.map((one) => ({
      step: one.step,
      openedBy: one.openedById,
      role: one.role,
    })),
    noticeIssued: row.noticeIssuedAt !== null,
  }
}

/** A case that was begun by letter goes on by letter, also once its other side is reached by exchange. */
function reachedBy({ connection }: { readonly connection: string }, mode: string): Connection {
  return connection === 'exchange' && mode === 'letter' ? 'none' : (connection as Connection)
}

export function caseFileOf(row: TransferFile): CaseFile {
  return {
    row,
    facts: factsOf(row),
    running: row.clocks.filter((clock) => clock.endedAt === null).map((clock) => clock.clock),
    everStarted: row.clocks.map((clock) => clock.clock),
  }
}

/** Locks the case and reads it. The second of two actors waits here and then sees what the first did. */
export async function lockTransfer(
  tx: Tx,
  key: { readonly reference: string } | { readonly id: string },
): Promise<CaseFile | null> {
  const found =
    'id' in key
      ? await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Transfer" WHERE id = ${key.id}::uuid FOR UPDATE`
      : await tx.$queryRaw<
          { id: string }[]
        >`SELECT id FROM "Transfer" WHERE reference = ${key.reference} FOR UPDATE`
  const first = found[0]
  return first ? readCaseFile(tx, first.id) : null
}

export async function readCaseFile(tx: Tx, id: string): Promise<CaseFile> {
  return caseFileOf(await tx.transfer.findUniqueOrThrow({ where: { id }, include: FILE }))
}

/**
 * A case after its own rows were written in this transaction. Its places do not move with a step and stay as they
 * were read under the lock.
 */
async function rereadCaseFile(tx: Tx, { originAgency, destinationAgency, ...before }: TransferFile) {
  const { person, signatures, clocks } = FILE
  const row = await tx.transfer.findUniqueOrThrow({
    where: { id: before.id },
    include: { person, signatures, clocks },
  })
  const isElsewhere =
    row.originAgencyId !== originAgency.id || row.destinationAgencyId !== destinationAgency.id
  return isElsewhere ? readCaseFile(tx, before.id) : caseFileOf({ ...row, originAgency, destinationAgency })
}

/** The case with its clocks as they are by now. */
export async function withClocksAnew(tx: Tx, { row }: CaseFile): Promise<CaseFile> {
  const clocks = await tx.clock.findMany({ where: { transferId: row.id }, orderBy: [...FILE.clocks.orderBy] })
  return caseFileOf({ ...row, clocks })
}

/** Several at once, for work that goes through all of them; in no order. */
export async function readCaseFiles(tx: Tx, ids: readonly string[]): Promise<CaseFile[]> {
  const rows = await tx.transfer.findMany({ where: { id: { in: [...ids] } }, include: FILE })
  return rows.map(caseFileOf)
}

export type StepEntry = {
  readonly seenVersion: number
  readonly kind: string
  readonly toState: RelationshipState
  readonly toFunds: FundsState
  readonly set: Prisma.TransferUncheckedUpdateManyInput
  readonly at: Date
  readonly event: Pick<
    EventEntry,
    'actorId' | 'actorName' | 'actorAgencyId' | 'role' | 'onBehalfOfAgencyId' | 'evidence' | 'reason'
  > & { readonly detail: { readonly [key: string]: Json } }
}

/**
 * The only writer of a case's state: compare-and-set on what the person saw, and its event, in one function.
 * No caller can forget the event, and PostgreSQL refuses a change without one.
 * @throws StaleTransfer when the case is no longer as it was seen
 */
export async function recordStep(tx: Tx, row: TransferFile, entry: StepEntry): Promise<CaseFile> {
  const version = entry.seenVersion + 1
  const { count } = await tx.transfer.updateMany({
    where: { id: row.id, version: entry.seenVersion, state: row.state, fundsState: row.fundsState },
    data: {
      ...entry.set,
      state: entry.toState,
      fundsState: entry.toFunds,
      ...(entry.toState === row.state ? {} : { stateSince: entry.at }),
      ...(entry.toFunds === row.fundsState ? {} : { fundsSince: entry.at }),
      version,
    },
  })
  if (count === 0) throw new StaleTransfer(row.reference ?? row.id)
  await appendEvent(tx, {
    transferId: row.id,
    version,
    kind: entry.kind,
    fromState: row.state,
    toState: entry.toState,
    fromFunds: row.fundsState,
    toFunds: entry.toFunds,
    at: entry.at,
    ...entry.event,
  })
  return rereadCaseFile(tx, row)
}

/** A case as the public status page reads it: with its events, never the person's fields. */
export function findForStatus(from: Pick<Tx, 'transfer'>, id: string) {
  return from.transfer.findUnique({
    where: { id },
    include: {
      ...FILE,
      originAgency: { include: { area: true } },
      destinationAgency: { include: { area: true } },
      events: {
        orderBy: { version: 'asc' },
        select: { version: true, kind: true, at: true, reason: true, detail: true },
      },
    },
  })
}

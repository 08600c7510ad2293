import { createHash } from 'node:crypto'
import { maskNumbers } from '@/lib/domain/identity/mask-numbers'
import {
  fingerprints,
  identityNumbersIn,
  looseMark,
  referencesIn,
  type Statement,
} from '@/lib/domain/money/statements/statement'
import type { Tx } from './client'
import { fromDay } from './days'
import type { Prisma } from './generated/client'
import { idIndexOf } from './registry'

export type BankLineRow = Prisma.BankLineGetPayload<object>

/**
 * One import at a time per agency, one payment file at a time. Not a lock of the agency's row: every new case, order
 * and paper looks that row up, and none of them need wait for a bank's file.
 */
export async function lockAgency(tx: Tx, agencyId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bank-desk:' || ${agencyId}, 0))`
}

export function findStatement(tx: Tx, agencyId: string, sha256: string) {
  return tx.bankStatement.findUnique({ where: { agencyId_sha256: { agencyId, sha256 } } })
}

const AT_ONCE = 500

type NewStatement = {
  readonly agencyId: string
  readonly fileName: string
  readonly sha256: string
  readonly byId: string
  readonly at: Date
}
/** A line ready to be kept; reckoned before anything is locked. */
export type PreparedLine = Omit<Prisma.BankLineCreateManyInput, 'agencyId' | 'statementId'>

export function prepareLines({ lines }: Statement): readonly PreparedLine[] {
  const marks = fingerprints(lines)
  return lines.map((line, index) => {
    const named = referencesIn(line.endToEndId, line.text)
    return {
      row: line.row,
      fingerprint: createHash('sha256')
        .update(marks[index] ?? '')
        .digest('hex'),
      looseMark: looseMark(line),
      bookedOn: fromDay(line.bookedOn),
      amountFen: line.amountFen,
      bankReference: line.bankReference,
      endToEndId: line.endToEndId === null ? null : maskNumbers(line.endToEndId),
      caseReference: named.caseReference,
      orderReference: named.orderReference,
      counterName: line.counterName,
      counterLast4: line.counterAccount?.slice(-4) ?? null,
      idIndexes: identityNumbersIn(`${line.endToEndId ?? ''} ${line.text}`).map(idIndexOf),
      text: maskNumbers(line.text),
      returnCode: line.returnCode,
    }
  })
}

/**
 * Keeps a statement and those of its lines that no earlier one has brought. What seems to be a payment that a
 * statement of another format has brought is kept aside.
 */
export async function addStatement(
  tx: Tx,
  statement: Omit<Statement, 'lines'>,
  lines: readonly PreparedLine[],
  entry: NewStatement,
) {
  const { agencyId, fileName, sha256, byId, at } = entry
  const known = await knownMarks(tx, agencyId, lines)
  const row = await tx.bankStatement.create({
    data: {
      agencyId,
      format: statement.format,
      fileName,
      sha256,
      fromDay: fromDay(statement.from),
      toDay: fromDay(statement.to),
      openingFen: statement.openingFen,
      closingFen: statement.closingFen,
      lineCount: lines.length,
      repeated: known.size,
      importedById: byId,
      importedAt: at,
    },
  })
  const doubles = await doublesOf(tx, { agencyId, format: statement.format }, lines)
  const fresh = lines.filter(({ fingerprint }) => !known.has(fingerprint))
  for (const some of portions(fresh))
    await tx.bankLine.createMany({
      data: some.map((line) => {
        const doubleOfId = doubles.get(line.fingerprint)
        const fate = doubleOfId === undefined ? {} : { status: 'double', doubleOfId }
        return { ...line, ...fate, agencyId, statementId: row.id }
      }),
      skipDuplicates: true,
    })
  return row
}

async function knownMarks(
  tx: Tx,
  agencyId: string,
  lines: readonly PreparedLine[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (const some of portions(lines)) {
    const rows = await tx.bankLine.findMany({
      where: { agencyId, fingerprint: { in: some.map(({ fingerprint }) => fingerprint) } },
      select: { fingerprint: true },
    })
    for (const { fingerprint } of rows) known.add(fingerprint)
  }
  return known
}

/**
 * Lines by fingerprint and the line of another format that each seems to repeat: the first of several alike the first
 * one there, the second the second. Two payments alike in one file stay two.
 */
async function doublesOf(
  tx: Tx,
  { agencyId, format }: { readonly agencyId: string; readonly format: string },
  lines: readonly PreparedLine[],
): Promise<ReadonlyMap<string, string>> {
  const there = new Map<string, string[]>()
  for (const some of portions([...new Set(lines.map((line) => line.looseMark))])) {
    const rows = await tx.bankLine.findMany({
      where: {
        agencyId,
        looseMark: { in: some },
        status: { not: 'double' },
        statement: { format: { not: format } },
      },
      select: { id: true, looseMark: true },
      orderBy: [{ statement: { importedAt: 'asc' } }, { row: 'asc' }, { id: 'asc' }],
    })
    for (const row of rows) there.set(row.looseMark, [...(there.get(row.looseMark) ?? []), row.id])
  }
  return new Map(
    lines.flatMap((line) => {
      const id = there.get(line.looseMark)?.shift()
      return id === undefined ? [] : [[line.fingerprint, id] as const]
    }),
  )
}

function portions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
}

/** Locks a line of the agency: two people who place the same one queue here. */
export async function lockLine(tx: Tx, agencyId: string, id: string): Promise<BankLineRow | null> {
  await tx.$queryRaw`SELECT id FROM "BankLine" WHERE id = ${id}::uuid AND "agencyId" = ${agencyId}::uuid FOR UPDATE`
  return tx.bankLine.findFirst({ where: { id, agencyId } })
}

type Choice = {
  readonly statementId?: string
  readonly again: boolean
  readonly after?: string
  readonly most: number
}

/** Lines still to be looked at, the oldest first; `again`: those nothing explained so far; `after`: behind this one. */
export async function linesToPlace(
  tx: Tx,
  agencyId: string,
  { statementId, again, after, most }: Choice,
): Promise<{ readonly ids: readonly string[]; readonly left: number }> {
  const last = after === undefined ? null : await tx.bankLine.findUnique({ where: { id: after } })
  const where = {
    agencyId,
    ...(again ? { status: 'suspense', returnById: null } : { status: 'new' }),
    ...(statementId === undefined ? {} : { statementId }),
    ...(last && {
      OR: [
        { bookedOn: { gt: last.bookedOn } },
        { bookedOn: last.bookedOn, row: { gt: last.row } },
        { bookedOn: last.bookedOn, row: last.row, id: { gt: last.id } },
      ],
    }),
  } satisfies Prisma.BankLineWhereInput
  const [rows, left] = await Promise.all([
    tx.bankLine.findMany({
      where,
      select: { id: true },
      orderBy: [{ bookedOn: 'asc' }, { row: 'asc' }, { id: 'asc' }],
      take: most,
    }),
    tx.bankLine.count({ where }),
  ])
  return { ids: rows.map(({ id }) => id), left }
}

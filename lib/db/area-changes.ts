import type { Clock } from '@/lib/domain/clocks/clock'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import type { AreaChangeKind, ChangeSubject, TouchableCase } from '@/lib/domain/region/change-effect'
import type { ParameterRow } from '@/lib/domain/region/resolve-parameters'
import { ENDED_STATES, type Connection, type Mode, type PairMode } from '@/lib/domain/transfer/states'
import type { Db, Tx } from './client'
import { fromDay, toDay, toDayOrNull } from './days'
import { Prisma } from './generated/client'

type From = Db | Tx

/** The bank data a proposal holds; the account number only sealed. */
export type ProposedPayee = {
  readonly accountName: string
  readonly bankName: string
  readonly bankBranch: string
  readonly accountSealed: string
  readonly accountLast4: string
  readonly unionBankNo: string | null
}

export type StoredParameter = ParameterRow & {
  readonly id: string
  readonly changeId: string | null
  /** The last day it was approved with; null too for what was loaded with the area. */
  readonly plannedTo: LocalDate | null
}

/** Everything an area decided on one of its parameters, or on all of them, past and to come. */
export async function parametersOfArea(
  from: From,
  areaCode: string,
  key?: ParameterKey,
): Promise<StoredParameter[]> {
  const rows = await from.areaParameter.findMany({
    where: { areaCode, ...(key === undefined ? {} : { key }) },
    orderBy: [{ key: 'asc' }, { validFrom: 'asc' }, { id: 'asc' }],
    include: { change: { select: { validTo: true } } },
  })
  return rows.map(({ change, ...row }) => ({
    ...row,
    validFrom: toDay(row.validFrom),
    validTo: toDayOrNull(row.validTo),
    plannedTo: toDayOrNull(change?.validTo ?? null),
  }))
}

/** Takes the area until the transaction ends, so that changes of one area are decided one after the other. */
export async function lockArea(tx: Tx, areaCode: string): Promise<boolean> {
  const found = await tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM "Area" WHERE code = ${areaCode} FOR NO KEY UPDATE`
  return found.length > 0
}

/** JSON's own null is a value here ("nothing decided"), not a missing one. */
export function jsonOf(value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue)
}

export function openChange(from: From, areaCode: string, subject: ChangeSubject) {
  const key = subject.kind === 'parameter' ? subject.key : null
  return from.areaChange.findFirst({ where: { areaCode, kind: subject.kind, key, outcome: null } })
}

export function subjectOf(change: { readonly kind: string; readonly key: string | null }): ChangeSubject {
  const kind = change.kind as AreaChangeKind
  return kind === 'parameter' ? { kind, key: change.key as ParameterKey } : { kind }
}

/** The new value begins; those in its way end the day before. */
export async function putInForce(
  tx: Tx,
  change: {
    readonly id: string
    readonly areaCode: string
    readonly key: string
    readonly value: unknown
    readonly source: string
    readonly validFrom: LocalDate
    readonly validTo: LocalDate | null
  },
  ended: { readonly rows: readonly StoredParameter[]; readonly lastDay: LocalDate },
): Promise<void> {
  await tx.areaParameter.updateMany({
    where: { id: { in: ended.rows.map((row) => row.id) } },
    data: { validTo: fromDay(ended.lastDay) },
  })
  const { id: changeId, areaCode, key, source } = change
  await tx.areaParameter.create({
    data: {
      areaCode,
      key,
      source,
      changeId,
      value: jsonOf(change.value),
      validFrom: fromDay(change.validFrom),
      validTo: change.validTo === null ? null : fromDay(change.validTo),
    },
  })
}

/** A value that has not begun never will; those it had ended go on. */
export async function withdrawValue(
  tx: Tx,
  withdrawn: StoredParameter,
  reopened: readonly { readonly row: StoredParameter; readonly validTo: LocalDate | null }[],
): Promise<void> {
  await tx.areaParameter.update({
    where: { id: withdrawn.id },
    data: { validTo: fromDay(addDays(withdrawn.validFrom, -1)) },
  })
  for (const { row, validTo } of reopened)
    await tx.areaParameter.update({
      where: { id: row.id },
      data: { validTo: validTo === null ? null : fromDay(validTo) },
    })
}

export async function writePayee(tx: Tx, agencyId: string, payee: ProposedPayee): Promise<void> {
  await tx.agency.update({
    where: { id: agencyId },
    data: {
      payeeAccountName: payee.accountName,
      payeeBankName: payee.bankName,
      payeeBankBranch: payee.bankBranch,
      payeeAccountSealed: payee.accountSealed,
      payeeAccountLast4: payee.accountLast4,
      payeeUnionBankNo: payee.unionBankNo,
      payeeValid: true,
    },
  })
}

/** Every open case an area is a party of, as far as a change of the area has to know it. */
export async function openCasesOfArea(
  from: From,
  areaCode: string,
): Promise<(TouchableCase & { readonly id: string })[]> {
  const agency = { select: { connection: true, area: { select: { provinceCode: true } } } } as const
  const rows = await from.transfer.findMany({
    where: {
      state: { notIn: [...ENDED_STATES] },
      OR: [{ originAreaCode: areaCode }, { destinationAreaCode: areaCode }],
    },
    select: {
      id: true,
      reference: true,
      state: true,
      fundsState: true,
      mode: true,
      pairMode: true,
      fromScheme: true,
      toScheme: true,
      originAreaCode: true,
      destinationAreaCode: true,
      originAgency: agency,
      destinationAgency: agency,
      clocks: { select: { clock: true } },
    },
  })
  return rows.map(({ originAgency, destinationAgency, clocks, ...row }) => ({
    ...row,
    mode: row.mode as Mode,
    pairMode: row.pairMode as PairMode,
    crossesProvinces: originAgency.area.provinceCode !== destinationAgency.area.provinceCode,
    originConnection: originAgency.connection as Connection,
    destinationConnection: destinationAgency.connection as Connection,
    everStarted: clocks.map(({ clock }) => clock as Clock),
  }))
}

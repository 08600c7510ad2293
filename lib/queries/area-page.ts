import { parametersOfArea, type StoredParameter } from '@/lib/db/area-changes'
import { findAgencyOfArea } from '@/lib/db/areas'
import { db, type Db } from '@/lib/db/client'
import { mayChangeRules, mayReadAdministration } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import type { ChangeEffect } from '@/lib/domain/region/change-effect'
import { isNeverInForce, rowAfter, rowOn, type Validity } from '@/lib/domain/region/change-validity'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import { PARAMETER_READERS, type ReadBy } from '@/lib/domain/region/parameter-readers'
import {
  isParameterKey,
  PARAMETER_GROUPS,
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterGroup,
} from '@/lib/domain/region/parameter-table'
import type { Connection } from '@/lib/domain/transfer/states'
import {
  changesOf,
  decidedOf,
  proposalsOf,
  type AsItIs,
  type DecidedChange,
  type PayeeShown,
  type Proposal,
} from './area-changes'
import { effectsIn } from './area-effect'
import type { Named } from './staff-page'

export type OwnValue = Validity & { readonly value: unknown; readonly source: string }

/** One parameter: what the law says beside what the area says. */
export type ParameterLine = {
  readonly key: ParameterKey
  readonly readBy: ReadBy
  readonly national: { readonly value: unknown; readonly source: LegalSource }
  readonly own: OwnValue | null
  /** Approved, and yet to come into force. */
  readonly next: OwnValue | null
  /** A change of it waits for a second administrator. */
  readonly waits: boolean
}

/** Withdrawn: approved, and taken back by two signatures before it began. */
type ValueTime = 'past' | 'now' | 'ahead' | 'withdrawn'

/** A value the area has or had, as it stands in the book. */
export type ValueEntry = OwnValue & { readonly key: ParameterKey; readonly time: ValueTime }

type AreaHead = Named & {
  readonly areaCode: string
  readonly province: Named
  readonly agency: Named
  readonly connection: Connection
  readonly payee: PayeeShown | null
}

export type AreaPage = {
  readonly area: AreaHead
  readonly groups: readonly { readonly group: ParameterGroup; readonly lines: readonly ParameterLine[] }[]
  readonly proposals: readonly Proposal[]
  readonly values: readonly ValueEntry[]
  readonly decided: readonly DecidedChange[]
  readonly mayPropose: boolean
}

/** What a form for one change shows beside its entries. */
export type ProposePage = {
  readonly area: AreaHead
  readonly today: LocalDate
  readonly effect: ChangeEffect
  /** A change of the same is waiting already. */
  readonly waits: boolean
} & (
  | { readonly kind: 'parameter'; readonly line: ParameterLine }
  | { readonly kind: 'connection' }
  | { readonly kind: 'payee' }
)

/** One area with every parameter; null for whoever neither administers nor audits, and where there is none. */
export async function areaPage(
  actor: Actor,
  areaCode: string,
  at: Date,
  database: Db = db(),
): Promise<AreaPage | null> {
  if (!mayReadAdministration(actor)) return null
  const area = await headOf(database, areaCode)
  if (!area) return null
  const today = dayOf(at)
  const [rows, changes, effect] = await Promise.all([
    parametersOfArea(database, areaCode),
    changesOf(database, areaCode),
    effectsIn(database, areaCode),
  ])
  const asItIs: AsItIs = { rows, connection: area.connection, payee: area.payee }
  const waiting = new Set(changes.flatMap(({ outcome, key }) => (outcome === null && key ? [key] : [])))
  return {
    area,
    groups: PARAMETER_GROUPS.map((group) => ({
      group,
      lines: PARAMETER_KEYS.filter((key) => PARAMETERS[key].group === group).map((key) =>
        lineOf(key, rows, waiting.has(key), today),
      ),
    })),
    proposals: await proposalsOf(database, actor, changes, asItIs, effect, today),
    values: rows
      .flatMap((row) => valueEntry(row, today))
      .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom)),
    decided: await decidedOf(database, changes, asItIs),
    mayPropose: mayChangeRules(actor),
  }
}

/** The form for a change of one parameter, of the connection or of the bank data; null for nobody's to make. */
export async function proposePage(
  actor: Actor,
  areaCode: string,
  subject: { readonly kind?: string | undefined; readonly key?: string | undefined },
  at: Date,
  database: Db = db(),
): Promise<ProposePage | null> {
  if (!mayChangeRules(actor)) return null
  const area = await headOf(database, areaCode)
  if (!area) return null
  const today = dayOf(at)
  const effect = await effectsIn(database, areaCode)
  const isWaiting = async (kind: string, key: string | null) =>
    (await database.areaChange.count({ where: { areaCode, kind, key, outcome: null } })) > 0
  if (subject.kind === 'connection' || subject.kind === 'payee') {
    const { kind } = subject
    return { area, today, kind, effect: effect({ kind }), waits: await isWaiting(kind, null) }
  }
  const key = subject.key ?? ''
  if (!isParameterKey(key)) return null
  const waits = await isWaiting('parameter', key)
  const line = lineOf(key, await parametersOfArea(database, areaCode, key), waits, today)
  return { area, today, kind: 'parameter', line, waits, effect: effect({ kind: 'parameter', key }) }
}

async function headOf(database: Db, areaCode: string): Promise<AreaHead | null> {
  const agency = await findAgencyOfArea(database, areaCode)
  if (!agency) return null
  const { area, payeeAccountName, payeeBankName, payeeBankBranch, payeeAccountLast4 } = agency
  const payee =
    agency.payeeValid && payeeAccountName && payeeBankName && payeeBankBranch && payeeAccountLast4
      ? {
          accountName: payeeAccountName,
          bankName: payeeBankName,
          bankBranch: payeeBankBranch,
          accountLast4: payeeAccountLast4,
          unionBankNo: agency.payeeUnionBankNo,
        }
      : null
  return {
    areaCode: area.code,
    name: area.name,
    englishName: area.englishName,
    province: { name: area.provinceName, englishName: area.provinceEnglishName },
    agency: { name: agency.name, englishName: agency.englishName },
    connection: agency.connection as Connection,
    payee,
  }
}

function lineOf(
  key: ParameterKey,
  rows: readonly StoredParameter[],
  waits: boolean,
  today: LocalDate,
): ParameterLine {
  const own = rows.filter((row) => row.key === key)
  const { fallback, source } = PARAMETERS[key]
  return {
    key,
    readBy: PARAMETER_READERS[key].side,
    national: { value: fallback, source },
    own: ownValue(rowOn(own, today)),
    next: ownValue(rowAfter(own, today)),
    waits,
  }
}

function ownValue(row: StoredParameter | null): OwnValue | null {
  return row && { value: row.value, source: row.source, validFrom: row.validFrom, validTo: row.validTo }
}

function valueEntry(row: StoredParameter, today: LocalDate): ValueEntry[] {
  const { key, value, source, validFrom, validTo } = row
  if (!isParameterKey(key)) return []
  return [{ key, value, source, validFrom, validTo, time: timeOf(row, today) }]
}

function timeOf(row: StoredParameter, today: LocalDate): ValueTime {
  if (isNeverInForce(row)) return 'withdrawn'
  if (row.validFrom > today) return 'ahead'
  return rowOn([row], today) ? 'now' : 'past'
}

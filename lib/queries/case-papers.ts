import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Mode, PairMode, Scheme } from '@/lib/domain/transfer/states'
import { mayWorkBeside } from './case-people'
import { areasOf, findCaseRecord, mayReadDrafts, placeView, type PlaceView } from './case-record'
import { tableView, type TableView } from './case-table'

type Areas = Readonly<Record<string, { readonly name: string; readonly englishName: string }>>

type LetterAgency = {
  readonly agency: string
  readonly areaCode: string
  readonly address?: string
  readonly postcode?: string
  readonly contactPerson?: string
  readonly phone?: string
}

/** What a letter says, as it was issued; one that came by post says less. */
export type LetterContent = {
  readonly number: string
  readonly from: LetterAgency
  readonly to?: LetterAgency
  readonly person: {
    readonly name: string
    readonly idMasked: string
    readonly idType?: string
    readonly sex?: string | null
    readonly householdType?: string | null
    readonly originPersonalNumber?: string | null
  }
  readonly transfer?: {
    readonly fromScheme: Scheme
    readonly toScheme: Scheme
    readonly pairMode: PairMode
    readonly enrolledSince: string | null
  }
  readonly payee: {
    readonly accountName: string
    readonly bankName: string
    readonly bankBranch: string
    readonly accountLast4: string
    readonly unionBankNo: string | null
  } | null
  readonly issuedOn: string
  /** Number of the version this one takes the place of. */
  readonly replaces?: string
}

export type LetterPaper = {
  readonly reference: string
  readonly version: number
  readonly versions: readonly number[]
  readonly mode: Mode
  readonly channel: string
  readonly trackingNo: string | null
  readonly deliveredOn: LocalDate | null
  readonly sha256: string
  readonly content: LetterContent
  readonly origin: PlaceView
  readonly areas: Areas
  /** Staff of the two agencies may have the numbers in full on paper. */
  readonly mayPrint: boolean
}

/** A version of the contact letter as it was issued, the newest where none is named. */
export async function contactLetterPaper(
  actor: Actor,
  reference: string,
  version: number | null,
  database: Db = db(),
): Promise<LetterPaper | null> {
  const record = await findCaseRecord(database, actor, reference)
  const letters = record?.row.letters ?? []
  const letter = version === null ? letters[0] : letters.find((one) => one.version === version)
  if (!record || !letter) return null
  return {
    reference,
    version: letter.version,
    versions: letters.map((one) => one.version),
    mode: record.facts.mode,
    channel: letter.channel,
    trackingNo: letter.trackingNo,
    deliveredOn: toDayOrNull(letter.deliveredOn),
    sha256: letter.sha256,
    content: letter.content as unknown as LetterContent,
    origin: placeView(record.row.originAgency),
    areas: await areasOf(database, record),
    mayPrint: mayWorkBeside(record) && letter.channel !== 'incoming',
  }
}

export type TablePaper = {
  readonly reference: string
  readonly versions: readonly number[]
  readonly table: TableView
  readonly letterNumber: string | null
  readonly madeOn: LocalDate
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly mode: Mode
  readonly origin: PlaceView
  readonly areas: Areas
  readonly person: {
    readonly idType: string
    readonly sex: string | null
    readonly birthDate: LocalDate | null
    readonly householdType: string | null
    readonly personalNumber: string | null
  }
  readonly mayPrint: boolean
}

/** A version of the information table in full; drafts only for whoever may read them. */
export async function informationTablePaper(
  actor: Actor,
  reference: string,
  version: number | null,
  database: Db = db(),
): Promise<TablePaper | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record) return null
  const { row, facts } = record
  const readable = row.tables.filter((one) => one.status === 'sealed' || mayReadDrafts(record))
  const wanted = version === null ? readable : readable.filter((one) => one.version === version)
  const table = wanted.find((one) => one.status === 'sealed') ?? wanted[0]
  if (!table) return null
  const enrolment = await database.enrolment.findUnique({
    where: {
      personId_areaCode_scheme: {
        personId: row.personId,
        areaCode: row.originAreaCode,
        scheme: row.fromScheme,
      },
    },
    select: { personalNumber: true },
  })
  return {
    reference,
    versions: [...new Set(readable.map((one) => one.version))],
    table: tableView(record, table),
    letterNumber: row.letters[0]?.number ?? null,
    madeOn: dayOf(table.draftedAt),
    fromScheme: facts.fromScheme,
    toScheme: facts.toScheme,
    mode: facts.mode,
    origin: placeView(row.originAgency),
    areas: await areasOf(database, record),
    person: {
      idType: row.person.idType,
      sex: row.person.sex,
      birthDate: toDayOrNull(row.person.birthDate),
      householdType: row.person.householdType,
      personalNumber: enrolment?.personalNumber ?? null,
    },
    mayPrint: mayWorkBeside(record) && table.status === 'sealed',
  }
}

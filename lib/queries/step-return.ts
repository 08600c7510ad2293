import type { Tx } from '@/lib/db/client'
import type { CaseFile } from '@/lib/db/transfers'
import type { EnrolmentStatus } from '@/lib/domain/eligibility/facts'
import type { Scheme } from '@/lib/domain/transfer/states'

const COMPARED_FIELDS = [
  'name',
  'idNumber',
  'sex',
  'scheme',
  'status',
  'personalNumber',
  'lastPaid',
  'months',
  'accountName',
  'bankName',
  'accountLast4',
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/**
 * Where what is put forward for the origin comes from: the person's record, which both sides share and the
 * letter was written from; the origin's registry; or what the destination's account is now.
 */
export type OursFrom = 'sharedRecord' | 'originRegistry' | 'destinationAccount'

const OURS_FROM: Readonly<Record<ComparedField, OursFrom>> = {
  name: 'sharedRecord',
  idNumber: 'sharedRecord',
  sex: 'sharedRecord',
  scheme: 'originRegistry',
  status: 'originRegistry',
  personalNumber: 'originRegistry',
  lastPaid: 'originRegistry',
  months: 'originRegistry',
  accountName: 'destinationAccount',
  bankName: 'destinationAccount',
  accountLast4: 'destinationAccount',
}

/** One entry as the origin has it and as the letter says it; null where a side says nothing of it. */
export type ComparedEntry = {
  readonly field: ComparedField
  readonly ours: string | null
  readonly oursFrom: OursFrom
  readonly theirs: string | null
}

type LetterSays = {
  readonly person?: {
    readonly name?: string
    readonly idMasked?: string
    readonly sex?: string | null
    readonly originPersonalNumber?: string | null
  }
  readonly transfer?: { readonly fromScheme?: Scheme }
  readonly payee?: {
    readonly accountName?: string
    readonly bankName?: string
    readonly accountLast4?: string
  } | null
}

/**
 * What the two sides hold, entry by entry, for the origin that is about to return a letter: theirs as the letter
 * says it, ours put forward, for the origin to overwrite with what its own file says. Numbers stay
 * masked; codes (sex, scheme, status) are put into words by the form. Of a place without a login only the
 * letter is known.
 */
export async function comparedEntries(tx: Tx, { row }: CaseFile): Promise<ComparedEntry[]> {
  const letter = await tx.contactLetter.findFirst({
    where: { transferId: row.id },
    orderBy: { version: 'desc' },
    select: { content: true },
  })
  const { person, transfer, payee } = (letter?.content ?? {}) as LetterSays
  const isVisible = row.originAgency.connection !== 'none'
  const here = isVisible ? await enrolmentHere(tx, row) : null
  const agency = row.destinationAgency
  const ours: Record<ComparedField, string | null> = {
    name: isVisible ? row.person.name : null,
    idNumber: isVisible ? row.person.idMasked : null,
    sex: isVisible ? row.person.sex : null,
    scheme: here?.scheme ?? null,
    status: here ? here.status : null,
    personalNumber: here?.personalNumber ?? null,
    lastPaid: here?.lastPaid ?? null,
    months: here?.months ?? null,
    accountName: isVisible ? agency.payeeAccountName : null,
    bankName: isVisible ? agency.payeeBankName : null,
    accountLast4: isVisible ? agency.payeeAccountLast4 : null,
  }
  const theirs: Record<ComparedField, string | null> = {
    name: person?.name ?? null,
    idNumber: person?.idMasked ?? null,
    sex: person?.sex ?? null,
    scheme: transfer?.fromScheme ?? null,
    status: null,
    personalNumber: person?.originPersonalNumber ?? null,
    lastPaid: null,
    months: null,
    accountName: payee?.accountName ?? null,
    bankName: payee?.bankName ?? null,
    accountLast4: payee?.accountLast4 ?? null,
  }
  return COMPARED_FIELDS.map((field) => ({
    field,
    ours: ours[field],
    oursFrom: OURS_FROM[field],
    theirs: theirs[field],
  }))
}

async function enrolmentHere(tx: Tx, row: CaseFile['row']) {
  const { personId, originAreaCode: areaCode, fromScheme } = row
  // In another scheme than the letter says is a difference too.
  const enrolments = await tx.enrolment.findMany({
    where: { personId, areaCode },
    include: {
      months: { orderBy: { month: 'desc' }, take: 1, select: { month: true } },
      years: { orderBy: { year: 'desc' }, take: 1, select: { year: true } },
      _count: { select: { months: true, years: true } },
    },
  })
  const one = enrolments.find(({ scheme }) => scheme === fromScheme) ?? enrolments[0]
  if (!one) return null
  const isResident = one.scheme === 'resident'
  return {
    scheme: one.scheme,
    status: (one.retired ? 'retired' : one.status) as EnrolmentStatus,
    personalNumber: one.personalNumber,
    lastPaid: isResident ? (one.years[0]?.year.toString() ?? null) : (one.months[0]?.month ?? null),
    months: String(isResident ? one._count.years * 12 : one._count.months),
  }
}

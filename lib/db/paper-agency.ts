import { dayOf } from '@/lib/domain/calendar/local-date'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import type { PaperFacts } from '@/lib/domain/documents/papers/facts'
import {
  contactLetter,
  deliveryRecord,
  disputeNote,
  returnNotice,
  type LetterPayee,
} from '@/lib/domain/documents/papers/letters'
import { accountTransferNotice } from '@/lib/domain/documents/papers/money'
import { informationTable, type TableRemittance } from '@/lib/domain/documents/papers/table'
import { isAmountPath, statedAt } from '@/lib/domain/documents/stated-value'
import { fen, formatYuan } from '@/lib/domain/money/fen'
import { mayRemit, whatMoves } from '@/lib/domain/money/what-moves'
import type { ReturnReason } from '@/lib/domain/transfer/closed-lists'
import { readParameters } from './areas'
import { payeeOf } from './cases'
import type { Tx } from './client'
import { toDay, toDayOrNull } from './days'
import { vault } from './keys'
import type { PaperCase } from './paper-facts'
import { eventOf, textIn } from './paper-notices'
import { amountOrNull, lastSealedOf, openDraftOf, type TableFile } from './tables'

/* What the papers between the two agencies are made of. */

export function lastLetter(tx: Tx, transferId: string) {
  return tx.contactLetter.findFirst({ where: { transferId }, orderBy: { version: 'desc' } })
}

type LetterRow = NonNullable<Awaited<ReturnType<typeof lastLetter>>>

/** The payee of a letter as issued, its account opened. */
export function letterPayee(
  letter: Pick<LetterRow, 'content' | 'payeeAccountSealed'> | null,
): LetterPayee | null {
  const { payee } = (letter?.content ?? {}) as { payee?: Omit<LetterPayee, 'accountNumber'> | null }
  if (!payee) return null
  const sealed = letter?.payeeAccountSealed
  return {
    accountName: payee.accountName,
    bankName: payee.bankName,
    bankBranch: payee.bankBranch,
    unionBankNo: payee.unionBankNo ?? null,
    accountNumber: sealed ? vault().open('Agency.payeeAccount', sealed) : null,
  }
}

export async function contactLetterOf(
  tx: Tx,
  { row, facts }: PaperCase,
  at: Date,
  preview: boolean,
): Promise<PaperBody | null> {
  const letter = preview ? null : await lastLetter(tx, row.id)
  if (!preview && (!letter || letter.channel === 'incoming')) return null
  const bank = mayRemit(facts) ? payeeOf(row.destinationAgency) : null
  const payee = preview
    ? letterPayee(bank && { content: { payee: bank.payee }, payeeAccountSealed: bank.accountSealed })
    : letterPayee(letter)
  const channel = letter ? sendingMode(letter.channel) : facts.mode === 'online' ? 'platform' : 'post'
  return contactLetter(facts, {
    payee,
    channel,
    trackingNo: letter?.trackingNo ?? null,
    number: letter?.number ?? null,
    sentOn: dayOf(letter?.issuedAt ?? at),
  })
}

function sendingMode(channel: string): 'platform' | 'post' | 'carried' | 'fax' {
  return channel === 'platform' || channel === 'carried' || channel === 'fax' ? channel : 'post'
}

export async function returnNoticeOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const event = await eventOf(tx, row.id, 'returnByOrigin')
  if (!event?.reason) return null
  return returnNotice(facts, {
    letterNumber: (await lastLetter(tx, row.id))?.number ?? null,
    reason: event.reason as ReturnReason,
    differences: event.detail.differences as { field: string; ours: string; theirs: string }[],
    note: textIn(event.detail, 'note'),
  })
}

export async function disputeNoteOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const dispute = await tx.dispute.findFirst({
    where: { transferId: row.id },
    orderBy: { raisedAt: 'desc' },
  })
  const table = await lastSealedOf(tx, row.id)
  if (!dispute || !table) return null
  const clock = row.clocks.findLast((one) => one.clock === 'TD')
  return disputeNote(facts, {
    tableNumber: table.number,
    tableVersion: dispute.tableVersion,
    items: (dispute.items as { path: string; expected: string; note: string | null }[]).map((item) => ({
      ...item,
      stated: statedText(table, item.path),
    })),
    answerBy: clock ? toDay(clock.dueOn) : null,
  })
}

function statedText(table: TableFile, path: string): string | null {
  const value = statedAt(table, path)
  if (typeof value === 'number')
    return isAmountPath(path)
      ? formatYuan(fen(value))
      : /RateBp$/u.test(path)
        ? `${value / 100}%`
        : String(value)
  return value instanceof Date ? toDay(value) : value
}

export async function deliveryRecordOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const letter = await lastLetter(tx, row.id)
  if (!letter?.deliveredOn) return null
  const event = await eventOf(tx, row.id, 'receiveContactLetter')
  return deliveryRecord(facts, {
    letterNumber: letter.number,
    channel: letter.channel,
    trackingNo: letter.trackingNo,
    sentOn: dayOf(letter.issuedAt),
    deliveredOn: toDay(letter.deliveredOn),
    evidence: event?.evidence ?? null,
    receivedBy: event ? textIn(event.detail, 'receivedBy') : null,
  })
}

/** @param preview the draft that waits for its seal, where there is one */
export async function informationTableOf(
  tx: Tx,
  { row, facts }: PaperCase,
  preview: boolean,
): Promise<PaperBody | null> {
  const table = (preview ? await openDraftOf(tx, row.id) : null) ?? (await lastSealedOf(tx, row.id))
  if (!table) return null
  const codes = table.lines.map((line) => line.areaCode)
  const areas = await tx.area.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } })
  const frozen = await tx.personalAccount.count({ where: { frozenByTransferId: row.id } })
  const staff = await namesOf(tx, [table.draftedById, table.sealedById])
  const transferFen = Number(table.transferFen)
  const letter = await lastLetter(tx, row.id)
  return informationTable(facts, {
    number: table.number,
    version: table.version,
    letterNumber: letter?.number ?? null,
    madeOn: dayOf(table.draftedAt),
    lines: table.lines.map((line) => ({
      ...line,
      fromMonth: line.fromMonth as never,
      toMonth: line.toMonth as never,
      kind: line.kind === 'deemed' ? ('deemed' as const) : ('actual' as const),
      baseFen: Number(line.baseFen),
      creditedFen: Number(line.creditedFen),
      creditedPersonalFen: Number(line.creditedPersonalFen),
      interestFen: amountOrNull(line.interestFen),
      closingFen: amountOrNull(line.closingFen),
    })),
    suspendedSince: table.suspendedSince,
    duplicateMonths: table.duplicateMonths,
    arrearsMonths: table.arrearsMonths,
    arrearsFen: Number(table.arrearsFen),
    retired: table.retired,
    balanceFen: Number(table.balanceFen),
    transferFen,
    balanceAsOf: toDay(table.balanceAsOf),
    payOut: await isPaidOut(tx, row, facts, table),
    frozen: frozen > 0,
    remark: table.remark,
    draftedBy: staff.get(table.draftedById ?? '') ?? null,
    sealedBy: staff.get(table.sealedById ?? '') ?? null,
    seal:
      table.sealHash === null || table.sealedAt === null
        ? null
        : { issuer: row.originAgency.name, at: table.sealedAt.toISOString(), hash: table.sealHash },
    areas: Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    remittance: await tableRemittance(tx, { row, facts }, letter, table),
  })
}

/**
 * The payment a table asks for: the accounts as the letter names them, and what the bank said once a payment of
 * this case stands. Where the balance goes to the person (FU-05), the account is the person's own.
 */
async function tableRemittance(
  tx: Tx,
  { row, facts }: PaperCase,
  letter: LetterRow | null,
  table: Pick<TableFile, 'transferFen' | 'sealedAt' | 'draftedAt'>,
): Promise<TableRemittance | null> {
  const on = dayOf(table.sealedAt ?? table.draftedAt)
  const { payoutAllowed } = await readParameters(tx, row.originAreaCode, on)
  const what = whatMoves({ ...facts, transferFen: Number(table.transferFen), payoutAllowed })
  if (what === 'nothing') return null
  const paid = await tx.remittanceOrder.findFirst({
    where: { transferId: row.id, kind: what, status: 'paid' },
    orderBy: { attempt: 'desc' },
  })
  const asked = what === 'remittance' ? (letter?.content as { payee?: unknown } | undefined)?.payee : null
  return {
    payerAccountName: row.originAgency.payeeAccountName ?? row.originAgency.name,
    payee: (asked ?? paid?.payee ?? null) as TableRemittance['payee'],
    bankReference: paid?.bankReference ?? null,
    paidOn: toDayOrNull(paid?.paidOn ?? null),
  }
}

/** Whether the money goes to the person's own account: as it was ordered, else as the seal decides it. */
async function isPaidOut(
  tx: Tx,
  row: PaperCase['row'],
  facts: PaperFacts,
  table: TableFile,
): Promise<boolean> {
  if (facts.fundsState === 'payOutOrdered' || facts.fundsState === 'paidOut') return true
  const { payoutAllowed } = await readParameters(
    tx,
    row.originAreaCode,
    dayOf(table.sealedAt ?? table.draftedAt),
  )
  return whatMoves({ ...facts, transferFen: Number(table.transferFen), payoutAllowed }) === 'payOut'
}

export async function accountTransferNoticeOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const table = await lastSealedOf(tx, row.id)
  if (!table) return null
  const letter = await lastLetter(tx, row.id)
  const staff = await namesOf(tx, [table.draftedById, table.sealedById])
  const clock = row.clocks.findLast((one) => one.clock === 'T3')
  return accountTransferNotice(facts, {
    tableNumber: table.number,
    letterNumber: letter?.number ?? null,
    amountFen: Number(table.transferFen),
    balanceAsOf: toDay(table.balanceAsOf),
    payee: facts.toScheme === 'resident' ? null : letterPayee(letter),
    handler: staff.get(table.draftedById ?? '') ?? null,
    reviewer: staff.get(table.sealedById ?? '') ?? null,
    dueOn: clock ? toDay(clock.dueOn) : null,
  })
}

export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null)
  const rows = await tx.staff.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

import { addDays } from '@/lib/domain/calendar/local-date'
import type { BreakCode } from '@/lib/domain/transfer/closed-lists'
import { namesPerson } from '@/lib/domain/money/statements/named-person'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import type { BankLineRow } from './bank-lines'
import type { Tx } from './client'
import { fromDay, toDay } from './days'
import { backStep, isTaken, paidBy, receiptWaits, type LineStep, type Rung } from './line-links'
import { findReturning, receivedFen } from './remittances'

type Placed = { readonly transferId: string; readonly orderReference?: string; readonly rung: Rung }
export type LineTarget =
  | (Placed & { readonly kind: 'step'; readonly step: LineStep })
  | (Placed & { readonly kind: 'known'; readonly step: FundsStep | LineStep })
  | { readonly kind: 'sentBack' }
  | { readonly kind: 'unknown'; readonly breakCode: BreakCode | null }

const UNKNOWN: LineTarget = { kind: 'unknown', breakCode: 'unknownSender' }
const unknown = (breakCode: BreakCode): LineTarget => ({ kind: 'unknown', breakCode })

/** The ladder: own reference, end-to-end id, person with amount and sender; what is left is for a person. */
export async function findTarget(tx: Tx, line: BankLineRow): Promise<LineTarget> {
  const target = await (line.amountFen > 0n ? incoming(tx, line) : outgoing(tx, line))
  // Two people took it out of that case; whatever its text says, only a person puts it back.
  const isRefused =
    line.notTransferId !== null && 'transferId' in target && target.transferId === line.notTransferId
  return isRefused ? { kind: 'unknown', breakCode: 'wrongPerson' } : target
}

async function incoming(tx: Tx, line: BankLineRow): Promise<LineTarget> {
  const { agencyId, amountFen } = line
  const receipt = await receiptOfReference(tx, line)
  if (receipt) {
    return receipt.amountFen === amountFen && (await receiptWaits(tx, line, receipt.transferId))
      ? { kind: 'known', step: 'recordReceipt', transferId: receipt.transferId, rung: 'ownReference' }
      : unknown('duplicate')
  }
  const rung: Rung =
    line.endToEndId !== null && line.orderReference === line.endToEndId ? 'endToEnd' : 'ownReference'
  if (line.orderReference !== null) {
    const order = await tx.remittanceOrder.findUnique({
      where: { reference: line.orderReference },
      include: { transfer: true },
    })
    if (order?.payerAgencyId === agencyId) return ownPaymentBack(tx, line, order, rung)
    if (order?.transfer.originAgencyId === agencyId) return moneyBack(tx, line, order, rung)
  }
  if (line.caseReference !== null) {
    const row = await tx.transfer.findUnique({
      where: { reference: line.caseReference },
      include: { person: { include: { documents: true } } },
    })
    if (row?.originAgencyId === agencyId) return returnOf(tx, line, row.id, rung)
    if (row?.destinationAgencyId !== agencyId) return UNKNOWN
    const known = [row.person.idIndex, ...row.person.documents.map(({ index }) => index)]
    if (line.idIndexes.length > 0 && !namesOneOf(line, known)) return unknown('wrongPerson')
    return receiptOf(tx, line, row.id, rung)
  }
  return byPerson(tx, line)
}

/** Whether one of the numbers a line names is the person's. */
function namesOneOf({ idIndexes }: BankLineRow, known: readonly string[]): boolean {
  return idIndexes.some((index) => known.includes(index))
}

/** Over a long holiday what a person typed as the day and the bank's day of booking lie so far apart. */
const DAYS_APART = 10

/**
 * The days on which a reference names the same payment. Banks count anew every day, so beyond the day itself the sum
 * has to fit too.
 */
function daysAround(bookedOn: Date): { readonly gte: Date; readonly lte: Date } {
  const day = toDay(bookedOn)
  return { gte: fromDay(addDays(day, -DAYS_APART)), lte: fromDay(addDays(day, DAYS_APART)) }
}

/** The receipt that was entered under a line's reference: of its day, or of its sum some days away. */
async function receiptOfReference(tx: Tx, { agencyId, bankReference, bookedOn, amountFen }: BankLineRow) {
  const said = { agencyId, bankReference, status: { not: 'withdrawn' } }
  return (
    (await tx.receipt.findFirst({ where: { ...said, receivedOn: bookedOn } })) ??
    (await tx.receipt.findFirst({ where: { ...said, amountFen, receivedOn: daysAround(bookedOn) } }))
  )
}

/** A receipt somebody entered before the statement came waits for its line; else the line is the receipt. */
async function receiptOf(tx: Tx, line: BankLineRow, transferId: string, rung: Rung): Promise<LineTarget> {
  return (await receiptWaits(tx, line, transferId))
    ? { kind: 'known', step: 'recordReceipt', transferId, rung }
    : { kind: 'step', step: 'recordReceipt', transferId, rung }
}

type Order = {
  readonly reference: string
  readonly kind: string
  readonly status: string
  readonly amountFen: bigint
  readonly transferId: string
  readonly arrivedOn: Date | null
}

/** 退汇: our own payment comes back, in full or it is none. */
async function ownPaymentBack(tx: Tx, line: BankLineRow, order: Order, rung: Rung): Promise<LineTarget> {
  const { transferId, kind, status, reference: orderReference } = order
  if (order.amountFen !== line.amountFen) return unknown(order.amountFen > line.amountFen ? 'short' : 'over')
  const step = backStep(kind)
  // What the destination sent back and its bank returned waits in suspense, to be sent back again.
  if (step === null) return unknown('late')
  if (status === 'returned')
    return (await isTaken(tx, line, step, orderReference))
      ? unknown('duplicate')
      : { kind: 'known', step, transferId, orderReference, rung }
  return status === 'paid' || status === 'approved'
    ? { kind: 'step', step, transferId, orderReference, rung }
    : unknown('late')
}

/** What the destination sent back arrives, or has been entered already. */
async function moneyBack(tx: Tx, line: BankLineRow, order: Order, rung: Rung): Promise<LineTarget> {
  const { transferId, kind, amountFen, reference: orderReference } = order
  if (kind !== 'excessReturn' && kind !== 'fullReturn') return UNKNOWN
  if (amountFen !== line.amountFen) return unknown(amountFen > line.amountFen ? 'short' : 'over')
  if (order.status !== 'paid') return unknown('late')
  const placed = { step: 'recordReturnArrival', transferId, orderReference, rung } as const
  if (order.arrivedOn === null) return { kind: 'step', ...placed }
  return (await isTaken(tx, line, 'recordReturnArrival', orderReference))
    ? unknown('duplicate')
    : { kind: 'known', ...placed }
}

/**
 * The order of a sending back gets its number only after its bank has paid, so the payment names the case at most:
 * it is the one of this sum that is still on its way.
 */
async function returnOf(tx: Tx, line: BankLineRow, transferId: string, rung: Rung): Promise<LineTarget> {
  const { amountFen } = line
  const order =
    (await findReturning(tx, transferId, { amountFen })) ??
    (await tx.remittanceOrder.findFirst({
      where: { transferId, kind: { in: ['excessReturn', 'fullReturn'] }, status: 'paid', amountFen },
      orderBy: { madeAt: 'desc' },
    }))
  return order ? moneyBack(tx, line, order, rung) : UNKNOWN
}

/**
 * The person and the sum, from the agency that owes it: only where they fit exactly one case. An agency by post may
 * have paid before anybody told us, and what is missing after a mismatch is a difference that was or will be paid.
 */
async function byPerson(tx: Tx, line: BankLineRow): Promise<LineTarget> {
  const { agencyId, amountFen, counterName, idIndexes, text } = line
  if (counterName === null) return UNKNOWN
  const isNumbered = idIndexes.length > 0
  const number = { in: idIndexes }
  const person = isNumbered ? { OR: [{ idIndex: number }, { documents: { some: { index: number } } }] } : {}
  const rows = await tx.transfer.findMany({
    where: {
      destinationAgencyId: agencyId,
      originAgency: { OR: [{ payeeAccountName: counterName }, { name: counterName }] },
      person,
      OR: [
        { fundsState: 'remitted', amountDueFen: amountFen },
        {
          fundsState: { in: ['due', 'prepared', 'approved'] },
          amountDueFen: amountFen,
          originAgency: { connection: 'none' },
        },
        { fundsState: 'mismatched', amountDueFen: { gt: amountFen } },
      ],
    },
    select: { id: true, fundsState: true, amountDueFen: true, person: { select: { name: true } } },
  })
  const named = rows.filter(({ person: { name } }) => isNumbered || namesPerson(text, name))
  const fits: string[] = []
  for (const { id, fundsState, amountDueFen } of named)
    if (fundsState !== 'mismatched' || (amountDueFen ?? 0n) - BigInt(await receivedFen(tx, id)) === amountFen)
      fits.push(id)
  const [only] = fits
  return only !== undefined && fits.length === 1 ? receiptOf(tx, line, only, 'person') : UNKNOWN
}

async function outgoing(tx: Tx, line: BankLineRow): Promise<LineTarget> {
  const { agencyId, bankReference, orderReference, bookedOn } = line
  const near = daysAround(bookedOn)
  const amountFen = -line.amountFen
  const sentBack = await tx.bankLine.count({
    where: { agencyId, returnReference: bankReference, returnPaidOn: near, amountFen, status: 'sentBack' },
  })
  if (sentBack > 0) {
    const seen = await tx.bankLine.count({
      where: {
        agencyId,
        bankReference,
        bookedOn: near,
        amountFen: line.amountFen,
        status: 'sentBack',
        id: { not: line.id },
      },
    })
    return seen < sentBack ? { kind: 'sentBack' } : unknown('duplicate')
  }
  // What names the order is surer than a number that the bank gives again another day.
  const named =
    (orderReference === null
      ? null
      : await tx.remittanceOrder.findFirst({
          where: { payerAgencyId: agencyId, reference: orderReference },
        })) ??
    (await tx.remittanceOrder.findFirst({
      where: {
        payerAgencyId: agencyId,
        OR: [
          { bankReference, paidOn: bookedOn },
          { bankReference, paidOn: near, amountFen },
        ],
      },
      orderBy: { madeAt: 'asc' },
    }))
  const order = named ?? (orderReference === null ? await byPayee(tx, line, amountFen) : null)
  if (!order) return UNKNOWN
  const rung: Rung = !named ? 'person' : line.endToEndId === order.reference ? 'endToEnd' : 'ownReference'
  if (order.amountFen !== amountFen) return unknown(amountFen < order.amountFen ? 'short' : 'over')
  const step = paidBy(order.kind)
  const placed = { transferId: order.transferId, orderReference: order.reference, rung }
  if (order.status === 'approved' && (step === 'confirmRemitted' || step === 'confirmPaidOut'))
    return { kind: 'step', step, ...placed }
  if (order.status !== 'paid' && order.status !== 'returned') return unknown('late')
  return (await isTaken(tx, line, step, order.reference))
    ? unknown('duplicate')
    : { kind: 'known', step, ...placed }
}

/**
 * Without the order's reference: payee and sum fit one approved order, and the text says whose case it is. Two
 * people's orders of one sum go to the same account; payee and sum alone prove neither.
 */
async function byPayee(tx: Tx, line: BankLineRow, amountFen: bigint): Promise<Order | null> {
  const { agencyId, caseReference, counterName, text } = line
  if (counterName === null) return null
  const orders = await tx.remittanceOrder.findMany({
    where: {
      payerAgencyId: agencyId,
      status: 'approved',
      amountFen,
      payee: { path: ['accountName'], equals: counterName },
      ...(caseReference === null ? {} : { transfer: { reference: caseReference } }),
    },
    include: { transfer: { select: { person: { select: { name: true } } } } },
    orderBy: { madeAt: 'asc' },
  })
  const fits = orders.filter(
    ({ transfer }) => caseReference !== null || namesPerson(text, transfer.person.name),
  )
  const [only] = fits
  return only !== undefined && fits.length === 1 ? only : null
}

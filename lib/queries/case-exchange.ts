import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'
import type { ExchangeKind } from '@/lib/domain/exchange/kinds'
import { findCaseRecord } from './case-record'

/** How far the other side of a case is, where it works in another deployment. */
export type CaseExchange = {
  readonly peer: string
  readonly isByFile: boolean
  /** A step of ours waits for the other side's agreement. */
  readonly isAsked: boolean
  /** Our last message that is no mere answer, and what became of it. */
  readonly sent: {
    readonly kind: ExchangeKind
    readonly at: Date
    readonly receivedAt: Date | null
    readonly answer: 'taken' | 'refused' | null
    readonly answerCode: string | null
    readonly isAnswered: boolean
  } | null
  /** A message of theirs that could not be taken up here yet. */
  readonly held: { readonly kind: ExchangeKind; readonly at: Date; readonly fault: string } | null
}

export async function caseExchange(
  actor: Actor,
  reference: string,
  database: Db = db(),
): Promise<CaseExchange | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record) return null
  const link = await database.exchangeCase.findUnique({
    where: { transferId: record.row.id },
    include: { peer: true },
  })
  if (!link) return null
  const sent = await database.exchangeMessage.findFirst({
    where: { linkId: link.id, direction: 'out', kind: { not: 'answer' } },
    orderBy: { sequence: 'desc' },
  })
  const held = await database.exchangeMessage.findFirst({
    where: { linkId: link.id, direction: 'in', status: 'held' },
  })
  return {
    peer: link.peer.name,
    isByFile: link.peer.address === null,
    isAsked: link.askId !== null,
    sent: sent && {
      kind: sent.kind as ExchangeKind,
      at: sent.issuedAt,
      receivedAt: sent.receivedAt,
      answer: sent.answer === 'taken' || sent.answer === 'refused' ? sent.answer : null,
      answerCode: sent.answerCode,
      isAnswered: sent.kind !== 'progress' || link.askId === sent.messageId,
    },
    held: held && { kind: held.kind as ExchangeKind, at: held.issuedAt, fault: held.fault ?? '' },
  }
}

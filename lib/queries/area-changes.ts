import { subjectOf, type ProposedPayee, type StoredParameter } from '@/lib/db/area-changes'
import type { Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { mayChangeRules } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import type { ChangeEffect, ChangeSubject } from '@/lib/domain/region/change-effect'
import { rowOn } from '@/lib/domain/region/change-validity'
import { PARAMETERS } from '@/lib/domain/region/parameter-table'
import type { Connection } from '@/lib/domain/transfer/states'
import { namesOf, type Named } from './staff-page'

export type DecidedValue = { readonly value: unknown; readonly origin: 'law' | 'area' }

export type PayeeShown = {
  readonly accountName: string
  readonly bankName: string
  readonly bankBranch: string
  readonly accountLast4: string
  readonly unionBankNo: string | null
}

/** What is, and what would be. */
export type WhatChanges =
  | {
      readonly kind: 'parameter'
      readonly key: ParameterKey
      readonly before: DecidedValue
      readonly after: unknown
      readonly validFrom: LocalDate
      readonly validTo: LocalDate | null
      /** What holds again after a change that ends itself. */
      readonly afterwards: DecidedValue | null
    }
  | { readonly kind: 'connection'; readonly before: Connection; readonly after: Connection }
  | { readonly kind: 'payee'; readonly before: PayeeShown | null; readonly after: PayeeShown }

type ChangeRow = Awaited<ReturnType<typeof changesOf>>[number]

type Told = {
  readonly changeId: string
  readonly what: WhatChanges
  readonly source: string
  readonly reason: string
  readonly proposedBy: Named
  readonly proposedAt: Date
}

/** A change that waits, what it would touch, and what this reader may do about it. */
export type Proposal = Told & {
  readonly effect: ChangeEffect
  readonly may: 'decide' | 'withdraw' | 'read'
  /** Nothing is backdated: it can only be declined or taken back and proposed anew. */
  readonly startPassed: boolean
}

export type DecidedChange = Told & {
  readonly outcome: 'approved' | 'declined' | 'withdrawn'
  readonly decidedBy: Named
  readonly decidedAt: Date
  readonly note: string | null
  /** Open cases it touched on the day it was decided. */
  readonly touched: number
}

/** The values and the agency of an area as they are, to set a change against. */
export type AsItIs = {
  readonly rows: readonly StoredParameter[]
  readonly connection: Connection
  readonly payee: PayeeShown | null
}

export function changesOf(database: Db, areaCode: string) {
  return database.areaChange.findMany({ where: { areaCode }, orderBy: { proposedAt: 'desc' }, take: 200 })
}

export async function proposalsOf(
  database: Db,
  actor: Actor,
  changes: readonly ChangeRow[],
  asItIs: AsItIs,
  effect: (subject: ChangeSubject) => ChangeEffect,
  today: LocalDate,
): Promise<Proposal[]> {
  const open = changes.filter((change) => change.outcome === null)
  const tell = await tellerOf(database, open, asItIs)
  return open.map((change) => ({
    ...tell(change),
    effect: effect(subjectOf(change)),
    may: mayOf(actor, change),
    startPassed: change.kind === 'parameter' && toDay(change.validFrom) < today,
  }))
}

export async function decidedOf(
  database: Db,
  changes: readonly ChangeRow[],
  asItIs: AsItIs,
): Promise<DecidedChange[]> {
  const decided = changes.flatMap((change) =>
    change.outcome !== null && change.decidedAt !== null ? [{ ...change, decidedAt: change.decidedAt }] : [],
  )
  const tell = await tellerOf(database, decided, asItIs)
  const names = await namesOf(
    database,
    decided.flatMap(({ decidedById }) => decidedById ?? []),
  )
  return decided.map((change) => ({
    ...tell(change),
    outcome: change.outcome as DecidedChange['outcome'],
    decidedBy: names(change.decidedById),
    decidedAt: change.decidedAt,
    note: change.decisionNote,
    touched: touchedBy(change.touched),
  }))
}

function mayOf(actor: Actor, change: ChangeRow): Proposal['may'] {
  if (!mayChangeRules(actor)) return 'read'
  return change.proposedById === actor.staffId ? 'withdraw' : 'decide'
}

function touchedBy(touched: unknown): number {
  const { drafts = 0, references = [] } = (touched ?? {}) as { drafts?: number; references?: string[] }
  return drafts + references.length
}

async function tellerOf(
  database: Db,
  changes: readonly ChangeRow[],
  asItIs: AsItIs,
): Promise<(change: ChangeRow) => Told> {
  const names = await namesOf(
    database,
    changes.map(({ proposedById }) => proposedById),
  )
  return (change) => ({
    changeId: change.id,
    what: whatChanges(change, asItIs),
    source: change.source,
    reason: change.reason,
    proposedBy: names(change.proposedById),
    proposedAt: change.proposedAt,
  })
}

function whatChanges(change: ChangeRow, { rows, connection, payee }: AsItIs): WhatChanges {
  const subject = subjectOf(change)
  switch (subject.kind) {
    case 'parameter': {
      const validFrom = toDay(change.validFrom)
      const validTo = toDayOrNull(change.validTo)
      // What it came with is not what stood before it.
      const others = rows.filter((row) => row.key === subject.key && row.changeId !== change.id)
      const before = rowBefore(others, validFrom)
      return {
        kind: 'parameter',
        key: subject.key,
        before: decided(subject.key, before),
        after: change.value,
        validFrom,
        validTo,
        afterwards: validTo && decided(subject.key, rowOn(others, addDays(validTo, 1))),
      }
    }
    case 'connection': {
      const { connection: after } = change.value as { connection: Connection }
      // Of a decided change only the other of the two can have been there before.
      const before = change.outcome === null ? connection : after === 'none' ? 'connected' : 'none'
      return { kind: 'connection', before, after }
    }
    case 'payee': {
      const { accountSealed: _sealed, ...after } = change.value as ProposedPayee
      return { kind: 'payee', before: change.outcome === null ? payee : null, after }
    }
    default:
      return subject satisfies never
  }
}

/** In force on the first day, or ended by this very change on the day before. */
function rowBefore(rows: readonly StoredParameter[], validFrom: LocalDate): StoredParameter | null {
  return rowOn(rows, validFrom) ?? rowOn(rows, addDays(validFrom, -1))
}

function decided(key: ParameterKey, row: { readonly value: unknown } | null): DecidedValue {
  return row ? { value: row.value, origin: 'area' } : { value: PARAMETERS[key].fallback, origin: 'law' }
}

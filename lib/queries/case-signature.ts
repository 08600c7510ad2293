import { unsealPayload } from '@/lib/db/signatures'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { isRole, type Role } from '@/lib/domain/access/roles'
import { maskAccount } from '@/lib/domain/identity/mask'
import { isStep, ruleOf, type Step } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { nameIn, type CaseRecord, type CaseRow } from './case-record'

/** One entry of the first signer: dotted path of the field, and what was typed. */
export type SignedEntry = { readonly path: string; readonly value: string }

export type SignatureView = {
  readonly step: Step
  readonly role: Role
  readonly openedBy: string | null
  readonly openedAt: Date
  /** This actor may sign second. */
  readonly mine: boolean
  readonly mayDecline: boolean
  readonly own: boolean
  /** Null for the other agency: unsigned work is nobody else's. */
  readonly entries: readonly SignedEntry[] | null
}

/** Two-signature steps that wait, with what the first signer entered, so that the second signs what is meant. */
export function signatureViews(record: CaseRecord): SignatureView[] {
  return record.row.signatures.map((open) => viewOf(record, open)).filter((view) => view !== null)
}

function viewOf(record: CaseRecord, open: CaseRow['signatures'][number]): SignatureView | null {
  const { facts, actor } = record
  if (!isStep(open.step) || !isRole(open.role)) return null
  const own = open.openedById === actor.staffId
  const ours = mayActFor(actor, ruleOf(open.step).side, facts) !== 'no'
  return {
    step: open.step,
    role: open.role,
    openedBy: nameIn(record, open.openedById),
    openedAt: open.openedAt,
    mine: obstacleTo(open.step, facts, actor) === null,
    mayDecline: own || (ours && hasRole(actor, [open.role])),
    own,
    entries: ours ? entriesOf(open.payload) : null,
  }
}

function entriesOf(payload: CaseRow['signatures'][number]['payload']): SignedEntry[] {
  return flatten(unsealPayload(payload), '').filter(({ value }) => value !== '')
}

function flatten(value: unknown, path: string): SignedEntry[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [{ path, value: shown(path, String(value)) }]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}

/** Not even the second signer needs more of an account than its last digits. */
function shown(path: string, value: string): string {
  return path.endsWith('accountNumber') ? (maskAccount(value, 'staff') ?? '') : value
}

import 'server-only'
import { createHash } from 'node:crypto'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { isQuestion } from '@/lib/domain/eligibility/stops'
import { no, ok, type Result } from '@/lib/domain/result'
import type { EmployeeRow } from '@/lib/schemas/employees'
import type { EmployeeAnswer, OnlinePreCheck, OnlineReceipt, SiteRefusal } from '@/lib/schemas/site-answers'
import { ask } from '@/lib/site/ask'
import { answered } from '../one-time-codes'
import type { CarriedList, CheckedRow, LodgedRow } from './sealed-list'

/** Rows asked for at once: a few seconds on a slow machine, well before anybody gives up waiting. */
const CHECKED_AT_ONCE = 20
const LODGED_AT_ONCE = 5
/** A machine that is busy may take longer than for one question. */
const PATIENCE_MS = 30_000

type Asker = { readonly session: string; readonly proof: string }
type Advanced = Result<CarriedList, SiteRefusal>

/** Checks the next part of a list; the last one makes it ready to be chosen from. */
export async function checkPart(list: CarriedList, asker: Asker): Promise<Advanced> {
  const part = list.rows.slice(list.checked.length, list.checked.length + CHECKED_AT_ONCE)
  if (part.length > 0) {
    const answer = answered(
      await ask('preCheckEmployees', { proof: asker.proof, employees: part.map(plain) }, PATIENCE_MS),
    )
    if (!answer.ok) return answer
    if (isExpired(answer.value.rows)) return no({ code: 'proof-expired' })
    const checked = [...list.checked, ...answer.value.rows.map(checkedRow)]
    return ok({ ...list, checked, stage: checked.length < list.rows.length ? 'checking' : 'checked' })
  }
  return ok({ ...list, stage: 'checked' })
}

/**
 * Lodges the next part of the rows that were chosen. Every application has a mark of its own in this session, so a
 * part sent again, or the same people on another list, gives the receipts there are.
 */
export async function lodgePart(list: CarriedList, { session, proof }: Asker): Promise<Advanced> {
  const due = list.rows.filter(({ row }) => list.chosen.includes(row))
  const part = due.slice(list.lodged.length, list.lodged.length + LODGED_AT_ONCE)
  if (part.length === 0) return ok({ ...list, stage: 'done' })
  const marks = new Map(part.map((row) => [markOf(session, row), row.row]))
  const employees = part.map((row) => ({ row: markOf(session, row), application: row.application }))
  const answer = answered(
    await ask('applyForEmployees', { proof, employees, submissionKey: session }, PATIENCE_MS),
  )
  if (!answer.ok) return answer
  if (isExpired(answer.value.rows)) return no({ code: 'proof-expired' })
  const told = answer.value.rows.map((one) => lodgedRow({ ...one, row: marks.get(one.row) ?? 0 }))
  const lodged = [...list.lodged, ...told]
  return ok({ ...list, lodged, stage: lodged.length < due.length ? 'lodging' : 'done' })
}

const plain = ({ row, application }: EmployeeRow) => ({ row, application })

/** A whole number of 48 bits. */
function markOf(session: string, { application }: EmployeeRow): number {
  return createHash('sha256')
    .update(session + JSON.stringify(application))
    .digest()
    .readUIntBE(0, 6)
}

const isExpired = (rows: readonly EmployeeAnswer<unknown>[]) =>
  rows.some(({ answer }) => !answer.ok && answer.refusal.code === 'proof-expired')

/** Sums up the others; nothing an employer can do. */
const SUMS: readonly string[] = ['VA-01', 'VA-02', 'BK-01']
const blocks = ({ effect, answer, id }: RuleAnswer) =>
  effect === 'block' && answer === 'notMet' && !SUMS.includes(id)

function checkedRow({ row, answer }: EmployeeAnswer<OnlinePreCheck>): CheckedRow {
  if (!answer.ok) {
    const { code } = answer.refusal
    const detail = 'detail' in answer.refusal ? answer.refusal.detail : undefined
    return { row, verdict: 'refused', rules: [], mode: 'online', refusal: { code, detail } }
  }
  const { rules: all, mode, openCase } = answer.value
  const rules = all.filter(blocks)
  const never = openCase !== null || rules.some(({ id }) => id === 'SC-01')
  const verdict = never ? 'never' : rules.length > 0 ? 'unmet' : all.some(isQuestion) ? 'agency' : 'clean'
  return { row, verdict, rules, mode, ...(openCase && { refusal: { code: 'open-case' } }) }
}

function lodgedRow({ row, answer }: EmployeeAnswer<OnlineReceipt>): LodgedRow {
  if (!answer.ok) {
    const { code } = answer.refusal
    const detail = 'detail' in answer.refusal ? answer.refusal.detail : undefined
    return { row, refusal: { code, detail } }
  }
  const { reference, queryCode, acceptedBy, inBy } = answer.value
  return { row, receipt: { reference, queryCode, acceptedBy, inBy } }
}

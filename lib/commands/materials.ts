import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Json } from '@/lib/domain/canonical'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import {
  dropMaterials,
  keepMaterial,
  materialList,
  type MaterialEntry,
  type MaterialList,
} from '@/lib/db/materials'
import type { CaseFile } from '@/lib/db/transfers'
import type { MaterialsInput } from '@/lib/schemas/materials'
import type { Ctx } from './command'
import { staffId } from './take-step'

type Said = MaterialsInput[number]

/** What is said of one paper, as it is kept; a promise that names no day holds for the longest there is. */
export function entryOf(
  { code, status, promisedBy, note }: Said,
  { promiseUntil }: MaterialList,
): MaterialEntry {
  return {
    code,
    status,
    promisedBy: status === 'promised' ? (promisedBy ?? promiseUntil) : null,
    note: note ?? null,
  }
}

/** 容缺受理: only what is not essential may be promised, for a day that is neither over nor too far. */
export function promiseFault(
  entry: MaterialEntry,
  { asked, promiseUntil }: MaterialList,
  at: Date,
): Refusal | null {
  if (entry.status === 'received' || entry.promisedBy === null) return null
  const fault = (detail: string): Refusal => ({
    code: 'evidence-required',
    detail: `${detail}:${entry.code}`,
  })
  if (asked.some(({ code, essential }) => code === entry.code && essential)) return fault('promise-essential')
  if (entry.promisedBy > promiseUntil) return fault('promise-too-late')
  return entry.promisedBy < dayOf(at) ? fault('promise-over') : null
}

/** The whole list of an application, as it stands now; what is not on it any more is dropped. */
export async function keepMaterials(
  ctx: Ctx,
  { row }: CaseFile,
  materials: MaterialsInput,
): Promise<Refusal | null> {
  const list = await materialList(ctx.tx, row, ctx.at)
  const entries = materials.map((said) => entryOf(said, list))
  for (const entry of entries) {
    const fault = promiseFault(entry, list, ctx.at)
    if (fault) return fault
  }
  await dropMaterials(
    ctx.tx,
    row.id,
    entries.map(({ code }) => code),
  )
  const by = { staffId: staffId(ctx), at: ctx.at }
  for (const entry of entries) await keepMaterial(ctx.tx, row.id, entry, by)
  return null
}

/** Which papers an application came with, for its history; nothing where nobody said. */
export async function materialsTold({ tx }: Ctx, transferId: string): Promise<{ readonly materials?: Json }> {
  const rows = await tx.material.findMany({ where: { transferId }, orderBy: { code: 'asc' } })
  if (rows.length === 0) return {}
  const codes = (status: string) => rows.filter((row) => row.status === status).map((row) => row.code)
  return { materials: { received: codes('received'), promised: codes('promised') } }
}

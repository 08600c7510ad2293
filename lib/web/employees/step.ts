import 'server-only'
import type { z } from 'zod'
import { redirect } from 'next/navigation'
import { no, ok, type Result } from '@/lib/domain/result'
import { now } from '@/lib/env'
import { shortPlace } from '@/lib/i18n/format/places'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'
import type { EmployerListForm } from '@/lib/schemas/apply'
import type { ListFileFault } from '@/lib/domain/employees/list-file'
import { publishedAreas } from '@/lib/site/areas'
import { readEmployeeList } from '@/lib/site/employee-list'
import { isGood } from '../one-time-codes'
import { admitted, counted } from '../paced'
import { currentLocale } from '../locale'
import { openList, type CarriedList } from './sealed-list'
import { employerCookie, employerSession, EMPLOYEES, type EmployerSession } from './session'
import { viewOf, type ListView } from './view'
import { checkPart, lodgePart } from './work'

type Input = z.output<typeof EmployerListForm>
/** Why a list was not read, or is not here any more. */
export type ListRefusal = OnlineRefused & { readonly code: ListFileFault | 'gone' | 'later' }

/** One step of an employer's list: what comes of it is shown, and carried on sealed. */
export async function stepOfList(input: Input): Promise<Result<ListView, ListRefusal>> {
  const session = await employerSession()
  const areas = await publishedAreas(now())
  const locale = await currentLocale()
  const reader = {
    session: session.id,
    locale,
    areas: Object.fromEntries(areas.map((area) => [area.code, shortPlace(area, locale)])),
  }
  if (input.step === 'read') {
    const read = await readList(input, session)
    return read.ok ? ok(viewOf(read.value, reader)) : read
  }
  const list = openList(session.id, input.sealed)
  if (!list) return no({ code: 'gone' })
  if (input.step === 'submit') {
    const wrong = {
      ...(input.rows.length === 0 && { rows: 'nobody' }),
      ...(!input.truth && { truth: 'must-tick' }),
      ...(!input.consent && { consent: 'must-tick' }),
    }
    if (Object.keys(wrong).length > 0) return ok({ ...viewOf(list, reader), wrong })
  }
  const next = await advanced(list, input, session)
  return ok(next.ok ? viewOf(next.value, reader) : { ...viewOf(list, reader), refusal: next.refusal })
}

async function readList({ file, lines }: Input, { common }: EmployerSession) {
  if (!(await admitted('Upload'))) return no<ListRefusal>({ code: 'later' })
  const areas = (await publishedAreas(now())).map(({ province, ...area }) => ({
    ...area,
    provinceName: province.name,
  }))
  const source =
    file && file.size > 0 ? { file: new Uint8Array(await file.arrayBuffer()) } : { lines: lines ?? '' }
  const read = await readEmployeeList(source, common, areas)
  if (!read.ok) {
    await counted('Upload')
    return read
  }
  const { rows, faults, table } = read.value
  const list: CarriedList = {
    stage: faults.length > 0 ? 'faulty' : 'checking',
    ...{ rows, faults, table: faults.length > 0 ? table : null },
    ...{ checked: [], chosen: [], lodged: [] },
  }
  return ok(list)
}

async function advanced(
  list: CarriedList,
  { step, rows }: Input,
  session: EmployerSession,
): Promise<Result<CarriedList, OnlineRefused>> {
  if (step === 'withoutFaulty' && list.stage === 'faulty' && list.rows.length > 0)
    return ok({ ...list, stage: 'checking', table: null, faults: [] })
  if (step === 'submit' && list.stage === 'checked') {
    const may = list.checked.filter(({ verdict, row }) => verdict !== 'never' && rows.includes(row))
    return ok({ ...list, stage: 'lodging', chosen: may.map(({ row }) => row) })
  }
  const work =
    step === 'check' && list.stage === 'checking'
      ? checkPart
      : step === 'lodge' && list.stage === 'lodging'
        ? lodgePart
        : null
  if (!work) return ok(list)
  if (!isGood(session.proof, now())) return proveAgain(session)
  if (work === checkPart && list.checked.length === 0) {
    if (!(await admitted('PreCheck'))) return no({ code: 'later' })
    await counted('PreCheck')
  }
  const next = await work(list, { session: session.id, proof: session.proof.proof })
  return !next.ok && next.refusal.code === 'proof-expired' ? proveAgain(session) : next
}

/** The list waits in the browser until the phone was proven anew. */
async function proveAgain(session: EmployerSession): Promise<never> {
  await employerCookie.keep({ ...session, proof: undefined, ticket: undefined, proofOver: true })
  redirect(EMPLOYEES)
}

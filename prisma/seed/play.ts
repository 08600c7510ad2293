import type { Doer } from '@/lib/commands/command'
import { settleNotice } from '@/lib/commands/settle-notice'
import { tellOverdue } from '@/lib/commands/tell-overdue'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { SEED_AREAS } from '@/lib/domain/region/areas'
import type { Db } from '@/lib/db/client'
import { casesOverdueToTell } from '@/lib/db/notices'
import type { Prisma } from '@/lib/db/generated/client'
import { officeInstant, workingDay } from './office-hours'
import type { PersonPlan } from './people'
import { AREA } from './area-codes'
import { FIRST_STORY_SERIAL, personOf } from './story-people'
import type { Act, Story, Who } from './story'
import { usualWords, type CaseNow } from './usual-words'
import { VERBS } from './verbs'

/** Somebody opens the case this long before acting on it. */
const READING_MS = 4 * 60_000
/** A message reaches a phone this long after it was promised. */
const DELIVERY_MS = 3 * 60_000

/** The first look of the worker after the agencies have closed. */
const AFTER_HOURS = '17:40'

type Part = {
  readonly story: Story
  readonly serial: number
  readonly person: PersonPlan
  readonly applied: LocalDate
  transferId: string | null
  draftId: string | null
  lastPayment: string | null
}
type Cue = { readonly part: Part; readonly act: Act; readonly at: Date }

/** Everybody the stories need in the registries, in the order of the stories. */
export function storyPeople(stories: readonly Story[], today: LocalDate): PersonPlan[] {
  return partsOf(stories, today).map((part) => part.person)
}

/**
 * Plays all stories through the program's own commands, act by act in the order of time, as if the agencies had
 * worked side by side; so numbers and references rise with the days.
 * @throws naming story and act when a command refuses
 */
export async function play(database: Db, stories: readonly Story[], today: LocalDate): Promise<string> {
  const doers = await staffByLogin(database)
  const parts = partsOf(stories, today)
  const cues = parts
    .flatMap((part) =>
      part.story.acts.map((act): Cue => ({
        part,
        act,
        at: officeInstant(today, act[0], act[1], part.serial % 13),
      })),
    )
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  let evening = cues[0]?.act[0] ?? 0
  for (const cue of cues) {
    for (; evening < cue.act[0]; evening += 1) await tellOfMissedDay(database, parts, today, evening)
    await perform(database, cue, doers, today)
  }
  for (; evening < 0; evening += 1) await tellOfMissedDay(database, parts, today, evening)
  await database.accessLog.createMany({ data: await looksOf(database, cues, doers) })
  await readOldMessages(database, today)
  return `${stories.length} cases, ${cues.length} acts`
}

/** What the worker does of an evening: persons hear of the days that were missed. */
async function tellOfMissedDay(
  database: Db,
  parts: readonly Part[],
  today: LocalDate,
  offset: number,
): Promise<void> {
  const now = { today: workingDay(today, offset), time: AFTER_HOURS }
  const at = officeInstant(today, offset, AFTER_HOURS, 0)
  for (const transferId of await casesOverdueToTell(database, now, [])) {
    await tellOverdue({ kind: 'system' }, { transferId }, at, database)
    const part = parts.find((one) => one.transferId === transferId)
    if (part) await deliverMessages(database, part, at)
  }
}

function partsOf(stories: readonly Story[], today: LocalDate): Part[] {
  return stories.map((story, index) => {
    const serial = FIRST_STORY_SERIAL + index
    const applied = workingDay(today, story.acts[0]?.[0] ?? -1)
    const person = personOf(story.mover, serial, applied, today)
    return { story, serial, person, applied, transferId: null, draftId: null, lastPayment: null }
  })
}

async function perform(
  database: Db,
  { part, act, at }: Cue,
  doers: ReadonlyMap<string, Actor>,
  today: LocalDate,
): Promise<void> {
  const [, , who, verb, said] = act
  const now = part.transferId === null ? null : await readCase(database, part.transferId)
  const { mover } = part.story
  const words: Record<string, unknown> = {
    ...usualWords({ ...part, mover, who, verb, at, now }),
    ...(typeof said === 'function' ? said((offset) => workingDay(today, offset)) : said),
  }
  if (who === 'program') words['transferId'] = part.transferId
  if (typeof words['colleague'] === 'string')
    words['staffId'] = doers.get(loginOf(part, words['colleague'] as Who))?.staffId
  const doer = doerOf(part, who, doers)
  const answer = await VERBS[verb](doer, words, at, database)
  if (!answer.ok)
    throw new Error(
      `${part.story.title} (${mover.name}), ${act.slice(0, 4).join(' ')}: ${JSON.stringify(answer.refusal)}`,
    )
  if (typeof words['bankReference'] === 'string') part.lastPayment = words['bankReference']
  if (now === null || now.reference === null) await remember(database, part, answer.value)
  await deliverMessages(database, part, at)
}

/** After creation: which case it is from now on. A draft keeps its id, a submitted case is found by reference. */
async function remember(database: Db, part: Part, value: unknown): Promise<void> {
  const made = value as { readonly draftId?: string; readonly reference?: string }
  if (made.draftId) {
    part.draftId = made.draftId
    part.transferId = made.draftId
  } else if (made.reference) {
    const { id } = await database.transfer.findUniqueOrThrow({
      where: { reference: made.reference },
      select: { id: true },
    })
    part.transferId = id
  }
}

function readCase(database: Db, id: string): Promise<CaseNow> {
  return database.transfer.findUniqueOrThrow({
    where: { id },
    select: { reference: true, version: true, mode: true, amountDueFen: true, rulesAtSubmission: true },
  })
}

function doerOf(part: Part, who: Who, doers: ReadonlyMap<string, Actor>): Doer {
  if (who === 'program') return { kind: 'system' }
  if (who === 'applicant') return { kind: 'applicant', transferId: part.transferId ?? '' }
  const actor = doers.get(loginOf(part, who))
  if (!actor) throw new Error(`${part.story.title}: nobody sits at ${loginOf(part, who)}`)
  return { kind: 'staff', actor }
}

function loginOf(part: Part, who: Who): string {
  const [side, desk] = who.split(' ')
  const code = AREA[side === 'from' ? part.story.mover.from : part.story.mover.to]
  return `${SEED_AREAS.find((area) => area.code === code)?.slug}-${desk}`
}

/**
 * What the worker would do: text messages arrive, and a completion notice that arrived closes its case. One to a
 * number that is not in use is refused, and waits for somebody to deal with it.
 */
async function deliverMessages(database: Db, part: Part, at: Date): Promise<void> {
  if (part.transferId === null) return
  const queued = await database.notice.findMany({
    where: { transferId: part.transferId, channel: 'sms', status: 'queued' },
    select: { id: true },
  })
  const arrived = new Date(at.getTime() + DELIVERY_MS)
  for (const { id } of queued) {
    const outcome = part.story.mover.deadPhone
      ? ({ outcome: 'failed', error: 'refused', isLast: true } as const)
      : ({ outcome: 'delivered' } as const)
    await settleNotice({ kind: 'system' }, { noticeId: id, ...outcome }, arrived, database)
    await database.outbox.updateMany({
      where: { key: `notice:${id}` },
      data: { doneAt: arrived, attempts: 1 },
    })
  }
}

/** Everybody has read what came before the last working day. */
async function readOldMessages(database: Db, today: LocalDate): Promise<void> {
  const morning = officeInstant(today, -1, '09:00', 0)
  await database.staffMessage.updateMany({ where: { createdAt: { lt: morning } }, data: { readAt: morning } })
}

/** Reading personal data is recorded too: whoever acted on a case had it open before. */
async function looksOf(
  database: Db,
  cues: readonly Cue[],
  doers: ReadonlyMap<string, Actor>,
): Promise<Prisma.AccessLogCreateManyInput[]> {
  const cases = await database.transfer.findMany({ select: { id: true, personId: true } })
  const personOfCase = new Map(cases.map(({ id, personId }) => [id, personId]))
  return cues.flatMap(({ part, act: [, , who], at }) => {
    const doer = doerOf(part, who, doers)
    if (doer.kind !== 'staff' || part.transferId === null) return []
    const { staffId, name: staffName, agencyId } = doer.actor
    const personId = personOfCase.get(part.transferId) ?? null
    const seenAt = new Date(at.getTime() - READING_MS)
    return [
      { at: seenAt, staffId, staffName, agencyId, transferId: part.transferId, personId, act: 'viewed' },
    ]
  })
}

export async function staffByLogin(database: Db): Promise<Map<string, Actor>> {
  const staff = await database.staff.findMany({ include: { roles: true, agency: true } })
  return new Map(
    staff.map((one) => [
      one.login,
      {
        staffId: one.id,
        login: one.login,
        name: one.name,
        scope: one.scope,
        agencyId: one.agencyId,
        areaCode: one.agency?.areaCode ?? null,
        provinceCode: one.provinceCode,
        roles: one.roles.map(({ role }) => role),
      },
    ]),
  )
}

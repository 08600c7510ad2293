import { z } from 'zod'
import { recordOwnLook } from '@/lib/db/access-log'
import { toDay } from '@/lib/db/days'
import { judgeCase } from '@/lib/db/eligibility'
import { openCaseOf } from '@/lib/db/open-case'
import { fromDay } from '@/lib/db/days'
import { lastDays } from '@/lib/db/pre-check'
import type { CaseFile } from '@/lib/db/transfers'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { no, ok } from '@/lib/domain/result'
import type { Intake } from '@/lib/schemas/intake'
import type { OnlineReceipt } from '@/lib/schemas/site-answers'
import { command, type Answer, type Ctx } from '../command'
import { writeDraft } from '../draft-writing'
import { lodge } from '../lodging'
import { once } from '../once'
import { reachOf, toldTo, type Proven } from './applying'
import { keepSent, type SentFiles } from './sent-files'

type Lodging = Proven & {
  readonly files: SentFiles
  /** Minted with the form; of a list, with the row behind it. */
  readonly key: string
}

/**
 * An application that came online, in the destination's queue like any other and nobody's yet. What it came with
 * are scans a clerk looks at; the same key with the same application gives the same receipt, whatever became of
 * the files, which a browser sends anew.
 */
export const lodgeOnline = command(
  z.custom<Lodging>(),
  async (ctx, input): Promise<Answer<OnlineReceipt>> => {
    const { key, application, by, phone } = input
    const body = { application, by, phone }
    return once(ctx, 'apply', { key, body }, () => lodgeOnce(ctx, input))
  },
)

async function lodgeOnce(ctx: Ctx, { files, ...proven }: Lodging): Promise<Answer<OnlineReceipt>> {
  const application = withoutSent(proven.application, files)
  const draft = await writeDraft(ctx, application)
  if (!draft.ok) return draft
  const { reach, person } = await reachOf(ctx.tx, proven)
  const open = reach === 'register' ? await openCaseOf(ctx.tx, draft.value.row) : null
  if (open)
    return no({ code: 'open-case', ...(open.reference === null ? {} : { reference: open.reference }) })
  const lodged = await lodge(ctx, draft.value, { online: proven.by })
  if (!lodged.ok) return lodged
  const { reference, queryCode, rules: full } = lodged.value
  const sent = await keepSent(ctx, lodged.value.file, files)
  if (!sent.ok) return sent
  if (person)
    await recordOwnLook(ctx.tx, {
      at: ctx.at,
      transferId: sent.value.row.id,
      personId: person.id,
      act: 'looked-up',
      field: reach === 'employee' ? 'employer-application' : 'application',
    })
  const rules = await toldTo(reach, {
    full: async () => full,
    unasked: () => judgeCase(ctx.tx, unasked(sent.value, application), ctx.at),
  })
  const acceptedBy = dueOfAcceptance(sent.value)
  const stopped = rules.some(({ effect, answer }) => effect === 'block' && answer === 'notMet')
  const days = stopped ? null : await lastDays(ctx.tx, sent.value.row, acceptedBy, ctx.at)
  return ok({
    reference,
    queryCode,
    submittedOn: dayOf(ctx.at),
    acceptedBy,
    outBy: days?.outBy ?? null,
    inBy: days?.inBy ?? null,
    rules: rules as readonly RuleAnswer[],
  })
}

/** Nobody has seen a paper; a promise is kept for what was not sent along. */
function withoutSent(application: Intake, files: SentFiles): Intake {
  const { materials, ...rest } = application
  const sent = new Set(files.map(({ material }) => material))
  const promised = (materials ?? []).filter(({ status, code }) => status === 'promised' && !sent.has(code))
  return promised.length > 0 ? { ...rest, materials: promised } : rest
}

/** The case as the rules are asked for somebody the register is not opened for: what was typed, and no more. */
function unasked({ row }: CaseFile, { person: { birthDate, sex } }: Intake) {
  const person = { birthDate: birthDate === null ? null : fromDay(birthDate as LocalDate), sex }
  return { ...row, person, isUnasked: true as const }
}

function dueOfAcceptance({ row }: CaseFile): LocalDate {
  const running = row.clocks.find(({ clock, endedAt }) => clock === 'T0' && endedAt === null)
  if (!running) throw new Error(`no T0 on ${row.id}`)
  return toDay(running.dueOn)
}

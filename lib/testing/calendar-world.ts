import { decideCalendarChange } from '@/lib/commands/decide-calendar-change'
import { proposeCalendarChange } from '@/lib/commands/propose-calendar-change'
import { at, type World } from './builders'

/** The schedule comes late: some days of the year have passed, and what was counted is counted anew. */
export const LATE = at('2027-01-15')

export const NOTICE = {
  noticeNumber: '测试安排〔2026〕0号（虚构）',
  noticeDate: '2026-11-05',
  reason: '测试',
}
export const yearWish = (typed: string, over: object = {}) => ({
  kind: 'year' as const,
  code: 'CN',
  year: 2027,
  typed,
  ...NOTICE,
  ...over,
})

/** What tests of calendars do over and over. `world` is asked for late: it is made before all tests. */
export function calendarsOf(world: () => World) {
  const propose = (login: string, input: object) =>
    world().run(proposeCalendarChange, login, input as never, LATE)
  const decide = (login: string, changeId: string, decision = 'approve') =>
    world().run(decideCalendarChange, login, { changeId, decision, note: '核对无误' } as never, LATE)
  async function proposed(input: object): Promise<string> {
    const answer = await propose('admin', input)
    if (!answer.ok || answer.value.kind !== 'proposed') throw new Error(JSON.stringify(answer))
    return answer.value.changeId
  }
  async function approved(input: object): Promise<string> {
    const changeId = await proposed(input)
    const answer = await decide('admin2', changeId)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return changeId
  }
  /** Clocks a change recomputed, by what stands in them. */
  const recomputedBy = async (changeId: string) => {
    const rows = await world().db.clock.findMany()
    return rows
      .filter(({ recomputed }) =>
        (recomputed as { changeId: string }[]).some((one) => one.changeId === changeId),
      )
      .map(({ id }) => id)
      .toSorted()
  }
  return { propose, decide, proposed, approved, recomputedBy }
}

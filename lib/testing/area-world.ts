import { decideAreaChange } from '@/lib/commands/decide-area-change'
import { proposeAreaChange } from '@/lib/commands/propose-area-change'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { at, type World } from './builders'
import { NOW } from './staff-world'

export const TOMORROW = at('2026-10-13')

type Days = { readonly validFrom?: string; readonly validTo?: string }

/** What tests of area parameters do over and over. `world` is asked for late: it is made before all tests. */
export function areasOf(world: () => World) {
  const wish = (areaCode: string, key: ParameterKey, value: string, days: Days = {}) => ({
    kind: 'parameter' as const,
    areaCode,
    key,
    value,
    source: '测试文件〔2026〕1号',
    reason: '测试',
    validFrom: '2026-10-12',
    ...days,
  })
  const propose = (login: string, input: object, when = NOW) =>
    world().run(proposeAreaChange, login, input as never, when)
  const decide = (login: string, input: object, when = NOW) =>
    world().run(decideAreaChange, login, input as never, when)

  async function proposed(input: object, when = NOW): Promise<string> {
    const answer = await propose('admin', input, when)
    if (!answer.ok) throw new Error(`not proposed: ${JSON.stringify(answer.refusal)}`)
    return answer.value.changeId
  }
  async function approved(input: object, when = NOW): Promise<string> {
    const changeId = await proposed(input, when)
    const answer = await decide('admin2', { changeId, decision: 'approve' }, when)
    if (!answer.ok) throw new Error(`not approved: ${JSON.stringify(answer.refusal)}`)
    return changeId
  }
  return { wish, propose, proposed, decide, approved }
}

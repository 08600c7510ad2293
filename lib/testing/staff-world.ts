import type { Doer } from '@/lib/commands/command'
import { createStaff } from '@/lib/commands/create-staff'
import { requestRoleChange } from '@/lib/commands/request-role-change'
import { readSignedIn, type SessionClaim } from '@/lib/db/staff'
import type { Role } from '@/lib/domain/access/roles'
import { at, type World } from './builders'

export const NOW = at('2026-10-12')
export const SYSTEM: Doer = { kind: 'system' }

export const refused = (code: string, detail?: string) => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
})

/** What tests of the staff register do over and over. `world` is asked for late: it is made before all tests. */
export function staffOf(world: () => World) {
  let made = 0
  /** A new member of staff at Hefei, made on the machine itself, with these roles at once. */
  async function someone(...roles: Role[]): Promise<{ staffId: string; login: string; password: string }> {
    made += 1
    const agency = await world().db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
    const input = createStaff.input.parse({
      login: `person-${made}`,
      name: `第${made}人`,
      scope: 'agency',
      agencyId: agency.id,
      roles,
    })
    const answer = await createStaff(SYSTEM, input, NOW, world().db)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }

  async function sessionOf(staffId: string): Promise<SessionClaim> {
    const { sessionEpoch } = await world().db.staff.findUniqueOrThrow({ where: { id: staffId } })
    return { sub: staffId, epoch: sessionEpoch, sid: crypto.randomUUID(), bookedAt: NOW.getTime() }
  }

  const signedIn = (claim: SessionClaim) => readSignedIn(world().db, claim, true)
  const rolesNow = async (staffId: string) => (await signedIn(await sessionOf(staffId)))?.actor.roles

  async function asked(login: string, staffId: string, role: Role, change: 'give' | 'take' = 'give') {
    const answer = await world().run(requestRoleChange, login, { staffId, role, change }, NOW)
    if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.detail ?? ''}`)
    return answer.value.requestId
  }

  return { someone, sessionOf, signedIn, rolesNow, asked }
}

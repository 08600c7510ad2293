import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/domain/access/roles'
import { makeWorld, type World } from '@/lib/testing/builders'
import { createStaff } from './create-staff'
import { decideRoleChange } from './decide-role-change'
import { disableStaff } from './disable-staff'
import { requestRoleChange } from './request-role-change'
import { NOW, refused, staffOf } from '@/lib/testing/staff-world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { someone, sessionOf, signedIn, rolesNow, asked } = staffOf(() => world)

describe('a role', () => {
  it('is given only when a second administrator confirms it', async () => {
    const { staffId } = await someone()
    const requestId = await asked('admin', staffId, 'clerk')
    expect(await rolesNow(staffId)).toEqual([])

    const alone = await world.run(decideRoleChange, 'admin', { requestId, decision: 'confirm' }, NOW)
    expect(alone).toEqual(refused('own-work', 'own-request'))
    expect(await rolesNow(staffId)).toEqual([])

    const second = await world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)
    expect(second).toMatchObject({ ok: true })
    expect(await rolesNow(staffId)).toEqual(['clerk'])
    const history = await world.db.roleRequest.findUniqueOrThrow({ where: { id: requestId } })
    expect(history).toMatchObject({ outcome: 'confirmed', role: 'clerk', change: 'give' })
  })

  it('is taken the same way, and works from the next request on', async () => {
    const { staffId } = await someone('clerk', 'reviewer')
    const session = await sessionOf(staffId)
    const requestId = await asked('admin2', staffId, 'clerk', 'take')
    expect((await signedIn(session))?.actor.roles).toEqual(['clerk', 'reviewer'])
    await world.run(decideRoleChange, 'admin', { requestId, decision: 'confirm' }, NOW)
    expect((await signedIn(session))?.actor.roles).toEqual(['reviewer'])
  })

  it('stays as it is when declined, and may be asked for again', async () => {
    const { staffId } = await someone()
    const requestId = await asked('admin', staffId, 'finance')
    await world.run(decideRoleChange, 'admin2', { requestId, decision: 'decline' }, NOW)
    expect(await rolesNow(staffId)).toEqual([])
    const again = await world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)
    expect(again).toEqual(refused('changed-meanwhile'))
    await asked('admin', staffId, 'finance')
  })

  it('is not confirmed by the one it is about', async () => {
    const { id: staffId } = await world.db.staff.findUniqueOrThrow({ where: { login: 'admin2' } })
    const requestId = await asked('admin', staffId, 'supervisor')
    const own = await world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)
    expect(own).toEqual(refused('own-work', 'own-role'))
  })

  it('is confirmed once, however many confirm at the same time', async () => {
    const { staffId } = await someone()
    const requestId = await asked('admin', staffId, 'clerk')
    const both = await Promise.all(
      [1, 2].map(() => world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)),
    )
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it.each(['hefei-supervisor', 'auditor', 'hefei-clerk'])('is not changed by %s', async (login) => {
    const { staffId } = await someone()
    const answer = await world.run(requestRoleChange, login, { staffId, role: 'clerk', change: 'give' }, NOW)
    expect(answer).toEqual(refused('wrong-role', 'administrator'))
  })

  it('that nobody knows is refused', () => {
    const input = { staffId: crypto.randomUUID(), role: 'emperor', change: 'give' }
    expect(requestRoleChange.input.safeParse(input).error?.issues).toMatchObject([
      { path: ['role'], message: 'choice' },
    ])
  })

  it('of auditing is never joined to that of administering', async () => {
    const { id: staffId } = await world.db.staff.findUniqueOrThrow({ where: { login: 'auditor' } })
    const answer = await world.run(
      requestRoleChange,
      'admin',
      { staffId, role: 'administrator', change: 'give' },
      NOW,
    )
    expect(answer).toEqual(refused('wrong-state', 'duties-clash'))
  })

  it('of casework is not given to somebody of no agency', async () => {
    const { id: staffId } = await world.db.staff.findUniqueOrThrow({ where: { login: 'anhui-supervisor' } })
    const answer = await world.run(
      requestRoleChange,
      'admin',
      { staffId, role: 'clerk', change: 'give' },
      NOW,
    )
    expect(answer).toEqual(refused('wrong-state', 'role-needs-agency'))
  })

  it('is asked for once at a time, and only where it changes something', async () => {
    const { staffId } = await someone('clerk')
    const ask = (role: Role, change: 'give' | 'take') =>
      world.run(requestRoleChange, 'admin', { staffId, role, change }, NOW)
    expect(await ask('clerk', 'give')).toEqual(refused('wrong-state', 'role-held'))
    expect(await ask('finance', 'take')).toEqual(refused('wrong-state', 'role-not-held'))
    expect(await ask('finance', 'give')).toMatchObject({ ok: true })
    expect(await ask('finance', 'give')).toEqual(refused('wrong-state', 'request-open'))
  })
})

describe('an administrator of one agency', () => {
  it('finds nobody of another', async () => {
    const { login } = await someone('administrator')
    const stranger = await world.db.staff.findUniqueOrThrow({ where: { login: 'nanjing-clerk' } })
    const answer = await world.run(disableStaff, login, { staffId: stranger.id }, NOW)
    expect(answer).toEqual(refused('not-found'))
  })

  it('makes no account there, nor one that reaches further', async () => {
    const { login } = await someone('administrator')
    const nanjing = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
    const make = (place: object) =>
      world.run(createStaff, login, { login: 'somebody', name: '某人', ...place } as never, NOW)
    expect(await make({ scope: 'agency', agencyId: nanjing.id })).toEqual(
      refused('wrong-role', 'out-of-reach'),
    )
    expect(await make({ scope: 'nation' })).toEqual(refused('wrong-role', 'out-of-reach'))
  })
})

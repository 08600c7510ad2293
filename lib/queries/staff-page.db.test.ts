import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestRoleChange } from '@/lib/commands/request-role-change'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { staffMemberPage } from './staff-member-page'
import { newStaffChoices, staffList } from './staff-page'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const FIRST = { page: 1 }
const login = async (name: string) => world.actor(name)
const keeper = async (of: string, ...roles: Role[]): Promise<Actor> => ({ ...(await login(of)), roles })
const list = (actor: Actor, filter: object = {}) => staffList(actor, { ...FIRST, ...filter }, world.db)

describe('the staff list', () => {
  it('holds everybody for the administrator and the auditor of the nation', async () => {
    const total = await world.db.staff.count()
    expect((await list(await login('admin')))?.total).toBe(total)
    expect(await list(await login('auditor'))).toMatchObject({ total, mayCreate: false })
  })

  it('holds the own agency for an administrator of an agency, the province for one of a province', async () => {
    const ofAgency = await list(await keeper('hefei-clerk', 'administrator'))
    expect(ofAgency?.entries.map((one) => one.login.split('-')[0])).toEqual(Array(5).fill('hefei'))
    expect(ofAgency?.agencies).toHaveLength(1)
    const ofProvince = await list(await keeper('anhui-supervisor', 'administrator'))
    expect(ofProvince?.entries.map((one) => one.login)).toContain('anhui-supervisor')
    expect(ofProvince?.total).toBe(6)
  })

  it('is nothing for anybody else', async () => {
    for (const name of ['hefei-clerk', 'hefei-supervisor', 'national-supervisor'])
      expect(await list(await login(name))).toBeNull()
  })

  it('narrows by name, role, state and agency, as the count says', async () => {
    const admin = await login('admin')
    expect((await list(admin, { text: 'HEFEI-' }))?.total).toBe(5)
    expect((await list(admin, { role: 'auditor' }))?.entries.map((one) => one.login)).toEqual(['auditor'])
    expect((await list(admin, { state: 'disabled' }))?.total).toBe(0)
    const agency = await world.db.agency.findUniqueOrThrow({ where: { slug: 'xian' } })
    expect((await list(admin, { agencyId: agency.id, role: 'clerk' }))?.total).toBe(2)
  })

  it('says of a waiting change who may decide it', async () => {
    const { staffId } = await login('hefei-clerk')
    const input = { staffId, role: 'reviewer', change: 'give' } as const
    await world.run(requestRoleChange, 'admin', input, at('2026-10-12'))
    const decisionFor = async (name: string) => (await list(await login(name)))?.requests[0]?.decision
    expect(await decisionFor('admin')).toBe('own-request')
    expect(await decisionFor('admin2')).toBe('may')
    expect(await decisionFor('auditor')).toBe('not-in-reach')
  })
})

describe('one account', () => {
  it('is read with its role history by the auditor, who changes nothing', async () => {
    const { staffId } = await login('hefei-clerk')
    const page = await staffMemberPage(await login('auditor'), staffId, world.db)
    expect(page?.history).toMatchObject([{ role: 'reviewer', change: 'give', outcome: 'open' }])
    expect(page?.may).toEqual({ disable: false, resetPassword: false, revokeTokens: false })
    expect(page?.roles.some((line) => line.mayAsk)).toBe(false)
  })

  it('does not exist for an administrator of another agency', async () => {
    const { staffId } = await login('hefei-clerk')
    const stranger = await keeper('nanjing-clerk', 'administrator')
    expect(await staffMemberPage(stranger, staffId, world.db)).toBeNull()
  })

  it('offers what its administrator may ask for', async () => {
    const { staffId } = await login('national-supervisor')
    const page = await staffMemberPage(await login('admin'), staffId, world.db)
    const asked = page?.roles.filter((line) => line.mayAsk).map((line) => line.role)
    expect(asked).toEqual(['supervisor', 'administrator', 'auditor'])
  })
})

describe('new accounts', () => {
  it('are made within the own reach only', async () => {
    const nation = await newStaffChoices(await login('admin'), world.db)
    expect(nation?.scopes).toEqual(['agency', 'province', 'nation'])
    const agency = await newStaffChoices(await keeper('hefei-clerk', 'administrator'), world.db)
    expect(agency).toMatchObject({ scopes: ['agency'], provinces: [] })
    expect(agency?.agencies).toHaveLength(1)
    expect(await newStaffChoices(await login('auditor'), world.db)).toBeNull()
  })
})

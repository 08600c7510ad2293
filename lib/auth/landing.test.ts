import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { landingOf } from './landing'

const inAgency = (...roles: Role[]): Actor => ({
  staffId: 'one',
  login: 'one',
  name: 'A',
  scope: 'agency',
  agencyId: 'hefei',
  areaCode: '340100',
  provinceCode: '340000',
  roles,
})
const beyond = (scope: 'province' | 'nation', ...roles: Role[]): Actor => ({
  ...inAgency(...roles),
  scope,
  agencyId: null,
  areaCode: null,
})

describe('the first page after signing in', () => {
  it('is the cases for whoever may see them, also from above the agencies', () => {
    expect(landingOf(inAgency('clerk'))).toBe('/cases')
    expect(landingOf(inAgency('finance', 'supervisor'))).toBe('/cases')
    expect(landingOf(beyond('province', 'supervisor'))).toBe('/cases')
    expect(landingOf(beyond('nation', 'supervisor'))).toBe('/cases')
    expect(landingOf(beyond('nation', 'auditor'))).toBe('/cases')
    expect(landingOf(inAgency('auditor'))).toBe('/cases')
  })

  it('is the money for whoever does nothing else', () => {
    expect(landingOf(inAgency('finance'))).toBe('/funds')
  })

  it('is the administration for whoever has no business in cases, and the own account without a role', () => {
    expect(landingOf(beyond('nation', 'administrator'))).toBe('/admin')
    expect(landingOf(inAgency('administrator'))).toBe('/admin')
    expect(landingOf(inAgency())).toBe('/account')
  })
})

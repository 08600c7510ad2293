import { describe, expect, it } from 'vitest'
import {
  dutiesClash,
  mayChangeRules,
  mayChangeStaff,
  mayConfirmRole,
  mayHold,
  mayReadAudit,
  mayReadStaff,
  maySeeCase,
  maySeeFunds,
  maySeeSupervision,
  type CaseParties,
} from './policy'
import { isRole, ROLES, type Actor, type Role } from './roles'

const JIANGSU = '320000'
const ANHUI = '340000'
const ZHEJIANG = '330000'

const agencyStaff = (agencyId: string, provinceCode: string, ...roles: Role[]): Actor => ({
  staffId: `${agencyId}-${roles.join('-')}`,
  login: agencyId,
  name: 'A',
  scope: 'agency',
  agencyId,
  areaCode: null,
  provinceCode,
  roles,
})
const nanjing = (...roles: Role[]) => agencyStaff('nanjing', JIANGSU, ...roles)
const hefei = (...roles: Role[]) => agencyStaff('hefei', ANHUI, ...roles)
const hangzhou = (...roles: Role[]) => agencyStaff('hangzhou', ZHEJIANG, ...roles)
const province = (provinceCode: string, ...roles: Role[]): Actor => ({
  ...agencyStaff('', provinceCode, ...roles),
  staffId: `${provinceCode}-${roles.join('-')}`,
  scope: 'province',
  agencyId: null,
})
const nation = (...roles: Role[]): Actor => ({
  ...province('', ...roles),
  staffId: `nation-${roles.join('-')}`,
  scope: 'nation',
  provinceCode: null,
})

const nanjingToHefei: CaseParties = {
  originAgencyId: 'nanjing',
  originProvinceCode: JIANGSU,
  destinationAgencyId: 'hefei',
  destinationProvinceCode: ANHUI,
}

describe('a case', () => {
  it.each<[string, Actor, boolean]>([
    ['is seen by a clerk of the origin', nanjing('clerk'), true],
    ['is seen by a clerk of the destination', hefei('clerk'), true],
    ['is seen by finance of the destination', hefei('finance'), true],
    ['does not exist for a clerk elsewhere', hangzhou('clerk'), false],
    ['does not exist for a supervisor elsewhere', hangzhou('supervisor'), false],
    ['is no business of an administrator, even of the destination', hefei('administrator'), false],
    ['does not exist for staff without a role', hefei(), false],
    ['is read by the supervisor of the origin province', province(JIANGSU, 'supervisor'), true],
    ['is read by the supervisor of the destination province', province(ANHUI, 'supervisor'), true],
    ['does not exist for another province', province(ZHEJIANG, 'supervisor'), false],
    ['is not read by a provincial clerk', province(ANHUI, 'clerk'), false],
    ['is read by the national supervisor', nation('supervisor'), true],
    ['is read by the national auditor', nation('auditor'), true],
    ['is not read by the national administrator', nation('administrator'), false],
  ])('%s', (_says, actor, seen) => {
    expect(maySeeCase(actor, nanjingToHefei)).toBe(seen)
  })
})

describe('reach', () => {
  it('of supervision is the own agency, province or nation', () => {
    expect(maySeeSupervision(hefei('supervisor'))).toEqual({ kind: 'agency', agencyId: 'hefei' })
    expect(maySeeSupervision(province(ANHUI, 'supervisor'))).toEqual({
      kind: 'province',
      provinceCode: ANHUI,
    })
    expect(maySeeSupervision(nation('auditor'))).toEqual({ kind: 'nation' })
    expect(maySeeSupervision(hefei('clerk', 'reviewer'))).toBeNull()
  })

  it('of funds is for everybody who works in the agency, beyond it for supervisors and auditors', () => {
    expect(maySeeFunds(hefei('finance'))).toEqual({ kind: 'agency', agencyId: 'hefei' })
    expect(maySeeFunds(hefei('clerk'))).toEqual({ kind: 'agency', agencyId: 'hefei' })
    expect(maySeeFunds(hefei('administrator'))).toBeNull()
    expect(maySeeFunds(province(ANHUI, 'finance'))).toBeNull()
    expect(maySeeFunds(nation('auditor'))).toEqual({ kind: 'nation' })
  })

  it('of the audit log is for auditors only', () => {
    expect(mayReadAudit(nation('auditor'))).toEqual({ kind: 'nation' })
    expect(mayReadAudit(nation('administrator'))).toBeNull()
  })

  it('of the staff list is for administrators and auditors', () => {
    expect(mayReadStaff(hefei('administrator'))).toEqual({ kind: 'agency', agencyId: 'hefei' })
    expect(mayReadStaff(nation('auditor'))).toEqual({ kind: 'nation' })
    expect(mayReadStaff(nation('supervisor'))).toBeNull()
  })

  it('is nothing for agency staff without an agency', () => {
    expect(maySeeSupervision({ ...hefei('supervisor'), agencyId: null })).toBeNull()
  })
})

describe('staff are changed', () => {
  const hefeiClerk = { scope: 'agency', agencyId: 'hefei', provinceCode: ANHUI } as const
  const anhuiSupervisor = { scope: 'province', agencyId: null, provinceCode: ANHUI } as const
  const nationalAuditor = { scope: 'nation', agencyId: null, provinceCode: null } as const

  it.each<[string, Actor, Omit<Parameters<typeof mayChangeStaff>[1], never>, boolean]>([
    ['by their agency’s administrator', hefei('administrator'), hefeiClerk, true],
    ['not by another agency’s', nanjing('administrator'), hefeiClerk, false],
    ['not by their supervisor', hefei('supervisor'), hefeiClerk, false],
    ['not by an auditor', nation('auditor'), hefeiClerk, false],
    ['by their province’s administrator', province(ANHUI, 'administrator'), hefeiClerk, true],
    ['not by another province’s', province(JIANGSU, 'administrator'), hefeiClerk, false],
    ['of a province, not by an agency’s', hefei('administrator'), anhuiSupervisor, false],
    ['of the nation, not by a province’s', province(ANHUI, 'administrator'), nationalAuditor, false],
    ['of the nation, by the nation’s', nation('administrator'), nationalAuditor, true],
  ])('%s', (_says, actor, subject, may) => {
    expect(mayChangeStaff(actor, subject)).toBe(may)
  })

  it('and rules that bind everybody only by an administrator of the nation', () => {
    expect(mayChangeRules(nation('administrator'))).toBe(true)
    expect(mayChangeRules(province(ANHUI, 'administrator'))).toBe(false)
    expect(mayChangeRules(nation('auditor'))).toBe(false)
  })
})

describe('a role is confirmed', () => {
  const subject = { staffId: 'the-clerk', scope: 'agency', agencyId: 'hefei', provinceCode: ANHUI } as const
  const second = nation('administrator')

  it('by a second administrator', () => {
    expect(mayConfirmRole(second, { requestedById: 'another-administrator', subject })).toBe('may')
  })

  it('not by the one who asked for it', () => {
    expect(mayConfirmRole(second, { requestedById: second.staffId, subject })).toBe('own-request')
  })

  it('not by the one it is about', () => {
    const own = { ...subject, staffId: second.staffId }
    expect(mayConfirmRole(second, { requestedById: 'another-administrator', subject: own })).toBe('own-role')
  })

  it('not from outside', () => {
    const change = { requestedById: 'another-administrator', subject }
    expect(mayConfirmRole(nanjing('administrator'), change)).toBe('not-in-reach')
    expect(mayConfirmRole(hefei('supervisor'), change)).toBe('not-in-reach')
  })
})

describe('roles', () => {
  it('of keeping and of auditing accounts are never one person’s', () => {
    expect(dutiesClash(['administrator', 'auditor'])).toBe(true)
    expect(dutiesClash(['administrator', 'clerk'])).toBe(false)
  })

  it('of casework are held in an agency only', () => {
    expect(ROLES.filter((role) => mayHold(role, 'agency'))).toEqual(ROLES)
    for (const scope of ['province', 'nation'] as const)
      expect(ROLES.filter((role) => mayHold(role, scope))).toEqual(['supervisor', 'administrator', 'auditor'])
  })

  it('that nobody knows are no roles', () => {
    expect(ROLES.every(isRole)).toBe(true)
    for (const unknown of ['Clerk', 'root', 'toString', '']) expect(isRole(unknown)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { EnrolmentStatus } from './facts'
import { likelyRoute, type KnownEnrolment } from './likely-route'

const HERE = '340100'

function one(areaCode: string, status: EnrolmentStatus, startMonth = '2020-01'): KnownEnrolment {
  return { areaCode, scheme: 'employee', status, startMonth }
}

describe('the likely route', () => {
  it.each<[string, KnownEnrolment[], string, string | null, string | null]>([
    ['nothing is known', [], 'destination', null, null],
    [
      'pays here, left there',
      [one(HERE, 'active'), one('320100', 'suspended')],
      'destination',
      '320100',
      HERE,
    ],
    ['left there, not yet here', [one('320100', 'suspended')], 'destination', '320100', null],
    ['left here, pays there', [one(HERE, 'suspended'), one('320100', 'active')], 'origin', HERE, '320100'],
    ['left here, seen nowhere else', [one(HERE, 'terminated')], 'origin', HERE, null],
    ['pays here, seen nowhere else', [one(HERE, 'active')], 'destination', null, HERE],
    [
      'both pay, there since later',
      [one(HERE, 'active', '2020-01'), one('320100', 'active', '2026-01')],
      'origin',
      HERE,
      '320100',
    ],
    [
      'both pay, here since later',
      [one(HERE, 'active', '2026-01'), one('320100', 'active', '2020-01')],
      'destination',
      '320100',
      HERE,
    ],
    [
      'left two places',
      [one(HERE, 'active'), one('320100', 'suspended'), one('430100', 'suspended')],
      'destination',
      null,
      HERE,
    ],
    [
      'left one place, still pays at another',
      [one(HERE, 'active'), one('320100', 'suspended'), one('430100', 'active')],
      'destination',
      '320100',
      HERE,
    ],
    ['retired there', [one('330100', 'retired')], 'destination', '330100', null],
  ])('%s', (_case, enrolments, lodgedAt, origin, destination) => {
    const route = likelyRoute(enrolments, HERE)
    expect(route.lodgedAt).toBe(lodgedAt)
    expect(route.origin?.areaCode ?? null).toBe(origin)
    expect(route.destination?.areaCode ?? null).toBe(destination)
  })

  it('takes the enrolment that is paid for, and the employee one first', () => {
    const resident: KnownEnrolment = { ...one(HERE, 'active', '2026-01'), scheme: 'resident' }
    const route = likelyRoute([one(HERE, 'suspended'), resident, one(HERE, 'active')], HERE)
    expect(route.destination).toMatchObject({ scheme: 'employee', status: 'active' })
  })
})

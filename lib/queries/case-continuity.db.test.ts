import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submit } from '@/lib/commands/submit'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, intakeOf, lodge, take, type Route } from '@/lib/testing/journey'
import { casePage } from './case-page'
import { acceptanceReceipt } from './case-receipt'

let world: World
const LODGED = at('2026-10-12', '09:30')
const NOW = at('2026-10-12', '15:00')
const TWO_ORIGINS = { ...CLEAN, name: '冯重叠' }
const FROM_CHANGSHA = { ...TWO_ORIGINS, from: '430100', originSlug: 'changsha' }
const LONG_GAP = { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }
let overlapping: string
let otherOrigin: string
let gapped: string

beforeAll(async () => {
  world = await makeWorld()
  overlapping = (await lodge(world, TWO_ORIGINS, LODGED)).reference
  otherOrigin = (await lodge(world, FROM_CHANGSHA, LODGED)).reference
  gapped = await lodgeTold(LONG_GAP, 'self')
})
afterAll(() => world.close())

/** Lodged with what the applicant said of the gap. */
async function lodgeTold(route: Route, gapCause: 'employer' | 'self'): Promise<string> {
  const { idNumber } = await world.person(route.name)
  const intake = { ...intakeOf(route, idNumber), gapCause }
  const answer = await world.run(submit, `${route.destinationSlug}-clerk`, intake, LODGED)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.reference
}

async function seen(login: string, reference: string, when = NOW) {
  const page = await casePage(await world.actor(login), reference, when, world.db)
  return page?.continuity
}

/** What one area of the demonstration decides for itself. */
async function decided(areaCode: string, values: Readonly<Record<string, number | boolean>>) {
  for (const [key, value] of Object.entries(values))
    await world.db.areaParameter.create({
      data: { areaCode, key, value, source: 'test notice', validFrom: new Date('2026-01-01') },
    })
}

describe('months of several places', () => {
  it('count once each, and say where they were paid', async () => {
    expect(await seen('hefei-clerk', overlapping)).toMatchObject({
      months: {
        origin: 48,
        destination: 1,
        elsewhere: [{ area: { name: '长沙市' }, months: 48 }],
        overlapping: 2,
        total: 95,
      },
      gap: [],
      plan: null,
      counters: { restarts: false, continuousBefore: 94, cumulativeBefore: 94, cumulativeAfter: 95 },
      retirement: { toAsk: 'area', requiredMonths: null },
    })
  })

  it('leave no gap in the case of the earlier origin, as the later one was paid', async () => {
    expect(await seen('hefei-clerk', otherOrigin)).toMatchObject({
      months: { origin: 48, elsewhere: [{ area: { name: '南京市' }, months: 48 }], total: 95 },
      gap: [],
      asIs: { gapMonths: 0, outcome: 'continuous' },
      counters: { restarts: false, continuousBefore: 94, cumulativeBefore: 94, cumulativeAfter: 95 },
    })
    const { rulesAtSubmission } = await world.db.transfer.findUniqueOrThrow({
      where: { reference: otherOrigin },
    })
    expect(rulesAtSubmission).toContainEqual(
      expect.objectContaining({
        id: 'BE-01',
        because: expect.objectContaining({ code: 'noGap' }) as unknown,
      }),
    )
  })

  it('name the rule that counts them once, and the law', async () => {
    const view = await seen('hefei-clerk', overlapping)
    expect(view?.grounds.map(({ rule, source }) => [rule, source])).toEqual([
      ['IT-03', 'localPractice'],
      ['IT-05', 'socialInsuranceLaw32'],
    ])
  })

  it('are measured against what the area asks for at retirement', async () => {
    await decided('340100', { retirementMonthsMale: 300, retirementMonthsFemale: 240 })
    expect((await seen('hefei-clerk', overlapping))?.retirement).toMatchObject({
      requiredMonths: 300,
      missingMonths: 205,
      toAsk: null,
    })
  })
})

describe('a gap of four months', () => {
  it('waits, restarts the counter, and has no amount while the area says none', async () => {
    expect(await seen('hangzhou-clerk', gapped)).toMatchObject({
      gap: ['2026-06', '2026-07', '2026-08', '2026-09'],
      cause: 'self',
      asIs: { outcome: 'waiting', waitingMonths: 6, benefitsFrom: '2027-04-01' },
      ifPaidBack: null,
      counters: { restarts: true, continuousAfter: 1 },
      plan: { principal: null, payer: 'person', bearer: 'none' },
      missing: ['base', 'rate'],
      care: { situation: 'waiting', payer: 'person', fullFrom: '2027-04-01' },
      preliminary: true,
    })
  })

  it('is priced by base and rate, and borne by whoever caused it', async () => {
    await decided('330100', {
      backPayBaseFen: 800_000,
      backPayRateBasisPoints: 1000,
      individualLateFee: true,
    })
    const { personId } = await world.db.transfer.findUniqueOrThrow({ where: { reference: gapped } })
    await world.db.enrolment.update({
      where: { personId_areaCode_scheme: { personId, areaCode: '330100', scheme: 'employee' } },
      data: { flexible: true },
    })
    expect(await seen('hangzhou-clerk', gapped)).toMatchObject({
      cause: 'self',
      flexible: true,
      asIs: { rules: ['BE-03', 'BE-08', 'LF-02'] },
      // Due on the 25th of June to September, paid on 10-12: 109, 79, 48 and 17 days of 0.40.
      plan: {
        principal: 320_000,
        fee: 4_360 + 3_160 + 1_920 + 680,
        bearer: 'person',
        payer: 'person',
        due: { day: 25, assumed: true },
      },
      missing: [],
    })
  })

  it('stands on the receipt as it was on the day of acceptance', async () => {
    const accepted = await take(world, gapped, 'accept', LONG_GAP, NOW)
    expect(accepted).toMatchObject({ ok: true })
    const later = at('2027-05-10', '09:00')
    const receipt = await acceptanceReceipt(await world.actor('hangzhou-clerk'), gapped, later, world.db)
    expect(receipt?.continuity).toMatchObject({
      on: '2026-10-12',
      asIs: { benefitsFrom: '2027-04-01' },
      care: { situation: 'waiting' },
    })
    expect((await seen('hangzhou-clerk', gapped, later))?.care.situation).toBe('coveredAtDestination')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge } from '@/lib/testing/journey'
import { judgeCase, type Application } from './eligibility'

let world: World
let reference: string
let personId: string
const NOW = at('2026-10-12', '10:00')

beforeAll(async () => {
  world = await makeWorld()
  reference = (await lodge(world, CLEAN, NOW)).reference
  personId = (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).personId
})
afterAll(() => world.close())

/** A rule's answer on the registry as it stands, with what the application says otherwise. */
async function told(id: string, change: Partial<Application> = {}) {
  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { person: true, originAgency: true, destinationAgency: true },
  })
  const answers = await judgeCase(world.db, { ...row, ...change }, NOW)
  const found = answers.find((one) => one.id === id)
  return found && { answer: found.answer, because: found.because.code }
}

function enrolment(areaCode: string, scheme: 'employee' | 'resident') {
  return { personId_areaCode_scheme: { personId, areaCode, scheme } }
}

describe('DU-01', () => {
  it('passes over the two enrolments that take part', async () => {
    expect(await told('DU-01')).toEqual({ answer: 'met', because: 'noDuplicateEnrolment' })
  })

  it.each(['320100', '340100'])('finds another scheme still active in %s', async (areaCode) => {
    await world.db.enrolment.create({
      data: {
        personId,
        areaCode,
        scheme: 'resident',
        status: 'active',
        personalNumber: `${areaCode}9001`,
        startMonth: '2026-01',
      },
    })
    expect(await told('DU-01')).toEqual({ answer: 'notMet', because: 'activeElsewhere' })
    await world.db.enrolment.delete({ where: enrolment(areaCode, 'resident') })
  })
})

describe('AP-01', () => {
  const employer = { applicantKind: 'employer' }

  it('goes by the credit code, else by the name, and asks where only the name differs', async () => {
    const data = { employerName: '合肥甲（科技）公司', employerCode: '91340100MA2M00000A' }
    await world.db.enrolment.update({ where: enrolment('340100', 'employee'), data })
    const asked = (employerName: string, employerCode: string | null) =>
      told('AP-01', { ...employer, employerName, employerCode })
    expect(await asked('合肥甲', data.employerCode)).toMatchObject({ answer: 'met' })
    expect(await asked(data.employerName, '91340100MA2M00000B')).toMatchObject({ answer: 'notMet' })
    expect(await asked('合肥甲(科技) 公司', null)).toMatchObject({ answer: 'met' })
    expect(await asked('合肥乙公司', null)).toEqual({ answer: 'cannotTell', because: 'employerNameDiffers' })
  })
})

describe('the gap', () => {
  it('is not closed by a stay at the destination years ago', async () => {
    expect(await told('BE-01')).toMatchObject({ answer: 'met', because: 'noGap' })
    const here = await world.db.enrolment.findUniqueOrThrow({ where: enrolment('340100', 'employee') })
    const [kept, ...others] = await world.db.contributionMonth.findMany({ where: { enrolmentId: here.id } })
    if (!kept) throw new Error('nothing paid here')
    await world.db.contributionMonth.deleteMany({
      where: { enrolmentId: here.id, month: { in: others.map((one) => one.month) } },
    })
    await world.db.contributionMonth.update({
      where: { enrolmentId_month: { enrolmentId: here.id, month: kept.month } },
      data: { month: '2015-03' },
    })
    expect(await told('BE-01')).toEqual({ answer: 'cannotTell', because: 'paymentsNotKnown' })
  })
})

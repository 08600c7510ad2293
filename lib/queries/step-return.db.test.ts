import { afterAll, beforeAll, expect, test } from 'vitest'
import { submit } from '@/lib/commands/submit'
import { readCaseFile } from '@/lib/db/transfers'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf } from '@/lib/testing/journey'
import { movers, moversInTurn } from '@/lib/testing/movers'
import { stepView } from './step-view'

let world: World
const nextMover = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers)
})
afterAll(() => world.close())

async function prefillFor(reference: string, step: 'returnByOrigin' | 'requireSupplement', login: string) {
  const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference }, select: { id: true } })
  const file = await readCaseFile(world.db, id)
  return (await stepView(world.db, file, step, await world.actor(login), MONDAY)).prefill
}

test('who returns a letter sees both sides entry by entry, numbers masked', async () => {
  const reference = await driveTo(world, 'draftTable', CLEAN, MONDAY)
  const { person } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { person: true },
  })
  const of = async (field: string) =>
    (await prefillFor(reference, 'returnByOrigin', 'nanjing-clerk')).compared?.find(
      (one) => one.field === field,
    )
  expect(await of('name')).toEqual({
    field: 'name',
    oursFrom: 'sharedRecord',
    ours: '陈接续',
    theirs: '陈接续',
  })
  expect(await of('idNumber')).toEqual({
    field: 'idNumber',
    oursFrom: 'sharedRecord',
    ours: person.idMasked,
    theirs: person.idMasked,
  })
  expect(await of('scheme')).toEqual({
    field: 'scheme',
    oursFrom: 'originRegistry',
    ours: 'employee',
    theirs: 'employee',
  })
  expect(await of('status')).toEqual({
    field: 'status',
    oursFrom: 'originRegistry',
    ours: 'suspended',
    theirs: null,
  })
  expect(await of('months')).toEqual({
    field: 'months',
    oursFrom: 'originRegistry',
    ours: '86',
    theirs: null,
  })

  // Corrected at the origin since: the letter still says what it said.
  await world.db.person.update({ where: { id: person.id }, data: { name: '陈接序' } })
  expect(await of('name')).toEqual({
    field: 'name',
    oursFrom: 'sharedRecord',
    ours: '陈接序',
    theirs: '陈接续',
  })
  await world.db.agency.updateMany({ where: { slug: 'hefei' }, data: { payeeAccountLast4: '0000' } })
  const account = await of('accountLast4')
  expect(account).toMatchObject({ ours: '0000', oursFrom: 'destinationAccount' })
  expect(account?.theirs).not.toBe('0000')
})

test('one supplement notice begins with every essential paper that was not seen', async () => {
  const route = nextMover()
  const { idNumber } = await world.person(route.name)
  const applicant = { kind: 'delegate', name: '代办人', idNumber: '11010519491231002X' }
  const lodged = async (materials: object) => {
    const input = { ...intakeOf(route, idNumber), applicant, materials }
    const answer = await world.run(submit, 'hefei-clerk', input as never, MONDAY)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return prefillFor(answer.value.reference, 'requireSupplement', 'hefei-clerk')
  }
  expect((await lodged({ identity: { status: 'received' } })).missing).toEqual([
    { code: 'applicationForm', papers: ['applicationForm'] },
    { code: 'identityDocument', papers: ['applicantIdentity'] },
    { code: 'authorisation', papers: ['authorisation'] },
  ])
})

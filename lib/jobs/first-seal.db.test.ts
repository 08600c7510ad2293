import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertPaper } from '@/lib/db/papers'
import { askForPapersToSeal } from '@/lib/db/render-queue'
import { giveMissingSeals, sealInUse } from '@/lib/db/signing-keys'
import { enrolmentCertificate } from '@/lib/domain/documents/papers/certificate'
import { createSeal } from '@/lib/outside/seal/certificate'
import { paperStatus } from '@/lib/queries/paper-status'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CERTIFICATE_FACTS } from '@/lib/testing/paper-facts'
import { verifiedInPublic } from '@/lib/testing/public-site'
import { renderIssuedPaper } from './render-papers'

const ISSUED = at('2026-10-12', '09:00')
const SEALED = new Date(at('2026-10-12', '09:01').getTime() + 234)

let world: World
let agencyId: string
beforeAll(async () => {
  world = await makeWorld()
  // Connected this minute: nobody has made its seal yet.
  const { id } = await world.db.agency.update({
    where: { slug: 'jiujiang' },
    data: { connection: 'connected' },
  })
  agencyId = id
})
afterAll(() => world.close())

const issue = () =>
  world.db.$transaction((tx) =>
    insertPaper(tx, {
      body: enrolmentCertificate(CERTIFICATE_FACTS),
      transferId: null,
      reference: null,
      agencyId,
      issuedById: null,
      at: ISSUED,
    }),
  )
const paper = (id: string) => world.db.paper.findUniqueOrThrow({ where: { id } })
const giveSeals = () =>
  world.db.$transaction((tx) =>
    giveMissingSeals(tx, (holder) => createSeal(holder, { validFrom: SEALED, years: 20 }), SEALED),
  )
const jobsOf = async (id: string) =>
  (
    await world.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ${`paper:${id}`}`
  )[0]?.n

it('a paper issued before its agency has a seal waits for it, says why, and is proven once it has one', async () => {
  const { id } = await issue()
  // However often the worker comes by: waiting is no failure.
  for (const attempt of [1, 6]) await renderIssuedPaper(world.db, id, ISSUED, attempt)
  const waiting = await paper(id)
  expect(waiting).toMatchObject({ status: 'pending', keyId: null, pdfSealed: null })
  expect(waiting.lastError).toMatch(/waits for the first seal/u)
  expect(paperStatus(waiting)).toBe('awaitingSeal')
  expect(await verifiedInPublic(world.db, world.site, id, SEALED)).toMatchObject({ verdict: 'pending' })
  expect(await world.db.$transaction((tx) => askForPapersToSeal(tx))).toBe(0)

  await world.db.$executeRaw`SELECT graphile_worker.remove_job(${`paper:${id}`})`
  expect(await jobsOf(id)).toBe(0)
  expect(await giveSeals()).toBe(1)
  expect(await jobsOf(id)).toBe(1)
  // Rendered within the second in which the seal was made.
  await renderIssuedPaper(world.db, id, SEALED, 1)
  expect(await paper(id)).toMatchObject({
    status: 'ready',
    keyId: await sealInUse(world.db, agencyId),
    lastError: null,
  })
  expect(await verifiedInPublic(world.db, world.site, id, SEALED)).toMatchObject({ verdict: 'genuine' })
})

it('the seal of a paper is given once, before it is rendered, and is one of its own agency', async () => {
  const nanjing = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
  const [own, foreign] = [await sealInUse(world.db, agencyId), await sealInUse(world.db, nanjing.id)]
  const unsealed = await world.db.paper.create({
    data: {
      agencyId,
      kind: 'contact-letter',
      number: 'x',
      version: 1,
      title: 'x',
      issuedOn: new Date('2026-10-12'),
      issuedAt: ISSUED,
      contentSealed: 'x',
      contentSha256: 'x',
      codeIndex: 'x',
    },
  })
  const seal = (keyId: string | null) =>
    world.db.paper.update({ where: { id: unsealed.id }, data: { keyId } })
  await expect(seal(foreign)).rejects.toThrow(/given once/u)
  await seal(own)
  await expect(seal(null)).rejects.toThrow(/given once/u)
  await expect(seal(foreign)).rejects.toThrow(/given once/u)
})

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishPaper } from '@/lib/commands/publish-paper'
import { askToProve } from '@/lib/db/site-rows'
import { makeWorld, type World } from '@/lib/testing/builders'
import { ISSUED_AT, issuedPapers } from '@/lib/testing/issued-papers'
import { verificationOf } from './verify'

let world: World
let papers: ReturnType<typeof issuedPapers>
beforeAll(async () => {
  world = await makeWorld()
  papers = issuedPapers(world.db, (await world.actor('hefei-clerk')).agencyId ?? '')
})
afterAll(() => world.close())

const issue = (number: string) => papers.issue(number)
const publish = (paperId: string, when = ISSUED_AT) => papers.publish(paperId, when)
const shown = ({ number, code }: { readonly number: string; readonly code: string }) =>
  verificationOf({ by: 'code', number, code }, world.site)
const published = (paperId: string) => world.site.publishedPaper.findUniqueOrThrow({ where: { paperId } })

test('says nothing of the person to who reads the table', async () => {
  const { id, code } = await issue('合肥核验〔2026〕30号')
  const { wordsSealed, ...row } = await published(id)
  expect(JSON.stringify(row)).not.toMatch(new RegExp(`郑|${code}`, 'u'))
  expect(Buffer.from(wordsSealed ?? []).toString()).not.toContain('郑')
})

test('is proven anew after a day: what was done to a row by other hands then shows', async () => {
  const paper = await issue('合肥核验〔2026〕31号')
  await world.db.$transaction(async (tx) => {
    // As a person with the rights of the owner of the database could.
    await tx.$executeRaw`ALTER TABLE "Paper" DISABLE TRIGGER USER`
    await tx.$executeRaw`UPDATE "Paper" SET "pdfSealed" = ${randomBytes(300)} WHERE id = ${paper.id}::uuid`
    await tx.$executeRaw`ALTER TABLE "Paper" ENABLE TRIGGER USER`
  })
  const later = new Date(ISSUED_AT.getTime() + 25 * 3_600_000)
  const asked = async (when: Date) => {
    await world.db.$executeRaw`SELECT graphile_worker.remove_job(${`publish-paper:${paper.id}`})`
    await askToProve(world.db, when)
    const [jobs] = await world.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ${`publish-paper:${paper.id}`}`
    return jobs?.n
  }
  expect(await asked(ISSUED_AT)).toBe(0)
  expect(await asked(later)).toBe(1)
  await publish(paper.id, later)
  expect(await asked(later)).toBe(0)
  expect(await shown(paper)).toMatchObject({
    verdict: 'unproven',
    paper: { provenAt: later },
  })
})

test('a register that no longer says what was sealed is not called genuine, nor names anybody', async () => {
  const paper = await issue('合肥核验〔2026〕32号')
  await world.db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE "Paper" DISABLE TRIGGER USER`
    await tx.$executeRaw`UPDATE "Paper" SET number = '合肥核验〔2026〕33号' WHERE id = ${paper.id}::uuid`
    await tx.$executeRaw`ALTER TABLE "Paper" ENABLE TRIGGER USER`
  })
  await publish(paper.id)
  expect(await shown(paper)).toMatchObject({
    verdict: 'unproven',
    paper: { person: null },
  })
})

test('a proof of a file that was followed by another is not published', async () => {
  const { id } = await issue('合肥核验〔2026〕34号')
  const { record } = await published(id)
  const evidence = { rendered: false, kept: false, sealHolds: false, sealInForce: false }
  const provenOf = { pdfSha256: null, keyId: null }
  const answer = await publishPaper(
    { kind: 'system' },
    { paperId: id, evidence, provenOf },
    ISSUED_AT,
    world.db,
  )
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } })
  expect((await published(id)).record).toEqual(record)
})

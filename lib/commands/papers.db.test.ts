import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationForm } from '@/lib/domain/documents/papers/application'
import { remittanceAdvice } from '@/lib/domain/documents/papers/money'
import { contentOfPaper, insertPaper } from '@/lib/db/papers'
import { issueOwedPapers } from '@/lib/jobs/issue-owed-papers'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf, lodge, take, versionOf } from '@/lib/testing/journey'
import { mover } from '@/lib/testing/money-world'
import { PAPER_FACTS } from '@/lib/testing/paper-facts'
import { accept } from './accept'
import { requireSupplement } from './require-supplement'
import { submit } from './submit'
import { withdraw } from './withdraw'

let world: World
beforeAll(async () => {
  world = await makeWorld([mover('沈划转')])
})
afterAll(() => world.close())

async function papersOf(reference: string) {
  const rows = await world.db.paper.findMany({
    where: { transfer: { reference } },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, content: contentOfPaper(row) }))
}

describe('papers of a clean case', () => {
  it('are issued with their steps, each once and in the name of whose step it was', async () => {
    const reference = await driveTo(world, 'credit', CLEAN, MONDAY)
    const papers = await papersOf(reference)
    expect(papers.map(({ kind, version, content }) => [kind, version, content.issuer.areaCode])).toEqual([
      ['application-form', 1, '340100'],
      ['acceptance-receipt', 1, '340100'],
      ['contact-letter', 1, '340100'],
      ['information-table', 1, '320100'],
      ['account-transfer-notice', 1, '320100'],
      ['remittance-advice', 1, '320100'],
      ['remittance-advice', 2, '320100'],
    ])
    const [approved, paid] = papers.filter(({ kind }) => kind === 'remittance-advice')
    expect(paid?.replacesId).toBe(approved?.id)
    expect(paid?.content.replaces).toBe(approved?.number)
    expect(papers.every(({ status, pdfSealed, keyId }) => status === 'pending' && !pdfSealed && keyId)).toBe(
      true,
    )
  })

  it('bear the numbers of the records they print', async () => {
    const transfer = await world.db.transfer.findFirstOrThrow({
      where: { person: { name: CLEAN.name } },
      include: { letters: true, tables: true, papers: true },
    })
    const numberOf = (kind: string) => transfer.papers.find((paper) => paper.kind === kind)?.number
    expect(numberOf('contact-letter')).toBe(transfer.letters[0]?.number)
    expect(numberOf('information-table')).toBe(transfer.tables[0]?.number)
    expect(numberOf('application-form')).toMatch(/^合肥.*医保转申〔2026〕1号$/u)
  })

  it('cannot be changed or removed, not even by hand', async () => {
    const one = await world.db.paper.findFirstOrThrow()
    await expect(
      world.db.$executeRaw`UPDATE "Paper" SET number = 'x' WHERE id = ${one.id}::uuid`,
    ).rejects.toThrow(/stands as sent/u)
    await expect(world.db.$executeRaw`DELETE FROM "Paper" WHERE id = ${one.id}::uuid`).rejects.toThrow(
      /is kept/u,
    )
    await expect(
      world.db.$executeRaw`UPDATE "Paper" SET status = 'ready' WHERE id = ${one.id}::uuid`,
    ).rejects.toThrow(/paper_rendered/u)
  })
})

describe('an advice', () => {
  it('takes the place only of one about the same payment', async () => {
    const agency = await world.db.agency.findFirstOrThrow({ where: { slug: 'nanjing' } })
    const { reference } = await lodge(world, { ...CLEAN, name: '沈划转' }, MONDAY)
    const transfer = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    const advise = (order: string, isPaid: boolean) =>
      insertPaper(world.db, {
        body: remittanceAdvice(PAPER_FACTS, {
          orderKind: order.startsWith('D') ? 'difference' : 'remittance',
          orderReference: `${reference}-${order}`,
          attempt: 1,
          amountFen: 100,
          paidBy: 'origin',
          payer: { accountName: null, accountNumber: null, bankBranch: null, bankName: null },
          payee: { accountName: 'A', accountNumber: null, bankName: 'B', bankBranch: 'C', unionBankNo: null },
          bankReference: isPaid ? 'NJ' : null,
          paidOn: null,
          madeBy: null,
          approvedBy: null,
          tableNumber: null,
          isPaid,
        }),
        transferId: transfer.id,
        reference,
        agencyId: agency.id,
        issuedById: null,
        at: MONDAY,
      })
    const first = await advise('R1', false)
    const paid = await advise('R1', true)
    const again = await advise('R2', false)
    const difference = await advise('D1', true)
    const rows = await world.db.paper.findMany({
      where: { kind: 'remittance-advice', transferId: transfer.id },
      orderBy: { version: 'asc' },
    })
    expect(rows.map(({ id, version, replacesId }) => [id, version, replacesId])).toEqual([
      [first.id, 1, null],
      [paid.id, 2, first.id],
      [again.id, 3, null],
      [difference.id, 4, null],
    ])
  })
})

describe('numbers', () => {
  it('have no gaps and no twins when twenty are issued at once and some of them fail', async () => {
    const agency = await world.db.agency.findFirstOrThrow({ where: { slug: 'xian' } })
    const issue = (fails: boolean) =>
      world.db.$transaction(
        async (tx) => {
          const paper = await insertPaper(tx, {
            body: applicationForm(PAPER_FACTS, { channel: 'online', received: null }),
            transferId: null,
            reference: null,
            agencyId: agency.id,
            issuedById: null,
            at: MONDAY,
          })
          if (fails) throw new Error('step refused')
          return paper.number
        },
        { timeout: 20_000, maxWait: 20_000 },
      )
    const answers = await Promise.allSettled(Array.from({ length: 24 }, (_, index) => issue(index % 6 === 5)))
    const numbers = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const counted = numbers.map((number) => Number(/〕(\d+)号$/u.exec(number)?.[1]))
    expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('begin anew with the year', async () => {
    const agency = await world.db.agency.findFirstOrThrow({ where: { slug: 'xian' } })
    const paper = await insertPaper(world.db, {
      body: applicationForm(PAPER_FACTS, { channel: 'online', received: null }),
      transferId: null,
      reference: null,
      agencyId: agency.id,
      issuedById: null,
      at: at('2027-01-04'),
    })
    expect(paper.number).toMatch(/〔2027〕1号$/u)
  })
})

describe('notices', () => {
  it('asking twice gives two papers side by side, withdrawing its confirmation', async () => {
    const route = { ...CLEAN, name: '努尔买买提·阿布都外力', to: '610100', destinationSlug: 'xian' }
    const { reference } = await lodge(world, route, MONDAY)
    const ask = async () =>
      world.run(
        requireSupplement,
        'xian-clerk',
        { reference, version: await versionOf(world, reference), items: [{ code: 'phone' }] },
        MONDAY,
      )
    expect((await ask()).ok).toBe(true)
    const gone = await world.run(
      withdraw,
      'xian-clerk',
      { reference, version: await versionOf(world, reference) },
      MONDAY,
    )
    expect(gone.ok).toBe(true)
    const papers = await papersOf(reference)
    expect(papers.map(({ kind }) => kind)).toEqual([
      'application-form',
      'supplement-notice',
      'withdrawal-confirmation',
    ])
    expect(papers[1]?.content.addressee).toBe(route.name)
  })
})

describe('a name no font can print', () => {
  it('keeps nobody from applying and stops what would be sealed, naming the character', async () => {
    const { id, idNumber } = await world.person('冯重叠')
    const name = '冯𰻝'
    await world.db.person.update({ where: { id }, data: { name } })
    const route = { ...CLEAN, name, from: '430100', originSlug: 'changsha' }
    const lodged = await world.run(submit, 'hefei-clerk', intakeOf(route, idNumber), MONDAY)
    if (!lodged.ok) throw new Error(JSON.stringify(lodged.refusal))
    const { reference } = lodged.value
    expect(await papersOf(reference)).toEqual([])

    const answer = await world.run(
      accept,
      'hefei-clerk',
      { reference, version: await versionOf(world, reference), answers: [] },
      MONDAY,
    )
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'rules-not-met', detail: 'glyph-missing', characters: ['𰻝'] },
    })
    expect(await papersOf(reference)).toEqual([])

    // Withdrawing is free: the confirmation follows once there is a font.
    const other = { ...route, from: '320100', originSlug: 'nanjing' }
    const second = await world.run(submit, 'hefei-clerk', intakeOf(other, idNumber), MONDAY)
    if (!second.ok) throw new Error(JSON.stringify(second.refusal))
    const gone = second.value.reference
    const version = await versionOf(world, gone)
    expect(await world.run(withdraw, 'hefei-clerk', { reference: gone, version }, MONDAY)).toMatchObject({
      ok: true,
      value: { state: 'withdrawn' },
    })
    expect(await issueOwedPapers(world.db, MONDAY)).toBe(0)
    expect(await papersOf(gone)).toEqual([])

    // Once the name can be printed the acceptance brings the form along.
    await world.db.person.update({ where: { id }, data: { name: '冯𠮷' } })
    expect(await issueOwedPapers(world.db, at('2026-10-13'))).toBeGreaterThan(0)
    expect(await issueOwedPapers(world.db, at('2026-10-13'))).toBe(0)
    const late = (await papersOf(gone)).find(({ kind }) => kind === 'withdrawal-confirmation')
    expect(JSON.stringify(late?.content.blocks)).toContain('2026-10-12')
    expect((await take(world, reference, 'accept', route, MONDAY)).ok).toBe(true)
    const kinds = (await papersOf(reference)).map(({ kind }) => kind)
    expect(kinds).toEqual(['application-form', 'acceptance-receipt', 'contact-letter'])
  })
})

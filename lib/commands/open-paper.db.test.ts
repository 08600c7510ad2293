import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOfPaper } from '@/lib/db/papers'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { caseDocuments } from '@/lib/queries/case-documents'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge } from '@/lib/testing/journey'
import { openPaper } from './open-paper'
import { previewPaper } from './preview-paper'
import { remind } from './remind'

let world: World
let reference: string
beforeAll(async () => {
  world = await makeWorld()
  reference = await driveTo(world, 'prepareRemittance', CLEAN, MONDAY)
})
afterAll(() => world.close())

const open = (login: string, kind: 'contact-letter' | 'account-transfer-notice' | 'acceptance-receipt') =>
  world.run(openPaper, login, { reference, kind }, MONDAY)
const printed = () => world.db.accessLog.count({ where: { act: 'printed' } })

async function render(kind: string) {
  const { id } = await world.db.paper.findFirstOrThrow({ where: { kind, transfer: { reference } } })
  await renderIssuedPaper(world.db, id, MONDAY, 1)
}

describe('opening an issued paper', () => {
  it('waits until it is rendered, then hands it out and records it', async () => {
    expect(await open('nanjing-clerk', 'contact-letter')).toEqual({
      ok: false,
      refusal: { code: 'document-pending' },
    })
    expect(await printed()).toBe(0)
    await render('contact-letter')
    const answer = await open('nanjing-clerk', 'contact-letter')
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    expect(Buffer.from(answer.value.pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(answer.value.version).toBe(1)
    expect(await printed()).toBe(1)
  })

  it('does not exist for another agency, nor does a paper of the other house', async () => {
    await render('account-transfer-notice')
    const notFound = { ok: false, refusal: { code: 'not-found' } }
    expect(await open('xian-clerk', 'contact-letter')).toEqual(notFound)
    expect(await open('hefei-finance', 'account-transfer-notice')).toEqual(notFound)
    expect((await open('nanjing-finance', 'account-transfer-notice')).ok).toBe(true)
    const hefei = await caseDocuments(await world.actor('hefei-clerk'), reference, world.db)
    expect(hefei?.papers.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'information-table pending',
      'contact-letter ready',
      'acceptance-receipt pending',
      'application-form pending',
    ])
  })
})

describe('the receipt with the query code', () => {
  it('is for who issued it; the other agency neither sees nor opens it', async () => {
    await render('acceptance-receipt')
    expect((await open('hefei-clerk', 'acceptance-receipt')).ok).toBe(true)
    expect(await open('nanjing-clerk', 'acceptance-receipt')).toEqual({
      ok: false,
      refusal: { code: 'not-found' },
    })
    const nanjing = await caseDocuments(await world.actor('nanjing-clerk'), reference, world.db)
    expect(nanjing?.papers.map(({ kind }) => kind)).not.toContain('acceptance-receipt')
  })
})

describe('a preview', () => {
  it('shows what would be issued, without number, and issues nothing', async () => {
    const route = { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }
    const { reference: fresh } = await lodge(world, route, MONDAY)
    const before = await world.db.paper.count()
    const answer = await world.run(
      previewPaper,
      'hangzhou-clerk',
      { reference: fresh, kind: 'contact-letter' },
      MONDAY,
    )
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    expect(answer.value).toMatchObject({ number: null, code: null, kind: 'contact-letter', reference: fresh })
    expect(JSON.stringify(answer.value)).toContain('郑𠮷野')
    expect(await world.db.paper.count()).toBe(before)
    expect(
      (await world.run(previewPaper, 'nanjing-clerk', { reference: fresh, kind: 'contact-letter' }, MONDAY))
        .ok,
    ).toBe(false)
  })
})

describe('a reminder', () => {
  it('names what the other agency owes and how late it is; a second one stands beside it', async () => {
    // The origin has sealed and waits: five days for the years run at the destination.
    const ask = (login: string, answerBy: string) =>
      world.run(remind, login, { reference, answerBy }, at('2026-10-21'))
    expect(await ask('hefei-clerk', '2026-10-23')).toMatchObject({ ok: true })
    expect(await ask('nanjing-clerk', '2026-10-23')).toMatchObject({ ok: true })
    expect(await ask('nanjing-supervisor', '2026-10-26')).toMatchObject({ ok: true })
    expect(await ask('nanjing-clerk', '2026-10-20')).toEqual({
      ok: false,
      refusal: { code: 'evidence-required', detail: 'reply-in-past' },
    })
    expect(await ask('xian-clerk', '2026-10-23')).toEqual({ ok: false, refusal: { code: 'not-found' } })
    const letters = await world.db.paper.findMany({
      where: { kind: 'reminder-letter', transfer: { reference } },
      orderBy: { id: 'asc' },
    })
    expect(letters.map(({ version, replacesId }) => [version, replacesId])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
    // Each of them opens as itself, though the two agencies wrote to each other.
    const sums: string[] = []
    for (const { id, version } of letters) {
      await renderIssuedPaper(world.db, id, MONDAY, 1)
      const opened = await world.run(
        openPaper,
        'hefei-clerk',
        { reference, kind: 'reminder-letter', version },
        MONDAY,
      )
      sums.push(opened.ok ? opened.value.sha256 : opened.refusal.code)
    }
    const kept = await world.db.paper.findMany({
      where: { kind: 'reminder-letter', transfer: { reference } },
      orderBy: { id: 'asc' },
    })
    expect(new Set(sums).size).toBe(3)
    expect(sums).toEqual(kept.map(({ pdfSha256 }) => pdfSha256))
    const [toOrigin, toDestination] = letters.map((letter) => contentOfPaper(letter))
    const clock = (content = toOrigin) =>
      content?.blocks.find((block) => block.kind === 'fields' && block.section === 'clock')
    expect(toOrigin?.addressee).toContain('南京')
    expect(clock()).toMatchObject({
      entries: [
        { field: 'step', value: { codes: ['approveRemittance'] } },
        { field: 'dueOn', value: { day: '2026-10-26' } },
        { field: 'overdueDays', value: { count: 0 } },
        { field: 'answerBy', value: { day: '2026-10-23' } },
        { field: 'note', value: null },
      ],
    })
    // Received 12 October, due the 19th, two working days ago.
    expect(clock(toDestination)).toMatchObject({
      entries: [
        { value: { codes: ['recordYears'] } },
        { value: { day: '2026-10-19' } },
        { value: { count: 2 } },
        {},
        {},
      ],
    })
  })
})

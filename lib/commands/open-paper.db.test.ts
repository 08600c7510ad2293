import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { caseDocuments } from '@/lib/queries/case-documents'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge } from '@/lib/testing/journey'
import { openPaper } from './open-paper'
import { previewPaper } from './preview-paper'

let world: World
let reference: string
beforeAll(async () => {
  world = await makeWorld()
  reference = await driveTo(world, 'prepareRemittance', CLEAN, MONDAY)
})
afterAll(() => world.close())

const open = (login: string, kind: 'contact-letter' | 'account-transfer-notice') =>
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

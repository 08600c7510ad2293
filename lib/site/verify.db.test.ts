import { randomBytes, randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealPaperFile } from '@/lib/db/paper-files'
import { installSeal, sealPrivateKey } from '@/lib/db/signing-keys'
import { createSeal } from '@/lib/outside/seal/certificate'
import { signPdf } from '@/lib/outside/seal/sign-pdf'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { ISSUED_AT as NOW, issuedPapers, plainPdf } from '@/lib/testing/issued-papers'
import { findByCode, findByFile, verificationOf } from './verify'

const NOBODY = 'nobody asked before'

let world: World
let agencyId: string
let issue: ReturnType<typeof issuedPapers>['issue']
let keep: ReturnType<typeof issuedPapers>['keep']
beforeAll(async () => {
  world = await makeWorld()
  agencyId = (await world.actor('hefei-clerk')).agencyId ?? ''
  ;({ issue, keep } = issuedPapers(world.db, agencyId))
})
afterAll(() => world.close())

const asking = (address: string = randomUUID()) => ({ address, at: NOW, from: world.site })

async function byCode(number: string, code: string) {
  const found = await findByCode({ number, code }, asking())
  return found.ok ? verificationOf(found.value.asked, world.site) : found.refusal.code
}
async function byFile(pdf: Uint8Array) {
  const found = await findByFile(pdf, asking())
  return found.ok ? verificationOf(found.value.asked, world.site) : found.refusal.code
}

describe('by number and code', () => {
  test('a paper is genuine once its kept file was verified', async () => {
    const { number, code } = await issue('合肥核验〔2026〕1号')
    const view = await byCode('合肥核验(2026)1', code.toLowerCase())
    expect(view).toMatchObject({
      verdict: 'genuine',
      paper: { number, version: 1, person: '郑*', provenAt: NOW },
    })
    if (typeof view === 'string') throw new Error(view)
    expect(view.proofs.every(({ done }) => done)).toBe(true)
    expect(view.fingerprint).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('a newer version replaces it, and only the newest is genuine', async () => {
    const first = await issue('合肥核验〔2026〕2号')
    const second = await issue('合肥核验〔2026〕2号', first)
    const third = await issue('合肥核验〔2026〕2号', second)
    for (const old of [first, second])
      expect(await byCode(old.number, old.code)).toMatchObject({
        verdict: 'replaced',
        paper: { newest: { version: 3 } },
      })
    expect(await byCode(third.number, third.code)).toMatchObject({
      verdict: 'genuine',
      paper: { newest: null },
    })
    expect(await byFile(first.pdf)).toMatchObject({ verdict: 'replaced' })
  })

  test('before the worker came to it nothing is called genuine', async () => {
    const { number, code } = await issue('合肥核验〔2026〕3号', null, false)
    expect(await byCode(number, code)).toMatchObject({ verdict: 'pending' })
  })

  test('a wrong code and an unknown number are one answer and slow down alike', async () => {
    const { number } = await issue('合肥核验〔2026〕4号')
    const answers = async (asked: string) => {
      const address = randomUUID()
      const given = []
      for (let time = 0; time < 8; time += 1)
        given.push(await findByCode({ number: asked, code: 'AAAAAAAA' }, { ...asking(), address }))
      return given
    }
    const [wrong, unknown] = [await answers(number), await answers('合肥核验〔2026〕99号')]
    expect(wrong).toEqual(unknown)
    expect(wrong.at(0)).toEqual({ ok: false, refusal: { code: 'no-match', waitMs: 0 } })
    expect(wrong.at(-1)).toEqual({ ok: false, refusal: { code: 'no-match', waitMs: 800 } })
  })

  test('an address with thirty failures is asked to pause; the paper stays open to others', async () => {
    const { number, code } = await issue('合肥核验〔2026〕5号')
    for (let time = 0; time < 30; time += 1) await findByCode({ number, code: 'WRONG234' }, asking(NOBODY))
    const paused = await findByCode({ number, code }, asking(NOBODY))
    expect(paused).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
    expect(await findByCode({ number, code }, asking())).toMatchObject({ ok: true })
  })
})

describe('by the file', () => {
  test('the issued file is genuine', async () => {
    const { pdf } = await issue('合肥核验〔2026〕10号')
    expect(await byFile(pdf)).toMatchObject({ verdict: 'genuine', paper: { person: null } })
  })

  test.each([
    ['one byte changed', (pdf: Uint8Array) => pdf.with(300, (pdf[300] ?? 0) ^ 1)],
    ['something appended', (pdf: Uint8Array) => Uint8Array.from([...pdf, 10, 37, 10])],
  ])('%s is altered, and tells nothing of the person', async (_how, change) => {
    const { pdf, number } = await issue(`合肥核验〔2026〕${_how.length}1号`)
    const view = await byFile(change(pdf))
    expect(view).toMatchObject({ verdict: 'altered', paper: { number, person: null } })
  })

  test('saved anew by another program, the seal gone, it is still known and altered', async () => {
    const { pdf, number } = await issue('合肥核验〔2026〕12号')
    const again = await PDFDocument.load(pdf)
    const view = await byFile(await again.save({ useObjectStreams: false }))
    expect(view).toMatchObject({ verdict: 'altered', paper: { number } })
  })

  test('another paper with our mark under a stranger’s seal is altered, never genuine', async () => {
    const { id } = await issue('合肥核验〔2026〕13号')
    const stranger = createSeal(
      { name: '合肥', englishName: 'Hefei' },
      { validFrom: at('2026-01-01'), years: 9 },
    )
    const occasion = { reason: 'r', location: 'l', at: NOW, mark: `jiexu-paper:${id}` }
    const view = await byFile(await signPdf(await plainPdf('forged'), stranger, occasion))
    expect(view).toMatchObject({ verdict: 'altered' })
    const { mark: _mark, ...unmarked } = occasion
    expect(await byFile(await signPdf(await plainPdf('forged'), stranger, unmarked))).toMatchObject({
      verdict: 'unknown',
    })
  })

  test('any other PDF is unknown, anything else unreadable', async () => {
    expect(await byFile(await plainPdf('an invoice'))).toMatchObject({ verdict: 'unknown', paper: null })
    expect(await byFile(new TextEncoder().encode('<html>'))).toBe('unreadable')
  })

  test('every file slows its address down, and none that is ours locks it out', async () => {
    const { pdf } = await issue('合肥核验〔2026〕14号')
    const address = randomUUID()
    const waits = []
    for (let time = 0; time < 35; time += 1) {
      const found = await findByFile(pdf, { ...asking(), address })
      waits.push(found.ok ? found.value.waitMs : found.refusal.code)
    }
    expect([waits[0], waits[6], waits[34]]).toEqual([0, 400, 4_000])
  })

  test('random bytes are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), async (bytes, headed) => {
        const file = headed ? Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]) : bytes
        const view = await byFile(file)
        expect(typeof view === 'string' ? view : view.verdict).toMatch(/^(unreadable|unknown)$/u)
      }),
      { numRuns: 30 },
    )
  })
})

describe('seals and the kept file', () => {
  test('a paper of a seal that was replaced stays genuine', async () => {
    const old = await issue('合肥核验〔2026〕20号')
    const { privateKey, ...next } = createSeal(
      { name: '合肥', englishName: 'Hefei' },
      { validFrom: at('2026-01-01'), years: 3 },
    )
    await installSeal(
      world.db,
      agencyId,
      { ...next, privateKeySealed: sealPrivateKey(privateKey) },
      at('2026-10-12', '11:00'),
    )
    expect(await byCode(old.number, old.code)).toMatchObject({ verdict: 'genuine' })
    expect(await byFile(old.pdf)).toMatchObject({ verdict: 'genuine' })
    const young = await issue('合肥核验〔2026〕21号')
    expect(await byFile(young.pdf)).toMatchObject({ verdict: 'genuine', fingerprint: next.fingerprint })
  })

  test('stays genuine where the seal was changed while the paper was being issued', async () => {
    const meanwhile = await issue('合肥核验〔2026〕24号')
    const { privateKey, ...next } = createSeal(
      { name: '合肥', englishName: 'Hefei' },
      { validFrom: at('2026-01-01'), years: 3 },
    )
    const seal = { ...next, privateKeySealed: sealPrivateKey(privateKey) }
    await installSeal(world.db, agencyId, seal, at('2026-10-12', '09:59'))
    expect(await byCode(meanwhile.number, meanwhile.code)).toMatchObject({ verdict: 'genuine' })
  })

  test('a kept file that is not what was sealed is not called genuine', async () => {
    const { id, number, code } = await issue('合肥核验〔2026〕22号', null, false)
    const pdf = await plainPdf('not sealed at all')
    await keep(id, sealPaperFile(pdf), pdf)
    expect(await byCode(number, code)).toMatchObject({ verdict: 'unproven' })
    const other = await issue('合肥核验〔2026〕23号', null, false)
    await keep(other.id, randomBytes(200), pdf)
    expect(await byCode(other.number, other.code)).toMatchObject({ verdict: 'unproven' })
  })
})

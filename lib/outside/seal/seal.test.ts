import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { paperMark } from '@/lib/domain/documents/paper-number'
import { SEAL_ALGORITHMS, type NewSeal, type SealAlgorithm } from '@/lib/domain/documents/seal-algorithms'
import { createSeal } from './certificate'
import { signPdf } from './sign-pdf'
import { verifyPdf } from './verify-pdf'

const HOLDER = { name: '合肥市医疗保障基金管理中心', englishName: 'Hefei Medical Insurance Centre' }
const TERMS = { validFrom: new Date('2026-01-01T00:00:00Z'), years: 10 }
const PAPER = '0192f0c1-7b1a-7c3d-8e4f-0123456789ab'
const OCCASION = {
  reason: '联系函 合肥医保转联〔2026〕12号',
  location: '合肥',
  at: new Date('2026-10-12T01:00:00Z'),
  mark: paperMark(PAPER),
}

/** @param streams cross-reference as a stream, as the typesetter writes it; else as a table */
async function plainPdf(streams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('paper')
  document.addPage([595, 842])
  return document.save({ useObjectStreams: streams })
}

const seals = new Map<SealAlgorithm, NewSeal>()
const sealOf = (algorithm: SealAlgorithm): NewSeal => {
  const seal = seals.get(algorithm)
  if (!seal) throw new Error(algorithm)
  return seal
}
let signed: Uint8Array
const trusted = () => [sealOf('ecdsa-p256-sha256').certificatePem]

beforeAll(async () => {
  for (const algorithm of SEAL_ALGORITHMS) seals.set(algorithm, createSeal(HOLDER, { ...TERMS, algorithm }))
  signed = await signPdf(await plainPdf(true), sealOf('ecdsa-p256-sha256'), OCCASION)
})

describe.each(SEAL_ALGORITHMS)('a paper sealed with %s', (algorithm) => {
  test.each([
    ['a cross-reference stream', true],
    ['a cross-reference table', false],
  ])('is whole and of a known seal, over %s', async (_kind, streams) => {
    const seal = sealOf(algorithm)
    const pdf = await signPdf(await plainPdf(streams), seal, OCCASION)
    expect(verifyPdf(pdf, [seal.certificatePem])).toEqual({
      signed: true,
      intact: true,
      coversWholeDocument: true,
      signer: { name: HOLDER.name, known: true },
      signedAt: OCCASION.at,
      fingerprint: seal.fingerprint,
      paperId: PAPER,
    })
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(2)
  })
})

test('what was typeset stays to the byte', async () => {
  const plain = await plainPdf(true)
  const sealed = await signPdf(plain, sealOf('rsa-sha256'), OCCASION)
  expect(Buffer.compare(sealed.subarray(0, plain.length), plain)).toBe(0)
})

test('one byte changed anywhere under the seal breaks it', () => {
  const text = Buffer.from(signed).toString('latin1')
  const gap = text.lastIndexOf('/Contents <')
  fc.assert(
    fc.property(fc.integer({ min: 20, max: gap - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Uint8Array.from(signed)
      changed[at] = (changed[at] ?? 0) ^ flip
      const reading = verifyPdf(changed, trusted())
      expect(reading.signed && reading.intact && reading.coversWholeDocument).toBe(false)
    }),
    { numRuns: 150 },
  )
  const changed = Uint8Array.from(signed)
  changed[200] = (changed[200] ?? 0) ^ 1
  expect(verifyPdf(changed, trusted())).toMatchObject({ signed: true, intact: false, paperId: PAPER })
})

test('a changed signature does not hold', () => {
  const changed = Buffer.from(signed)
  const gap = changed.lastIndexOf('/Contents <') + 11
  const cms = changed
    .subarray(gap)
    .toString('latin1')
    .replace(/0*>[\s\S]*$/u, '')
  changed.write(cms.at(-3) === '0' ? '1' : '0', gap + cms.length - 3, 'latin1')
  expect(verifyPdf(changed, trusted()).intact).toBe(false)
})

test('what was appended after sealing is told', () => {
  const longer = Buffer.concat([signed, Buffer.from('\n% more\n')])
  expect(verifyPdf(longer, trusted())).toMatchObject({
    signed: true,
    intact: true,
    coversWholeDocument: false,
  })
})

test('a second signature over the first is read as the one that is known', async () => {
  const stranger = createSeal({ name: '他人', englishName: 'Somebody' }, TERMS)
  const twice = await signPdf(signed, stranger, { ...OCCASION, reason: 'mine now' })
  expect(verifyPdf(twice, trusted())).toMatchObject({
    intact: true,
    coversWholeDocument: false,
    signer: { name: HOLDER.name, known: true },
  })
  expect(verifyPdf(twice, [stranger.certificatePem])).toMatchObject({ coversWholeDocument: true })
})

test('a seal of the same name made by somebody else is unknown', async () => {
  const stranger = createSeal(HOLDER, TERMS)
  const forged = await signPdf(await plainPdf(true), stranger, OCCASION)
  expect(verifyPdf(forged, trusted())).toMatchObject({
    intact: true,
    coversWholeDocument: true,
    signer: { name: HOLDER.name, known: false },
  })
})

test('a paper of the seal before still verifies beside the new one', () => {
  const next = createSeal(HOLDER, TERMS)
  const certificates = [next.certificatePem, ...trusted()]
  expect(verifyPdf(signed, certificates)).toMatchObject({ intact: true, signer: { known: true } })
  expect(next.fingerprint).not.toBe(sealOf('ecdsa-p256-sha256').fingerprint)
})

test('a PDF without a seal is unsigned', async () => {
  expect(verifyPdf(await plainPdf(false), trusted())).toMatchObject({ signed: false, signer: null })
})

test('whatever is dropped on the page is answered, never thrown at', () => {
  const bits = fc.uint8Array({ maxLength: 4_000 })
  fc.assert(
    fc.property(bits, bits, fc.nat(), (head, tail, place) => {
      const at = place % signed.length
      expect(verifyPdf(head, trusted()).intact).toBe(false)
      const mixed = Buffer.concat([signed.subarray(0, at), tail, signed.subarray(at)])
      const { intact, coversWholeDocument } = verifyPdf(mixed, trusted())
      expect(intact && coversWholeDocument && tail.length > 0).toBe(false)
    }),
    { numRuns: 150 },
  )
  const ranges = ['[0 0 0 0]', '[0 4294967295 9999999999 1]', '[9 1 2 3]', '[0 1 2', '[0 10 30 10]']
  for (const range of ranges)
    expect(verifyPdf(Buffer.from(`%PDF-1.7 /ByteRange ${range} <3000>`), trusted()).signed).toBe(false)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileDigest } from '@/lib/db/file-digest'
import { openPaperFile } from '@/lib/db/paper-files'
import { askForMissingPapers, RENDER_ATTEMPTS } from '@/lib/db/render-queue'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import { retryPaper } from '@/lib/commands/retry-paper'
import { renderIssuedPaper } from './render-papers'

let world: World
let reference: string
beforeAll(async () => {
  world = await makeWorld()
  reference = await driveTo(world, 'draftTable', CLEAN, MONDAY)
})
afterAll(() => world.close())

const paperOf = (kind: string) =>
  world.db.paper.findFirstOrThrow({ where: { kind, transfer: { reference } } })

describe('an issued paper', () => {
  it('is rendered once, sealed, and kept as it is', async () => {
    const { id } = await paperOf('contact-letter')
    await renderIssuedPaper(world.db, id, at('2026-10-12', '10:01'), 1)
    const first = await paperOf('contact-letter')
    expect(first).toMatchObject({ status: 'ready', pages: 1, lastError: null })
    const pdf = openPaperFile(first.pdfSealed ?? new Uint8Array())
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(fileDigest(pdf)).toBe(first.pdfSha256)
    expect(pdf.includes('/ByteRange')).toBe(true)
    expect(pdf.includes(id)).toBe(true)

    await renderIssuedPaper(world.db, id, at('2026-10-13'), 1, () => {
      throw new Error('must not be pressed twice')
    })
    expect((await paperOf('contact-letter')).pdfSha256).toBe(first.pdfSha256)
    await expect(world.db.$executeRaw`UPDATE "Paper" SET pages = 2 WHERE id = ${id}::uuid`).rejects.toThrow(
      /stands as sent/u,
    )
  })

  it('that cannot be rendered says why, counts as failed after the last try, and may be asked for again', async () => {
    const { id } = await paperOf('application-form')
    const jammed = () => Promise.reject(new Error('the press is jammed'))
    await expect(renderIssuedPaper(world.db, id, MONDAY, 1, jammed)).rejects.toThrow('jammed')
    expect(await paperOf('application-form')).toMatchObject({
      status: 'pending',
      lastError: 'Error: the press is jammed',
    })
    await expect(renderIssuedPaper(world.db, id, MONDAY, RENDER_ATTEMPTS, jammed)).rejects.toThrow('jammed')
    expect((await paperOf('application-form')).status).toBe('failed')

    // Only its own agency asks for it anew.
    const { number } = await paperOf('application-form')
    const { reference } = await world.db.transfer.findUniqueOrThrow({
      where: { id: (await paperOf('application-form')).transferId ?? '' },
    })
    const retry = (login: string) =>
      world.run(retryPaper, login, { reference: reference ?? '', number } as never, MONDAY)
    expect(await retry('nanjing-clerk')).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await retry('hefei-clerk')).toMatchObject({ ok: true })
    expect((await paperOf('application-form')).status).toBe('pending')
    expect(await retry('hefei-clerk')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })

    // Two papers wait: this one and the receipt.
    expect(await askForMissingPapers(world.db)).toBe(2)
    await renderIssuedPaper(world.db, id, MONDAY, 1)
    expect(await paperOf('application-form')).toMatchObject({ status: 'ready', lastError: null })
  })
})

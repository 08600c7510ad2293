import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenLink } from '@/lib/db/events'
import { casePage } from '@/lib/queries/case-page'
import { attachFile } from '@/lib/web/attach-file'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { attach } from './attach'
import { recordNotice } from './record-notice'
import { viewScan } from './view-scan'

const PDF = new TextEncoder().encode('%PDF-1.7\nreceipt of a registered letter')

let world: World
beforeAll(async () => {
  world = await makeWorld(['沈附件', '沈办结', '沈超大', '沈迟到', '沈旁观'].map(mover), DAY)
})
afterAll(() => world.close())

const scanOf = (reference: string, over: object = {}) =>
  ({ reference, kind: 'proof', title: 'postal receipt', readers: 'both', content: PDF, ...over }) as const

describe('a scan on a case', () => {
  test('is kept sealed, stands in the history and comes back as it was', async () => {
    const { reference } = await lodge(world, routeOf('沈附件'), NOW)
    const before = await versionOf(world, reference)
    const answer = await world.run(attach, 'hefei-clerk', scanOf(reference), NOW)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { scanId } = answer.value
    const row = await world.db.attachment.findUniqueOrThrow({ where: { id: scanId } })
    expect(row).toMatchObject({ mediaType: 'application/pdf', bytes: PDF.length, shared: true })
    expect(Buffer.from(row.contentSealed).includes(Buffer.from('registered letter'))).toBe(false)
    const event = await world.db.caseEvent.findFirstOrThrow({
      where: { transferId: row.transferId, kind: 'attach' },
    })
    expect(event).toMatchObject({ version: before + 1, detail: { sha256: row.sha256, shared: true } })
    expect(await brokenLink(world.db, row.transferId)).toBeNull()

    const seen = await world.run(viewScan, 'nanjing-clerk', { reference, scanId }, NOW)
    if (!seen.ok) throw new Error(seen.refusal.code)
    expect(Buffer.compare(seen.value.content, PDF)).toBe(0)
    expect(seen.value).toMatchObject({ mediaType: 'application/pdf', fileName: `${reference}-1.pdf` })
    const look = await world.db.accessLog.findFirst({ where: { transferId: row.transferId, field: 'scan' } })
    expect(look).toMatchObject({ act: 'viewed', agencyId: (await world.actor('nanjing-clerk')).agencyId })
  })

  test('for the own agency only is not there for the other, nor for strangers', async () => {
    const { reference } = await lodge(world, routeOf('沈办结'), NOW)
    const answer = await world.run(
      attach,
      'hefei-clerk',
      scanOf(reference, { readers: 'own', title: 'for ourselves' }),
      NOW,
    )
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { scanId } = answer.value
    const asked = { reference, scanId }
    expect(await world.run(viewScan, 'hefei-reviewer', asked, NOW)).toMatchObject({ ok: true })
    for (const login of ['nanjing-clerk', 'hangzhou-clerk', 'national-supervisor', 'admin'])
      expect(await world.run(viewScan, login, asked, NOW)).toMatchObject({ refusal: { code: 'not-found' } })
    const [own, other] = await Promise.all(
      ['hefei-clerk', 'nanjing-clerk'].map(async (login) =>
        casePage(await world.actor(login), reference, NOW, world.db),
      ),
    )
    expect(own?.scans).toMatchObject([{ key: scanId, shared: false }])
    expect(other?.scans).toEqual([])
    expect(JSON.stringify(other?.history)).not.toContain('for ourselves')
    expect(await world.run(attach, 'hangzhou-clerk', scanOf(reference), NOW)).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await world.run(attach, 'admin', scanOf(reference), NOW)).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('for both is for those who work on the case, and not for who only looks on', async () => {
    const { reference } = await lodge(world, routeOf('沈旁观'), NOW)
    const answer = await world.run(attach, 'hefei-clerk', scanOf(reference), NOW)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const asked = { reference, scanId: answer.value.scanId }
    expect(await world.run(viewScan, 'nanjing-supervisor', asked, NOW)).toMatchObject({ ok: true })
    for (const login of ['hangzhou-clerk', 'anhui-supervisor', 'national-supervisor', 'admin'])
      expect(await world.run(viewScan, login, asked, NOW)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('what is no scan, or too large, leaves nothing behind', async () => {
    const { reference } = await lodge(world, routeOf('沈超大'), NOW)
    const before = await versionOf(world, reference)
    const page = new TextEncoder().encode('<html><script>alert(1)</script>')
    expect(await world.run(attach, 'hefei-clerk', scanOf(reference, { content: page }), NOW)).toMatchObject({
      refusal: { detail: 'file-kind' },
    })
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(PDF)
    expect(await world.run(attach, 'hefei-clerk', scanOf(reference, { content: large }), NOW)).toMatchObject({
      refusal: { detail: 'file-too-large' },
    })
    expect(await versionOf(world, reference)).toBe(before)
    expect(await world.db.attachment.count({ where: { transfer: { reference } } })).toBe(0)
  })

  test('comes from a form as a file, under a name that is not believed', async () => {
    const reference = (await world.db.transfer.findFirstOrThrow({ where: { person: { name: '沈超大' } } }))
      .reference
    const file = new File([PDF], '../../etc/passwd.exe', { type: 'text/html' })
    const form = { reference: reference ?? '', kind: 'other', readers: 'both', file } as const
    expect(await world.run(attachFile, 'hefei-clerk', form, NOW)).toMatchObject({ ok: true })
    const row = await world.db.attachment.findFirstOrThrow({ where: { transfer: { reference } } })
    expect(row).toMatchObject({ mediaType: 'application/pdf', title: '' })
  })

  test('may come late, to a completed case; and no scan is ever changed', async () => {
    const route = routeOf('沈迟到')
    const reference = await driveTo(world, 'credit', route, NOW)
    await take(world, reference, 'credit', route, NOW)
    const told = { reference, version: await versionOf(world, reference), channel: 'handover' } as const
    await world.run(recordNotice, 'hefei-clerk', told, NOW)
    const row = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    expect(row.state).toBe('completed')
    expect(await world.run(attach, 'nanjing-clerk', scanOf(reference), NOW)).toMatchObject({ ok: true })
    expect(await world.db.transfer.findUniqueOrThrow({ where: { reference } })).toMatchObject({
      state: row.state,
    })
    await expect(world.db.attachment.updateMany({ data: { title: 'else' } })).rejects.toThrow()
    await expect(world.db.attachment.deleteMany()).rejects.toThrow()
  })
})

import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openUpload } from '@/lib/db/site-uploads'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { leaveUpload } from '@/lib/testing/site'
import { cleanUploads } from './clean-uploads'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const TAIL = Buffer.from('<script>alert(1)</script>')

it('what the public site let through is made anew before anybody inside opens it', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const left = await leaveUpload(world, MONDAY, Buffer.concat([picture, TAIL]))
  expect(await cleanUploads(world.db, [left])).toBe(true)
  const kept = await openUpload(world.db, left.upload, left.key)
  expect(kept?.mediaType).toBe('image/png')
  expect(Buffer.from(kept?.bytes ?? []).includes(TAIL)).toBe(false)
})

it('what is no picture and no PDF is refused, what is not there is for the handler', async () => {
  const script = await leaveUpload(world, MONDAY, Buffer.from('#!/bin/sh'))
  expect(await cleanUploads(world.db, [script])).toBe(false)
  expect(await cleanUploads(world.db, [{ upload: crypto.randomUUID(), key: script.key }])).toBe(true)
})

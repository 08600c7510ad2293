import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LARGEST_FILE } from '@/lib/domain/documents/scans'
import { LONGEST_SIDE } from '@/lib/domain/documents/uploads'
import { xlsxOf } from '../spreadsheet'
import { cleanUpload } from './clean-upload'

const text = (words: string) => new TextEncoder().encode(words)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

const SCRIPT = '<script>alert(document.domain)</script>'
const PLACE = 'Xuanwu Lake'

/** A photo with something on its left, so that its direction can be seen. */
async function photo(width = 400, height = 300, orientation = 1) {
  const red = await sharp({ create: { width: width / 2, height, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#00f' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({ IFD0: { ImageDescription: PLACE }, IFD3: { GPSLatitude: '32/1 4/1 0/1' } })
    .withMetadata({ orientation })
}
const jpeg = async (...of: Parameters<typeof photo>) =>
  new Uint8Array(await (await photo(...of)).jpeg().toBuffer())
const png = async (...of: Parameters<typeof photo>) =>
  new Uint8Array(await (await photo(...of)).png().toBuffer())

async function refusal(bytes: Uint8Array) {
  const answer = await cleanUpload(bytes)
  return answer.ok ? answer.value.mediaType : answer.refusal.code
}
async function cleaned(bytes: Uint8Array) {
  const answer = await cleanUpload(bytes)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('pictures', () => {
  test('a JPEG loses the archive, the page and the script behind it', async () => {
    const archive = await xlsxOf({ heads: ['a'], rows: [['b']] })
    const whole = joined(await jpeg(), archive, text(`<html>${SCRIPT}</html>`))
    const { bytes, mediaType } = await cleaned(whole)
    expect(mediaType).toBe('image/jpeg')
    expect(holds(whole, 'PK\u0003\u0004') && holds(whole, SCRIPT)).toBe(true)
    expect(holds(bytes, 'PK\u0003\u0004') || holds(bytes, 'script')).toBe(false)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 300 })
  })

  test('a script in the comment of a JPEG is gone', async () => {
    const photo = await jpeg()
    const comment = text(SCRIPT)
    const marker = new Uint8Array([0xff, 0xfe, 0, comment.length + 2])
    const whole = joined(photo.subarray(0, 2), marker, comment, photo.subarray(2))
    expect(holds((await cleaned(whole)).bytes, 'script')).toBe(false)
  })

  test('where and when a picture was taken is gone, in JPEG and PNG', async () => {
    for (const whole of [await jpeg(), await png()]) {
      expect((await sharp(whole).metadata()).exif).toBeDefined()
      expect(holds(whole, PLACE)).toBe(true)
      const { bytes } = await cleaned(whole)
      const left = await sharp(bytes).metadata()
      expect([left.exif, left.xmp, left.icc, left.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(holds(bytes, PLACE)).toBe(false)
    }
  })

  test('a picture taken sideways stands upright', async () => {
    // 6: the top of the scene is on the right of the sensor.
    const { bytes } = await cleaned(await jpeg(400, 300, 6))
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([300, 400])
    const colour = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ]
    const [top, bottom] = [colour(150, 20), colour(150, 380)]
    expect((top[0] ?? 0) > 200 && (top[2] ?? 0) < 60).toBe(true)
    expect((bottom[2] ?? 0) > 200 && (bottom[0] ?? 0) < 60).toBe(true)
  })

  test('a large picture is made smaller, a small one not larger', async () => {
    const { bytes } = await cleaned(await jpeg(3600, 1200))
    expect((await sharp(bytes).metadata()).width).toBe(LONGEST_SIDE)
    expect((await sharp((await cleaned(await jpeg(40, 30))).bytes).metadata()).width).toBe(40)
  })

  test('a small PNG stays one, a heavy one becomes JPEG', async () => {
    expect(await refusal(await png())).toBe('image/png')
    const noise = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', sigma: 60 },
      },
    })
      .png()
      .toBuffer()
    expect(noise.length).toBeGreaterThan(1024 * 1024)
    expect(await refusal(new Uint8Array(noise))).toBe('image/jpeg')
  })

  test('WebP and AVIF become JPEG; what is see-through becomes white', async () => {
    const glass = sharp({ create: { width: 20, height: 20, channels: 4, background: '#ff000000' } })
    const { bytes, mediaType } = await cleaned(new Uint8Array(await glass.clone().webp().toBuffer()))
    expect(mediaType).toBe('image/jpeg')
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255])
    expect(await refusal(new Uint8Array(await glass.clone().avif().toBuffer()))).toBe('image/jpeg')
  })

  test('HEIC that cannot be read says so', async () => {
    const box = joined(new Uint8Array([0, 0, 0, 24]), text('ftypheic'), new Uint8Array(4), text('mif1heic'))
    expect(await refusal(joined(box, new Uint8Array(200)))).toBe('heic')
  })

  test('a PNG that claims to be as large as a field is not unpacked', async () => {
    const crcless = (type: string, data: Uint8Array) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(data.length)
      const body = joined(text(type), data)
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc32(body))
      return joined(length, body, sum)
    }
    const head = Buffer.alloc(13)
    head.writeUInt32BE(16_000, 0)
    head.writeUInt32BE(16_000, 4)
    head.set([1, 0, 0, 0, 0], 8)
    const bomb = joined(
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      crcless('IHDR', head),
      crcless('IDAT', deflateSync(Buffer.alloc(2_001 * 16_000))),
      crcless('IEND', new Uint8Array()),
    )
    expect(bomb.length).toBeLessThan(LARGEST_FILE)
    expect(await refusal(bomb)).toBe('picture-too-large')
  })

  test('a picture that was cut off is refused, and so are two bytes of one', async () => {
    const whole = await jpeg()
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('picture-broken')
    expect(await refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('picture-broken')
    const drawn = await png()
    expect(await refusal(drawn.subarray(0, drawn.length - 200))).toBe('picture-broken')
  })
})

describe('what is neither', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
  test.each([
    ['a script called .jpg', `#!/bin/sh\nrm -rf ~\n`],
    ['a page', `<!doctype html>${SCRIPT}`],
    ['SVG', svg],
    ['GIF with a script in it', `GIF89a/*${'\0'.repeat(20)}*/=1;alert(1)`],
    ['words that only mention a picture', 'ÿØÿà JFIF'],
  ])('%s is refused', async (_, words) => {
    expect(await refusal(text(words))).toBe('file-kind')
  })

  test('an archive, nothing and too much are refused', async () => {
    expect(await refusal(await xlsxOf({ heads: ['a'], rows: [] }))).toBe('file-kind')
    expect(await refusal(new Uint8Array())).toBe('empty')
    const large = joined(await jpeg(), new Uint8Array(LARGEST_FILE))
    expect(await refusal(large)).toBe('too-large')
  })
})

/** Check sum of a PNG chunk. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { MOST_PAGES } from '@/lib/domain/documents/uploads'
import { xlsxOf } from '../spreadsheet'
import { cleanUpload } from './clean-upload'

const text = (words: string) => new TextEncoder().encode(words)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

const SCRIPT = '<script>alert(document.domain)</script>'
const PLACE = 'Xuanwu Lake'

async function pdf(change: (document: PDFDocument) => void | Promise<void> = () => {}, pages = 1) {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage().drawText(`page ${page + 1}`)
  await change(document)
  return document.save({ useObjectStreams: false })
}

async function refusal(bytes: Uint8Array) {
  const answer = await cleanUpload(bytes)
  return answer.ok ? answer.value.mediaType : answer.refusal.code
}
async function cleaned(bytes: Uint8Array) {
  const answer = await cleanUpload(bytes)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

const named = (words: string) => PDFName.of(words)

test('its pages stay, what nothing refers to and who made it go', async () => {
  const whole = await pdf((document) => {
    document.setAuthor(PLACE)
    document.context.register(document.context.stream(SCRIPT))
  }, 3)
  expect(holds(whole, SCRIPT)).toBe(true)
  const { bytes, mediaType, pages } = await cleaned(whole)
  expect([mediaType, pages]).toEqual(['application/pdf', 3])
  const read = await PDFDocument.load(bytes, { updateMetadata: false })
  expect([read.getPageCount(), read.getAuthor()]).toEqual([3, undefined])
  const streams = read.context.enumerateIndirectObjects().map(([, object]) => object)
  expect(streams.some((one) => one instanceof PDFRawStream && holds(one.contents, 'script'))).toBe(false)
})

test('scripts, programs, forms of XFA and films are refused, also where nothing refers to them', async () => {
  const action = (entries: { readonly [key: string]: string | PDFString }) =>
    pdf((document) => {
      document.catalog.set(named('OpenAction'), document.context.obj(entries))
    })
  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') }
  expect(await refusal(await action(script))).toBe('pdf-active')
  expect(await refusal(await action({ S: 'Launch', F: PDFString.of('cmd.exe') }))).toBe('pdf-active')
  expect(await refusal(await action({ S: 'SubmitForm', F: PDFString.of('http://x') }))).toBe('pdf-active')
  expect(await refusal(await pdf((document) => document.addJavaScript('x', 'app.alert(1)')))).toBe(
    'pdf-active',
  )
  const lost = await pdf((document) => void document.context.register(document.context.obj(script)))
  expect(await refusal(lost)).toBe('pdf-active')
  const forms = await pdf((document) => {
    const form = { Fields: [], XFA: [PDFString.of('template')] }
    document.catalog.set(named('AcroForm'), document.context.obj(form))
  })
  expect(await refusal(forms)).toBe('pdf-active')
  const film = await pdf((document) => {
    const annotation = { Type: 'Annot', Subtype: 'RichMedia', Rect: [0, 0, 9, 9] }
    document.getPage(0).node.set(named('Annots'), document.context.obj([annotation]))
  })
  expect(await refusal(film)).toBe('pdf-active')
})

test('a name written in another way is the same name', async () => {
  const whole = Buffer.from(
    await pdf((document) => {
      document.catalog.set(
        named('OpenAction'),
        document.context.obj({ S: 'JavaScript', JS: PDFString.of('x') }),
      )
    }),
  ).toString('latin1')
  const hidden = whole.replace('/JavaScript', '/J#61vaScript').replace('/JS', '/#4aS')
  expect(hidden).not.toMatch(/\/JavaScript|\/JS/)
  expect(await refusal(new Uint8Array(Buffer.from(hidden, 'latin1')))).toBe('pdf-active')
})

test('opening at a page and a link are no programs: they are left out', async () => {
  const { bytes } = await cleaned(
    await pdf((document) => {
      const page = document.getPage(0)
      document.catalog.set(named('OpenAction'), document.context.obj([page.ref, 'Fit']))
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('http://x') },
      }
      page.node.set(named('Annots'), document.context.obj([link]))
    }),
  )
  const read = await PDFDocument.load(bytes)
  expect(read.catalog.has(named('OpenAction'))).toBe(false)
  expect(read.getPage(0).node.Annots()?.size()).toBe(0)
})

test('what is filled in stays to be read, as a stamp that does nothing', async () => {
  const { bytes } = await cleaned(
    await pdf((document) => {
      const field = document.getForm().createTextField('name')
      field.setText('typed')
      field.addToPage(document.getPage(0))
    }),
  )
  const read = await PDFDocument.load(bytes)
  const annotations = read.getPage(0).node.Annots()
  const stamp = String(read.context.lookup(annotations?.get(0)))
  expect(annotations?.size()).toBe(1)
  expect(stamp).toContain('/Subtype /Stamp')
  expect(read.catalog.has(named('AcroForm'))).toBe(false)
})

test('files in it are refused', async () => {
  const carrying = await pdf((document) => document.attach(text(SCRIPT), 'a.html', { mimeType: 'text/html' }))
  expect(await refusal(carrying)).toBe('pdf-attachments')
})

test('nothing may stand before it or behind it', async () => {
  const whole = await pdf()
  expect(await refusal(joined(text(`<html>${SCRIPT}</html>\n`), whole))).toBe('pdf-wrapped')
  expect(await refusal(joined(text('\n'), whole))).toBe('pdf-wrapped')
  expect(await refusal(joined(whole, text(SCRIPT)))).toBe('pdf-wrapped')
  expect(await refusal(joined(whole, await xlsxOf({ heads: ['a'], rows: [] })))).toBe('pdf-wrapped')
  expect(await refusal(joined(whole, text('\r\n \n')))).toBe('application/pdf')
})

test('a script in a comment of it goes with the comment', async () => {
  const whole = Buffer.from(await pdf()).toString('latin1')
  const polyglot = whole.replace('\n', `\n%${SCRIPT}\n`)
  const { bytes } = await cleaned(new Uint8Array(Buffer.from(polyglot, 'latin1')))
  expect(holds(bytes, 'script')).toBe(false)
})

test('a locked one is told apart from a broken one', async () => {
  const locked = await pdf((document) => document.encrypt({ userPassword: '1', ownerPassword: '2' }))
  expect(await refusal(locked)).toBe('pdf-locked')
  const whole = await pdf()
  expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('pdf-broken')
  expect(await refusal(text('%PDF-1.7\n<html></html>\n%%EOF'))).toBe('pdf-broken')
})

test('as many pages as are read by a person, and no more', async () => {
  expect(await refusal(await pdf(() => {}, MOST_PAGES))).toBe('application/pdf')
  expect(await refusal(await pdf(() => {}, MOST_PAGES + 1))).toBe('pdf-too-long')
})

test('objects packed to fill the memory, or claimed without end, are not unpacked', async () => {
  const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' '), { level: 9 })
  const bomb = joined(
    text(
      `%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    text('\nendstream\nendobj\n%%EOF'),
  )
  const before = process.memoryUsage().rss
  expect(await refusal(bomb)).toBe('pdf-broken')
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
  const twice = text(
    '%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode] /Length 1>>\nstream\nx\nendstream\nendobj\n%%EOF',
  )
  expect(await refusal(twice)).toBe('pdf-broken')
  const endless = text(
    '%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /Index [0 99999999999] /W [0 0 0] /Length 1>>\nstream\nx\nendstream\nendobj\n%%EOF',
  )
  expect(await refusal(endless)).toBe('pdf-broken')
})

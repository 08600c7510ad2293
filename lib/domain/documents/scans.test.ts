import { describe, expect, test } from 'vitest'
import { scanFileName, scanTypeOf } from './scans'

const bytes = (...values: number[]) => Uint8Array.from(values)
const text = (value: string) => new TextEncoder().encode(value)

describe('a scan is what its bytes say', () => {
  test.each([
    ['application/pdf', text('%PDF-1.7\n…')],
    ['image/png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    [null, text('<html><script>')],
    [null, text('<svg xmlns="http://www.w3.org/2000/svg">')],
    [null, text('MZ')],
    [null, text(' %PDF-1.7')],
    [null, bytes(0x89, 0x50, 0x4e, 0x47)],
    [null, bytes()],
  ])('%s', (type, file) => expect(scanTypeOf(file)).toBe(type))
})

test('the download is named after the case', () => {
  expect(scanFileName('340100-2026-000902', 2, 'image/jpeg')).toBe('340100-2026-000902-2.jpg')
})

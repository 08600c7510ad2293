import { expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words'
import type { ClockView } from '@/lib/queries/case-clocks'
import { usedText } from './clock-texts'
import type { Reading } from './reading'

const clock = {
  reading: { elapsed: 12 },
  used: [
    { holder: 'origin', days: 3 },
    { holder: 'destination', days: 8 },
    { holder: 'bank', days: 1 },
  ],
} as unknown as ClockView
const read = (side: 'origin' | 'destination', locale: 'zh-CN' | 'en') =>
  usedText(clock, { page: { side }, words: wordsFor(locale), locale } as unknown as Reading)

test('a breach says whose days were used, as seen from one’s own side', () => {
  expect(read('origin', 'zh-CN')).toBe('12 个工作日：本机构 3，对方 8，银行 1')
  expect(read('destination', 'zh-CN')).toBe('12 个工作日：对方 3，本机构 8，银行 1')
  expect(read('origin', 'en')).toMatch(/^12 working days: .* 3, .* 8, .* 1$/)
})

import { describe, expect, test } from 'vitest'
import {
  markedPaper,
  normalisePaperNumber,
  paperFragment,
  paperMark,
  readPaperFragment,
} from './paper-number'

describe('the number of a paper', () => {
  test.each([
    '合肥医保转联〔2026〕12号',
    '合肥医保转联[2026]12号',
    '合肥医保转联 (2026) 12',
    '合肥医保转联（２０２６）１２号',
    '合肥医保转联【2026】12',
  ])('%s is compared alike', (typed) => {
    expect(normalisePaperNumber(typed)).toBe('合肥医保转联〔2026〕12')
  })

  test.each(['苏〔2026〕第0100000012号', '苏[2026]0100000012', '苏（2026）第0100000012'])(
    'of a certificate: %s',
    (typed) => expect(normalisePaperNumber(typed)).toBe('苏〔2026〕0100000012'),
  )

  test('travels behind the # and comes back', () => {
    const number = '合肥医保转联〔2026〕12号'
    expect(readPaperFragment(`#${paperFragment(number, 'ACDE3467')}`)).toEqual({ number, code: 'ACDE3467' })
  })

  test.each(['', '#', '#nothing', '#%E0%A4%A.ACDE3467', '#a.b', '#number.code with blanks'])(
    '%j is no code of ours',
    (fragment) => {
      expect(readPaperFragment(fragment)).toBeNull()
    },
  )

  test('its mark is found again', () => {
    const id = '0192f0c1-7b1a-7c3d-8e4f-0123456789ab'
    expect(markedPaper(`/Reason (${paperMark(id)})`)).toBe(id)
    expect(markedPaper('jiexu-paper:else')).toBeNull()
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { PAPER_FIELD_WORDS, PAPER_SECTION_WORDS, PAPER_SIGNER_WORDS } from '@/lib/i18n/messages/papers/labels'
import { PAPER_SAYINGS_ZH } from '@/lib/i18n/messages/papers/sayings'
import { COPY_WORDS, PAPER_TITLES } from '@/lib/i18n/messages/papers/titles'
import { PAPER_WORDS } from '@/lib/i18n/messages/papers/words'
import { readFont } from './font-tables'
import { missingGlyphs } from './missing-glyphs'
import { readFonts } from './paper-fonts'

const fonts = readFonts([])

describe('fonts of the papers', () => {
  it('are asked in the order mainland, Japan, Taiwan', () => {
    expect(fonts.families).toEqual(['Noto Serif SC', 'Noto Serif JP', 'Noto Serif TC'])
  })

  it('find 𠮷 in the fallback only', () => {
    const [sc, jp] = ['SC', 'JP'].map((family) => {
      const file = fonts.files.find((path) => path.endsWith(`NotoSerif${family}_400Regular.ttf`))
      return readFont(file ?? '')[0]
    })
    expect(sc?.covers(0x20bb7)).toBe(false)
    expect(jp?.covers(0x20bb7)).toBe(true)
    expect(sc?.covers('郑'.codePointAt(0) ?? 0)).toBe(true)
  })

  it('hold no empty box: an unassigned character is not covered', () => {
    expect(fonts.covers(0x0378)).toBe(false)
    expect(fonts.covers(0x10ffff)).toBe(false)
  })

  it('draw bold what they draw regular', () => {
    for (const family of ['SC', 'JP', 'TC']) {
      const [regular, bold] = ['400Regular', '700Bold'].map(
        (weight) =>
          readFont(fonts.files.find((path) => path.endsWith(`NotoSerif${family}_${weight}.ttf`)) ?? '')[0],
      )
      for (let code = 0x4e00; code <= 0x9fff; code += 7)
        expect(bold?.covers(code), `${family} ${code.toString(16)}`).toBe(regular?.covers(code))
    }
  })
})

describe('missingGlyphs', () => {
  it.each<[string, string[], string[]]>([
    ['a rare name prints', ['郑𠮷野'], []],
    ['a long name with its middle dot prints', ['努尔买买提·阿布都外力'], []],
    ['a character of Extension G is named', ['𰻝面馆'], ['𰻝']],
    ['each once, in order', ['𰻝甲𱁬', '𱁬𰻝'], ['𰻝', '𱁬']],
    ['blanks and selectors draw nothing', ['葛\u{e0100}城　区\n一'], []],
    ['figures, brackets and money print', ['南京〔2026〕3号 ¥3,456.78 （0.05%）'], []],
  ])('%s', (_says, texts, expected) => expect(missingGlyphs(texts, fonts)).toEqual(expected))

  it('every word of the papers prints', () => {
    const says = Object.values(PAPER_SAYINGS_ZH).map((say) => say({}))
    const words = [PAPER_TITLES, COPY_WORDS, PAPER_FIELD_WORDS, PAPER_SECTION_WORDS, PAPER_SIGNER_WORDS]
    const fixed = JSON.stringify([words, PAPER_WORDS, '零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整负年月日'])
    expect(missingGlyphs([...says, fixed], fonts)).toEqual([])
  })

  it('a file of the operator that is damaged is left out and said, and papers go on', () => {
    const own = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-serif-tc/400Regular')
    const good = join(own, 'NotoSerifTC_400Regular.ttf')
    const folder = mkdtempSync(join(tmpdir(), 'jiexu-fonts-'))
    const said = vi.spyOn(console, 'error').mockReturnValue()
    try {
      const broken: readonly [string, Uint8Array][] = [
        ['empty.ttf', Buffer.alloc(0)],
        ['words.otf', Buffer.from('no font at all, whatever its name says')],
        ['cut.ttf', readFileSync(good).subarray(0, 20_000)],
        // A collection of four thousand million fonts.
        ['many.ttc', Buffer.concat([Buffer.from('ttcf\0\x01\0\0', 'latin1'), Buffer.alloc(4, 0xff)])],
      ]
      for (const [name, bytes] of broken) writeFileSync(join(folder, name), bytes)
      const files = broken.map(([name]) => join(folder, name))
      const read = readFonts([...files, good])
      expect(read.unreadable).toEqual(files)
      expect(read.files).not.toEqual(expect.arrayContaining([files[0]]))
      expect(read.files.at(-1)).toBe(good)
      expect(missingGlyphs(['郑𠮷野'], read)).toEqual([])
      expect(said.mock.calls.flat().join(' ')).toMatch(/empty\.ttf .*words\.otf .*cut\.ttf .*many\.ttc /u)
    } finally {
      said.mockRestore()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('an operator may add a font of his own', () => {
    const own = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-serif-tc/400Regular')
    const more = readFonts([join(own, 'NotoSerifTC_400Regular.ttf')])
    expect(more.files.at(-1)).toContain('NotoSerifTC_400Regular.ttf')
  })
})

import { paperFonts, type PaperFonts } from './paper-fonts'

/** Draw nothing by themselves: controls, blanks, joiners and selectors of a variant. */
const INVISIBLE = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b-\u200f\u2060\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u

/** Characters no font of the papers can draw, each once, in the order they appear. */
export function missingGlyphs(texts: readonly string[], fonts: PaperFonts = paperFonts()): string[] {
  const missing = new Set<string>()
  for (const text of texts)
    for (const character of text) {
      if (INVISIBLE.test(character)) continue
      if (!fonts.covers(character.codePointAt(0) ?? 0)) missing.add(character)
    }
  return [...missing]
}

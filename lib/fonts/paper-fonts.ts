import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { readFont, type FontTables } from './font-tables'

/** Mainland forms first; what GB fonts lack is looked for in the Japanese and Taiwanese ones. */
const FAMILIES = ['sc', 'jp', 'tc'] as const
const WEIGHTS = ['400Regular', '700Bold'] as const

const FONT_FILE = /\.(ttf|otf|ttc)$/iu

export type PaperFonts = {
  /** Files in the order they are asked, regular before bold. */
  readonly files: readonly string[]
  /** Families in the order of the fallback. */
  readonly families: readonly string[]
  readonly covers: (codePoint: number) => boolean
}

let known: PaperFonts | undefined

/** Fonts of the papers: those that come with the program, then whatever the operator has put into FONT_DIR. */
export function paperFonts(): PaperFonts {
  known ??= readFonts(operatorFiles(env().FONT_DIR ?? join(env().DATA_DIR, 'fonts')))
  return known
}

/** @param more files of the operator, asked after our own */
export function readFonts(more: readonly string[]): PaperFonts {
  const packed = WEIGHTS.map((weight) => FAMILIES.map((family) => packedFile(family, weight)))
  const regular: FontTables[] = [...(packed[0] ?? []), ...more].flatMap((file) => readFont(file))
  return {
    files: [...packed.flat(), ...more],
    families: [...new Set(regular.map((font) => font.family))],
    covers: (codePoint) => regular.some((font) => font.covers(codePoint)),
  }
}

function packedFile(family: (typeof FAMILIES)[number], weight: (typeof WEIGHTS)[number]): string {
  const name = `NotoSerif${family.toUpperCase()}_${weight}.ttf`
  return join(process.cwd(), 'node_modules', '@expo-google-fonts', `noto-serif-${family}`, weight, name)
}

function operatorFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => FONT_FILE.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

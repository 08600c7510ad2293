import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
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
  /** Files of the operator that are no fonts or are damaged: left out, so that every other paper is printed. */
  readonly unreadable: readonly string[]
}

let known: PaperFonts | undefined

/** Fonts of the papers: those that come with the program, then whatever the operator has put into FONT_DIR. */
export function paperFonts(): PaperFonts {
  known ??= readFonts(operatorFiles(env().FONT_DIR ?? join(env().DATA_DIR, 'fonts')))
  return known
}

/**
 * @param more files of the operator, asked after our own; one that cannot be read is left out
 * @throws where a font of the program itself cannot be read
 */
export function readFonts(more: readonly string[]): PaperFonts {
  const packed = WEIGHTS.map((weight) => FAMILIES.map((family) => packedFile(family, weight)))
  const added = more.map((file) => ({ file, tables: readOrNull(file) }))
  const readable = added.filter(({ tables }) => tables !== null)
  const regular: FontTables[] = [
    ...(packed[0] ?? []).flatMap((file) => readFont(file)),
    ...readable.flatMap(({ tables }) => tables ?? []),
  ]
  return {
    files: [...packed.flat(), ...readable.map(({ file }) => file)],
    families: [...new Set(regular.map((font) => font.family))],
    covers: (codePoint) => regular.some((font) => font.covers(codePoint)),
    unreadable: added.filter(({ tables }) => tables === null).map(({ file }) => file),
  }
}

function readOrNull(file: string): FontTables[] | null {
  try {
    return readFont(file)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    console.error(`font ${basename(file)} cannot be read and is left out: ${why}`)
    return null
  }
}

function packedFile(family: (typeof FAMILIES)[number], weight: (typeof WEIGHTS)[number]): string {
  const name = `NotoSerif${family.toUpperCase()}_${weight}.ttf`
  return join(process.cwd(), 'node_modules', '@expo-google-fonts', `noto-serif-${family}`, weight, name)
}

function operatorFiles(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => FONT_FILE.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

/** Nothing where there is no such folder, which is usual, or where it may not be read, which is said. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') console.error(`the folder of fonts cannot be read: ${code ?? 'unknown'}`)
    return []
  }
}

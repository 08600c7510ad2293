import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { Sheet } from '@/lib/domain/documents/papers/sheet'
import { paperFonts } from '@/lib/fonts/paper-fonts'
import { qrSvg } from './qr-svg'
import { PAPER_TEMPLATE } from './template'

export type RenderedPaper = { readonly pdf: Uint8Array; readonly pages: number }

/** Sums at the foot of each page of a table that carries them, as they were set. */
export type CarriedSums = { readonly page: number; readonly last: boolean; readonly sums: readonly number[] }

let compiler: NodeCompiler | undefined

/** The typesetter of this process, with the fonts of the papers and no others. */
function typesetter(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: process.cwd(),
    fontArgs: [{ fontPaths: [...paperFonts().files] }],
  })
  return compiler
}

type Setting = {
  readonly sheet: Sheet
  /** The only time the file carries: when the paper was issued. */
  readonly issuedAt: Date
  /** Written into the properties of the file, so that it is known again. */
  readonly mark?: string
}

/**
 * Sets a paper as PDF/A with embedded, subset fonts. The same sheet gives the same bytes.
 * @throws where the typesetter refuses the sheet; the message says where, never what stands there
 */
export function renderPaper(setting: Setting): RenderedPaper {
  return forgetting(() => {
    const document = setInType(setting)
    const creationTimestamp = Math.floor(setting.issuedAt.getTime() / 1000)
    const pdf = typesetter().pdf(document, { pdfStandard: PdfStandard.A_2b, creationTimestamp })
    return { pdf: new Uint8Array(pdf), pages: document.numOfPages }
  })
}

/** The sums a reader finds at the foot of each page. */
export function carriedSums(setting: Setting): CarriedSums[] {
  return forgetting(
    () => typesetter().query(setInType(setting), { selector: '<carried>', field: 'value' }) as CarriedSums[],
  )
}

/**
 * Typst remembers every step of every paper it has set, for an editor that sets one text again and again. No two
 * papers are alike: without forgetting, a worker grows by some 30 MB with each long table until the machine ends it.
 */
function forgetting<T>(set: () => T): T {
  try {
    return set()
  } finally {
    compiler?.evictCache(0)
  }
}

function setInType({ sheet, mark }: Setting) {
  const codes: Record<string, string> = {}
  if (sheet.proof) codes.proof = qrSvg(sheet.proof.link)
  sheet.blocks.forEach((block, index) => {
    if (block.kind === 'status') codes[String(index)] = qrSvg(block.link)
  })
  const look = { fonts: paperFonts().families, codes, keywords: mark === undefined ? [] : [mark] }
  const compiled = typesetter().compile({
    mainFileContent: PAPER_TEMPLATE,
    inputs: { sheet: JSON.stringify(sheet), look: JSON.stringify(look) },
  })
  const document = compiled.result
  if (document === null) {
    const said = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`paper not set: ${JSON.stringify(said).slice(0, 300)}`)
  }
  return document
}

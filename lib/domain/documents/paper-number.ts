import { normaliseNumber } from '../identity/number-text'

/**
 * 文号 as it is compared: people type the brackets of 〔2026〕 in many ways, and whoever copies from paper
 * leaves out 号, or 第 of a certificate.
 */
export function normalisePaperNumber(raw: string): string {
  return normaliseNumber(raw)
    .replace(/[[(【（［〔]/gu, '〔')
    .replace(/[\])】）］〕]/gu, '〕')
    .replace(/〕第/u, '〕')
    .replace(/号$/u, '')
}

/** What stands behind the `#` of a paper's QR: number and code, nothing of the person. */
export function paperFragment(number: string, code: string): string {
  return `${encodeURIComponent(number)}.${code}`
}

/** Reads what a QR brought; null where it is none of ours. @param fragment with or without its `#` */
export function readPaperFragment(
  fragment: string,
): { readonly number: string; readonly code: string } | null {
  const [, written = '', code = ''] = /^#?(.+)\.([0-9A-Za-z]{4,16})$/u.exec(fragment) ?? []
  if (written === '') return null
  try {
    return { number: decodeURIComponent(written), code }
  } catch {
    return null
  }
}

const MARK = 'jiexu-paper:'
const MARKED = /jiexu-paper:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/u

/** Written into the file beside the seal, so that an altered copy is still known as one of ours. */
export function paperMark(paperId: string): string {
  return `${MARK}${paperId}`
}

/** The paper a text names by its mark, or null. */
export function markedPaper(text: string): string | null {
  return MARKED.exec(text)?.[1] ?? null
}

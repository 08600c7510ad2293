import { execFileSync, spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { TEST_ENVIRONMENT } from '@/lib/testing/builders'
import { issued } from '@/lib/testing/paper-facts'
import { ON_EVERY_PAPER, numberReadings, READINGS } from '@/lib/testing/paper-readings'
import { PAPERS } from '@/lib/testing/papers'
import { renderPaper } from './render-paper'

/* Another program reads our papers: what the list of fields asks for has to be found in the PDF. */

/** Line ends and the gaps of setting are not text. */
const bare = (text: string) => text.replaceAll(/\s/gu, '')

function textOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' })
}

beforeAll(() => {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  if (spawnSync('pdftotext', ['-v']).error)
    throw new Error('pdftotext is missing: install poppler-utils (Debian: apt-get install poppler-utils).')
})

describe.each(Object.entries(READINGS) as [PaperKind, readonly string[]][])('%s', (kind, readings) => {
  it('is read whole by another program', { timeout: 60_000 }, () => {
    const sheet = paperSheet(issued(PAPERS[kind]))
    const { pdf, pages } = renderPaper({ sheet, issuedAt: new Date('2026-10-12T02:00:00Z') })
    // Forms and letters stay on one page; only the table of forty years runs on.
    expect(pages).toBe(kind === 'information-table' ? 3 : 1)
    const text = bare(textOf(pdf))
    const wanted = [...readings, ...numberReadings(kind), ...ON_EVERY_PAPER]
    expect(wanted.filter((piece) => !text.includes(bare(piece)))).toEqual([])
  })
})

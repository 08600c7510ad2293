import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Seal and printing belong to the issued file alone: a second rendering of current rows must not pass for it. */
it.each(['contact-letter', 'information-table'])(
  'the %s on the screen is read and never printed',
  (paper) => {
    const component = readFileSync(`components/documents/${paper}.tsx`, 'utf8')
    const page = readFileSync(`app/(staff)/cases/[reference]/${paper}/page.tsx`, 'utf8')
    expect(component).toContain('reading={documents.reading}')
    expect(page).toContain('<PaperFile')
    expect(component + page).not.toMatch(/SealPlace|PrintButton|window\.print/u)
  },
)

it('what is only read leaves nothing but that to a printer', () => {
  expect(readFileSync('components/documents/paper.tsx', 'utf8')).toMatch(
    /reading === undefined \? '' : 'print:hidden'/u,
  )
})
